import { isPictureName } from '../site/paths.ts';
import type { Span } from '../text/span.ts';
import type { Writing } from './writing.ts';

/** A picture in the post's folder. */
export interface BundlePicture {
	readonly name: string;
	/** Absolute. */
	readonly path: string;
	/** Whether the post names it already, said in words. */
	readonly detail: string;
}

/**
 * The pictures beside a post, those that it does not name yet first.
 *
 * @param except what is being written, which does not count
 */
export async function bundlePictures(
	{ text, place, files, listings }: Writing,
	except: Span | undefined,
): Promise<BundlePicture[]> {
	const listing = await files.list(place.folder);
	if (!listing) return [];
	const unused: BundlePicture[] = [];
	const used: BundlePicture[] = [];
	for (const name of listings.pictures(listing)) {
		if (!isPictureName(name)) continue;
		const isUsed = isNamed(text, name, except);
		const detail = isUsed ? 'in this post already' : 'not in this post yet';
		(isUsed ? used : unused).push({ name, path: `${place.folder}/${name}`, detail });
	}
	return [...unused, ...used];
}

/** Whether a text names a file, outside of what is being written. */
function isNamed(text: string, name: string, except: Span | undefined): boolean {
	for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
		const isInside = except !== undefined && at >= except.start && at < except.end;
		// Not as the end of a longer name.
		if (!isInside && !/[\p{L}\p{N}_-]/u.test(text[at - 1] ?? ' ')) return true;
	}
	return false;
}
