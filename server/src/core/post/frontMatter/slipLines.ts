import type { Span } from '../../text/span.ts';

/** A line of the front matter; its span goes without the line break. */
export interface Line extends Span {
	readonly text: string;
	/** How many spaces it begins with. */
	readonly indent: number;
}

/** The lines between the fences. */
export function linesOf(text: string, content: Span): Line[] {
	const lines: Line[] = [];
	let start = content.start;
	while (start < content.end) {
		const found = text.indexOf('\n', start);
		const next = found === -1 || found >= content.end ? content.end : found + 1;
		const line = text.slice(start, next).replace(/\r?\n$/, '');
		lines.push({ start, end: start + line.length, text: line, indent: line.length - line.replace(/^ +/, '').length });
		start = next;
	}
	return lines;
}

/** Whether a line holds nothing but white space or a comment. A tab at its beginning is a fault even there. */
export function isIdle({ text }: Line): boolean {
	return /^(?!\t)\s*(?:#.*)?$/.test(text);
}

/** A name, a colon and what parts it from its value; the name in quotes or not. */
const field = /^( *(?:- +)*)(?:"[^"]*"|'[^']*'|[^\s"'#[\]{},&*!|>%@`:-][^:#]*?|-[^\s:][^:]*?)[ \t]*:(?:[ \t]+|$)/;

/** The column at which the value of a line's field begins; undefined for a line that is no field. */
export function valueColumn({ text }: Line): number | undefined {
	return field.exec(text)?.[0].length;
}

/** The column at which an item of a list begins; undefined for a line that is none. */
export function itemColumn({ text }: Line): number | undefined {
	return /^ *-(?:[ \t]+|$)/.exec(text)?.[0].length;
}

/** What stands from a column on, without a comment and the space before it. */
export function contentFrom({ text, start }: Line, column: number): Span {
	const source = text.slice(column);
	const comment = /(?:^|\s)#.*$/.exec(source);
	return {
		start: start + column,
		end: start + column + source.slice(0, comment?.index ?? source.length).trimEnd().length,
	};
}
