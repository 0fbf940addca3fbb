import {
	type Field,
	type FrontMatter,
	fieldOf,
	stringOf,
	type Value,
	withinQuotes,
} from '../post/frontMatter/frontMatter.ts';
import { headingsOf } from '../post/headings.ts';
import { plainText } from '../post/plainText.ts';
import type { Post } from '../post/post.ts';
import { parameterOf } from '../post/shortcodes/shortcode.ts';
import type { Place } from '../site/site.ts';
import { talksOf } from '../talks/talks.ts';
import { ownCopy } from '../text/ownCopy.ts';
import type { Span } from '../text/span.ts';
import { type IndexedPost, type Mention, type PictureMention, siteKey, type TalkMention } from './indexedPost.ts';
import { pictureMentions } from './pictureMentions.ts';
import { lineStarts } from './positions.ts';
import { talkKey } from './talkKey.ts';

/** What the index keeps of a post. It is a copy: neither the post nor its text is held by it. */
export function indexPost(post: Post, place: Place): IndexedPost {
	const { frontMatter } = post;
	const title = fieldOf(frontMatter, 'title');
	const date = ['publishdate', 'date'].map((name) => stringOf(frontMatter, name)).find((text) => text !== undefined);
	return {
		path: ownCopy(place.path),
		kind: place.kind,
		site: ownCopy(siteKey(place)),
		language: place.language === undefined ? undefined : ownCopy(place.language),
		title: ownCopy(stringOf(frontMatter, 'title') ?? ''),
		titleSpan: spanOf(title?.value.span ?? { start: 0, end: 0 }),
		date: date === undefined ? undefined : ownCopy(date),
		attribution: mentionOf(fieldOf(frontMatter, 'attribution')?.value),
		keywords: keywordsOf(frontMatter),
		pictures: pictureMentions(post, place).map(ownMention),
		shortcodes: shortcodeMentions(post),
		widths: widthsOf(post, place),
		talks: talkMentions(post),
		headings: headingsOf(post).map(({ text, level, span }) => ({
			value: ownCopy(text),
			start: span.start,
			end: span.end,
			level,
		})),
		lines: lineStarts(post.original),
	};
}

function ownMention({ value, start, end, target, by, shown }: PictureMention): PictureMention {
	return { value: ownCopy(value), start, end, target: target === undefined ? undefined : ownCopy(target), by, shown };
}

/** The keywords and tags of a post as written, each with its place. */
export function keywordsOf(frontMatter: FrontMatter): Mention[] {
	return ['keywords', 'tags'].flatMap((name) => itemsOf(fieldOf(frontMatter, name)));
}

function itemsOf(field: Field | undefined): Mention[] {
	const items = field?.value.kind === 'list' ? field.value.items : field ? [field.value] : [];
	return items.flatMap((item) => mentionOf(item) ?? []);
}

function mentionOf(value: Value | undefined): Mention | undefined {
	if (value?.kind !== 'string' || value.text.trim() === '') return undefined;
	return { value: ownCopy(value.text), ...(value.style === 'block' ? spanOf(value.span) : withinQuotes(value)) };
}

/** A span without anything else that its object may hold. */
function spanOf({ start, end }: Span): Span {
	return { start, end };
}

function shortcodeMentions({ shortcodes }: Post): Mention[] {
	const found: Mention[] = [];
	for (const { name, nameSpan, kind, notation } of shortcodes) {
		if (name === '' || kind === 'closing' || notation === 'inert') continue;
		found.push({ value: ownCopy(name), start: nameSpan.start, end: nameSpan.end });
	}
	return found;
}

function widthsOf({ shortcodes }: Post, { site }: Place): string[] {
	const { shortcode, cssWidth = 'width' } = site.profile.picture;
	return shortcodes.flatMap((tag) => {
		if (tag.name !== shortcode || tag.notation === 'inert') return [];
		const width = parameterOf(tag, cssWidth)?.value.trim();
		return width ? [ownCopy(width)] : [];
	});
}

function talkMentions(post: Post): TalkMention[] {
	return talksOf(post).flatMap(({ site, name, address, span }) => {
		const key = talkKey(site, address);
		if (key === undefined) return [];
		return [{ value: ownCopy(key), start: span.start, end: span.end, name: ownCopy(plainText(name)) }];
	});
}
