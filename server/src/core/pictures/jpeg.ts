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
		if (view.getUint8(at) !== 0xff) return undefined;
		const marker = view.getUint8(at + 1);
		if (marker === 0xff) {
			at += 1;
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

/** Markers without a segment behind them. */
function isAlone(marker: number): boolean {
	return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
}
