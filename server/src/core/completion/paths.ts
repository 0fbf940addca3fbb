import { isMarkdown } from '../site/authored.ts';
import type { Entry, Listing } from '../site/files.ts';
import { isPictureName, isWithin, join } from '../site/paths.ts';
import { listBelow } from '../site/walk.ts';
import type { Suggestion } from './suggestion.ts';
import type { Writing } from './writing.ts';

/** A path that may be written, whole; its label is the last part. */
export type PathSuggestion = Omit<Suggestion, 'span' | 'insert'> & { readonly value: string };

/** Folders may hold thousands of names. */
const most = 1000;

/**
 * The names in the folder that a path has led to by now. A path that begins with `/` is one of the site: below the
 * content of the post's language, which of English is not named; any other leads from the post's own folder.
 *
 * @param typed what stands of the path before the cursor
 * @param what pictures, or the pages that links lead to
 */
export async function pathSuggestions(
	typed: string,
	what: 'picture' | 'page',
	{ place, files }: Writing,
): Promise<PathSuggestion[]> {
	const written = typed.slice(0, typed.lastIndexOf('/') + 1);
	const { content } = place.site;
	const { language } = place;
	let folder: string | undefined;
	if (!written.startsWith('/')) folder = join(place.folder, written);
	else if (content !== undefined) {
		const base = language === 'en' ? `${content}/en` : content;
		folder = join(base, written);
		// In a translated post the site's paths begin with its language.
		if (written === '/' && language !== undefined && language !== 'en')
			return [folderSuggestion(`/${language}/`, language)];
	}
	const limit = (written.startsWith('/') ? undefined : place.site.root) ?? content ?? place.folder;
	if (folder === undefined || !isWithin(limit, folder)) return [];
	const listing = await listBelow(limit, folder.slice(limit.length), files);
	if (listing === undefined || listing === 'link') return [];
	const found: PathSuggestion[] = [];
	for (const entry of sorted(listing)) {
		const suggestion = what === 'picture' ? pictureOf(entry, written, folder) : pageOf(entry, written);
		if (suggestion) found.push(suggestion);
		if (found.length === most) break;
	}
	return found;
}

function sorted(listing: Listing): Entry[] {
	return [...listing.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function folderSuggestion(value: string, name: string): PathSuggestion {
	return { label: `${name}/`, kind: 'folder', value };
}

function pictureOf({ name, kind }: Entry, written: string, folder: string): PathSuggestion | undefined {
	if (kind === 'folder') return folderSuggestion(`${written}${name}/`, name);
	if (kind !== 'file' || !isPictureName(name)) return undefined;
	return { label: name, kind: 'picture', value: `${written}${name}`, picture: `${folder}/${name}` };
}

/** A page by its address: a folder, or a file without its ending. */
function pageOf({ name, kind }: Entry, written: string): PathSuggestion | undefined {
	if (kind === 'folder') return folderSuggestion(`${written}${name}/`, name);
	if (kind !== 'file' || !isMarkdown(name) || name.startsWith('_') || /^index\./.test(name)) return undefined;
	const page = name.replace(/\.[^.]+$/, '');
	return { label: `${page}/`, kind: 'page', value: `${written}${page}/` };
}
