import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readSvg } from './svg.ts';
import { readWebp } from './webp.ts';

/** The size of a picture in pixels, or in the units of an SVG. Both are above zero. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

const readers = [readJpeg, readPng, readGif, readWebp, readSvg];

/**
 * The size of a picture from its bytes, told apart by content as Hugo does: JPEG, PNG, GIF, WebP and SVG. The beginning
 * of a file is enough when it holds the header. Undefined for anything else, for a broken header, and for an SVG
 * without a size that the site can use.
 */
export function sizeOf(bytes: Uint8Array): Size | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (const read of readers) {
		const size = read(view);
		if (size) return size.width > 0 && size.height > 0 ? size : undefined;
	}
	return undefined;
}
