import type { Span } from '../../text/span.ts';
import type { FrontMatterFault } from './frontMatter.ts';
import { contentFrom, type Line, valueColumn } from './slipLines.ts';

/** What reading a value came to: the slips in it, and the first line behind it. */
export interface ReadValue {
	readonly slips: readonly FrontMatterFault[];
	readonly next: number;
}

/** Reads the value that begins at a column of a line and may go on over several. */
export function readValue(lines: readonly Line[], index: number, column: number): ReadValue {
	const line = lines[index];
	if (!line) return { slips: [], next: index + 1 };
	const span = contentFrom(line, column);
	const source = line.text.slice(column, column + span.end - span.start);
	const mark = source[0] ?? '';
	if (mark === '"' || mark === "'") return readQuoted(lines, index, column, mark);
	if (mark === '[' || mark === '{') return readBrackets(lines, index, column);
	if (/^[|>][+-]?\d?[+-]?$/.test(source)) return { slips: [], next: afterBlock(lines, index) };
	if (/^(?:[@`%|>*]|[-?:](?:\s|$))/.test(source)) return { slips: [slip('reserved', span)], next: index + 1 };
	if (/:(?:\s|$)/.test(source)) return { slips: [slip('colon-in-value', span)], next: index + 1 };
	return { slips: [], next: index + 1 };
}

/** A text in quotes. One that the next field's line would be part of was never closed. */
function readQuoted(lines: readonly Line[], index: number, column: number, mark: string): ReadValue {
	const slips: FrontMatterFault[] = [];
	let from = column + 1;
	for (let at = index; at < lines.length; at++) {
		const line = lines[at];
		if (!line || (at > index && line.indent === 0 && valueColumn(line) !== undefined)) break;
		const end = closingQuote(line.text, from, mark);
		if (mark === '"') slips.push(...badEscapes(line, from, end ?? line.text.length));
		if (end === undefined) {
			from = 0;
			continue;
		}
		return { slips: [...slips, ...behindValue(line, end + 1)], next: at + 1 };
	}
	const opening = lines[index];
	const span = opening
		? { start: opening.start + column, end: opening.start + opening.text.trimEnd().length }
		: undefined;
	return { slips: span ? [slip('unclosed', span)] : [], next: index + 1 };
}

/** Backslashes before characters that they do nothing to. */
function badEscapes(line: Line, from: number, to: number): FrontMatterFault[] {
	return [...line.text.slice(from, to).matchAll(/\\(.|$)/g)]
		.filter(([, character = '']) => !/^[0abt\tnvfre "/\\N_LPxuU]?$/.test(character))
		.map(({ index }) => slip('escape', { start: line.start + from + index, end: line.start + from + index + 2 }));
}

/** What stands behind a text in quotes, where only a comment may. */
function behindValue(line: Line, column: number): FrontMatterFault[] {
	const odd = /^[ \t]*([\u00a0\u2000-\u200b\u202f\u3000]+)[ \t]*$/.exec(line.text.slice(column))?.[1];
	if (odd !== undefined) {
		const start = line.start + line.text.indexOf(odd, column);
		return [slip('odd-space', { start, end: start + odd.length })];
	}
	const { start, end } = contentFrom(line, column);
	const gap = /^\s*/.exec(line.text.slice(column))?.[0].length ?? 0;
	return start + gap >= end ? [] : [slip('after-value', { start: start + gap, end })];
}

function closingQuote(text: string, from: number, mark: string): number | undefined {
	const closing = mark === '"' ? /"|\\./g : /'(?!')|''/g;
	closing.lastIndex = from;
	for (let found = closing.exec(text); found; found = closing.exec(text)) {
		if (found[0] === mark) return found.index;
	}
	return undefined;
}

// A text in quotes, a mark of the list, a comment, a plain item, and a quote that is not closed on its line.
const part = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{},]|(?:^|\s)#.*$|[^\s"'[\]{},](?:[^[\]{},#]|(?<!\s)#)*|\S/g;

/** A list or group between brackets. One that the next field's line would be part of was never closed. */
function readBrackets(lines: readonly Line[], index: number, column: number): ReadValue {
	const slips: FrontMatterFault[] = [];
	const open: string[] = [];
	let last = '';
	for (let at = index; at < lines.length; at++) {
		const line = lines[at];
		if (!line || (at > index && line.indent === 0 && valueColumn(line) !== undefined)) break;
		part.lastIndex = at === index ? column : 0;
		for (let found = part.exec(line.text); found; found = part.exec(line.text)) {
			const [piece] = found;
			const span = { start: line.start + found.index, end: line.start + found.index + piece.trimEnd().length };
			const hash = isItem(last) ? undefined : hashtag(piece, span.start, line);
			if (hash) {
				slips.push(slip('reserved', hash));
				part.lastIndex = hash.end - line.start;
				last = '#';
				continue;
			}
			if (/^\s*#/.test(piece)) continue;
			if (piece === '"' || piece === "'")
				return { slips: [...slips, slip('unclosed', { start: span.start, end: line.end })], next: at + 1 };
			if (piece === ',' && (last === ',' || last === '[' || last === '{')) slips.push(slip('empty-item', span));
			if (isItem(piece) && isItem(last) && !piece.startsWith(':') && !/:\s*$/.test(last))
				slips.push(slip('missing-comma', span));
			if (/^[@`]/.test(piece)) slips.push(slip('reserved', span));
			else if (/^[^"'].*\?/.test(piece)) slips.push(slip('question-mark', span));
			last = piece;
			if (piece === '[' || piece === '{') open.push(piece);
			if ((piece === ']' || piece === '}') && open.pop() !== undefined && open.length === 0)
				return { slips: [...slips, ...behindBrackets(line, part.lastIndex)], next: at + 1 };
		}
	}
	const opening = lines[index];
	const span = opening && contentFrom(opening, column);
	return { slips: span ? [slip('unclosed', span)] : slips, next: index + 1 };
}

/** A word that begins with `#` in a list of one line: a comment to YAML, which swallows the list's end. */
function hashtag(piece: string, start: number, line: Line): Span | undefined {
	const found = /^\s*(#[^\s#,[\]{}][^,[\]{}]*)/.exec(line.text.slice(start - line.start));
	if (!/^\s*#/.test(piece) || !found?.[1] || !/^[^#]*\[.*\]\s*$/.test(line.text)) return undefined;
	const from = start + found[0].length - found[1].length;
	return { start: from, end: from + found[1].trimEnd().length };
}

function isItem(piece: string): boolean {
	return piece !== '' && !/^[[\]{},]$/.test(piece);
}

function behindBrackets(line: Line, column: number): FrontMatterFault[] {
	return behindValue(line, column).map((fault) =>
		/[\]}]/.test(line.text[fault.span.start - line.start] ?? '') ? { ...fault, code: 'extra-bracket' } : fault,
	);
}

/** The first line behind a block of text: the next that is neither blank nor indented deeper than its field. */
function afterBlock(lines: readonly Line[], index: number): number {
	const indent = lines[index]?.indent ?? 0;
	let next = index + 1;
	for (let line = lines[next]; line && (/^(?!\t)\s*$/.test(line.text) || line.indent > indent); line = lines[next])
		next++;
	return next;
}

export function slip(code: FrontMatterFault['code'], span: Span): FrontMatterFault {
	return { code, span, detail: '' };
}
