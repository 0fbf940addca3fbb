import type { Files } from '../site/files.ts';
import { folderOf, isWithin, nameOf } from '../site/paths.ts';
import { pictureFile } from '../site/pictureFile.ts';
import type { Place } from '../site/site.ts';
import type { PictureMention } from '../siteIndex/indexedPost.ts';
import type { Found, SiteIndex } from '../siteIndex/siteIndex.ts';

/**
 * Where a site shows or names a picture, its other languages included that have none of their own.
 *
 * @param target what a path of a post in `place` names
 */
export async function pictureUses(
	target: string | undefined,
	place: Place,
	index: SiteIndex,
	files: Files,
): Promise<Found<PictureMention>[]> {
	if (target === undefined) return [];
	const file = (await pictureFile(target, place, files)) ?? target;
	const uses: Found<PictureMention>[] = [];
	const shows = new Map<string, boolean>();
	for (const found of index.pictures(new Set([file, ...inOtherLanguages(file, place)]))) {
		const own = found.mention.target;
		if (own === undefined || own === file) {
			uses.push(found);
			continue;
		}
		// A language with a picture of its own shows that one.
		const folder = folderOf(found.post.path);
		const key = `${folder} ${own}`;
		let isShown = shows.get(key);
		if (isShown === undefined) {
			const { language } = found.post;
			const elsewhere: Place = { ...place, folder, ...(language !== undefined && { language }) };
			isShown = (await pictureFile(own, elsewhere, files)) === file;
			shows.set(key, isShown);
		}
		if (isShown) uses.push(found);
	}
	return uses;
}

/** Where the posts of other languages would have a picture of their own that they show instead. */
function inOtherLanguages(file: string, { site }: Place): string[] {
	const { content, languageFolders, profile } = site;
	if (profile.picture.pathIsFile || content === undefined || !isWithin(content, file)) return [];
	const from = languageOf(file, content);
	const others = [...(languageFolders ?? [])].filter((language) => language !== from);
	return from === undefined
		? []
		: others.map((other) => `${content}/${other}${file.slice(`${content}/${from}`.length)}`);
}

function languageOf(file: string, content: string): string | undefined {
	const language = file.slice(content.length + 1).split('/')[0];
	return language === nameOf(file) ? undefined : language;
}
