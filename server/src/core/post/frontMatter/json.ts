import type { Span } from '../../text/span.ts';
import type { Field, Fields, FrontMatterFault, FrontMatterFaultCode, Value } from './frontMatter.ts';
import { endOfText, faultsOfText } from './jsonText.ts';

/** Parses a JSON head: as strictly as Hugo does, and on behind a fault as far as its meaning is clear. */
export function parseJson(text: string, content: Span): Fields {
	const reader = new JsonReader(text.slice(content.start, content.end), content.start);
	return { fields: reader.head(), faults: reader.faults };
}

/** Deeper than any head nests. Hugo gives up at 10,000. */
const deepest = 500;

/** More faults than anybody reads. */
const mostFaults = 100;

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=[\s,\]}]|$)/y;
const space = /[ \t\r\n]*/y;
const comment = /(?:\/\/|#)[^\r\n]*/y;
const bareName = /[^\s:=,{}[\]"'“”„‘’]+/y;

/** Quotes that other languages and word processors have. */
const otherQuotes = /'(?:\\[^\r\n]|[^'\\\r\n])*'|[“”„‟«＂‘][^“”„‟»＂’"\r\n]*[“”„‟»＂’]/y;

/** What stands without quotes where a value belongs: to the next entry, or to the end of the line. */
const bareInObject = /[^\r\n}]+/y;
const nextEntry = /,[ \t]*"[^"]*"[ \t]*:/;
const bareInList = /[^\r\n,\]"]+/y;

class JsonReader {
	readonly faults: FrontMatterFault[] = [];
	private at = 0;
	/** The brackets that are open here. */
	private readonly open: ('{' | '[')[] = [];
	/** Up to where nothing more is said: behind some faults the rest of the line only seems wrong. */
	private silentTo = 0;

	constructor(
		private readonly source: string,
		private readonly offset: number,
	) {}

	head(): Field[] {
		const { fields } = this.object();
		this.blank();
		if (this.at < this.source.length) this.fault('unexpected', this.at, this.lineEnd(this.at));
		return fields;
	}

	private object(): { fields: Field[]; span: Span } {
		const start = this.at;
		const entries = this.entries('{', () => {
			const key = this.name();
			return key && { ...key, value: this.valueOf(key.keySpan) };
		});
		const fields = entries.map(({ item: { key, keySpan, value }, comma }, index) => {
			const previous = entries[index - 1]?.item.value.span.end;
			const span = this.entrySpan(keySpan.start, value.span.end, comma, previous);
			return { key, name: key.toLowerCase(), keySpan, value, span };
		});
		return { fields, span: this.span(start, this.at) };
	}

	private list(): Value {
		const start = this.at;
		const items = this.entries('[', () => this.value()).map(({ item }) => item);
		return { kind: 'list', items, flow: true, span: this.span(start, this.at) };
	}

	/** Reads what stands between brackets, entry by entry, and whether a comma follows it. */
	private entries<Item>(bracket: '{' | '[', read: () => Item | undefined): { item: Item; comma: boolean }[] {
		const start = this.at++;
		const entries: { item: Item; comma: boolean }[] = [];
		if (this.open.push(bracket) > deepest) this.giveUp(start);
		const close = bracket === '{' ? '}' : ']';
		for (let comma: number | undefined; ; ) {
			this.blank();
			const next = this.source[this.at];
			if (next === close) {
				if (comma !== undefined) this.fault('extra-comma', comma, comma + 1);
				this.at++;
				break;
			}
			if (next === undefined || this.closesAnother(next)) {
				this.unclosed(start);
				break;
			}
			if (next === ',') {
				this.fault('extra-comma', this.at, ++this.at);
				continue;
			}
			const before = this.at;
			const item = read();
			comma = this.comma(close);
			if (item !== undefined) entries.push({ item, comma: comma !== undefined });
			if (this.at === before) this.fault('unexpected', this.at, ++this.at);
		}
		this.open.pop();
		return entries;
	}

	/** Passes the comma behind an entry and gives its place; says what stands there instead. */
	private comma(close: '}' | ']'): number | undefined {
		const end = this.at;
		this.blank();
		let next = this.source[this.at];
		if (next !== ',' && next !== undefined && next !== close && !this.closesAnother(next)) {
			const sameLine = !/[\r\n]/.test(this.source.slice(end, this.at));
			if (!sameLine || /["{[\d-]/.test(next)) this.fault('no-comma', Math.max(end - 1, 0), end);
			else {
				const rest = this.lineEnd(this.at);
				this.fault('after-value', this.at, rest);
				this.silence(this.at);
				this.at = rest;
			}
			this.blank();
			next = this.source[this.at];
		}
		return next === ',' ? this.at++ : undefined;
	}

	private closesAnother(character: string): boolean {
		return (character === '}' && this.open.includes('{')) || (character === ']' && this.open.includes('['));
	}

	private name(): { key: string; keySpan: Span } | undefined {
		const start = this.at;
		if (this.source[start] === '"') {
			const { text, span } = this.text();
			return { key: text, keySpan: span };
		}
		const quoted = this.match(otherQuotes);
		const key = quoted?.slice(1, -1) ?? this.match(bareName);
		if (key === undefined) return undefined;
		this.fault(quoted === undefined ? 'name' : 'quotes', start, this.at);
		return { key, keySpan: this.span(start, this.at) };
	}

	private valueOf(key: Span): Value {
		this.blank();
		const next = this.source[this.at];
		if (next === ':' || next === '=') {
			if (next === '=') this.fault('no-colon', this.at, this.at + 1);
			this.at++;
			this.blank();
		} else {
			this.fault('no-colon', key.start - this.offset, key.end - this.offset);
			this.silence(key.start - this.offset);
		}
		return this.value(key);
	}

	private value(key?: Span): Value {
		const start = this.at;
		const next = this.source[start];
		if (next === '{') return { kind: 'map', ...this.object() };
		if (next === '[') return this.list();
		if (next === '"') return this.text();
		const word = this.match(literal);
		const span = this.span(start, this.at);
		if (word === 'null') return { kind: 'null', span };
		if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', source: word, span };
		if (word !== undefined) return { kind: 'number', value: Number(word), source: word, span };
		return this.bare(start, key);
	}

	/** A value that is none as it stands: without quotes, in other quotes, or not there. */
	private bare(start: number, key: Span | undefined): Value {
		const quoted = this.match(otherQuotes);
		const bare = this.match(key ? bareInObject : bareInList) ?? '';
		const found = quoted ?? withoutTail(bare.slice(0, nextEntry.exec(bare)?.index), ' \t,');
		this.at = start + found.length;
		const span = this.span(start, this.at);
		if (found === '') {
			if (key) this.fault('no-value', key.start - this.offset, key.end - this.offset);
			return { kind: 'null', span };
		}
		this.fault(quoted === undefined ? codeOfBare(found) : 'quotes', start, this.at);
		return { kind: 'string', text: quoted?.slice(1, -1) ?? found, style: 'plain', span };
	}

	private text(): Extract<Value, { kind: 'string' }> {
		const start = this.at;
		const { end, closed } = endOfText(this.source, start);
		this.at = closed ? end : this.lineEnd(start);
		const source = this.source.slice(start, this.at);
		const span = this.span(start, this.at);
		if (!closed) {
			this.fault('unclosed', start, this.at);
			this.silence(start);
			return { kind: 'string', text: source.slice(1), style: 'plain', span };
		}
		let text = source.slice(1, -1);
		try {
			text = /[^\x20-\x7E]|\\/.test(text) ? String(JSON.parse(source)) : text;
		} catch {
			for (const fault of faultsOfText(source)) this.fault(fault.code, start + fault.start, start + fault.end);
		}
		return { kind: 'string', text, style: 'double', span };
	}

	/** Passes white space, and comments, of which JSON has none. */
	private blank(): void {
		for (;;) {
			this.match(space);
			const start = this.at;
			if (this.source.startsWith('/*', start)) {
				const end = this.source.indexOf('*/', start + 2);
				this.at = end === -1 ? this.source.length : end + 2;
			} else if (this.match(comment) === undefined) return;
			this.fault('note', start, this.at);
		}
	}

	/** An entry and what goes with it when it is removed: its comma, or the comma before the last one; its own lines. */
	private entrySpan(start: number, end: number, comma: boolean, previous: number | undefined): Span {
		if (!comma) return { start: previous ?? start, end };
		const { source, offset } = this;
		let lead = start - offset;
		while (source[lead - 1] === ' ' || source[lead - 1] === '\t') lead--;
		const tail = /\s*,[ \t]*(\r\n|\r|\n)?/y;
		tail.lastIndex = end - offset;
		const [found = '', lineBreak] = tail.exec(source) ?? [];
		if (lineBreak === undefined) return { start, end: end + found.length };
		return /[\r\n]/.test(source[lead - 1] ?? '')
			? { start: lead + offset, end: end + found.length }
			: { start, end: end + found.trimEnd().length };
	}

	/** The end of the line of an offset, without the commas and brackets that may stand there. */
	private lineEnd(from: number): number {
		const found = this.line(from);
		return from + Math.max(withoutTail(found, ' \t,]}').length, Math.min(found.length, 1));
	}

	private line(from: number): string {
		const line = /[^\r\n]*/y;
		line.lastIndex = from;
		return line.exec(this.source)?.[0] ?? '';
	}

	/** Says nothing more about the line of an offset. */
	private silence(from: number): void {
		this.silentTo = from + this.line(from).length;
	}

	/** A bracket that is not closed: of several that lack the same one the innermost. */
	private unclosed(start: number): void {
		if (start < this.silentTo) return;
		this.fault('unclosed', start, this.lineEnd(start));
		this.silentTo = this.at;
	}

	private giveUp(at: number): void {
		this.fault('too-deep', at, at + 1);
		this.at = this.source.length;
		this.silentTo = this.at + 1;
	}

	private match(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.source)?.[0];
		if (found !== undefined) this.at += found.length;
		return found;
	}

	private fault(code: FrontMatterFaultCode, start: number, end: number): void {
		if (start < this.silentTo || this.faults.length >= mostFaults) return;
		this.faults.push({ code, span: this.span(start, end), detail: '' });
	}

	private span(start: number, end: number): Span {
		return { start: start + this.offset, end: end + this.offset };
	}
}

function codeOfBare(found: string): FrontMatterFaultCode {
	if (/^(?:true|false|null)$/i.test(found)) return 'upper-case';
	if (/^[\])}:=/]/.test(found)) return 'unexpected';
	return /^[+-]?\.?\d[\d.,_eE+xX]*$/.test(found) ? 'number' : 'bare-text';
}

/** A text without the characters of `tail` at its end. */
function withoutTail(text: string, tail: string): string {
	let end = text.length;
	while (end > 0 && tail.includes(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}
