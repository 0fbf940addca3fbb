import { codeSpans, verbatimBlocks } from '../post/code.ts';
import { endOfLine } from '../post/shortcodes/characters.ts';
import { readShortcodes } from '../post/shortcodes/read.ts';
import type { Shortcode } from '../post/shortcodes/shortcode.ts';

/** How much of a post is read before a place: all of most posts, of a long one what is nearby. */
const reach = 16_000;
const reachInLong = 4_000;

/** Posts with more than this behind their head are long, in UTF-16 units: the longest recap has a quarter of it. */
const long = 64_000;

/** The post before a place, as far as it matters there. */
export interface Surroundings {
	/** Whether Markdown shows the place as code, or it is in a comment. */
	readonly isCode: boolean;
	/** The shortcode around the place that shows its text as it is, while it is open; undefined outside of such. */
	readonly verbatim: Shortcode | undefined;
	/** The tags that end before the place, in order; of a long post those nearby. */
	readonly tags: readonly Shortcode[];
}

/**
 * Reads what stands before a place of a post's body. Of a long post only the text nearby is read.
 *
 * @param body the offset at which the body begins
 * @param tags whether the tags are asked for; without them it is enough to read the last paragraphs of most posts
 */
export function surroundingsOf(text: string, body: number, place: number, tags: 'tags' | 'no tags'): Surroundings {
	const near = text.length - body > long ? reachInLong : reach;
	const first = place - body > near ? paragraphAfter(text, place - near, place) : body;
	const from = tags === 'tags' ? first : (lastStart(text, first, place) ?? first);
	return read(text, body, from, place);
}

/** Reads from an offset on. */
function read(text: string, body: number, from: number, place: number): Surroundings {
	// To its line's end, so that a code span around the place is seen whole.
	const part = text.slice(from, endOfLine(text, place));
	const at = place - from;
	const tags = readShortcodes(part.slice(0, at), 0).filter(({ close }) => close.end > close.start);
	let verbatim: Shortcode | undefined;
	const blocks = verbatimBlocks(tags, (tag) => {
		verbatim = tag;
	});
	const spans = codeSpans(part, 0, blocks, tags);
	const inside = spans.some(({ start, end }) => start <= at && (at < end || (at === end && end === part.length)));
	return { isCode: inside || (from > body && isFenceOpen(text, body, from)), verbatim, tags };
}

/** What may still hold behind a blank line: fences, comments, values with line breaks, shortcodes that show their text. */
const reachesFar = /```|~~~|<!--|=[ \t]*[`"][^`"\n]*\n|\{\{[<%]\s*(?:\/\*|text\b|highlight\b|mermaid\b)/;

/** A line that ends whatever list or indented code stands before it, and that is no parameter of a tag. */
const begins = /[\p{L}#](?![\p{L}\p{N}_-]*[ \t]*=)/uy;

/**
 * The last blank line before a place from which on the place reads as it does in the whole text; undefined where there
 * is none, or where something further up may reach over it.
 */
function lastStart(text: string, from: number, place: number): number | undefined {
	let at = place;
	while (at > from) {
		at = text.lastIndexOf('\n\n', at - 1);
		if (at < from) return undefined;
		begins.lastIndex = at + 2;
		if (at + 2 <= place && begins.test(text)) return reachesFar.test(text.slice(from, at + 1)) ? undefined : at + 2;
	}
	return undefined;
}

function paragraphAfter(text: string, from: number, to: number): number {
	const found = text.indexOf('\n\n', from);
	return found === -1 || found >= to ? from : found + 2;
}

/** Whether a fence that began before a place is still open there. */
function isFenceOpen(text: string, from: number, to: number): boolean {
	const before = text.slice(from, to);
	if (!before.includes('```') && !before.includes('~~~')) return false;
	let open: string | undefined;
	for (const [, mark = '', behind = ''] of before.matchAll(/^ {0,3}(`{3,}|~{3,})([^\n]*)$/gm)) {
		if (open === undefined) open = mark.startsWith('`') && behind.includes('`') ? undefined : mark;
		else if (mark.startsWith(open) && behind.trim() === '') open = undefined;
	}
	return open !== undefined;
}
