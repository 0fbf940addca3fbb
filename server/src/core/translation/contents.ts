import { isoDay } from '../dates.ts';
import type { Post } from '../post/post.ts';
import { postDate } from '../rules/date/postDate.ts';
import { type Picture, picturesOf } from '../site/pictures.ts';
import type { Place } from '../site/site.ts';
import { talkOf } from '../talks/talk.ts';
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

/** @param head the same post, or its head read alone where `post` is a piece of it */
export function contentsOf(post: Post, head: Post, place: Place): Contents {
	const items: Item[] = [];
	for (const picture of picturesOf(post, place)) items.push(pictureItem(picture, post, place));
	for (const { url, urlSpan, kind } of post.links) {
		const talk = kind === 'definition' || !/youtu|sched\.co/i.test(url) ? undefined : talkOf(url);
		if (talk) items.push({ kind: talk.kind, key: copied(talk.id), name: copied(talk.id), span: spanOf(urlSpan) });
	}
	for (const { name, kind, notation, parameters } of post.shortcodes) {
		const id = parameters.find((one) => one.name === undefined || one.name === 'id');
		if (name !== 'youtube' || kind === 'closing' || notation !== 'run' || !id || !isVideoId(id.value)) continue;
		items.push({ kind: 'youtube', key: copied(id.value), name: copied(id.value), span: spanOf(id.valueSpan) });
	}
	const date = postDate(head.text, head.frontMatter, place.site.profile);
	return {
		items: items.sort((a, b) => a.span.start - b.span.start),
		...(date && { date: { day: isoDay(date.day), span: spanOf(date.span) } }),
	};
}

function pictureItem({ path, pathSpan, shortcode }: Picture, { text }: Post, place: Place): Item {
	const key = copied(pictureKey(path, place));
	const name = key.slice(key.lastIndexOf('/') + 1);
	const span = shortcode && shortcode.notation === 'run' && shortcode.faults.length === 0 ? shortcode.span : undefined;
	if (!span) return { kind: 'picture', key, name, span: spanOf(pathSpan) };
	const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
	const after = /^[^\r\n]*/.exec(text.slice(span.end, span.end + 200))?.[0] ?? '';
	const alone = before.trim() === '' && after.trim() === '';
	const place0 = { kind: 'picture' as const, key, name, span: spanOf(span) };
	return alone ? { ...place0, block: copied(text.slice(span.start, span.end)) } : place0;
}

/**
 * A picture's path as it is the same in all languages: without the post's own folder, the language in the path, and
 * a language in the file's name, which says that it is that language's own variant.
 */
function pictureKey(path: string, { site }: Place): string {
	let key = path.trim();
	try {
		key = decodeURIComponent(key);
	} catch {
		// A name with a percent sign is as it is written.
	}
	for (let more = true; more; ) {
		const shorter = key.replace(/^\.{1,2}\//, '');
		more = shorter !== key;
		key = shorter;
	}
	const codes = languageCodes(site.web?.languages.map(({ code }) => code) ?? [...(site.languageFolders ?? [])]);
	return key
		.replace(/[?#].*$/s, '')
		.normalize('NFC')
		.replace(new RegExp(`(^|/)(?:${codes})/`, 'gi'), '$1')
		.replace(new RegExp(`[-_.](?:${codes})(?=\\.[a-z]+$)`, 'i'), '');
}

/** Languages as hosts and files write them: `zh`, `zh-cn`, `pt_br`, `zh-hans`. */
function languageCodes(known: readonly string[]): string {
	const codes = [...new Set([...known, ...common])].map((code) => code.replace(/[^a-z0-9_-]/gi, ''));
	return `(?:${codes.filter((code) => code !== '').join('|')})(?:[-_](?:[a-z]{2}|[a-z]{4}))?`;
}

const common = ['en', 'es', 'fr', 'it', 'ja', 'ko', 'pt', 'ru', 'uk', 'zh'];

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
