import type { Files } from '../site/files.ts';
import { isWithin, nameOf } from '../site/paths.ts';
import { pictureFile, standIns } from '../site/pictureFile.ts';
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
	const found = index.picture(file);
	const { content } = place.site;
	const from = content !== undefined && isWithin(content, file) ? languageOf(file, content) : undefined;
	if (from === undefined || content === undefined) return found;
	for (const language of place.site.languageFolders ?? []) {
		if (language === from) continue;
		const own = `${content}/${language}${file.slice(`${content}/${from}`.length)}`;
		const others = index.picture(own);
		// A language with a picture of its own shows that one; those without are asked once, for all their posts alike.
		for (const one of others) {
			const elsewhere = { ...place, language, folder: one.post.path.slice(0, one.post.path.lastIndexOf('/')) };
			if (standIns(own, elsewhere).length > 0 && (await pictureFile(own, elsewhere, files)) === file) found.push(one);
		}
	}
	return found.sort((a, b) => (a.post.path < b.post.path ? -1 : a.post.path > b.post.path ? 1 : 0));
}

function languageOf(file: string, content: string): string | undefined {
	const language = file.slice(content.length + 1).split('/')[0];
	return language === nameOf(file) ? undefined : language;
}
