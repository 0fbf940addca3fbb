import type { FrontMatter } from '../post/frontMatter/frontMatter.ts';
import { endOfLine } from '../post/shortcodes/characters.ts';
import type { Span } from '../text/span.ts';
import { jsonHeadAt } from './jsonHeadAt.ts';

/** What of a post's head is being written at a place. */
export type HeadPart =
	/** The name of a field: what stands there of it. `hasSign` where the colon or equals sign is there. */
	| {
			readonly kind: 'key';
			readonly word: Span;
			readonly hasSign: boolean;
			/** JSON: whether the quote before it is there; the one behind it is a part of `word` where no colon follows. */
			readonly opened?: true;
	  }
	/** A value, or an item of a list. */
	| {
			readonly kind: 'value';
			/** The field's name in lower case. */
			readonly key: string;
			/** The value's text without its quotes. */
			readonly inside: Span;
			readonly quote: '"' | "'" | 'none';
			readonly closed: boolean;
			/** Whether a space is missing before it. */
			readonly needsSpace: boolean;
			/** Whether it is an item of a list in brackets or of one with hyphens; undefined for a single value. */
			readonly list?: 'flow' | 'block';
	  };

/** Longer heads are not looked at. */
const longest = 100_000;

/** What is being written at a place of a head, whether it parses or not; undefined where nothing of ours is. */
export function headAt(text: string, frontMatter: FrontMatter, offset: number): HeadPart | undefined {
	const { format, open, content, close } = frontMatter;
	if (format === 'json') return offset - open.start > longest ? undefined : jsonHeadAt(text, frontMatter, offset);
	if (format !== 'yaml' && format !== 'toml') return undefined;
	const start = text.indexOf('\n', open.end) + 1;
	if (start === 0 || offset < start || offset - start > longest) return undefined;
	if (close ? offset >= close.start : offset > content.end && !isLikelyHead(text.slice(content.end, offset)))
		return undefined;
	const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
	const reader = new LineReader(format);
	for (const line of text.slice(start, lineStart).split(/\r?\n/).slice(0, -1)) reader.pass(line);
	return reader.read(text, lineStart, offset);
}

/** Whether what follows a head that is not closed is the line on which its author writes. */
function isLikelyHead(behind: string): boolean {
	return /^(?:\s*(?:#[^\n]*)?\n)*[ \t]*(?:- *)?[\w-]*$/.test(behind) && !/\n[ \t\r]*\n/.test(behind);
}

interface Value {
	readonly key: string;
	/** Where the text begins that belongs to the value. */
	readonly from: number;
	readonly list?: 'flow' | 'block';
}

/** Reads a head line by line, as far as is needed to know what the last one belongs to. */
class LineReader {
	/** The field that the lines belong to, in lower case. */
	private key: string | undefined;
	/** How many brackets of a list are open. */
	private depth = 0;
	/** Whether lines with an indent are a text. */
	private isText = false;
	/** TOML: whether a group has begun, whose fields are not the post's own; or a text in three quotes. */
	private inGroup = false;
	private quotes: string | undefined;
	private readonly field: RegExp;

	constructor(private readonly format: 'yaml' | 'toml') {
		this.field =
			format === 'yaml' ? /^["']?([A-Za-z_][\w.-]*)["']?[ \t]*:(?:([ \t]+)|$)/ : /^[ \t]*([\w-]+)[ \t]*=([ \t]*)/;
	}

	pass(line: string): void {
		if (this.quotes !== undefined) {
			if (line.includes(this.quotes)) this.quotes = undefined;
			return;
		}
		if (this.depth > 0) {
			this.depth = Math.max(0, this.depth + depthOf(line));
			return;
		}
		if (this.format === 'toml' && /^[ \t]*\[/.test(line)) this.inGroup = true;
		const found = this.field.exec(line);
		if (!found) return;
		const rest = line.slice(found[0].length);
		this.key = found[1]?.toLowerCase();
		this.isText = this.format === 'yaml' && /^[|>]/.test(rest);
		this.depth = rest.startsWith('[') ? Math.max(0, depthOf(rest)) : 0;
		const quotes = this.format === 'toml' ? /^("""|''')/.exec(rest)?.[1] : undefined;
		if (quotes !== undefined && !rest.slice(3).includes(quotes)) this.quotes = quotes;
	}

	read(text: string, lineStart: number, offset: number): HeadPart | undefined {
		if (this.quotes !== undefined || this.inGroup) return undefined;
		const before = text.slice(lineStart, offset);
		const lineEnd = endOfLine(text, offset);
		if (/^[ \t]*#/.test(before)) return undefined;
		if (this.depth > 0) return this.itemIn(text, lineStart, offset, lineEnd);
		const key = /^[A-Za-z_][\w-]*$|^$/.exec(before);
		if (key) return keyAt(text, lineStart, offset, lineEnd, this.format);
		const value = this.valueOn(before, lineStart);
		if (!value) return undefined;
		if (value.list === undefined && text[value.from] === '[')
			return this.itemIn(text, value.from, offset, lineEnd, value.key);
		return valueAt(text, value, offset, lineEnd, this.format);
	}

	/** The value that a line begins before the cursor. */
	private valueOn(before: string, lineStart: number): Value | undefined {
		const found = this.field.exec(before);
		if (found) {
			const name = found[1]?.toLowerCase() ?? '';
			return /^[|>&*!{]/.test(before.slice(found[0].length))
				? undefined
				: { key: name, from: lineStart + found[0].length };
		}
		const item = this.format === 'yaml' && !this.isText ? /^[ \t]*-(?:[ \t]+|$)/.exec(before) : null;
		return item && this.key !== undefined
			? { key: this.key, from: lineStart + item[0].length, list: 'block' }
			: undefined;
	}

	/** An item of a list in brackets. */
	private itemIn(text: string, from: number, offset: number, lineEnd: number, key = this.key): HeadPart | undefined {
		if (key === undefined) return undefined;
		let item: number | undefined = text[from] === '[' ? undefined : from;
		let quote: string | undefined;
		for (let i = from; i < offset; i++) {
			const unit = text[i];
			if (quote !== undefined) {
				if (unit === quote) quote = undefined;
			} else if ((unit === '"' || unit === "'") && text.slice(item ?? i, i).trim() === '') quote = unit;
			else if (unit === '[' || unit === ',') item = i + 1;
			else if (unit === ']' || unit === '#' || unit === '{') return undefined;
		}
		if (item === undefined) return undefined;
		while (item < offset && /\s/.test(text[item] ?? '')) item++;
		return valueAt(text, { key, from: item, list: 'flow' }, offset, lineEnd, this.format);
	}
}

function depthOf(line: string): number {
	const bare = line.replace(/"(?:\\.|[^"\\])*"|'[^']*'/g, '');
	return bare.split('[').length - bare.split(']').length;
}

function keyAt(
	text: string,
	start: number,
	offset: number,
	lineEnd: number,
	format: 'yaml' | 'toml',
): HeadPart | undefined {
	const behind = /^[\w-]*/.exec(text.slice(offset, lineEnd))?.[0] ?? '';
	const end = offset + behind.length;
	const rest = text.slice(end, lineEnd);
	const sign = format === 'yaml' ? /^[ \t]*:/ : /^[ \t]*=/;
	// Text behind it that is no sign: a line of something else.
	if (rest.trim() !== '' && !sign.test(rest)) return undefined;
	return { kind: 'key', word: { start, end }, hasSign: sign.test(rest) };
}

function valueAt(
	text: string,
	{ key, from, list }: Value,
	offset: number,
	lineEnd: number,
	format: 'yaml' | 'toml',
): HeadPart | undefined {
	if (offset < from) return undefined;
	const base = { kind: 'value', key, ...(list && { list }) } as const;
	const sign = format === 'yaml' ? /[:-]/ : /=/;
	const needsSpace = list !== 'flow' && sign.test(text[from - 1] ?? '');
	const quote = text[from];
	if (from < lineEnd && (quote === '"' || quote === "'")) {
		if (offset === from) return undefined;
		const line = text.slice(from + 1, lineEnd);
		const close = quote === '"' ? /^(?:\\.|[^"\\])*/.exec(line)?.[0].length : /^(?:''|[^'])*/.exec(line)?.[0].length;
		const end = from + 1 + (close ?? 0);
		const closed = text[end] === quote && end < lineEnd;
		if (closed && offset > end) return undefined;
		const rest = closed
			? end
			: list === 'flow'
				? flowEnd(text, offset, lineEnd)
				: withoutSpace(text, from + 1, lineEnd);
		return { ...base, inside: { start: from + 1, end: Math.max(rest, offset) }, quote, closed, needsSpace };
	}
	const end = list === 'flow' ? flowEnd(text, offset, lineEnd) : withoutSpace(text, from, lineEnd);
	const typed = text.slice(from, offset);
	// A comment behind a value.
	if (/(?:^|\s)#/.test(typed)) return undefined;
	return { ...base, inside: { start: from, end: Math.max(end, offset) }, quote: 'none', closed: false, needsSpace };
}

function flowEnd(text: string, offset: number, lineEnd: number): number {
	const found = text.slice(offset, lineEnd).search(/[,\]]/);
	return withoutSpace(text, offset, found === -1 ? lineEnd : offset + found);
}

/** The end of a value without a comment and white space behind it. */
function withoutSpace(text: string, from: number, end: number): number {
	const value = text.slice(from, end);
	const comment = /(?:^|\s)#.*$/.exec(value);
	return from + (comment ? value.slice(0, comment.index) : value).trimEnd().length;
}
