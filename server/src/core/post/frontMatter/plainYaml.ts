import type { Span } from '../../text/span.ts';
import type { Field, Value } from './frontMatter.ts';

/** A name at the margin, its colon, and the spaces behind it. */
const key = /([A-Za-z_][\w-]*):(?: +|(?=\r?\n|$))/y;

/** A text in quotes that holds neither escapes nor quotes. */
const quoted = /"[^"\\\r\n]*"(?!")|'[^'\r\n]*'(?!')/y;

/** The same on several lines, none of them blank. */
const quotedLines =
	/"[^"\\\r\n]*(?:\r?\n +[^"\\\r\n ][^"\\\r\n]*)+"(?!")|'[^'\r\n]*(?:\r?\n +[^'\r\n ][^'\r\n]*)+'(?!')/y;

/** A line of a list of which each item has its own, up to the item. */
const itemMark = / *- +/y;

/** Plain text to the end of its line, or of its place in a list, that begins with no mark of YAML's. */
const plainLine = /[\p{L}\p{N}“‘«(/.][^\r\n]*/uy;
const plainItem = /[\p{L}\p{N}“‘«(/.][^\r\n,[\]{}?]*/uy;

/** What makes more, or less, of plain text than the text: a second colon, a comment. */
const marked = /:(?: |$)| #/;

/** Words and numbers that YAML takes for something else than text, and the plainest of those. A date is text. */
const typed = /^(?:null|true|false|yes|no|on|off|y|n|\.(?:inf|nan)|[.\d][\d.eExXoOa-fA-F_+-]*)$/i;
const number = /^\d{1,15}(?:\.\d{1,9})?$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

/** Characters of which the parser knows more than this: control characters, and line breaks that stand alone. */
const unusual = /[^\n\r\x20-\uFEFE\uFF00-\uFFFD]|[\x7F-\x9F]|\r(?!\n)/;

/** Longer heads are not read: an engine's regular expressions run out of stack at a few million characters. */
const longest = 250_000;

/** The end of a line behind a value, and lines without a field. */
const lineEnd = / *(?:\r?\n|$)/y;
const noField = /(?: *|#[^\r\n]*)(?:\r?\n|$)/y;

/**
 * Reads a head that is written as nearly every post's is: one field a line, with text that is plain or in quotes, or a
 * list on one line. What it gives is what the YAML parser gives, at a fraction of the cost: the parser takes half the
 * time of a whole check.
 *
 * @param text the whole post
 * @param content where the head stands in it
 * @returns undefined for a head with anything else in it, which is the parser's
 */
export function readPlainYaml(text: string, content: Span): Field[] | undefined {
	if (content.end - content.start > longest) return undefined;
	const source = text.slice(content.start, content.end);
	if (unusual.test(source)) return undefined;
	return new PlainReader(source, content.start).fields();
}

class PlainReader {
	private at = 0;

	constructor(
		private readonly source: string,
		private readonly offset: number,
	) {}

	fields(): Field[] | undefined {
		const fields: Field[] = [];
		while (this.at < this.source.length) {
			if (this.skip(noField)) continue;
			const field = this.field();
			if (!field) return undefined;
			fields.push(field);
		}
		return fields;
	}

	private field(): Field | undefined {
		const start = this.at;
		const name = this.match(key);
		if (name === undefined) return undefined;
		const word = name.slice(0, name.indexOf(':'));
		const keySpan = this.span(start, start + word.length);
		const value = this.skip(lineEnd) ? this.valueBelow(keySpan.end + 1) : this.valueOnLine();
		return value && { key: word, name: word.toLowerCase(), keySpan, value, span: this.span(start, this.at) };
	}

	private valueOnLine(): Value | undefined {
		const isList = this.source[this.at] === '[';
		const value = isList
			? this.list()
			: (this.quotedText(quoted) ?? this.quotedText(quotedLines) ?? this.plainText(plainLine));
		return this.skip(lineEnd) ? value : undefined;
	}

	/** A list whose items have a line each, all of them indented alike; nothing where none begins. */
	private valueBelow(colonEnd: number): Value | undefined {
		const start = this.at;
		const mark = this.match(itemMark);
		if (mark === undefined) return this.nothing(colonEnd);
		const items: Value[] = [];
		do {
			this.at = (items.length === 0 ? start : this.at) + mark.length;
			const item = this.quotedText(quoted) ?? this.plainText(plainLine);
			if (!item || !this.skip(lineEnd)) return undefined;
			items.push(item);
		} while (this.source.startsWith(mark, this.at));
		const last = items.at(-1)?.span.end ?? this.offset;
		const first = this.offset + start + mark.indexOf('-');
		return { kind: 'list', items, flow: false, span: { start: first, end: last } };
	}

	/** The place of a value that is not there: behind the colon, and behind one space if there is one. */
	private nothing(colonEnd: number): Value {
		const at = this.source[colonEnd - this.offset] === ' ' ? colonEnd + 1 : colonEnd;
		return { kind: 'null', span: { start: at, end: at } };
	}

	private list(): Value | undefined {
		const start = this.at++;
		const items: Value[] = [];
		for (;;) {
			while (this.source[this.at] === ' ') this.at++;
			const item = this.quotedText(quoted) ?? this.plainText(plainItem);
			if (!item) return undefined;
			items.push(item);
			while (this.source[this.at] === ' ') this.at++;
			const next = this.source[this.at++];
			if (next === ']') return { kind: 'list', items, flow: true, span: this.span(start, this.at) };
			if (next !== ',') return undefined;
		}
	}

	private quotedText(pattern: RegExp): Value | undefined {
		const start = this.at;
		const quote = this.source[start];
		const found = quote === '"' || quote === "'" ? this.match(pattern) : undefined;
		if (found === undefined) return undefined;
		const style = quote === '"' ? 'double' : 'single';
		return { kind: 'string', text: folded(found.slice(1, -1)), style, span: this.span(start, this.at) };
	}

	private plainText(pattern: RegExp): Value | undefined {
		const start = this.at;
		const found = this.match(pattern)?.trimEnd();
		if (found === undefined || marked.test(found)) return undefined;
		this.at = start + found.length;
		const span = this.span(start, this.at);
		if (found === 'true' || found === 'false') return { kind: 'boolean', value: found === 'true', source: found, span };
		if (number.test(found)) return { kind: 'number', value: Number(found), source: found, span };
		if (typed.test(found) && !date.test(found)) return undefined;
		return { kind: 'string', text: found, style: 'plain', span };
	}

	/** The text that a sticky pattern finds here, which is then behind us. */
	private match(pattern: RegExp): string | undefined {
		const start = this.at;
		return this.skip(pattern) ? this.source.slice(start, this.at) : undefined;
	}

	/** Goes on behind what a sticky pattern finds here, if it does. */
	private skip(pattern: RegExp): boolean {
		pattern.lastIndex = this.at;
		const found = pattern.test(this.source);
		if (found) this.at = pattern.lastIndex;
		return found;
	}

	private span(start: number, end: number): Span {
		return { start: start + this.offset, end: end + this.offset };
	}
}

/** A text in quotes as it reads: where two of its lines meet, one space stands for the break and the blanks around it. */
function folded(source: string): string {
	if (!source.includes('\n')) return source;
	const lines = source.split(/\r?\n/);
	return lines
		.map((line, index) => {
			let start = 0;
			while (index > 0 && line[start] === ' ') start++;
			let end = line.length;
			while (index < lines.length - 1 && line[end - 1] === ' ') end--;
			return line.slice(start, end);
		})
		.join(' ');
}
