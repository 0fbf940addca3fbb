import { Opaque } from '../text/opaque.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { plainText } from './plainText.ts';
import type { Post } from './post.ts';

/** A heading of a post's text. */
export interface Heading {
	/** 1 for `#` to 6 for `######`. */
	readonly level: number;
	/** Without Markdown and without an id of its own. */
	readonly text: string;
	/** The line, or both lines of one that is underlined. */
	readonly span: Span;
}

// A line with signs, or a line of text with `=` or `-` below it. Lists, quotes, tables and shortcodes are no such text.
const heading =
	/ {0,3}(?:(#{1,6})(?:[ \t]([^\r\n]*))?(?=[\r\n]|$)|(?![ \t]*(?:[-*+>|#]|\d+[.)][ \t]|\{\{))([^\r\n]*\S)[ \t]*\r?\n {0,3}(=+|-{2,})[ \t]*(?=[\r\n]|$))/y;

/** The line break before what may be a heading, or before what underlines one. */
const mark = /\n {0,3}(?:#|=|--)/g;

/** The headings of a post in order; none in code. */
export function headingsOf({ text, body, code }: Post): Heading[] {
	const found: Heading[] = [];
	const opaque = new Opaque(code);
	let end = body.start;
	const tryAt = (start: number) => {
		heading.lastIndex = start;
		const match = start < end ? null : heading.exec(text);
		if (!match) return;
		end = heading.lastIndex;
		if (opaque.endAt(start) !== undefined) return;
		const [, signs, afterSigns = '', underlined, line] = match;
		const level = signs?.length ?? (line?.startsWith('=') ? 1 : 2);
		found.push({ level, text: textOf(underlined ?? afterSigns), span: { start, end } });
	};
	tryAt(body.start);
	mark.lastIndex = body.start;
	for (let at = mark.exec(text)?.index; at !== undefined; at = mark.exec(text)?.index) {
		// What is underlined stands on the line before.
		if (at > body.start) tryAt(Math.max(text.lastIndexOf('\n', at - 1) + 1, body.start));
		tryAt(at + 1);
		mark.lastIndex = at + 1;
	}
	return found;
}

/** Headings change at few keys. */
const textOf = remembered((words) => plainText(withoutEnd(words)));

/** A heading's words without the signs that may close it and without `{#id}`. */
function withoutEnd(words: string): string {
	return words
		.trim()
		.replace(/(?:^|[ \t])#+$/, '')
		.replace(/\{#[^{}]*\}$/, '');
}
