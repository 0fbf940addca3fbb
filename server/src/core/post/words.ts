import { Opaque } from '../text/opaque.ts';
import type { Span } from '../text/span.ts';
import type { Post } from './post.ts';

// A character of Chinese or Japanese is a word of its own; Korean has spaces between its words.
const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const letter = `(?![${cjk}])[\\p{L}\\p{N}]`;
const word = new RegExp(`[${cjk}]|${letter}(?:${letter}|\\p{M}|['’\\-.,_](?=${letter}))*`, 'gu');

const tag = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/gi;

/**
 * How many words of a post a reader reads: those of its text without code, comments, shortcodes, pictures and the
 * addresses of links. A number or a name such as `v1.25` is one, `well-known` too, and each Chinese character.
 */
export function countWords(post: Post): number {
	const { text, body } = post;
	const hidden = new Opaque(hiddenSpans(post));
	let shown = '';
	let from = body.start;
	for (const span of hidden.merged) {
		if (span.start > from) shown += `${text.slice(from, span.start)} `;
		from = Math.max(from, span.end);
	}
	shown += text.slice(from);
	return shown.replace(tag, ' ').match(word)?.length ?? 0;
}

/** What Hugo or Markdown takes out of the text, or a reader does not read. */
function hiddenSpans({ code, shortcodes, links }: Post): Span[] {
	const spans: Span[] = [...code, ...shortcodes.map((shortcode) => shortcode.span)];
	for (const { kind, element, span, textSpan } of links) {
		if (kind === 'shortcode' || kind === 'html') continue;
		const isTextOfReader = element === 'a' && (kind === 'inline' || kind === 'reference');
		spans.push(isTextOfReader ? { start: textSpan.end, end: span.end } : span);
	}
	return spans;
}
