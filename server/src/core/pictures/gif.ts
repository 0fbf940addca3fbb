import { asciiOf } from './bytes.ts';
import type { Size } from './size.ts';

/** The size of a GIF's screen, which the site takes, whatever its first frame; undefined for anything else. */
export function readGif(view: DataView): Size | undefined {
	if (view.byteLength < 10 || !/^GIF8[79]a$/.test(asciiOf(view, 0, 6))) return undefined;
	return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}
