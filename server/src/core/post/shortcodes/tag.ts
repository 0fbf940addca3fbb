import type { Span } from '../../text/span.ts';
import { endOfReach, hasBlankLine, isSpaceUnit, isWordUnit, skipSpace } from './characters.ts';
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
		faults: reader.faults,
	};
}

class TagReader {
	name = '';
	nameSpan: Span;
	kind: Shortcode['kind'] = 'opening';
	readonly parameters: Parameter[] = [];
	readonly faults: ShortcodeFault[] = [];
	close: Span | undefined;
	/** The end of the last thing read. */
	lastEnd: number;
	/** What Hugo has seen so far; its lexer refuses to mix the two. */
	private style: 'none' | 'positional' | 'named' = 'none';
	private reach: number | undefined;
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
	}

	/** Reads the next thing of the tag. Gives false when the tag is over. */
	private readNext(): boolean {
		const { text } = this;
		const at = skipSpace(text, this.at);
		const closing = this.ending.at(text, at);
		if (closing) {
			this.close = { start: at, end: closing.end };
			if (closing.fault) this.faults.push({ code: closing.fault, span: this.close });
			return false;
		}
		const lost = this.ending.givesUp?.(text, this.start, at) ?? false;
		if (lost || at >= text.length || this.isOpening(at) || this.hasLeftTag(at)) {
			this.faults.push({ code: 'unclosed-tag', span: { start: this.lastEnd, end: this.lastEnd } });
			return false;
		}
		if (text[at] === '/') this.readSlash(at);
		else if (this.name === '') this.readName(at);
		else this.readParameter(at);
		this.lastEnd = this.at;
		return true;
	}

	private isOpening(at: number): boolean {
		return this.text.startsWith('{{', at) && (this.text[at + 2] === '<' || this.text[at + 2] === '%');
	}

	/** Whether what begins on a new line is text after a tag that was never closed, rather than a parameter. */
	private hasLeftTag(at: number): boolean {
		const { text } = this;
		if (!/[\n\r]/.test(text.slice(this.lastEnd, at))) return false;
		const parameter = /[\p{L}\p{N}_-]+=["`“‘'\p{L}\p{N}./]/uy;
		parameter.lastIndex = at;
		if (this.name !== '' && parameter.test(text)) return false;
		if (hasBlankLine(text, this.lastEnd, at)) return true;
		this.reach ??= endOfReach(text, at);
		return !/[>%]\}|\}\}|>>>/.test(text.slice(at, this.reach));
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
		while (end < text.length && (isWordUnit(text, end) || text[end] === '/' || text[end] === '.')) end++;
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
		const quoted = this.readQuoted(at, false);
		if (quoted) {
			this.add(at, undefined, quoted);
			return;
		}
		let end = at;
		while (end < text.length && (isWordUnit(text, end) || text[end] === '.')) end++;
		const equals = skipSpace(text, end);
		if (end === at) {
			this.skipCharacters(at);
		} else if (text[equals] === '=') {
			this.add(at, { start: at, end }, this.readValue(skipSpace(text, equals + 1)), equals === end);
		} else {
			const value = text.slice(at, end);
			this.add(at, undefined, { value, valueSpan: { start: at, end }, quote: 'none', end, faults: [] });
		}
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

	private readValue(at: number): ReadValue {
		const { text } = this;
		const quoted = this.readQuoted(at, true);
		if (quoted) return quoted;
		return this.ending.at(text, at) || this.isOpening(at)
			? { value: '', valueSpan: { start: at, end: at }, quote: 'none', end: at, faults: [] }
			: readBare(text, at);
	}

	private add(start: number, nameSpan: Span | undefined, read: ReadValue, glued = true): void {
		const span = { start, end: read.end };
		const { value, valueSpan, quote } = read;
		this.parameters.push(
			nameSpan
				? { name: this.text.slice(nameSpan.start, nameSpan.end), nameSpan, value, valueSpan, quote, span }
				: { value, valueSpan, quote, span },
		);
		const style = nameSpan && glued ? 'named' : 'positional';
		if (this.style === 'none') this.style = style;
		// Hugo takes `name = "x"` with white space before `=` for a positional word at first.
		else if (this.style !== style && !(nameSpan && !glued && this.style === 'positional')) {
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
