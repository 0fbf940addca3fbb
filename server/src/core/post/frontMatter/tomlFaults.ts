import { ParseError } from 'toml-eslint-parser';
import type { FrontMatterFault, FrontMatterFaultCode } from './frontMatter.ts';
import { lineAt, openAt, type Statement, statementAt } from './tomlLines.ts';

/** Turns what the TOML parser throws into a fault; its span is one of the source. */
export function tomlFault(error: unknown, source: string): FrontMatterFault {
	const detail = error instanceof Error ? error.message : String(error);
	if (error instanceof RangeError) {
		const isDeep = /[[{](?:[^[\]{}]{0,80}[[{]){200}/.test(source);
		const start = Math.max(source.search(isDeep ? /[[{]/ : /["'][^\r\n]{10000}/), 0);
		const span = { start, end: Math.min(start + 1, source.length) };
		return { code: isDeep ? 'too-deep' : 'too-long', span, detail };
	}
	if (!(error instanceof ParseError)) return { code: 'other', span: { start: 0, end: source.length }, detail };
	return new Fault(source, Math.min(error.index, source.length), detail).find();
}

const bareName = /[^\s=:"'#[\]{},]+(?:[ \t]+[^\s=:"'#[\]{},]+)*(?=[ \t]*=)/y;
const otherQuotes = /[“”„‟«＂‘`][^“”„‟»＂’`"\r\n]*[“”„‟»＂’`]/y;
const dateLike = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^\d{1,2}:\d/;
const numberLike = /^[+-]?\.?\d[\w.,+-]*$/;

class Fault {
	private readonly line: { start: number; end: number };
	private readonly statement: Statement;

	constructor(
		private readonly source: string,
		private readonly at: number,
		private readonly detail: string,
	) {
		// At the end of the text the parser stands behind the last line break.
		let place = at;
		while (place > 0 && place >= source.length && /\s/.test(source.charAt(place - 1))) place--;
		this.line = lineAt(source, place);
		this.statement = statementAt(source, place);
	}

	find(): FrontMatterFault {
		const { source, at, detail, line } = this;
		if (detail.startsWith('Defining')) return this.duplicate();
		if (detail.startsWith('Control')) return this.fault('control', at, at + 1);
		if (/escape|code point/.test(detail)) {
			const start = source.lastIndexOf('\\', at);
			return this.fault('escape', start, Math.max(at, start) + 1);
		}
		if (detail.startsWith('Unterminated string')) return this.unclosedQuote();
		if (detail.startsWith('Three')) return this.fault('after-value', at, line.end);
		const unfinished = this.unfinished();
		if (unfinished) return unfinished;
		if (detail.startsWith('No newlines')) {
			const before = statementAt(source, Math.max(source.slice(0, at).trimEnd().length - 1, 0));
			const brace = openAt(source, before.value ?? before.start, at).bracket ?? before.start;
			return this.fault('line-break', brace, this.endOfBraces() ?? this.trimmed(brace, lineAt(source, brace).end));
		}
		const { value } = this.statement;
		return value !== undefined && at >= value ? this.inValue(value) : this.inName();
	}

	private duplicate(): FrontMatterFault {
		const name =
			/(?:"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*'|[\w-]+)(?:[ \t]*\.[ \t]*(?:"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*'|[\w-]+))*/y;
		name.lastIndex = this.at;
		return this.fault('duplicate', this.at, this.at + (name.exec(this.source)?.[0].length ?? 1));
	}

	private unclosedQuote(): FrontMatterFault {
		const { source, at } = this;
		// A text over several lines is read to the end; it began at the first quotes that have no other half.
		const from = at >= source.length ? 0 : this.line.start;
		const start = openAt(source, from, at).quote ?? this.line.start;
		return this.fault('unclosed', start, this.trimmed(start, lineAt(source, start).end));
	}

	/** A list, a field or the name of a group that breaks off before the line at which the parser gives up. */
	private unfinished(): FrontMatterFault | undefined {
		const { source, at } = this;
		const atEnd = source.slice(at).trim() === '';
		const own = statementAt(source, at);
		const begins = source.slice(lineAt(source, at).start, at).trim() === '' && lineAt(source, at).start === own.start;
		const end = source.slice(0, at).trimEnd().length;
		if (end === 0 || !(atEnd || (begins && (own.name || source[at] === '[')))) return undefined;
		const line = lineAt(source, end - 1);
		const above = statementAt(source, end - 1);
		if (above.value === undefined || above.name === undefined) {
			const start = this.trimmedStart(line);
			return this.fault(source[start] === '[' ? 'group' : 'no-equals', start, this.trimmed(start, line.end));
		}
		const { bracket } = openAt(source, above.value, at);
		if (bracket !== undefined && this.detail.startsWith('No newlines') && this.endOfBraces() !== undefined)
			return undefined;
		if (bracket !== undefined)
			return this.fault('unclosed', bracket, this.trimmed(bracket, lineAt(source, bracket).end));
		const isEmpty = source.slice(above.value, at).replace(/#.*/g, '').trim() === '';
		return isEmpty ? this.fault('no-value', above.name.start, above.name.end) : undefined;
	}

	/** Where the group in braces ends, lines further down, in which the parser gives up. */
	private endOfBraces(): number | undefined {
		const rest = /^[^{}[\]]*(?:\[[^{}[\]]*\][^{}[\]]*)*\}/.exec(this.source.slice(this.at));
		return rest ? this.at + rest[0].length : undefined;
	}

	private inName(): FrontMatterFault {
		const { source, line } = this;
		const start = this.trimmedStart(line);
		const end = this.trimmed(start, line.end);
		if (source[start] === '[') return this.fault('group', start, end);
		const colon = /[^\s=:"'#[\]{},]+[ \t]*(:)(?=[ \t]|$)/my;
		colon.lastIndex = start;
		if (colon.test(source)) return this.fault('colon-for-equals', colon.lastIndex - 1, colon.lastIndex);
		bareName.lastIndex = start;
		const name = bareName.exec(source)?.[0];
		return name === undefined ? this.fault('no-equals', start, end) : this.fault('name', start, start + name.length);
	}

	private inValue(value: number): FrontMatterFault {
		const { source, at, detail } = this;
		const { bracket } = openAt(source, value, at);
		const next = source[at] ?? '';
		if (next === ',' && bracket !== undefined) return this.fault('extra-comma', at, at + 1);
		if (detail.startsWith('Trailing')) {
			const comma = source.lastIndexOf(',', at);
			return this.fault('extra-comma', comma, comma + 1);
		}
		if (detail.startsWith('Expected comma')) {
			const before = withoutComment(source.slice(0, at).trimEnd());
			return this.fault('no-comma', before.length - 1, before.length);
		}
		const start = bracket === undefined ? value : this.itemStart(bracket, at);
		if (/["'[{]/.test(source.charAt(start)))
			return this.fault('after-value', at, this.valueEnd(at, bracket !== undefined));
		return this.bare(start, this.valueEnd(start, bracket !== undefined));
	}

	/** Where the item of a list, or the value in a group in braces, begins that the parser gives up in. */
	private itemStart(bracket: number, at: number): number {
		let start = at;
		while (start > bracket + 1 && !/[,[{=\r\n]/.test(this.source.charAt(start - 1))) start--;
		while (start < at && /[ \t]/.test(this.source.charAt(start))) start++;
		return start;
	}

	private valueEnd(start: number, inBrackets: boolean): number {
		const { source } = this;
		const tail = inBrackets ? /[,\]}#\r\n]/g : /[ \t]#|[\r\n]/g;
		tail.lastIndex = start;
		const end = tail.exec(source)?.index ?? source.length;
		return Math.max(this.trimmed(start, end), Math.min(start + 1, source.length));
	}

	private bare(start: number, end: number): FrontMatterFault {
		const found = this.source.slice(start, end);
		const { name } = this.statement;
		if (/^(?:#.*)?$/.test(found.trim()))
			return name ? this.fault('no-value', name.start, name.end) : this.fault('unexpected', start, end);
		otherQuotes.lastIndex = start;
		if (otherQuotes.exec(this.source)?.[0] === found) return this.fault('quotes', start, end);
		if (/^(?:true|false)$/i.test(found)) return this.fault('upper-case', start, end);
		if (dateLike.test(found)) return this.fault('date', start, end);
		if (numberLike.test(found)) return this.fault('number', start, end);
		return this.fault(/^[\]})=:]/.test(found) ? 'unexpected' : 'bare-text', start, end);
	}

	private trimmed(start: number, end: number): number {
		return start + this.source.slice(start, end).trimEnd().length;
	}

	private trimmedStart({ start, end }: { start: number; end: number }): number {
		return end - this.source.slice(start, end).trimStart().length;
	}

	private fault(code: FrontMatterFaultCode, start: number, end: number): FrontMatterFault {
		const { length } = this.source;
		const from = Math.min(Math.max(start, 0), Math.max(length - 1, 0));
		return { code, span: { start: from, end: Math.min(Math.max(end, from + 1), length) }, detail: this.detail };
	}
}

/** What stands before a comment at the end of a text. */
function withoutComment(text: string): string {
	const start = text.lastIndexOf('\n') + 1;
	const value = /^[^#]*(?=#[^"']*$)/.exec(text.slice(start))?.[0];
	return value === undefined ? text : text.slice(0, start + value.trimEnd().length);
}
