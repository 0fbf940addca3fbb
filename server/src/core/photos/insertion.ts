import { headingsOf } from '../post/headings.ts';
import type { Post } from '../post/post.ts';
import type { Place } from '../site/site.ts';
import { literal } from '../templates/snippetText.ts';
import type { Span } from '../text/span.ts';
import { addressOf, ownPath, pictureBlock } from './block.ts';

/** What may be put at a place of a post. */
export type Spot =
	/** Blocks of their own. */
	| 'block'
	/** A path, because the place is one where the address of a picture stands. */
	| 'address'
	/** A file's bare name. */
	| 'head'
	/** Nothing of ours: text that is shown as it is. */
	| 'code';

/** What may be put where a span stands, or instead of it. */
export function spotAt(post: Post, { start, end }: Span): Spot {
	if (start < post.body.start) return 'head';
	const line = post.text.slice(post.text.lastIndexOf('\n', start - 1) + 1, start);
	const isInside = (span: Span) => span.start < start && end < span.end;
	if (post.shortcodes.some(({ notation, span }) => notation !== 'inert' && isInside(span))) return 'address';
	if (post.code.some(isInside)) return 'code';
	// An address that is being written: of a link, of an attribute, of a definition.
	return /\]\(\s*<?[^()\s]*$|=\s*["'][^"']*$|^ {0,3}\[[^\]]+\]:\s*\S*$/.test(line) ? 'address' : 'block';
}

/** The words of the last heading before an offset; empty where there is none. */
export function headingAbove(post: Post, offset: number): string {
	return headingsOf(post).findLast(({ span }) => span.start <= offset)?.text ?? '';
}

/**
 * What is written for pictures, as text of a snippet: blocks with blank lines around, or what fits the place.
 *
 * @param paths below the post's folder, in order
 * @param instead what it takes the place of
 */
export function picturesText(post: Post, place: Place, paths: readonly string[], instead: Span): string {
	const { text } = post;
	const spot = spotAt(post, instead);
	if (spot === 'head' || spot === 'code') return literal(paths.join(', '));
	if (spot === 'address') {
		const before = text.slice(0, instead.start);
		const inMarkdown = /\]\(\s*<?[^()\s]*$|\]:\s*\S*$/.test(before.slice(before.lastIndexOf('\n') + 1));
		return literal(
			paths
				.map((path) => (inMarkdown ? addressOf(path) : before.endsWith('/') ? path : ownPath(place.site, path)))
				.join(' '),
		);
	}
	const blocks = paths.map((path, index) => pictureBlock(place.site, path, index + 1));
	return `${before(text, instead.start)}${blocks.join('\n\n')}${after(text, instead.end)}`;
}

/** So far the blank lines around a place are looked for, in UTF-16 units. */
const reach = 1000;

/** The line breaks that a block needs before it: none at the text's beginning and behind a blank line. */
function before(text: string, start: number): string {
	const above = text.slice(Math.max(0, start - reach), start);
	if (/\n[ \t]*\r?\n[ \t]*$/.test(above) || /^\s*$/.test(above)) return '';
	return /\n[ \t]*$/.test(above) ? '\n' : '\n\n';
}

/** The line breaks behind a block: the cursor ends behind it. */
function after(text: string, end: number): string {
	const below = text.slice(end, end + reach);
	if (/^[ \t]*(?:$|\r?\n[ \t]*(?:\r?\n|$))/.test(below)) return '$0';
	return /^[ \t]*\r?\n/.test(below) ? '$0\n' : '$0\n\n';
}
