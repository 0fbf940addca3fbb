import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocated } from '../../../server/src/core/pictures/notes.ts';
import { partsOf } from '../../../server/src/core/pictures/parts.ts';
import { sizeOf } from '../../../server/src/core/pictures/size.ts';
import { stripMetadata } from '../../../server/src/core/pictures/strip.ts';
import { readTiff } from '../../../server/src/core/pictures/tiff.ts';
import { ascii, long, notes, photo } from '../../support/photo.ts';

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const located = (bytes: Uint8Array) => isLocated(viewOf(bytes));

/** What is left of a picture, which has to be one. */
function stripped(bytes: Uint8Array): Uint8Array {
	const result = stripMetadata(bytes);
	if (!result) throw new Error('nothing came of it');
	return result;
}

function png(...more: readonly (readonly [string, readonly number[]])[]): Uint8Array {
	const chunk = (name: string, content: readonly number[]) => {
		const named = Uint8Array.from([...ascii(name), ...content]);
		return [...long(content.length), ...named, ...long(crc32(named))];
	};
	const head = chunk('IHDR', [...long(2), ...long(2), 8, 2, 0, 0, 0]);
	const data = chunk('IDAT', [1, 2, 3, 4]);
	const others = more.flatMap(([name, content]) => chunk(name, content));
	return Uint8Array.from([...ascii('\x89PNG\r\n\x1a\n'), ...head, ...others, ...data, ...chunk('IEND', [])]);
}

function webp(flags: number, ...more: readonly (readonly [string, readonly number[]])[]): Uint8Array {
	const little = (value: number) => long(value).reverse();
	const chunk = (name: string, content: readonly number[]) => [
		...ascii(name),
		...little(content.length),
		...content,
		...(content.length % 2 ? [0] : []),
	];
	const parts = [
		...chunk('VP8X', [flags, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
		...chunk('VP8 ', [1, 2, 3]),
		...more.flatMap(([name, content]) => chunk(name, content)),
	];
	return Uint8Array.from([...ascii('RIFF'), ...little(parts.length + 4), ...ascii('WEBP'), ...parts]);
}

describe('a photo without its metadata', () => {
	it('no longer says where it was taken, and is the same picture in the same colours', () => {
		const before = photo();
		expect(located(before)).toBe(true);
		const after = stripped(before);
		expect(located(after)).toBe(false);
		expect(sizeOf(after)).toEqual(sizeOf(before));
		const names = partsOf(viewOf(after)).map(({ name }) => name);
		expect(names).toEqual(['e2', 'c0']);
		// From the colours on every byte is as it was.
		const from = (bytes: Uint8Array) => Buffer.from(bytes).subarray(Buffer.from(bytes).indexOf('ICC_PROFILE'));
		expect(from(after)).toEqual(from(before));
	});

	it('stays turned as it was', () => {
		const after = stripped(photo({ orientation: 6 }));
		const [first] = partsOf(viewOf(after));
		expect(first?.name).toBe('e1');
		expect(readTiff(viewOf(after.subarray((first?.from ?? 0) + 6)))).toEqual({ orientation: 6, located: false });
		expect(stripped(after)).toBe(after);
	});

	it('is told of one with zeros for a place, or none, that it says no place', () => {
		expect(located(photo({ located: false }))).toBe(false);
		expect(located(Uint8Array.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe(false);
	});

	it('has no second picture with a place behind its end', () => {
		const both = Uint8Array.from([...photo({ located: false }), ...photo()]);
		const after = stripped(both);
		expect(after.length).toBeLessThan(photo().length);
		expect([...after.subarray(-2)]).toEqual([0xff, 0xd9]);
	});

	it('is nothing where the file is cut off', () => {
		const whole = photo();
		expect(stripMetadata(whole.subarray(0, whole.length - 2))).toBeUndefined();
		expect(stripMetadata(whole.subarray(0, 40))).toBeUndefined();
	});
});

describe('a PNG and a WebP without their metadata', () => {
	it('keep every other chunk as it is', () => {
		const plain = png(['gAMA', [0, 1, 2, 3]]);
		const noted = png(['eXIf', notes(true, 1)], ['gAMA', [0, 1, 2, 3]], ['tEXt', ascii('Author\0Ada')], ['tIME', [7]]);
		expect(located(noted)).toBe(true);
		expect(stripped(noted)).toEqual(plain);
		expect(stripped(plain)).toBe(plain);
		expect(stripped(webp(0x2c, ['EXIF', notes(true, 1)], ['XMP ', ascii('<x>')]))).toEqual(webp(0x20));
	});

	it('stay turned as they were', () => {
		for (const picture of [png(['eXIf', notes(true, 8)]), webp(0x08, ['EXIF', notes(true, 8)])]) {
			const after = stripped(picture);
			const part = partsOf(viewOf(after)).find(({ name }) => /exif/i.test(name));
			expect(readTiff(viewOf(after.slice(part?.from, part?.to)))).toEqual({ orientation: 8, located: false });
			expect(stripped(after)).toBe(after);
		}
	});

	it('are nothing where the file is cut off, or another one', () => {
		expect(stripMetadata(png().subarray(0, 50))).toBeUndefined();
		expect(stripMetadata(webp(0).subarray(0, 40))).toBeUndefined();
		expect(stripMetadata(Uint8Array.from(ascii('GIF89a and so on')))).toBeUndefined();
	});
});

it('no bytes make it throw, and what comes out has nothing more to take out', () => {
	const any = fc.uint8Array({ maxLength: 60 });
	const picture = fc.constantFrom(photo(), png(['eXIf', notes(true, 3)]), webp(0x08, ['EXIF', notes(true, 3)]));
	fc.assert(
		fc.property(picture, any, fc.nat(200), (whole, noise, at) => {
			const bytes = Uint8Array.from(whole);
			bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
			isLocated(viewOf(bytes));
			const once = stripMetadata(bytes);
			if (once) expect(stripMetadata(once) ?? once).toEqual(once);
		}),
	);
});
