import type { Size } from './size.ts';

/**
 * The size of a JPEG, from its first frame header (ITU T.81, B.2.2). Its orientation is not applied: the site does not
 * apply it either. Undefined for anything else, and when the bytes end before the frame header.
 */
export function readJpeg(view: DataView): Size | undefined {
	if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
	let at = 2;
	// Every step moves on.
	while (at + 4 <= view.byteLength) {
		const marker = view.getUint8(at + 1);
		// Bytes that belong to nothing are passed over, as by Go's reader and the one of the browsers.
		if (view.getUint8(at) !== 0xff || marker === 0xff) {
			at += 1;
		} else if (marker === startOfScan) {
			return undefined;
		} else if (isFrame(marker)) {
			return at + 9 <= view.byteLength ? { height: view.getUint16(at + 5), width: view.getUint16(at + 7) } : undefined;
		} else if (isAlone(marker)) {
			at += 2;
		} else {
			at += 2 + Math.max(2, view.getUint16(at + 2));
		}
	}
	return undefined;
}

/** SOF0 to SOF15, without the three markers of other meaning among them. */
function isFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Behind it come the picture's own data, in which nothing is to be looked for. */
const startOfScan = 0xda;

/** Markers without a segment behind them, and no markers at all. */
function isAlone(marker: number): boolean {
	return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd9);
}
