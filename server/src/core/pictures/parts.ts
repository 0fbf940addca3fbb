import { asciiOf } from './bytes.ts';

/** A part of a picture's file: a segment of a JPEG, a chunk of a PNG or a WebP. */
export interface Part {
	/** The marker of a JPEG's segment as two hexadecimal digits, the name of a chunk. */
	readonly name: string;
	/** The whole part, and what it carries. */
	readonly start: number;
	readonly end: number;
	readonly from: number;
	readonly to: number;
}

export type Format = 'jpeg' | 'png' | 'gif' | 'webp' | 'svg';

/** The format of a raster picture by its first bytes; undefined for anything else. */
export function rasterFormat(view: DataView): Exclude<Format, 'svg'> | undefined {
	if (view.byteLength < 12) return undefined;
	const first = view.getUint32(0);
	if (first >>> 8 === 0xffd8ff) return 'jpeg';
	if (first === 0x89504e47) return 'png';
	if (first === 0x47494638) return 'gif';
	return first === 0x52494646 && view.getUint32(8) === 0x57454250 ? 'webp' : undefined;
}

/** The parts of a picture before its own data, or all of a PNG and a WebP, as far as the bytes reach. */
export function partsOf(view: DataView): Part[] {
	const format = rasterFormat(view);
	if (format === 'jpeg') return segments(view, 0);
	if (format === 'png') return chunks(view, 8, 8, 4, (at) => view.getUint32(at), 4);
	return format === 'webp' ? chunks(view, 12, 8, 0, (at) => view.getUint32(at + 4, true), 0) : [];
}

/** The segments of a JPEG up to its first scan, from the offset of its beginning. */
export function segments(view: DataView, start: number): Part[] {
	const parts: Part[] = [];
	let at = start + 2;
	while (at + 4 <= view.byteLength) {
		const marker = view.getUint8(at + 1);
		if (view.getUint8(at) !== 0xff || marker === 0xda || marker === 0xd9) break;
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		const end = at + 2 + Math.max(2, view.getUint16(at + 2));
		parts.push({ name: marker.toString(16), start: at, end, from: at + 4, to: end });
		at = end;
	}
	return parts;
}

function chunks(
	view: DataView,
	start: number,
	head: number,
	nameAt: number,
	lengthAt: (at: number) => number,
	tail: number,
): Part[] {
	const parts: Part[] = [];
	for (let at = start; at + head <= view.byteLength; ) {
		const name = asciiOf(view, at + nameAt, 4);
		const length = lengthAt(at);
		const to = at + head + length;
		// A chunk of a WebP with an odd length has a byte more.
		const end = to + (tail || length % 2);
		parts.push({ name, start: at, end, from: at + head, to });
		at = end;
	}
	return parts;
}
