import type { Span } from '../../text/span.ts';

const name = String.raw`(?:[^\s="'#[\]{},.]+|"(?:\\.|[^"\\\r\n]){0,200}"|'[^'\r\n]*')`;

/** A line that begins a field or a group: the name of a field and its equals sign, or the name of a group in brackets. */
const begins = new RegExp(String.raw`^[ \t]*(?:(${name}(?:[ \t]*\.[ \t]*${name})*)[ \t]*=|\[[^=,"'#\r\n]*(?:#.*)?$)`);

/** A field or a group as its lines have it. Offsets are those of the source. */
export interface Statement {
	readonly start: number;
	readonly end: number;
	/** The name of a field; absent where the line is none. */
	readonly name?: { readonly start: number; readonly end: number };
	/** Where the value of a field belongs. */
	readonly value?: number;
}

/** The line of an offset, without its line break. */
export function lineAt(source: string, at: number): { start: number; end: number } {
	const start = at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
	const found = source.indexOf('\n', at);
	const end = found === -1 ? source.length : found;
	return { start, end: end > start && source[end - 1] === '\r' ? end - 1 : end };
}

/**
 * The field or group that an offset stands in: from the line that begins it to the next that begins one; the line alone
 * where nothing above begins one.
 */
export function statementAt(source: string, at: number): Statement {
	const own = lineAt(source, at);
	let line = own;
	let match = begins.exec(source.slice(line.start, line.end));
	while (!match && line.start > 0) {
		line = lineAt(source, line.start - 1);
		const text = source.slice(line.start, line.end);
		if (text.trim() === '') break;
		match = begins.exec(text);
	}
	if (!match) return { start: own.start, end: Math.max(own.end, at) };
	const [whole, key] = match;
	const start = line.start + whole.length - whole.trimStart().length;
	const gap = /[ \t]*/y;
	gap.lastIndex = line.start + whole.length;
	gap.test(source);
	return {
		start: line.start,
		end: nextBeginning(source, Math.max(at, line.end)),
		...(key !== undefined && { name: { start, end: start + key.length }, value: gap.lastIndex }),
	};
}

function nextBeginning(source: string, from: number): number {
	for (let at = source.indexOf('\n', from); at !== -1; at = source.indexOf('\n', at + 1)) {
		const line = lineAt(source, at + 1);
		if (begins.test(source.slice(line.start, line.end))) return line.start;
	}
	return source.length;
}

/** The source with blanks for the fields and groups that a span touches, so that all others stay where they are. */
export function withoutStatements(source: string, span: Span): string {
	const { start } = statementAt(source, span.start);
	const { end } = statementAt(source, Math.max(span.end - 1, span.start));
	return source.slice(0, start) + source.slice(start, end).replace(/[^\r\n]/g, ' ') + source.slice(end);
}

/** The innermost bracket or brace that is open at `to`, if one is, and the quotes that are. */
export function openAt(source: string, from: number, to: number): { bracket?: number; quote?: number } {
	const brackets: number[] = [];
	const mark = /#|"""|'''|["'[\]{}]/g;
	mark.lastIndex = from;
	for (let match = mark.exec(source); match && match.index < to; match = mark.exec(source)) {
		const [found] = match;
		if (found === '#') mark.lastIndex = lineAt(source, match.index).end;
		else if (found === '[' || found === '{') brackets.push(match.index);
		else if (found === ']' || found === '}') brackets.pop();
		else {
			const end = endOfQuotes(source, match.index, found);
			if (end === undefined) return { quote: match.index };
			mark.lastIndex = end;
		}
	}
	const bracket = brackets.at(-1);
	return bracket === undefined ? {} : { bracket };
}

function endOfQuotes(source: string, at: number, quote: string): number | undefined {
	const mark =
		quote.length === 3 ? new RegExp(`\\\\[^]|${quote}["']{0,2}`, 'g') : new RegExp(`\\\\[^]|${quote}|[\\r\\n]`, 'g');
	const escapes = quote.startsWith('"');
	mark.lastIndex = at + quote.length;
	for (let match = mark.exec(source); match; match = mark.exec(source)) {
		if (match[0].startsWith(quote)) return mark.lastIndex;
		if (match[0].startsWith('\\')) {
			if (!escapes) mark.lastIndex = match.index + 1;
		} else return undefined;
	}
	return undefined;
}
