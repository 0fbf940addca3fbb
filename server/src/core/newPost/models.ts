import { isoDay, readHugoDate } from '../dates.ts';
import type { IndexedPost } from '../siteIndex/indexedPost.ts';
import type { PostKind } from './event.ts';
import { namesEvent } from './eventName.ts';

/**
 * What kind of post one of the site's is, as far as a new post may be like it: a recap links talks or shows pictures of an
 * event, an announcement speaks of one and does neither.
 *
 * @returns undefined for what is neither, such as an article or a list page
 */
export function kindOfPost(post: IndexedPost): PostKind | undefined {
	if (post.kind === 'link-post') return 'link';
	if (post.kind !== 'post') return undefined;
	const isOfEvent = namesEvent(post.title) || post.keywords.some(({ value }) => namesEvent(value));
	const talks = post.talks.length;
	const pictures = post.pictures.filter(({ shown, by }) => shown && by !== 'field').length;
	if (talks > 1 || (isOfEvent && (talks > 0 || pictures > 2))) return 'recap';
	return isOfEvent ? 'announcement' : undefined;
}

/** Posts with the newest first, those without a date last. */
export function newestFirst(posts: Iterable<IndexedPost>): IndexedPost[] {
	return [...posts]
		.map((post) => ({ post, day: dayOf(post) }))
		.sort((a, b) => (a.day === b.day ? (a.post.path < b.post.path ? -1 : 1) : a.day < b.day ? 1 : -1))
		.map(({ post }) => post);
}

function dayOf({ date }: IndexedPost): string {
	const day = date === undefined ? undefined : readHugoDate(date);
	return day ? isoDay(day) : '';
}

/** The posts that a new one takes after. */
export interface Models {
	/** The last of its kind in its language. */
	readonly own: IndexedPost | undefined;
	/** The last of its kind in any language: the same as `own` where that is there. */
	readonly kind: IndexedPost | undefined;
	/** The post that shows where the new one belongs; it may be of another language. */
	readonly place: IndexedPost | undefined;
}

/**
 * The posts that a new one takes after.
 *
 * @param posts of its site, in any order
 * @param language folder of the new post; undefined where the site has none
 */
export function modelsFor(kind: PostKind, language: string | undefined, posts: Iterable<IndexedPost>): Models {
	const all = newestFirst(posts);
	const alike = all.filter((post) => kindOfPost(post) === kind);
	const own = alike.filter((post) => post.language === language);
	const written = all.filter((post) => post.kind === 'post');
	const inOwn = written.filter((post) => post.language === language);
	const [last] = own;
	return {
		own: last,
		kind: last ?? alike[0],
		place: last ?? (kind === 'link' ? alike[0] : undefined) ?? inOwn[0] ?? alike[0] ?? written[0],
	};
}
