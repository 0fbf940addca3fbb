import { asciiOf } from './bytes.ts';
import { isLocated, notesIn } from './notes.ts';
import { type Part, partsOf, rasterFormat, segments } from './parts.ts';
import { writeTiff } from './tiff.ts';

/**
 * A picture without what its camera and programs noted in it: place, time, device, texts. The picture’s own bytes stay as
 * they are, and so do its colours (ICC, Adobe) and how it is turned when it is shown.
 *
 * @param bytes a whole JPEG, PNG or WebP
 * @returns the same bytes where there is nothing to take out; undefined for anything else, and for a file that is broken
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	switch (rasterFormat(view)) {
		case 'jpeg':
			return stripJpeg(bytes, view);
		case 'png':
			return stripPng(bytes, view);
		case 'webp':
			return stripWebp(bytes, view);
		default:
			return undefined;
	}
}

/** How the picture is turned, by the first notes that say so. */
function orientationOf(view: DataView, parts: readonly Part[]): number {
	for (const part of parts) {
		const notes = notesIn(view, part);
		if (notes) return notes.orientation;
	}
	return 1;
}

/** The bytes without some parts; what is to stand for the first of them comes in its place. */
function without(bytes: Uint8Array, dropped: readonly Part[], instead: Uint8Array, to = bytes.length): Uint8Array {
	const kept: Uint8Array[] = [];
	let at = 0;
	for (const { start, end } of dropped) {
		kept.push(bytes.subarray(at, start));
		if (at === 0) kept.push(instead);
		at = end;
	}
	kept.push(bytes.subarray(at, to));
	return joined(kept);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

const nothing = new Uint8Array(0);

// Exif and XMP, IPTC, comments; the profile of colours is e2, and what Adobe says of them ee.
const notesOfJpeg: ReadonlySet<string> = new Set(['e1', 'ed', 'fe']);

function stripJpeg(bytes: Uint8Array, view: DataView): Uint8Array | undefined {
	const parts = segments(view, 0);
	const end = endOfJpeg(view, parts.at(-1)?.end ?? 2);
	if (end === undefined) return undefined;
	// Behind its end some phones put further pictures, whose notes say the same.
	const tail = hasNotes(view, end);
	const isNotes = (part: Part) =>
		notesOfJpeg.has(part.name) || (tail && part.name === 'e2' && asciiOf(view, part.from, 4) === 'MPF\0');
	const orientation = orientationOf(view, parts);
	const dropped = parts.filter(isNotes);
	if (dropped.length === 0 && !tail) return bytes;
	const notes = orientation === 1 ? nothing : segmentOf(writeTiff(orientation));
	const result = without(bytes, dropped, notes, tail ? end : bytes.length);
	return isSame(result, bytes) ? bytes : result;
}

function segmentOf(tiff: Uint8Array): Uint8Array {
	const head = [0xff, 0xe1, 0, tiff.length + 8, ...[...'Exif\0\0'].map((unit) => unit.charCodeAt(0))];
	return joined([Uint8Array.from(head), tiff]);
}

/** Where a JPEG ends, behind its last scan; undefined where it is cut off. */
function endOfJpeg(view: DataView, from: number): number | undefined {
	let at = from;
	let inScan = false;
	while (at + 2 <= view.byteLength) {
		const marker = view.getUint8(at + 1);
		if (view.getUint8(at) !== 0xff) {
			if (!inScan) return undefined;
			at += 1;
		} else if (marker === 0xd9) {
			return at + 2;
		} else if (marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) {
			at += marker === 0xff ? 1 : 2;
		} else {
			if (at + 4 > view.byteLength) return undefined;
			inScan = inScan || marker === 0xda;
			at += 2 + view.getUint16(at + 2);
		}
	}
	return undefined;
}

/** Whether another JPEG with a place stands behind an offset. */
function hasNotes(view: DataView, from: number): boolean {
	for (let at = from; at + 4 <= view.byteLength; at++) {
		if (view.getUint8(at) !== 0xff || view.getUint32(at) >>> 8 !== 0xffd8ff) continue;
		if (isLocated(new DataView(view.buffer, view.byteOffset + at, view.byteLength - at)) !== false) return true;
	}
	return false;
}

const notesOfPng: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function stripPng(bytes: Uint8Array, view: DataView): Uint8Array | undefined {
	const parts = partsOf(view);
	if (parts.at(-1)?.name !== 'IEND' || (parts.at(-1)?.end ?? 0) > bytes.length) return undefined;
	const dropped = parts.filter(({ name }) => notesOfPng.has(name));
	const orientation = orientationOf(view, parts);
	if (dropped.length === 0) return bytes;
	const notes = orientation === 1 ? nothing : chunkOf('eXIf', writeTiff(orientation));
	const result = without(bytes, dropped, notes);
	return isSame(result, bytes) ? bytes : result;
}

function chunkOf(name: string, content: Uint8Array): Uint8Array {
	const named = joined([Uint8Array.from(name, (unit) => unit.charCodeAt(0)), content]);
	return joined([word(content.length), named, word(crcOf(named))]);
}

function word(value: number): Uint8Array {
	const bytes = new Uint8Array(4);
	new DataView(bytes.buffer).setUint32(0, value);
	return bytes;
}

/** The checksum of a chunk: https://www.w3.org/TR/png-3/#5CRC-algorithm */
function crcOf(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}

/** Bits of a WebP's first chunk that say which others there are: Exif and XMP. */
const exifBit = 0x08;
const xmpBit = 0x04;

function stripWebp(bytes: Uint8Array, view: DataView): Uint8Array | undefined {
	const parts = partsOf(view);
	if (parts.length === 0 || (parts.at(-1)?.to ?? 0) > bytes.length) return undefined;
	const dropped = parts.filter(({ name }) => name === 'EXIF' || name === 'XMP ');
	if (dropped.length === 0) return bytes;
	const orientation = orientationOf(view, parts);
	const tiff = writeTiff(orientation);
	const head = Uint8Array.from([...'EXIF'].map((unit) => unit.charCodeAt(0)).concat([tiff.length, 0, 0, 0]));
	const result = without(bytes, dropped, orientation === 1 ? nothing : joined([head, tiff]));
	const changed = new DataView(result.buffer);
	changed.setUint32(4, result.length - 8, true);
	const [first] = parts;
	if (first?.name === 'VP8X') {
		const flags = changed.getUint8(first.from) & ~(exifBit | xmpBit);
		changed.setUint8(first.from, orientation === 1 ? flags : flags | exifBit);
	}
	return isSame(result, bytes) ? bytes : result;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
