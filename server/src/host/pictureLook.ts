import { type PictureHeader, readPictureHeader } from '../core/pictures/header.ts';
import { type Size, sizeOf } from '../core/pictures/size.ts';

/** What is remembered of a picture: nothing where it could not be read. */
export interface Look {
	readonly size?: Size | undefined;
	readonly header?: PictureHeader | undefined;
}

/** The beginning of a file, and whether that is all of it. */
export interface Glimpse {
	readonly bytes: Uint8Array;
	readonly isWhole: boolean;
	/** How many bytes the file has; absent for one that is not heavy and that nobody asked for it. */
	readonly weight?: number | undefined;
}

/**
 * Asks for the beginning of a picture, each time a longer one, until it says what it is.
 *
 * @param lengths how many bytes are asked for, one after the other
 */
export function* examine(name: string, lengths: readonly number[]): Generator<number, Look, Glimpse | undefined> {
	const [first] = lengths;
	for (const length of lengths) {
		const glimpse = yield length;
		if (!glimpse) return {};
		const { bytes, isWhole, weight } = glimpse;
		const size = sizeOf(bytes);
		// The first look does not ask whether it is a file at all, which only a picture's size proves.
		if (length === first && !size) continue;
		const header = readPictureHeader(bytes, isWhole, name, size, weight);
		// The notes of a camera may reach further than the first look.
		if (length === first && header?.kind === 'measured' && header.format === 'jpeg' && header.located === undefined)
			continue;
		if (size || header || isWhole) return { size, header };
	}
	return {};
}
