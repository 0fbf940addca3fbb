import { asciiOf } from './bytes.ts';
import { type Part, partsOf } from './parts.ts';
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
	for (const part of partsOf(view)) {
		const notes = notesIn(view, part);
		if (notes) return notes.located;
	}
	return false;
}
