import { verbatimBlocks } from '../post/code.ts';
import type { Post } from '../post/post.ts';
import type { Span } from '../text/span.ts';

/**
 * A post's text as Markdown alone, with every character at its place: shortcode tags, and the inside of those that show
 * it as it is, are plain letters, line breaks stay.
 */
export function withoutShortcodes({ text, shortcodes }: Post): string {
	return masked(text, [...shortcodes.map(({ span }) => span), ...verbatimBlocks(shortcodes)], 'x');
}

/** A text with the characters of some spans replaced, save for line breaks. */
export function masked(text: string, spans: readonly Span[], letter: 'x' | ' '): string {
	let result = '';
	let from = 0;
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		if (end <= from) continue;
		result += text.slice(from, Math.max(from, start));
		result += text.slice(Math.max(from, start), end).replace(/[^\r\n]/g, letter);
		from = end;
	}
	return result + text.slice(from);
}
