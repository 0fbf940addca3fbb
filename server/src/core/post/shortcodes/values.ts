import type { Span } from '../../text/span.ts';
import { endOfLine, endOfReach, isSpaceUnit, isWordUnit, skipSpace } from './characters.ts';
import type { Parameter, ShortcodeFault } from './shortcode.ts';

/** A value as read, and where reading goes on. */
export interface ReadValue {
	readonly value: string;
	readonly valueSpan: Span;
	readonly quote: Parameter['quote'];
	readonly end: number;
	readonly faults: readonly ShortcodeFault[];
}

const closesTag = /(?:\/\s*)?[>%]\}|\}\}|>>>/y;
// A colon in place of the equals sign is a slip, and the value behind it is meant as one.
const beginsParameter = /[\p{L}\p{N}_-]*\s*=|[\p{L}\p{N}_-]+\s*:\s*["`“]/uy;
// A comma that parts parameters, as in other notations; Hugo parts them by spaces.
const partsParameters = /[,;]\s*[\p{L}\p{N}_-]+\s*=["`“']/uy;

function matches(pattern: RegExp, text: string, at: number): boolean {
	pattern.lastIndex = at;
	return pattern.test(text);
}

/** Whether a value may end before `at`: the tag's end, a new parameter, a new line or the text's end comes next. */
function mayEndBefore(text: string, at: number): boolean {
	const next = skipSpace(text, at);
	if (next >= text.length || goesOnAt(text, next)) return true;
	if (',;'.includes(text[at] ?? '') && matches(partsParameters, text, at)) return true;
	return text.slice(at, next).includes('\n');
}

/** Whether the tag's end stands here, or a new parameter. */
function goesOnAt(text: string, at: number): boolean {
	if ('/>%}'.includes(text[at] ?? ' ')) return matches(closesTag, text, at);
	return (text[at] === '=' || isWordUnit(text, at)) && matches(beginsParameter, text, at);
}

/** The first unit from `from` on that ends a value in quotes: a `"` that no backslash escapes, or the line's end. */
function nextQuoteOrLineEnd(text: string, from: number): number {
	for (let i = from; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 10 || (unit === 34 && text[i - 1] !== '\\')) return i;
	}
	return text.length;
}

/** No value is longer than this, and no caption goes on that far behind a quote in it. What stands further on is no end. */
const longest = 2000;
const longestCaption = 500;

/** The `"` after `first` on the same line at which the value ends as its author meant it, and those passed on the way. */
function meantEnd(text: string, first: number): { readonly end: number; readonly inner: readonly number[] } {
	const inner = [first];
	// A tag on the way ends the search.
	const limit = endOfReach(text, first, first + longestCaption);
	for (let i = nextQuoteOrLineEnd(text, first + 1); i < limit && text[i] === '"'; i = nextQuoteOrLineEnd(text, i + 1)) {
		if (mayEndBefore(text, i + 1)) return { end: i, inner };
		inner.push(i);
	}
	return { end: first, inner: [] };
}

/** Where an unquoted `>}}` ends the line, if it does: a value that misses its quote stops before it. */
function beforeTagEnd(text: string, from: number, lineEnd: number): number {
	const line = text.slice(from, lineEnd).trimEnd();
	const tail = /[>%]\}\}?$/.exec(line);
	return from + (tail ? line.slice(0, tail.index).trimEnd().replace(/\/$/, '').trimEnd().length : line.length);
}

/**
 * Reads a value in double quotes. Hugo ends it at the next `"` without a backslash and allows no line break; what an
 * author meant where that leaves nonsense behind is told as a fault, and read as meant.
 *
 * @param at the opening quote
 * @param named whether it is the value of a named parameter, after which no bare word may follow
 */
export function readDoubleQuoted(text: string, at: number, named: boolean): ReadValue {
	const first = nextQuoteOrLineEnd(text, at + 1);
	if (text[first] === '"') {
		const glued = first + 1 < text.length && !isSpaceUnit(text.charCodeAt(first + 1));
		const clear = mayEndBefore(text, first + 1) || !(named || glued);
		const { end, inner } = clear ? { end: first, inner: [] } : meantEnd(text, first);
		// An odd quote behind `name=` begins that parameter's value, and this one was never closed.
		const next = inner.length % 2 === 1 ? /\s+[\p{L}\p{N}_-]+=$/u.exec(text.slice(at + 1, first)) : null;
		if (next) return unclosed(text, at, at + 1 + next.index);
		const faults = inner.map(
			(quote): ShortcodeFault => ({ code: 'inner-quote', span: { start: quote, end: quote + 1 } }),
		);
		return value(text, at + 1, end, end + 1, '"', faults);
	}
	const lineEnd = first;
	const reach = endOfReach(text, lineEnd, lineEnd + longest);
	const later = text.indexOf('"', lineEnd);
	const between = text.slice(lineEnd, later);
	if (later !== -1 && later < reach && !between.includes('}}') && !/=\s*$/.test(between)) {
		const fault: ShortcodeFault = { code: 'newline-in-quotes', span: { start: at, end: later + 1 } };
		return value(text, at + 1, later, later + 1, '"', [fault]);
	}
	return unclosed(text, at, Math.max(beforeTagEnd(text, at + 1, lineEnd), at + 1));
}

function unclosed(text: string, at: number, end: number): ReadValue {
	return value(text, at + 1, end, end, '"', [{ code: 'unclosed-quote', span: { start: at, end } }]);
}

/** Reads a value in backticks, in which anything may stand, line breaks too. */
export function readRaw(text: string, at: number): ReadValue {
	const close = text.indexOf('`', at + 1);
	// Where it holds a tag or a blank line, it may as well have been left open: what comes after it tells.
	const next = skipSpace(text, close + 1);
	const goesOn = goesOnAt(text, next);
	const unbroken = close !== -1 && endOfReach(text, at, close) === close;
	if (close !== -1 && (goesOn || unbroken)) return value(text, at + 1, close, close + 1, '`', []);
	const end = Math.max(beforeTagEnd(text, at + 1, endOfLine(text, at)), at + 1);
	return value(text, at + 1, end, end, '`', [{ code: 'unclosed-quote', span: { start: at, end } }]);
}

const singleQuotes = "'‘’‚‹›";
const curlyQuotes = '“”„«»＂';

/** Whether a quote stands there that Hugo takes for a part of the value. */
export function isWrongQuote(character: string | undefined): boolean {
	return character !== undefined && (singleQuotes.includes(character) || curlyQuotes.includes(character));
}

/** Reads a value in curly or single quotes, which Hugo does not know, as its author meant it. */
export function readWrongQuoted(text: string, at: number): ReadValue {
	const single = singleQuotes.includes(text[at] ?? '');
	const closers = single ? singleQuotes : `${curlyQuotes}"`;
	const quote = single ? 'single' : 'curly';
	let i = at + 1;
	for (; i < text.length && !/[\n\r]/.test(text[i] ?? ''); i++) {
		if (!closers.includes(text[i] ?? '') || !mayEndBefore(text, i + 1)) continue;
		const fault: ShortcodeFault = { code: 'quote-style', span: { start: at, end: i + 1 } };
		return value(text, at + 1, i, i + 1, quote, [fault]);
	}
	const end = beforeTagEnd(text, at + 1, i);
	return value(text, at + 1, end, end, quote, [{ code: 'unclosed-quote', span: { start: at, end } }]);
}

const meantTagEnd = /\/?[>%]\}\}/;

/** Reads a value without quotes. Hugo takes all for it up to the next white space, also the tag's end. */
export function readBare(text: string, at: number): ReadValue {
	let end = at;
	while (end < text.length && !isSpaceUnit(text.charCodeAt(end))) end++;
	const faults: ShortcodeFault[] = [];
	const tagEnd = text.slice(at, end).search(meantTagEnd);
	if (tagEnd > 0) {
		end = at + tagEnd;
		faults.push({ code: 'glued-end', span: { start: at, end } });
	} else if (text[at] === '\\') faults.push({ code: 'character', span: { start: at, end: at + 1 } });
	return value(text, at, end, end, 'none', faults);
}

/** Reads a value between `\"` and `\"`, the form that a shortcode inside another one's quotes has. */
export function readEscapedQuoted(text: string, at: number): ReadValue {
	const lineEnd = endOfLine(text, at);
	const close = text.indexOf('"', at + 2);
	if (close !== -1 && close < lineEnd) {
		const end = text[close - 1] === '\\' ? close - 1 : close;
		return value(text, at + 2, Math.max(end, at + 2), close + 1, '"', []);
	}
	const end = Math.max(beforeTagEnd(text, at + 2, lineEnd), at + 2);
	return value(text, at + 2, end, end, '"', [{ code: 'unclosed-quote', span: { start: at, end } }]);
}

function value(
	text: string,
	start: number,
	valueEnd: number,
	end: number,
	quote: Parameter['quote'],
	faults: readonly ShortcodeFault[],
): ReadValue {
	const source = text.slice(start, valueEnd);
	return {
		// Hugo drops every backslash of a value that holds an escaped quote, and none of any other.
		value: quote === '"' && source.includes('\\"') ? source.replaceAll('\\', '') : source,
		valueSpan: { start, end: valueEnd },
		quote,
		end,
		faults,
	};
}
