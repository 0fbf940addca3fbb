import { asciiOf } from './bytes.ts';
import { type Part, partsOf, rasterFormat } from './parts.ts';
import { type CameraNotes, readTiff } from './tiff.ts';

const exif = 'Exif\0\0';

/** The notes of a camera in a part of a picture; undefined where it has none. */
export function notesIn(view: DataView, part: Part): CameraNotes | undefined {
	const isNotes = part.name === 'e1' ? asciiOf(view, part.from, 6) === exif : /^(?:eXIf|EXIF)$/.test(part.name);
	if (!isNotes) return undefined;
	// Some programs write a JPEG's header into a chunk of a WebP.
	const from = part.from + (asciiOf(view, part.from, 6) === exif ? 6 : 0);
	const to = Math.min(part.to, view.byteLength);
	return to > from ? readTiff(new DataView(view.buffer, view.byteOffset + from, to - from)) : { orientation: 1 };
}

/**
 * Whether a picture says where it was taken: a JPEG, a PNG or a WebP. Undefined where the bytes end before that is known.
 *
 * @param view of the beginning of a file
 */
export function isLocated(view: DataView): boolean | undefined {
	// Most pictures have no notes, which is told by a word without taking them apart.
	if (rasterFormat(view) === 'jpeg' && !mayHaveNotes(view)) return false;
	for (const part of partsOf(view)) {
		const notes = notesIn(view, part);
		if (notes) return notes.located;
	}
	return false;
}

/** Whether a segment of a JPEG that may hold notes stands before its size. */
function mayHaveNotes(view: DataView): boolean {
	for (let at = 2; at + 4 <= view.byteLength; at += 2 + Math.max(2, view.getUint16(at + 2))) {
		const marker = view.getUint16(at);
		if (marker === 0xffe1) return true;
		// Behind the size come tables and the picture's own data.
		if (marker >> 8 !== 0xff || marker === 0xffff) return true;
		if (marker === 0xffda || (marker >= 0xffc0 && marker <= 0xffc2)) return false;
	}
	return true;
}
