import { isWithin } from '../site/paths.ts';
import type { Place } from '../site/site.ts';
import { addressLanguage, firstLanguage } from '../site/sitePaths.ts';
import type { PictureMention } from '../siteIndex/indexedPost.ts';

/** What a path is to say after a move, in the way in which it was written before. */
export interface Wanted {
	/** Where the post is then, and where the picture is. Absolute. */
	readonly folder: string;
	readonly target: string;
}

/**
 * The path that a post writes for a picture, without quotes or escapes of the place where it stands.
 *
 * @param path the one that was written, without escapes
 * @returns undefined where the site has no way to write it
 */
export function newPath(
	path: string,
	{ by }: Pick<PictureMention, 'by'>,
	place: Place,
	wanted: Wanted,
): string | undefined {
	if (by === 'markdown' && path.startsWith('/')) return siteAddress(path, place, wanted.target);
	if (by === 'shortcode' && path.startsWith('/')) return fromRoot(place, wanted.target) ?? beside('./', wanted);
	if (by === 'shortcode') {
		const prefix = place.site.profile.picture.ownFolderPrefixes.find((one) => path.startsWith(one)) ?? '';
		return beside(prefix, wanted) ?? fromRoot(place, wanted.target);
	}
	const prefix = path.startsWith('./') ? './' : '';
	return beside(prefix, wanted) ?? (by === 'markdown' ? relative(wanted) : undefined);
}

function beside(prefix: string, { folder, target }: Wanted): string | undefined {
	return isWithin(folder, target) && target !== folder ? prefix + target.slice(folder.length + 1) : undefined;
}

/** A path of the picture shortcode from the top of the content, where the site reads such. */
function fromRoot({ site, language }: Place, target: string): string | undefined {
	if (site.profile.picture.rootPath === 'unknown' || site.content === undefined || language === undefined)
		return undefined;
	const base = language === firstLanguage ? `${site.content}/${firstLanguage}` : site.content;
	return isWithin(base, target) ? target.slice(base.length) : undefined;
}

/** An address of the site for a file in its content. */
function siteAddress(path: string, place: Place, target: string): string | undefined {
	const { content, languageFolders } = place.site;
	if (content === undefined || !isWithin(content, target)) return undefined;
	const below = target.slice(content.length);
	const named = addressLanguage(path, place)?.language !== undefined;
	const inLanguages = languageFolders ? languageFolders.has(firstLanguage) : place.language !== undefined;
	const first = `/${firstLanguage}/`;
	return !named && inLanguages && below.startsWith(first) ? below.slice(first.length - 1) : below;
}

function relative({ folder, target }: Wanted): string {
	const from = folder.split('/');
	const to = target.split('/');
	let same = 0;
	while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
	return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
