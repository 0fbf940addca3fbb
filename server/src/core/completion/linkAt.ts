import type { Span } from '../text/span.ts';

/** The target of a Markdown link that is being written. */
export interface LinkTarget {
	/** What stands of it, on both sides of the cursor. */
	readonly inside: Span;
	readonly picture: boolean;
	/** Whether the bracket behind it is there. */
	readonly closed: boolean;
}

/** No address of a site is longer, with the text before it. */
const longest = 1000;

/** The target of a Markdown link around a place; undefined where none is. */
export function linkAt(text: string, offset: number): LinkTarget | undefined {
	const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
	const before = text.slice(Math.max(lineStart, offset - longest), offset);
	const found = /(!?)\[[^[\]]*\]\(([^\s()<>"']*)$/.exec(before);
	if (!found) return undefined;
	const behind = /^[^\s()<>"']*/.exec(text.slice(offset, offset + longest))?.[0] ?? '';
	const end = offset + behind.length;
	const inside = { start: offset - (found[2] ?? '').length, end };
	return { inside, picture: found[1] === '!', closed: text[end] === ')' };
}
