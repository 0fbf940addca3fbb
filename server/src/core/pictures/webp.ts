import { asciiOf } from './bytes.ts';
import type { Size } from './size.ts';

/**
 * The size of a WebP in its three forms; undefined for anything else.
 * Offsets are those of https://developers.google.com/speed/webp/docs/riff_container
 */
export function readWebp(view: DataView): Size | undefined {
	if (view.byteLength < 30 || asciiOf(view, 0, 4) !== 'RIFF' || asciiOf(view, 8, 4) !== 'WEBP') return undefined;
	const form = asciiOf(view, 12, 4);
	if (form === 'VP8X') return { width: read24(view, 24) + 1, height: read24(view, 27) + 1 };
	if (form === 'VP8L') {
		if (view.getUint8(20) !== 0x2f) return undefined;
		const bits = view.getUint32(21, true);
		return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
	}
	if (form !== 'VP8 ' || read24(view, 23) !== 0x2a019d) return undefined;
	return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function read24(view: DataView, at: number): number {
	return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
