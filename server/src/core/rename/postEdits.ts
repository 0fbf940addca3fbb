import type { Post } from '../post/post.ts';
import type { Edit } from '../problem.ts';
import type { Files } from '../site/files.ts';
import type { Listings } from '../site/listings.ts';
import { folderOf, isWithin, nameOf } from '../site/paths.ts';
import { pictureFile } from '../site/pictureFile.ts';
import type { Place } from '../site/site.ts';
import type { IndexedPost, PictureMention } from '../siteIndex/indexedPost.ts';
import { pictureMentions } from '../siteIndex/pictureMentions.ts';
import { type Move, movedPath } from './moves.ts';
import { newPath } from './newPath.ts';
import { writePath } from './writtenPath.ts';

/** What a post has to say anew after moves. */
export interface PostEdits {
	readonly edits: readonly Edit[];
	/** Paths as written that lead nowhere after the moves, and for which the site has no other. */
	readonly lost: readonly string[];
}

/**
 * What a post has to say anew after files or folders moved, so that it shows the same pictures as before. What leads
 * elsewhere, or nowhere, stays as it is.
 *
 * @param files as they are before the moves
 */
export async function postEdits(
	post: Post,
	place: Place,
	moves: readonly Move[],
	files: Files,
	listings: Listings,
): Promise<PostEdits> {
	const edits: Edit[] = [];
	const lost: string[] = [];
	const folder = movedPath(place.folder, moves);
	for (const mention of pictureMentions(post, place)) {
		const found = await shownFile(mention, place, files, listings);
		if (found === undefined) continue;
		const target = movedPath(found, moves);
		if (target === found && folder === place.folder) continue;
		const seen = (path: string) => asSeen(path, mention, found, place);
		const before = newPath(mention.value, mention, place, { folder: place.folder, target: seen(found) });
		const now = newPath(mention.value, mention, place, { folder, target: seen(target) });
		if (now !== undefined && now === before) continue;
		const edit = now === undefined ? undefined : writePath(post, mention, now);
		if (edit) edits.push(edit);
		else lost.push(mention.value);
	}
	return { edits, lost };
}

/** The file that a mention leads to; one that is there under another case is what its author meant. */
export async function shownFile(
	{ target }: Pick<PictureMention, 'target'>,
	place: Place,
	files: Files,
	listings: Listings,
): Promise<string | undefined> {
	if (target === undefined) return undefined;
	const found = await pictureFile(target, place, files);
	if (found !== undefined) return found;
	const folder = folderOf(target);
	const listing = await files.list(folder);
	const entry = listing && listings.lookAlike(nameOf(target), 'file', listing);
	return entry && `${folder === '/' ? '' : folder}/${entry.name}`;
}

/** A file as a post names it: one of another language's bundle as if it were in the post's own. */
function asSeen(path: string, { target }: PictureMention, found: string, { site, language }: Place): string {
	const { content } = site;
	if (content === undefined || language === undefined || target === undefined) return path;
	const own = `${content}/${language}/`;
	const [other] = found.slice(content.length + 1).split('/');
	const base = `${content}/${other}/`;
	const isStandIn = target.startsWith(own) && found === base + target.slice(own.length);
	return isStandIn && path.startsWith(base) ? own + path.slice(base.length) : path;
}

/** Whether a post may have something to say anew after moves, by what the index has of it. */
export function mayChange({ path, pictures }: IndexedPost, moves: readonly Move[]): boolean {
	return moves.some(({ from }) => {
		if (isWithin(from, path)) return true;
		const name = `/${nameOf(from).normalize('NFC').toLowerCase()}`;
		return pictures.some(({ target }) => {
			const folded = target?.normalize('NFC').toLowerCase();
			return folded !== undefined && (folded.endsWith(name) || folded.includes(`${name}/`));
		});
	});
}
