import type { Files } from '../site/files.ts';
import { join } from '../site/paths.ts';
import type { Place } from '../site/site.ts';
import { addressLanguage, firstLanguage } from '../site/sitePaths.ts';
import { listBelow } from '../site/walk.ts';

/**
 * The content file that answers an address of the site, such as `content/en/docs/setup/index.md` for `/docs/setup/`: in
 * the language that the address names, else in that of the post; where there is no such page in it, in English, whose
 * pages stand in for those that nobody has translated.
 *
 * @returns an absolute path; undefined where no such file is there
 */
export async function sitePageFile(address: string, place: Place, files: Files): Promise<string | undefined> {
	const { content, root } = place.site;
	if (content === undefined || !address.startsWith('/') || address.startsWith('//')) return undefined;
	const named = addressLanguage(address, place);
	if (named === undefined) return undefined;
	const { language, rest } = named;
	const wanted = language ?? place.language;
	for (const folder of new Set([wanted, firstLanguage])) {
		if (folder === undefined && place.language !== undefined) continue;
		const base = folder === undefined || place.language === undefined ? content : `${content}/${folder}`;
		const found = await pageIn(base, rest, files);
		if (found !== undefined) return found;
	}
	// What is no page may be a file that the site hands out as it is.
	const asFile = root === undefined ? undefined : await fileBelow(`${root}/static`, address, files);
	return asFile;
}

/** A page below a folder: a bundle, a section or a single file. */
async function pageIn(base: string, rest: string, files: Files): Promise<string | undefined> {
	const folder = join(base, rest);
	if (folder === undefined) return undefined;
	const inside = await listBelow(base, rest, files);
	if (inside && inside !== 'link') {
		for (const name of ['index.md', '_index.md', 'index.markdown', '_index.markdown', 'index.html', '_index.html'])
			if (inside.get(name)?.kind === 'file') return `${folder}/${name}`;
	}
	const bare = rest.replace(/\/+$/, '').replace(/\.html$/, '');
	if (bare === '') return undefined;
	for (const name of ['.md', '.markdown', '.html']) {
		const file = await fileBelow(base, bare + name, files);
		if (file !== undefined) return file;
	}
	return fileBelow(base, rest, files);
}

async function fileBelow(base: string, rest: string, files: Files): Promise<string | undefined> {
	const slash = rest.lastIndexOf('/');
	const listing = await listBelow(base, rest.slice(0, Math.max(slash, 0)), files);
	if (!listing || listing === 'link') return undefined;
	return listing.get(rest.slice(slash + 1))?.kind === 'file' ? join(base, rest) : undefined;
}
