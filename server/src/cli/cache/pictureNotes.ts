import type { PictureHeader } from '../../core/pictures/header.ts';
import { folderOf, nameOf } from '../../core/site/paths.ts';
import { toNative } from '../../host/paths.ts';
import { pictureMark } from './recorder.ts';
import { stampOf } from './stamp.ts';

/** The pictures that a check asked for, each list as one text: thousands of them are read much faster than each by itself. */
export interface PictureNotes {
	/** Their paths; of those beside the document the names. */
	readonly names: string;
	/** What their files said. */
	readonly marks: string;
	/** The stamps of their files. */
	readonly stamps: string;
}

/** Stands in no path. */
const between = '//';

/**
 * Takes note of pictures.
 * @param folder the document's own
 * @param pictures what their files said, by their paths; at least one
 */
export function pictureNotesOf(folder: string, pictures: ReadonlyMap<string, string>): PictureNotes {
	const paths = [...pictures.keys()];
	return {
		names: paths.map((path) => (folderOf(path) === folder ? nameOf(path) : path)).join(between),
		marks: [...pictures.values()].join(between),
		stamps: paths.map((path) => stampOf(toNative(path))).join(between),
	};
}

/**
 * The pictures of a post where they say what they said: the same notes, or those with other stamps. Else undefined.
 * @param headerOf looks into the file at a path
 */
export function picturesAsNoted(
	folder: string,
	notes: PictureNotes,
	headerOf: (path: string) => PictureHeader | undefined,
): PictureNotes | undefined {
	const below = folder === '/' ? '/' : `${folder}/`;
	const paths = notes.names.split(between).map((name) => (name.startsWith('/') ? name : below + name));
	const now = paths.map((path) => stampOf(toNative(path)));
	const stamps = now.join(between);
	if (stamps === notes.stamps && !now.includes('')) return notes;
	const [marks, before] = [notes.marks.split(between), notes.stamps.split(between)];
	for (const [index, path] of paths.entries()) {
		if (now[index] !== '' && now[index] === before[index]) continue;
		if (pictureMark(headerOf(path)) !== marks[index]) return undefined;
	}
	return stamps === notes.stamps ? notes : { ...notes, stamps };
}
