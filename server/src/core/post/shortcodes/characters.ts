import type { Span } from '../../text/span.ts';

/** Whether a character may stand in a shortcode's name or a bare parameter, as Hugo's lexer has it. */
export function isWordUnit(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	if (unit < 128) {
		return (
			(unit >= 97 && unit <= 122) ||
			(unit >= 65 && unit <= 90) ||
			(unit >= 48 && unit <= 57) ||
			unit === 95 ||
			unit === 45
		);
	}
	if (!(unit >= 128)) return false;
	// The second half of a character beyond U+FFFF belongs to the first.
	const whole = unit >= 0xdc00 && unit <= 0xdfff ? (text.codePointAt(at - 1) ?? 0) : 0;
	return /[\p{L}\p{Nd}]/u.test(String.fromCodePoint(whole > 0xffff ? whole : (text.codePointAt(at) ?? 0)));
}

/** Whether a unit is white space, line breaks included. NaN, past the text's end, is not. */
export function isSpaceUnit(unit: number): boolean {
	return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0x85 && wideSpaces.has(unit));
}

/** White space beyond ASCII, as Go has it: Hugo ends a value without quotes at any of these. */
const wideSpaces: ReadonlySet<number> = new Set([
	0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028,
	0x2029, 0x202f, 0x205f, 0x3000,
]);

// White space that is none to Hugo between the parts of a tag, and characters that cannot be seen at all.
const oddSpace = /[\v\f\u0085\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/g;

function isPlainSpace(unit: number): boolean {
	return unit === 32 || unit === 9 || unit === 10 || unit === 13;
}

/** Runs of space between two offsets that Hugo does not take for space: it knows blanks, tabs and line breaks. */
export function oddSpaces(text: string, from: number, to: number): Span[] {
	// Asked between any two parts of a tag, where one blank is all there nearly always is.
	let at = from;
	while (at < to && isPlainSpace(text.charCodeAt(at))) at++;
	if (at === to) return [];
	return [...text.slice(from, to).matchAll(oddSpace)].map(({ index, 0: run }) => ({
		start: from + index,
		end: from + index + run.length,
	}));
}

/** The first offset from `at` that holds neither white space nor a character that cannot be seen. */
export function skipInvisible(text: string, at: number): number {
	let i = at;
	for (let unit = text.charCodeAt(i); isSpaceUnit(unit) || isInvisible(unit); unit = text.charCodeAt(i)) i++;
	return i;
}

function isInvisible(unit: number): boolean {
	return (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff;
}

/** The first offset from `at` that holds no white space. */
export function skipSpace(text: string, at: number): number {
	let i = at;
	while (i < text.length && isSpaceUnit(text.charCodeAt(i))) i++;
	return i;
}

/** The offset of the line break that ends the line of `at`, or the text's end. */
export function endOfLine(text: string, at: number): number {
	for (let i = at; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 10 || unit === 13) return i;
	}
	return text.length;
}

/** Whether a line break lies between two offsets. */
export function hasLineBreak(text: string, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 10 || unit === 13) return true;
	}
	return false;
}

/** Whether a blank line lies between two offsets of which only white space stands in between. */
export function hasBlankLine(text: string, from: number, to: number): boolean {
	const gap = text.slice(from, to);
	const first = gap.indexOf('\n');
	return first !== -1 && gap.includes('\n', first + 1);
}

/**
 * The first blank line or opening `{{<` or `{{%` between two offsets, as far as a tag that is never closed may reach; the
 * second offset where there is none.
 */
export function endOfReach(text: string, from: number, to: number): number {
	const found = text.slice(from, to).search(/\n[ \t]*\r?\n|\{\{[<%]/);
	return found === -1 ? Math.min(to, text.length) : from + found;
}
