import { isoDay } from '../dates.ts';
import type { Post } from '../post/post.ts';
import { postDate, postDateField } from '../rules/date/postDate.ts';
import type { Picture } from '../site/pictures.ts';
import type { Place, Site } from '../site/site.ts';
import type { TalkLink } from '../talks/talkLinks.ts';
import { isVideoId } from '../talks/youtube.ts';
import type { Span } from '../text/span.ts';

/** What a post and its translations have in common. It keeps nothing of the post's text but short pieces. */
export interface Contents {
	/** Pictures and talks in the order in which they stand. */
	readonly items: readonly Item[];
	/** The day of the post, `YYYY-MM-DD`, and where it stands; absent where it has none that Hugo reads. */
	readonly date?: { readonly day: string; readonly span: Span };
}

/** A picture, a video or a talk of sched that a post shows or links. */
export interface Item {
	readonly kind: 'picture' | 'youtube' | 'sched';
	/** The same in every language. */
	readonly key: string;
	/** As its author would call it: the file's name or the id. */
	readonly name: string;
	readonly span: Span;
	/** The tag of a picture, where nothing else stands on its lines; `span` is the tag's then. */
	readonly block?: string;
}

/**
 * @param head the same post, or its head read alone where `post` is a piece of it
 * @param pictures those of `post`
 * @param talkLinks those of `post`
 */
export function contentsOf(
	post: Post,
	head: Post,
	place: Place,
	pictures: readonly { readonly picture: Picture }[],
	talkLinks: readonly TalkLink[],
): Contents {
	const codes = languageCodes(place.site);
	const items = pictures.map(({ picture }) => pictureItem(picture, post, codes));
	forEachTalk(post, talkLinks, (kind, id, span) => items.push(talkItem(kind, id, spanOf(span))));
	const date = postDate(head.text, head.frontMatter, place.site.profile);
	return {
		items: items.sort((a, b) => a.span.start - b.span.start),
		...(date && { date: { day: isoDay(date.day), span: spanOf(date.span) } }),
	};
}

/**
 * What a post shows, as it is written. Two posts of which this is the same show the same under the same date, as nearly every
 * translation and the post it was made of do; nothing is worked out of it where it is.
 */
export function writtenContents(
	post: Post,
	place: Place,
	pictures: readonly { readonly picture: Picture }[],
	talkLinks: readonly TalkLink[],
): string {
	const value = postDateField(post.frontMatter, place.site.profile)?.value;
	let written = value?.kind === 'string' ? value.text : '';
	for (const { picture } of pictures) written += `\n${picture.path}`;
	forEachTalk(post, talkLinks, (_, id) => {
		written += `\n ${id}`;
	});
	// Put together of slices, it would keep the whole text.
	return copied(written);
}

/** Whether two posts show the same, each as often and in the order as it pleases, under the same day. */
export function sameContents(a: Contents, b: Contents): boolean {
	return a.date?.day === b.date?.day && hasAll(a.items, b.items) && hasAll(b.items, a.items);
}

function hasAll(items: readonly Item[], others: readonly Item[]): boolean {
	const keys = new Set(items.map(({ kind, key }) => `${kind} ${key}`));
	return others.every(({ kind, key }) => keys.has(`${kind} ${key}`));
}

/** Goes through the videos and talks of a post. */
function forEachTalk(
	{ shortcodes }: Post,
	talkLinks: readonly TalkLink[],
	each: (kind: 'youtube' | 'sched', id: string, span: Span) => void,
): void {
	for (const { link, youtube, sched } of talkLinks) {
		if (link.kind === 'definition') continue;
		if (youtube?.kind === 'video' && youtube.valid) each('youtube', youtube.id, link.urlSpan);
		else if (sched?.kind === 'talk' && sched.valid) each('sched', sched.id, link.urlSpan);
	}
	for (const { name, kind, notation, parameters } of shortcodes) {
		if (name !== 'youtube' || kind === 'closing' || notation !== 'run') continue;
		const id = parameters.find((one) => one.name === undefined || one.name === 'id');
		if (id && isVideoId(id.value)) each('youtube', id.value, id.valueSpan);
	}
}

function talkItem(kind: 'youtube' | 'sched', id: string, span: Span): Item {
	const key = copied(id);
	return { kind, key, name: key, span };
}

function pictureItem({ path, pathSpan, shortcode }: Picture, { text }: Post, codes: ReadonlySet<string>): Item {
	const key = copied(pictureKey(path, codes));
	const name = key.slice(key.lastIndexOf('/') + 1);
	const runs = shortcode && shortcode.notation === 'run' && shortcode.faults.length === 0;
	if (!runs) return { kind: 'picture', key, name, span: spanOf(pathSpan) };
	const span = spanOf(shortcode.span);
	const lineEnd = text.indexOf('\n', span.end);
	const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
	const after = text.slice(span.end, lineEnd === -1 ? text.length : lineEnd);
	const alone = before.trim() === '' && after.trim() === '';
	return { kind: 'picture', key, name, span, ...(alone && { block: copied(text.slice(span.start, span.end)) }) };
}

/**
 * A picture's path as it is the same in all languages: without the post's own folder, the language in the path, and
 * a language in the file's name, which says that it is that language's own variant.
 */
function pictureKey(path: string, codes: ReadonlySet<string>): string {
	let key = path.trim().replace(/^(?:\.{1,2}\/)+/, '');
	if (key.includes('%')) key = decoded(key);
	if (key.includes('/')) {
		const parts = key.replace(/[?#].*$/s, '').split('/');
		key = parts.filter((part, index) => index === parts.length - 1 || !codes.has(part.toLowerCase())).join('/');
	}
	const [suffix = '', code = ''] = variant.exec(key) ?? [];
	const isVariant = suffix !== '' && codes.has(code.toLowerCase());
	return (isVariant ? key.slice(0, -suffix.length) + key.slice(key.lastIndexOf('.')) : key).normalize('NFC');
}

/** Languages as files are named by them: `map-zh.png`, `map_pt_br.png`, `map.zh-hans.png`. */
const variant = /[-_.]([a-z]{2,3})(?:[-_](?:[a-z]{2}|[a-z]{4}))?\.[a-z]+$/i;

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function languageCodes({ web, languageFolders }: Site): ReadonlySet<string> {
	return web ? web.codes : (languageFolders ?? common);
}

const common: ReadonlySet<string> = new Set(['en', 'es', 'fr', 'it', 'ja', 'ko', 'pt', 'ru', 'uk', 'zh']);

function spanOf({ start, end }: Span): Span {
	return { start, end };
}

/** A slice keeps the whole text in memory as long as it lives; a slice of a short one does no harm. */
function copied(text: string): string {
	return ` ${text}`.slice(1);
}

/** The contents of a post of which the pieces were read one by one, with the offsets at which they stand. */
export function joinContents(
	pieces: readonly { readonly contents: Contents; readonly at: number }[],
	date: Contents['date'],
): Contents {
	const items = pieces.flatMap(({ contents, at }) =>
		contents.items.map((item) => ({ ...item, span: { start: item.span.start + at, end: item.span.end + at } })),
	);
	return { items, ...(date && { date }) };
}
