import type { Field, Value } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import { pairTags } from '../post/shortcodes/pairs.ts';
import { shortcodeSpec } from '../site/known.ts';
import type { Place } from '../site/site.ts';
import { Opaque } from '../text/opaque.ts';
import type { Span } from '../text/span.ts';

/** Something of a post that may go over several lines and is turned off as one. */
export interface Construct {
	readonly span: Span;
	/** What an author calls it, where it is more than the line it begins on. */
	readonly noun?: string;
}

/**
 * The constructs of a post in the order in which they begin, outer ones first: shortcode tags, paired shortcodes with
 * what stands in them, links, code, comments and tables; fields and list items of the front matter.
 */
export function constructsOf(post: Post, place: Place): Construct[] {
	const { pairs } = pairTags(post.shortcodes, (tag) => shortcodeSpec(tag.name, place.site)?.form);
	return [
		...post.frontMatter.fields.flatMap(constructsOfField),
		...post.shortcodes.map(({ span }) => ({ span })),
		...pairs.map(({ opening, closing }) => ({
			span: { start: opening.span.start, end: closing.span.end },
			noun: opening.name,
		})),
		...post.links.map(({ span }) => ({ span })),
		...post.code.map(({ start, end, comment }) => ({ span: { start, end }, noun: comment ? 'comment' : 'code' })),
		...tables(post).map((span) => ({ span, noun: 'table' })),
	].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function constructsOfField({ keySpan, value }: Field): Construct[] {
	const span = { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) };
	return [{ span, noun: 'field' }, ...constructsIn(value)];
}

function constructsIn(value: Value): Construct[] {
	if (value.kind === 'map') return value.fields.flatMap(constructsOfField);
	if (value.kind !== 'list') return [];
	return value.items.flatMap((item) => [{ span: item.span, noun: 'field' }, ...constructsIn(item)]);
}

/** The row below a table's head. At least one bar tells it from the underline of a heading. */
const delimiterRow =
	/\n(?=[^\n]*\|)[ \t]*(?:\|[ \t]*)?:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*(?:[ \t]*\|)?[ \t]*(?=\r?(?:\n|$))/g;

function tables({ text, body, code }: Post): Span[] {
	const found: Span[] = [];
	const opaque = new Opaque(code);
	delimiterRow.lastIndex = Math.max(body.start - 1, 0);
	for (let match = delimiterRow.exec(text); match; match = delimiterRow.exec(text)) {
		const start = Math.max(text.lastIndexOf('\n', match.index - 1) + 1, body.start);
		const head = text.slice(start, match.index);
		if (opaque.endAt(match.index + 1) !== undefined || !head.includes('|')) continue;
		const blank = text.slice(delimiterRow.lastIndex).search(/\n[ \t]*(?:\r?\n|$)/);
		const end = blank === -1 ? text.length : delimiterRow.lastIndex + blank;
		found.push({ start, end });
		delimiterRow.lastIndex = Math.max(end, delimiterRow.lastIndex);
	}
	return found;
}
