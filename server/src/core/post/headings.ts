import { Opaque } from '../text/opaque.ts';
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
	/^ {0,3}(?:(#{1,6})(?:[ \t]([^\r\n]*))?$|(?![ \t]*(?:[-*+>|#]|\d+[.)][ \t]|\{\{))([^\r\n]*\S)[ \t]*\r?\n {0,3}(=+|-{2,})[ \t]*$)/gm;

/** The headings of a post in order; none in code. */
export function headingsOf({ text, body, code }: Post): Heading[] {
	const found: Heading[] = [];
	const opaque = new Opaque(code);
	heading.lastIndex = body.start;
	for (let match = heading.exec(text); match; match = heading.exec(text)) {
		const [whole, signs, afterSigns = '', underlined, line] = match;
		const span = { start: match.index, end: match.index + whole.length };
		if (opaque.endAt(span.start) !== undefined) continue;
		const level = signs?.length ?? (line?.startsWith('=') ? 1 : 2);
		found.push({ level, text: plainText(withoutEnd(underlined ?? afterSigns)), span });
	}
	return found;
}

/** A heading's words without the signs that may close it and without `{#id}`. */
function withoutEnd(words: string): string {
	return words
		.trim()
		.replace(/(?:^|[ \t])#+$/, '')
		.replace(/\{#[^{}]*\}$/, '');
}
