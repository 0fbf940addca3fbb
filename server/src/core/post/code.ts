import type { Span } from '../text/span.ts';
import { parameterOf, type Shortcode } from './shortcodes/shortcode.ts';

/** A stretch that Markdown does not read. */
export interface CodeSpan extends Span {
	/** Set for an HTML comment. */
	readonly comment?: true;
	/** Set for a fenced block, from the beginning of its line to the end of that of its closing fence. */
	readonly fence?: true;
}

/** Shortcodes whose inner text is shown as it is, in any site that has them. */
const verbatim: ReadonlySet<string> = new Set(['text', 'highlight', 'mermaid']);

/**
 * The insides of shortcodes that show their text as it is.
 *
 * @param onOpen told of one that is still open at the end
 */
export function verbatimBlocks(shortcodes: readonly Shortcode[], onOpen?: (tag: Shortcode) => void): Span[] {
	const blocks: Span[] = [];
	let opening: Shortcode | undefined;
	for (const tag of shortcodes) {
		if (tag.notation !== 'run' || !verbatim.has(tag.name)) continue;
		if (opening && tag.kind === 'closing' && tag.name === opening.name) {
			blocks.push({ start: opening.span.end, end: tag.span.start });
			opening = undefined;
		} else if (!opening && tag.kind === 'opening' && parameterOf(tag, 'url') === undefined) {
			opening = tag;
		}
	}
	if (opening) onOpen?.(opening);
	return blocks;
}

const fence = /(?: {0,3}>)*[ \t]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`\n]*$)|~{3,})/my;
const listItem = /[ \t]*(?:[*+-]|\d{1,9}[.)])(?:[ \t]+|$)/my;
// A heading, the line below one, a break between parts: lines that end a paragraph by themselves.
const heading = / {0,3}(?:#{1,6}(?:[ \t]|\r?$)|=+[ \t]*\r?$|([-*_])[ \t]*(?:\1[ \t]*){2,}\r?$)/my;

const greaterThan = 0x3e;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/**
 * Finds where Markdown shows text as it is: fences, indented code, code spans, HTML comments, and the blocks handed in.
 * Shortcode tags are opaque: Hugo takes them out before Markdown sees the text.
 *
 * @param from the offset at which the post's body begins
 * @param blocks verbatim blocks, in order
 * @param tags shortcode tags, in order
 * @param onQuote told of each `>` that begins a line, or the text of a list's item, and may make a block quote of it
 */
export function codeSpans(
	text: string,
	from: number,
	blocks: readonly Span[],
	tags: readonly Shortcode[],
	onQuote?: (at: number) => void,
): CodeSpan[] {
	const found: CodeSpan[] = [];
	const finder = new CodeSpans(text, found, tags);
	finder.restart(from);
	let block = 0;
	const lists = new Lists();
	let afterBlank = true;
	let indented = false;
	let at = from;
	let lineEnd = from;
	while (at < text.length) {
		const inside = blocks[block];
		if (inside && inside.start <= at) {
			at = Math.max(at, inside.end);
			block++;
			finder.restart(at);
			if (inside.end > inside.start) found.push(inside);
			continue;
		}
		if (lineEnd <= at) lineEnd = nextLine(text, at);
		const first = text.charCodeAt(firstUnit(text, at));
		if (first === 10 || Number.isNaN(first)) {
			finder.paragraph(at);
			afterBlank = true;
			at = lineEnd;
			continue;
		}
		const indent = text[at] === '\t' ? 4 : indentOf(text, at);
		const special = isSpecial(first);
		const item = special ? matchAt(listItem, text, at)?.[0] : undefined;
		const deep = lists.isDeep(item, indent, afterBlank);
		const opening = special && !deep ? matchAt(fence, text, at) : null;
		if (onQuote && special && !deep && !opening) {
			const quote = item === undefined ? at + indent : at + item.length;
			if (text.charCodeAt(quote) === greaterThan) onQuote(quote);
		}
		const comment = special && !deep && text.startsWith('<!--', at + indent);
		const title = special && !deep && matchAt(heading, text, at) !== null;
		if (opening || comment) {
			finder.paragraph(at);
			const column = item === undefined ? Math.min(lists.column, indent) : lists.column;
			const end = Math.max(opening ? endOfFence(text, lineEnd, opening, column) : endOfComment(text, at), at + 1);
			found.push(opening ? { start: at, end, fence: true } : { start: at, end, comment: true });
			while ((blocks[block]?.start ?? text.length) < end) block++;
			at = end;
			finder.restart(at);
			afterBlank = false;
			continue;
		}
		// A code span reaches no further than its paragraph, and an item or a heading begins another one.
		if (title || (item !== undefined && !deep)) finder.paragraph(at);
		indented = deep && (afterBlank || indented);
		if (indented) {
			found.push({ start: at, end: lineEnd });
			finder.restart(lineEnd);
		}
		afterBlank = title;
		const nextBlock = blocks[block]?.start ?? text.length;
		at = Math.min(lineEnd, Math.max(nextBlock, at));
		if (at === nextBlock || title) finder.paragraph(at);
	}
	finder.paragraph(text.length);
	return found.sort((a, b) => a.start - b.start);
}

/** The lists that a line stands in, as far as they decide which indent makes code of it. */
class Lists {
	/** The columns at which the text of the items begins, the innermost last. */
	private readonly contents: number[] = [];

	/** The column at which the text of the innermost item begins; 0 outside of lists. */
	get column(): number {
		return this.contents.at(-1) ?? 0;
	}

	/**
	 * Whether a line is indented deep enough to be code.
	 *
	 * @param item the line up to its text where it looks like a list's item
	 */
	isDeep(item: string | undefined, indent: number, afterBlank: boolean): boolean {
		if (afterBlank) this.leave(indent);
		if (indent >= this.column + 4) return true;
		if (item === undefined) return false;
		this.leave(indent);
		// What stands five spaces or more behind the marker is code in the item, which begins one space behind it.
		const space = item.length - item.trimEnd().length;
		this.contents.push(item.length - (space > 4 ? space - 1 : 0));
		return false;
	}

	/** Leaves the items whose text begins further to the right. */
	private leave(indent: number): void {
		while (this.column > indent) this.contents.pop();
	}
}

/** Collects code spans and HTML comments paragraph by paragraph. */
class CodeSpans {
	private start = 0;
	private tag = 0;
	private nextTick = -1;
	private nextComment = -1;

	constructor(
		private readonly text: string,
		private readonly found: CodeSpan[],
		private readonly tags: readonly Shortcode[],
	) {}

	/** A paragraph can begin no earlier than here. */
	restart(at: number): void {
		this.start = at;
	}

	/** A paragraph ends here. */
	paragraph(end: number): void {
		const { start } = this;
		this.start = end;
		// Looked for once, not once a paragraph.
		if (this.nextTick < start) this.nextTick = this.find('`', start);
		if (this.nextComment < start) this.nextComment = this.find('<!--', start);
		if (Math.min(this.nextTick, this.nextComment) < end) this.scan(start, end);
	}

	private find(mark: string, from: number): number {
		const found = this.text.indexOf(mark, from);
		return found === -1 ? this.text.length : found;
	}

	private scan(start: number, end: number): void {
		const { text, found } = this;
		const mark = /`+|<!--/g;
		mark.lastIndex = start;
		const unmatched = new Set<number>();
		let unclosed = false;
		for (let match = mark.exec(text); match && match.index < end; match = mark.exec(text)) {
			const at = match.index;
			const tag = this.tagAt(at);
			if (tag) {
				mark.lastIndex = tag.span.end;
				continue;
			}
			const run = match[0];
			if (run === '<!--') {
				if (unclosed || text[at - 1] === '\\') continue;
				const length = text.slice(at + 4, end).indexOf('-->');
				unclosed = length === -1;
				if (unclosed) continue;
				mark.lastIndex = at + 4 + length + 3;
				found.push({ start: at, end: mark.lastIndex, comment: true });
				continue;
			}
			if (text[at - 1] === '\\' || unmatched.has(run.length)) continue;
			const close = this.closingRun(run, mark.lastIndex, end);
			if (close === undefined) unmatched.add(run.length);
			else {
				found.push({ start: at, end: close });
				mark.lastIndex = close;
			}
		}
	}

	private closingRun(run: string, from: number, end: number): number | undefined {
		const runs = /`+/g;
		runs.lastIndex = from;
		for (let match = runs.exec(this.text); match && match.index < end; match = runs.exec(this.text)) {
			const tag = this.tagAt(match.index);
			if (tag) runs.lastIndex = tag.span.end;
			else if (match[0].length === run.length) return runs.lastIndex;
		}
		return undefined;
	}

	private tagAt(offset: number): Shortcode | undefined {
		// The tags are in order and asked for nearly in order; a short step back covers a search for a closing run.
		while (this.tag > 0 && (this.tags[this.tag - 1]?.span.end ?? 0) > offset) this.tag--;
		while ((this.tags[this.tag]?.span.end ?? Number.POSITIVE_INFINITY) <= offset) this.tag++;
		const tag = this.tags[this.tag];
		return tag && tag.span.start <= offset ? tag : undefined;
	}
}

function nextLine(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end === -1 ? text.length : end + 1;
}

/** The offset of the first unit from `at` on that is no blank, tab or carriage return. */
function firstUnit(text: string, at: number): number {
	let i = at;
	while (text[i] === ' ' || text[i] === '\t' || text[i] === '\r') i++;
	return i;
}

/** Whether a line that begins with a unit may be an item, a fence, a heading or a comment: all begin with a mark or a digit. */
function isSpecial(unit: number): boolean {
	return unit < 0x41 || (unit > 0x5a && unit < 0x61) || unit === 0x7e;
}

function indentOf(text: string, at: number): number {
	let i = at;
	while (text[i] === ' ') i++;
	return i - at;
}

/**
 * Where a fenced block ends: at its closing fence, or where the block quote or the item ends that it stands in.
 *
 * @param column at which the text of the item begins
 */
function endOfFence(text: string, from: number, [line, fence = '']: RegExpExecArray, column: number): number {
	const closing = `([ \\t>]*${fence[0] === '~' ? '~' : '`'}{${fence.length},}[ \\t]*\\r?$)`;
	const outside = line.includes('>') ? '(?! {0,3}>)' : column > 0 ? ` {0,${column - 1}}(?![ \\t\\r\\n])` : '(?!)';
	const end = new RegExp(`^(?:${closing}|${outside})`, 'gm');
	end.lastIndex = from;
	const match = end.exec(text);
	if (!match) return text.length;
	return match[1] === undefined ? match.index : nextLine(text, match.index);
}

function endOfComment(text: string, at: number): number {
	const end = text.indexOf('-->', at);
	return end === -1 ? text.length : end + 3;
}
