import { isSpaceUnit, isWordUnit } from '../post/shortcodes/characters.ts';
import { readDoubleQuoted } from '../post/shortcodes/values.ts';
import type { Span } from '../text/span.ts';

/** What of a shortcode's tag is being written at a place. */
export type TagPart =
	/** Its name: `word` is what stands there of it. */
	| { readonly kind: 'name'; readonly tag: OpenTag; readonly word: Span }
	/** The name of a parameter. */
	| { readonly kind: 'parameter'; readonly tag: OpenTag; readonly word: Span }
	/** The value of a parameter: `inside` its quotes; `closed` where the quote behind it is there. */
	| {
			readonly kind: 'value';
			readonly tag: OpenTag;
			readonly parameter: string;
			readonly inside: Span;
			readonly quote: '"' | '`' | 'none';
			readonly closed: boolean;
	  };

/** A tag that has begun and has not ended before the cursor. */
export interface OpenTag {
	/** Where its braces begin. */
	readonly start: number;
	/** Missing where only the braces are there. */
	readonly delimiter: '<' | '%' | undefined;
	readonly closing: boolean;
	readonly name: string;
	readonly nameSpan: Span;
	/** The names of the parameters before the cursor and behind it. */
	readonly given: readonly string[];
	/** Whether something else than the tag's end stands behind the cursor in it, or before it behind the name. */
	readonly hasMore: boolean;
	/** Where its end stands; undefined where it has none. */
	readonly end: Span | undefined;
}

/** No tag is longer. */
const longest = 4000;

const end = /\/?[>%]\}\}?|\}\}/y;
const blankLine = /\n[ \t\r]*\n/;

/**
 * Finds the shortcode tag that is open at a place, whatever of it has been typed. Only what is near the place is read.
 *
 * @returns undefined where no tag is open, or nothing of it can be named there
 */
export function tagAt(text: string, offset: number): TagPart | undefined {
	const from = Math.max(0, offset - longest);
	const found = text.slice(from, offset).lastIndexOf('{{');
	return found === -1 ? undefined : new PartReader(text, from + found, offset).read();
}

class PartReader {
	private at: number;
	private readonly given: string[] = [];
	/** Whether a word stands in the tag that names no parameter. */
	private hasBareWord = false;

	constructor(
		private readonly text: string,
		private readonly start: number,
		private readonly offset: number,
	) {
		this.at = start + 2;
	}

	read(): TagPart | undefined {
		const { text, offset } = this;
		const unit = text[this.at];
		const delimiter: OpenTag['delimiter'] = unit === '<' || unit === '%' ? unit : undefined;
		if (delimiter) this.at++;
		if (this.at > offset || text.startsWith('/*', this.at)) return undefined;
		this.skipSpace();
		const closing = delimiter !== undefined && text[this.at] === '/' && this.at < offset;
		if (closing) {
			this.at++;
			this.skipSpace();
		}
		const nameSpan = this.wordAt(this.at, true);
		const between = text.slice(this.start, Math.min(nameSpan.start, offset));
		if (blankLine.test(between) || (!delimiter && /[\r\n]/.test(between))) return undefined;
		const head: Head = { delimiter, closing, name: text.slice(nameSpan.start, nameSpan.end), nameSpan };
		if (offset <= nameSpan.end) {
			const tag = this.tagWith(head, nameSpan.end);
			return { kind: 'name', tag, word: nameSpan };
		}
		if (nameSpan.end === nameSpan.start || closing || !delimiter) return undefined;
		this.at = nameSpan.end;
		return this.readParameters(head);
	}

	private readParameters(head: Head): TagPart | undefined {
		const { text, offset } = this;
		for (;;) {
			const gap = this.at;
			this.skipSpace();
			if (blankLine.test(text.slice(gap, this.at))) return undefined;
			if (this.at >= offset) return this.newWord(head, gap);
			end.lastIndex = this.at;
			if (end.test(text)) return undefined;
			const word = this.wordAt(this.at, false);
			if (word.end === word.start) {
				// A value without a name, or a character that belongs nowhere.
				this.hasBareWord = true;
				this.at = text[this.at] === '"' ? readDoubleQuoted(text, this.at, false).end : this.at + 1;
				if (this.at > offset) return undefined;
				continue;
			}
			if (word.end >= offset) return this.isProse() ? undefined : this.parameter(head, word);
			this.at = word.end;
			this.skipSpace();
			if (text[this.at] !== '=' || this.at >= offset) {
				this.hasBareWord = true;
				continue;
			}
			this.at++;
			const name = text.slice(word.start, word.end);
			const part = this.readValue(head, name);
			if (part !== 'passed') return part;
			this.given.push(name);
		}
	}

	/** Reads the value of a parameter: what is written there where the cursor is in it. */
	private readValue(head: Head, parameter: string): TagPart | 'passed' | undefined {
		const { text, offset } = this;
		const equals = this.at;
		this.skipSpace();
		if (this.at >= offset) {
			if (text.slice(equals, offset).includes('\n')) return undefined;
			const bare = this.bareEnd(offset);
			return this.value(head, parameter, { start: offset, end: bare }, 'none', false);
		}
		const quote = text[this.at];
		if (quote === '"' || quote === '`') {
			const close = this.closingQuote(quote);
			const first = this.at + 1;
			if (close !== undefined && close < offset) {
				this.at = close + 1;
				return 'passed';
			}
			if (close === undefined && text.slice(first, offset).includes('\n')) {
				// A quote that its line does not close: the tag goes on on the next one.
				this.at = first + text.slice(first).search(/\n/);
				return 'passed';
			}
			const inside = { start: first, end: close ?? this.bareEnd(offset) };
			return this.value(head, parameter, inside, quote, close !== undefined);
		}
		if (quote !== undefined && !isWordUnit(text, this.at) && !'./#'.includes(quote)) {
			// Quotes that Hugo does not know, or the tag's end.
			const stop = text.slice(this.at, offset).search(/\s/);
			if (stop === -1) return undefined;
			this.at += stop;
			return 'passed';
		}
		const bare = this.bareEnd(this.at);
		if (bare >= offset) return this.value(head, parameter, { start: this.at, end: bare }, 'none', false);
		this.at = bare;
		return 'passed';
	}

	/** Where the quote that opens here is closed; undefined where it is not. */
	private closingQuote(quote: '"' | '`'): number | undefined {
		const { text, at } = this;
		if (quote === '`') {
			const close = text.slice(at + 1, at + longest).indexOf('`');
			return close === -1 || text.slice(at + 1, at + 1 + close).includes('\n') ? undefined : at + 1 + close;
		}
		const { valueSpan, faults } = readDoubleQuoted(text, at, true);
		const isOpen = faults.some(({ code }) => code === 'unclosed-quote' || code === 'newline-in-quotes');
		return isOpen ? undefined : valueSpan.end;
	}

	/** The end of what stands without quotes around a place: white space, a quote or the tag's end. */
	private bareEnd(from: number): number {
		const found = this.text.slice(from, from + longest).search(/[\s"`]|\/?[>%]?\}|\/?[>%]\}/);
		return found === -1 ? Math.min(from + longest, this.text.length) : from + found;
	}

	/** A parameter that is about to begin at the cursor. */
	private newWord(head: Head, gap: number): TagPart | undefined {
		const { text, offset } = this;
		if (!isSpaceUnit(text.charCodeAt(offset - 1)) || this.isProse()) return undefined;
		if (blankLine.test(text.slice(gap, offset))) return undefined;
		const word = this.wordAt(offset, false);
		return this.parameter(head, word.start === offset ? word : { start: offset, end: offset });
	}

	/** Whether a tag that was never closed has been left: words on a later line are text, not parameters. */
	private isProse(): boolean {
		return this.hasBareWord && this.text.slice(this.start, this.offset).includes('\n');
	}

	private parameter(head: Head, word: Span): TagPart {
		return { kind: 'parameter', tag: this.tagWith(head, word.end), word };
	}

	private value(head: Head, parameter: string, inside: Span, quote: '"' | '`' | 'none', closed: boolean): TagPart {
		const tag = this.tagWith(head, closed ? inside.end + 1 : inside.end);
		return { kind: 'value', tag, parameter, inside, quote, closed };
	}

	/** The tag with what stands behind a place in it. */
	private tagWith(head: Head, from: number): OpenTag {
		const { end: close, names, hasMore } = restOf(this.text, from);
		const before = this.given.length > 0 || this.hasBareWord;
		return { ...head, start: this.start, given: [...this.given, ...names], hasMore: hasMore || before, end: close };
	}

	private skipSpace(): void {
		while (this.at < this.offset && isSpaceUnit(this.text.charCodeAt(this.at))) this.at++;
	}

	private wordAt(at: number, isName: boolean): Span {
		const { text } = this;
		let stop = at;
		const may = (unit: string | undefined) => unit === '/' || unit === '.';
		while (stop < text.length && (isWordUnit(text, stop) || (isName && stop > at && may(text[stop])))) stop++;
		// `/>}}` closes a tag by itself.
		if (isName && stop > at && text[stop - 1] === '/' && /[>%]/.test(text[stop] ?? '')) stop--;
		return { start: at, end: stop };
	}
}

type Head = Pick<OpenTag, 'delimiter' | 'closing' | 'name' | 'nameSpan'>;

const rest =
	/"(?:\\.|[^"\\\n])*"|`[^`]*`|([\p{L}\p{N}_-]+)\s*=|(\/?[>%]\}\}?|\}\})|(\{\{[<%]?|\n[ \t\r]*\n)|[\p{L}\p{N}_-]+|\S/gu;

/** What stands in a tag behind a place: up to its end, or to where it can be no more. */
function restOf(text: string, from: number): { end?: Span; names: string[]; hasMore: boolean } {
	const names: string[] = [];
	const part = text.slice(from, from + longest);
	let hasMore = false;
	for (const { index, 0: all, 1: name, 2: close, 3: left } of part.matchAll(rest)) {
		if (left !== undefined) break;
		if (close !== undefined) {
			const at = from + index;
			return { end: { start: at, end: at + all.length }, names, hasMore };
		}
		if (name !== undefined) names.push(name);
		hasMore = true;
	}
	// Without an end, only parameters are the tag's: whatever else stands there is text.
	return { names: hasMore ? names : [], hasMore: names.length > 0 };
}
