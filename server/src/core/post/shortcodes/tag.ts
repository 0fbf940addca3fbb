import type { Span } from '../../text/span.ts';
import {
	endOfReach,
	hasBlankLine,
	hasLineBreak,
	isSpaceUnit,
	isWordUnit,
	oddSpaces,
	skipInvisible,
	skipSpace,
} from './characters.ts';
import type { Parameter, Shortcode, ShortcodeFault } from './shortcode.ts';
import {
	isWrongQuote,
	type ReadValue,
	readBare,
	readDoubleQuoted,
	readEscapedQuoted,
	readRaw,
	readWrongQuoted,
} from './values.ts';

/** How a tag of one notation ends. */
export interface Ending {
	/** The closing delimiter that stands at `at`; undefined when none does. */
	at(text: string, at: number): { readonly end: number; readonly fault?: ShortcodeFault['code'] } | undefined;
	/** How many characters behind a line break it is looked for. */
	readonly reach: number;
	/** Whether a tag that began at `start` is given up at `at`. */
	givesUp?(text: string, start: number, at: number): boolean;
}

/**
 * Reads one tag, tolerating what Hugo would reject, so that a half-typed block does not swallow the rest: a tag that is
 * never closed ends after its last parameter.
 *
 * The grammar is that of Hugo's `parser/pageparser/pagelexer_shortcode.go`.
 *
 * @param open the opening delimiter
 */
export function readTag(
	text: string,
	open: Span,
	delimiter: Shortcode['delimiter'],
	notation: Shortcode['notation'],
	ending: Ending,
): Shortcode {
	const reader = new TagReader(text, open, ending);
	reader.read();
	const close = reader.close ?? { start: reader.lastEnd, end: reader.lastEnd };
	return {
		span: { start: open.start, end: close.end },
		open,
		close,
		delimiter,
		kind: reader.kind,
		notation,
		name: reader.name,
		nameSpan: reader.nameSpan,
		parameters: reader.parameters,
		faults: reader.faults.sort((a, b) => a.span.start - b.span.start),
	};
}

/** How Hugo takes a parameter. It refuses to mix parameters that differ in either. */
interface Style {
	readonly named: boolean;
	/** What it takes it for at first: `name = "x"`, with a space before `=`, is positional until then. */
	readonly seemsNamed: boolean;
}

// A tag from its name to its end. Behind a blank line only what is a whole one is taken for a part of a tag.
const wholeTag =
	/[\p{L}\p{N}_][\p{L}\p{N}_\-/.]*(?:\s+[\p{L}\p{N}_-]+=(?:"(?:\\.|[^"\\\n])*"|`[^`]*`|[^\s"`]+))*\s*(?:\/\s*)?[>%]\}\}/uy;

const parameter = /[\p{L}\p{N}_-]+=["`“‘'\p{L}\p{N}./]/uy;

class TagReader {
	name = '';
	nameSpan: Span;
	kind: Shortcode['kind'] = 'opening';
	readonly parameters: Parameter[] = [];
	readonly faults: ShortcodeFault[] = [];
	close: Span | undefined;
	/** The end of the last thing read. */
	lastEnd: number;
	/** What the first parameter is to Hugo; what the others may be depends on it. */
	private first: Style | undefined;
	private reach = 0;
	private lastEndingInReach = 0;
	private readonly start: number;
	private at: number;

	constructor(
		private readonly text: string,
		open: Span,
		private readonly ending: Ending,
	) {
		this.start = open.start;
		this.at = open.end;
		this.lastEnd = open.end;
		this.nameSpan = { start: open.end, end: open.end };
	}

	read(): void {
		while (this.readNext()) {
			// Each step moves `at` forward or ends the tag.
		}
		if (this.name === '' && this.close) {
			this.faults.push({ code: 'no-name', span: { start: this.nameSpan.start, end: this.close.start } });
		}
		this.checkClosing();
	}

	/** Hugo wants nothing between the name of a closing tag and its end, not even a line break. */
	private checkClosing(): void {
		const { nameSpan, close, faults } = this;
		if (this.kind !== 'closing' || this.name === '' || !close || faults.length > 0) return;
		const span = { start: nameSpan.end, end: close.start };
		if (/[^ \t]/.test(this.text.slice(span.start, span.end))) faults.push({ code: 'closing-tag', span });
	}

	/** Reads the next thing of the tag. Gives false when the tag is over. */
	private readNext(): boolean {
		const { text } = this;
		const at = skipInvisible(text, this.at);
		const closing = this.ending.at(text, at);
		const lost = !closing && (this.ending.givesUp?.(text, this.start, at) ?? false);
		const left = lost || (!closing && (at >= text.length || this.isOpening(at) || this.hasLeftTag(at)));
		if (left) {
			this.faults.push({ code: 'unclosed-tag', span: { start: this.lastEnd, end: this.lastEnd } });
			return false;
		}
		this.addOddSpaces(this.at, at);
		if (closing) {
			this.close = { start: at, end: closing.end };
			if (closing.fault) this.faults.push({ code: closing.fault, span: this.close });
			return false;
		}
		if (text[at] === '/') this.readSlash(at);
		// A backslash that escapes no quote means nothing to Hugo, also at the end of a line.
		else if (text[at] === '\\' && !/["`]/.test(text[at + 1] ?? '')) this.at = at + 1;
		else if (this.name === '') this.readName(at);
		else this.readParameter(at);
		this.lastEnd = this.at;
		return true;
	}

	private addOddSpaces(from: number, to: number): void {
		for (const span of oddSpaces(this.text, from, to)) this.faults.push({ code: 'odd-space', span });
	}

	private isOpening(at: number): boolean {
		return this.text.startsWith('{{', at) && (this.text[at + 2] === '<' || this.text[at + 2] === '%');
	}

	/** Whether what begins on a new line is text after a tag that was never closed, rather than a parameter. */
	private hasLeftTag(at: number): boolean {
		const { text } = this;
		if (!hasLineBreak(text, this.lastEnd, at)) return false;
		parameter.lastIndex = at;
		if (this.name !== '' && parameter.test(text)) return false;
		if (hasBlankLine(text, this.lastEnd, at)) {
			wholeTag.lastIndex = at;
			return this.name !== '' || !wholeTag.test(text);
		}
		return !this.endsBehind(at);
	}

	/** Whether something like an end stands between here and the next tag, blank line, or a length that no tag has. */
	private endsBehind(at: number): boolean {
		if (at >= this.reach) {
			this.reach = Math.max(endOfReach(this.text, at, at + this.ending.reach), at + 1);
			const ends = [...this.text.slice(at, this.reach).matchAll(/[>%]\}|\}\}|>>>/g)];
			this.lastEndingInReach = at + (ends.at(-1)?.index ?? -1);
		}
		return at <= this.lastEndingInReach;
	}

	private readSlash(at: number): void {
		if (this.name === '' && this.kind === 'opening') {
			this.kind = 'closing';
		} else {
			this.kind = 'self-closing';
			if (!this.ending.at(this.text, skipSpace(this.text, at + 1))) {
				this.faults.push({ code: 'character', span: { start: at, end: at + 1 } });
			}
		}
		this.at = at + 1;
	}

	private readName(at: number): void {
		const { text } = this;
		let end = at;
		const begins = text[at] !== '-' && isWordUnit(text, at);
		while (begins && end < text.length && (isWordUnit(text, end) || text[end] === '/' || text[end] === '.')) end++;
		if (end === at) {
			this.skipCharacters(at);
			return;
		}
		this.name = text.slice(at, end);
		this.nameSpan = { start: at, end };
		this.at = end;
	}

	private readParameter(at: number): void {
		const { text } = this;
		const word = this.readQuoted(at, false) ?? this.readWord(at);
		const equals = skipSpace(text, word.end);
		if (word.end === at) {
			this.skipCharacters(at);
		} else if (text[equals] === '=' && word.faults.length === 0) {
			const glued = equals === word.end && word.quote === 'none';
			this.addOddSpaces(word.end, equals);
			this.add(at, word.valueSpan, this.readValue(word.valueSpan, skipSpace(text, equals + 1)), glued);
		} else if (text[equals] === ':' && word.quote === 'none') this.readColon(at, word, equals);
		else this.add(at, undefined, word);
	}

	/** Reads a parameter with a colon in place of its equals sign: a fault, and the value in quotes behind it all the same. */
	private readColon(at: number, word: ReadValue, colon: number): void {
		const value = this.readQuoted(skipSpace(this.text, colon + 1), true);
		if (value) this.faults.push({ code: 'character', span: { start: colon, end: colon + 1 } });
		this.add(at, value && word.valueSpan, value ?? word);
	}

	/** Reads a word: the name of a parameter, or a positional one. */
	private readWord(at: number): ReadValue {
		const { text } = this;
		let end = at;
		const begins = isWordUnit(text, at);
		while (begins && end < text.length && (isWordUnit(text, end) || text[end] === '.')) end++;
		const value = text.slice(at, end);
		return { value, valueSpan: { start: at, end }, quote: 'none', end, faults: [] };
	}

	/** Reads a value in quotes of any kind; undefined when none begins here. */
	private readQuoted(at: number, named: boolean): ReadValue | undefined {
		const { text } = this;
		const character = text[at];
		if (character === '"') return readDoubleQuoted(text, at, named);
		if (character === '`') return readRaw(text, at);
		if (character === '\\' && text[at + 1] === '"') return readEscapedQuoted(text, at);
		return isWrongQuote(character) ? readWrongQuoted(text, at) : undefined;
	}

	/** Reads the value of a parameter whose name stands before it. */
	private readValue(name: Span, at: number): ReadValue {
		const { text } = this;
		const quoted = this.readQuoted(at, true);
		if (quoted) return quoted;
		if (at < text.length && !this.ending.at(text, at) && !this.isOpening(at)) return readBare(text, at);
		const end = text.indexOf('=', name.end) + 1;
		const fault: ShortcodeFault = { code: 'no-value', span: { start: name.start, end } };
		return { value: '', valueSpan: { start: end, end }, quote: 'none', end, faults: [fault] };
	}

	private add(start: number, nameSpan: Span | undefined, read: ReadValue, glued = true): void {
		const span = { start, end: read.end };
		const { value, valueSpan, quote } = read;
		this.parameters.push(
			nameSpan
				? { name: this.text.slice(nameSpan.start, nameSpan.end), nameSpan, value, valueSpan, quote, span }
				: { value, valueSpan, quote, span },
		);
		const style: Style = { named: nameSpan !== undefined, seemsNamed: nameSpan !== undefined && glued };
		this.first ??= style;
		if (style.named !== this.first.named || style.seemsNamed !== this.first.seemsNamed) {
			this.faults.push({ code: 'mixed-parameters', span });
		}
		for (const fault of read.faults) this.faults.push(fault);
		this.at = read.end;
	}

	/** Steps over what cannot stand here, as one fault. */
	private skipCharacters(at: number): void {
		const { text } = this;
		let end = at + 1;
		while (
			end < text.length &&
			!isSpaceUnit(text.charCodeAt(end)) &&
			!isWordUnit(text, end) &&
			!'"`{/'.includes(text[end] ?? '') &&
			!this.ending.at(text, end)
		) {
			end++;
		}
		this.faults.push({ code: 'character', span: { start: at, end } });
		this.at = end;
	}
}
