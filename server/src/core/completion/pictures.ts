import * as l10n from '@vscode/l10n';
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
	const names = listings.pictures(listing).filter(isPictureName);
	const named = namedIn(text, names, except);
	const details = { used: l10n.t('in this post already'), free: l10n.t('not in this post yet') };
	const pictures = names.map((name) => {
		const detail = named.has(name) ? details.used : details.free;
		return { name, path: `${place.folder}/${name}`, detail };
	});
	return [...pictures.filter(({ name }) => !named.has(name)), ...pictures.filter(({ name }) => named.has(name))];
}

/**
 * Those of some names of pictures that a text has, outside of what is being written, and not as the end of a longer name.
 * The text is gone through once, whatever the number of names.
 */
function namedIn(text: string, names: readonly string[], except: Span | undefined): ReadonlySet<string> {
	const wanted = new Set(names);
	const lengths = new Set(names.map(({ length }) => length));
	const endings = new Set(names.map((name) => name.slice(name.lastIndexOf('.'))));
	const found = new Set<string>();
	for (const ending of endings) {
		for (let dot = text.indexOf(ending); dot !== -1; dot = text.indexOf(ending, dot + 1)) {
			const end = dot + ending.length;
			for (const length of lengths) {
				const start = end - length;
				if (start < 0 || start > dot || (except && start >= except.start && start < except.end)) continue;
				const name = text.slice(start, end);
				if (wanted.has(name) && !/[\p{L}\p{N}_-]/u.test(text[start - 1] ?? ' ')) found.add(name);
			}
		}
	}
	return found;
}
