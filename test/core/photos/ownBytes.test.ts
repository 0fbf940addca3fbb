import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripMetadata } from '../../../server/src/core/pictures/strip.ts';
import { ascii, long, notes } from '../../support/photo.ts';

const bytes = fc.array(fc.nat(255), { maxLength: 40 });
const turn = fc.integer({ min: 1, max: 8 });

/** A segment of a JPEG by its marker. */
function segment(marker: number, content: readonly number[]): number[] {
	return [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255, ...content];
}

function chunk(name: string, content: readonly number[]): number[] {
	const named = Uint8Array.from([...ascii(name), ...content]);
	return [...long(content.length), ...named, ...long(crc32(named))];
}

/** What a camera or a program notes in a JPEG: Exif, XMP, IPTC, a comment. */
const jpegNotes = fc.oneof(
	turn.map((orientation) => segment(0xe1, [...ascii('Exif\0\0'), ...notes(true, orientation)])),
	bytes.map((text) => segment(0xe1, [...ascii('http://ns.adobe.com/xap/1.0/\0'), ...text])),
	bytes.map((text) => segment(0xed, text)),
	bytes.map((text) => segment(0xfe, text)),
);

/** What belongs to the picture: tables, colours, how it was packed. */
const jpegOwn = fc.oneof(
	bytes.map((table) => segment(0xdb, table)),
	bytes.map((table) => segment(0xc4, table)),
	bytes.map((profile) => segment(0xe2, [...ascii('ICC_PROFILE\0'), 1, 1, ...profile])),
	bytes.map((adobe) => segment(0xee, [...ascii('Adobe'), ...adobe])),
);

const jpegParts = fc.array(
	fc.oneof(
		jpegNotes.map((part) => ({ part, own: false })),
		jpegOwn.map((part) => ({ part, own: true })),
	),
	{ maxLength: 8 },
);

const frame = segment(0xc0, [8, 0, 2, 0, 2, 3, 1, 17, 0, 2, 17, 1, 3, 17, 1]);

const pngParts = fc.array(
	fc.oneof(
		fc
			.constantFrom('tEXt', 'zTXt', 'iTXt', 'tIME')
			.chain((name) => bytes.map((text) => ({ part: chunk(name, text), own: false }))),
		turn.map((orientation) => ({ part: chunk('eXIf', notes(true, orientation)), own: false })),
		fc
			.constantFrom('gAMA', 'iCCP', 'PLTE', 'acTL')
			.chain((name) => bytes.map((own) => ({ part: chunk(name, own), own: true }))),
	),
	{ maxLength: 8 },
);

describe('a picture whose notes are taken out', () => {
	it('has every byte of its own, in order, as a JPEG', () => {
		// In a scan, what looks like a marker is written with a zero behind it.
		const scan = bytes.map((data) => data.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
		fc.assert(
			fc.property(jpegParts, scan, (parts, data) => {
				const picture = [...frame, ...segment(0xda, [1, 1, 0, 0, 63, 0]), ...data, 0xff, 0xd9];
				const whole = Uint8Array.from([0xff, 0xd8, ...parts.flatMap(({ part }) => part), ...picture]);
				const own = [...parts.flatMap(({ part, own }) => (own ? part : [])), ...picture];
				const after = stripMetadata(whole);
				// Which side is up may be noted anew, in one segment.
				const kept = withoutTurn([...(after ?? [])].slice(2));
				expect(kept).toEqual(own);
				expect(stripMetadata(after ?? whole)).toEqual(after);
			}),
		);
	});

	it('has every chunk of its own, in order, as a PNG', () => {
		const head = chunk('IHDR', [...long(2), ...long(2), 8, 2, 0, 0, 0]);
		fc.assert(
			fc.property(pngParts, bytes, (parts, data) => {
				const end = [...chunk('IDAT', data), ...chunk('IEND', [])];
				const signature = ascii('\x89PNG\r\n\x1a\n');
				const whole = Uint8Array.from([...signature, ...head, ...parts.flatMap(({ part }) => part), ...end]);
				const own = [...head, ...parts.flatMap(({ part, own }) => (own ? part : [])), ...end];
				const after = stripMetadata(whole);
				expect(withoutChunk([...(after ?? [])].slice(8), 'eXIf')).toEqual(own);
				expect(stripMetadata(after ?? whole)).toEqual(after);
			}),
		);
	});
});

/** The segments of a JPEG without the one that says which side is up. */
function withoutTurn(segments: readonly number[]): number[] {
	for (let at = 0; segments[at] === 0xff && segments[at + 1] !== 0xda; ) {
		const length = (segments[at + 2] ?? 0) * 256 + (segments[at + 3] ?? 0);
		if (segments[at + 1] === 0xe1) {
			// Notes of a turn and nothing else.
			expect(length).toBe(34);
			return [...segments.slice(0, at), ...segments.slice(at + 2 + length)];
		}
		at += 2 + length;
	}
	return [...segments];
}

function withoutChunk(chunks: readonly number[], name: string): number[] {
	const at = chunks.findIndex((_, index) => ascii(name).every((unit, offset) => chunks[index + 4 + offset] === unit));
	if (at === -1) return [...chunks];
	const length = Buffer.from(chunks.slice(at, at + 4)).readUInt32BE();
	expect(length).toBe(26);
	return [...chunks.slice(0, at), ...chunks.slice(at + 12 + length)];
}
