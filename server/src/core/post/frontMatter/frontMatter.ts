import type { Span } from '../../text/span.ts';

/** The head of a post: fields between two fences, or nothing. */
export interface FrontMatter {
	readonly format: 'none' | 'yaml' | 'toml' | 'json';
	/** The opening fence without what follows it on its line, the brace of JSON; empty, at the text's start, where there is none. */
	readonly open: Span;
	/** What stands between the fences; of JSON the braces too. */
	readonly content: Span;
	/** The closing fence, behind JSON's last brace an empty one; absent when the opening one is never closed, or there is none. */
	readonly close?: Span;
	/** Top-level fields in order; empty where the head does not parse. */
	readonly fields: readonly Field[];
	/** Where the head does not parse. While there is one, `fields` is not to be relied on. */
	readonly faults: readonly FrontMatterFault[];
}

/** One `key: value` of the front matter. Of a group that TOML opens in several places, the first is its place. */
export interface Field {
	/** The key as written. */
	readonly key: string;
	/** The key in lower case: Hugo does not tell case apart. */
	readonly name: string;
	readonly keySpan: Span;
	readonly value: Value;
	/** The whole entry with its line break, of JSON with one of its commas, ready to be removed. */
	readonly span: Span;
}

/** A value of the front matter. Its span covers quotes and brackets; an absent value has an empty span. */
export type Value =
	| { readonly kind: 'null'; readonly span: Span }
	| { readonly kind: 'boolean'; readonly value: boolean; readonly source: string; readonly span: Span }
	| { readonly kind: 'number'; readonly value: number; readonly source: string; readonly span: Span }
	| {
			readonly kind: 'string';
			readonly text: string;
			/** How it is written. A date of TOML is `plain`, `block` is YAML's `|` and `>`, three quotes are TOML's. */
			readonly style: 'plain' | 'single' | 'double' | 'block' | 'three-single' | 'three-double';
			readonly span: Span;
	  }
	| { readonly kind: 'list'; readonly items: readonly Value[]; readonly flow: boolean; readonly span: Span }
	| { readonly kind: 'map'; readonly fields: readonly Field[]; readonly span: Span };

/** What a head holds. */
export interface Fields {
	readonly fields: readonly Field[];
	readonly faults: readonly FrontMatterFault[];
}

/** A place where the front matter does not parse. */
export interface FrontMatterFault {
	readonly code: FrontMatterFaultCode;
	readonly span: Span;
	/** The parser's own words, for a code that has no better ones. */
	readonly detail: string;
}

export type FrontMatterFaultCode =
	/** Something follows the opening fence on its line (`---js`). */
	| 'after-fence'
	/** A comment before the head that does not end behind it; the span is the comment's first line. */
	| 'comment'
	/** A plain value holds `: ` and reads as a second key. */
	| 'colon-in-value'
	/** A tab stands where only spaces may indent. */
	| 'tab'
	/** A quote, bracket or brace is never closed. */
	| 'unclosed'
	/** Text follows a value that has already ended, such as `"a" b`. */
	| 'after-value'
	/** A line is neither `key: value` nor part of a value. */
	| 'no-colon'
	/** `key:value`; the span is the key and its colon. */
	| 'no-space'
	/** `key： value`; the span is the full-width colon and the space behind it. */
	| 'wide-colon'
	/** A value begins with a character that has a meaning of its own there; the span is the value. */
	| 'reserved'
	/** A field is indented and so reads as part of the line above; the span is the line without its indent. */
	| 'indented'
	/** An item is indented less than the first of its list; the span is the line without its indent. */
	| 'misaligned'
	/** `-item`; the span is the hyphen. */
	| 'dash-space'
	/** Two commas without an item between them, or one before the first; the span is the comma too many. */
	| 'empty-item'
	/** An item of a list in brackets with a `?`, at which it ends to Hugo's parser; the span is the item. */
	| 'question-mark'
	/** Two items of a list without a comma between them; the span is the second. */
	| 'missing-comma'
	/** A closing bracket too many; the span is the rest of the line. */
	| 'extra-bracket'
	/** A backslash in double quotes before a character that it does nothing to; the span is both. */
	| 'escape'
	/** White space other than spaces and tabs at a line's beginning or behind a colon; the span is that space. */
	| 'odd-space'
	/** A control character, which no one sees. */
	| 'control'
	/** The marks of a conflict that git left, and what stands between them. */
	| 'conflict'
	/** The head is a list or a single value instead of fields. */
	| 'not-fields'
	/** Nested deeper than can be read. */
	| 'too-deep'
	/** TOML: a colon where the equals sign belongs. */
	| 'colon-for-equals'
	/** TOML: a line is neither `name = value` nor a group's name in brackets. */
	| 'no-equals'
	/** TOML: a name in brackets that opens no group as it stands. */
	| 'group'
	/** A name that has to stand in quotes. */
	| 'name'
	/** A name without a value. */
	| 'no-value'
	/** A text without quotes. */
	| 'bare-text'
	/** A text in quotes of another kind. */
	| 'quotes'
	/** `True` for `true`. */
	| 'upper-case'
	| 'number'
	/** TOML: no day, no time, or in another form. */
	| 'date'
	/** TOML: a name stands twice. */
	| 'duplicate'
	/** A comma is missing behind this. */
	| 'no-comma'
	/** A comma with nothing to part. */
	| 'extra-comma'
	/** JSON: a comment. */
	| 'note'
	/** TOML: a group in braces goes on on the next line. */
	| 'line-break'
	/** Something that nothing can begin with. */
	| 'unexpected'
	/** Longer than is read. */
	| 'too-long'
	| 'other';

/** The field of a name (in lower case); of a key that stands twice the last one, which is the one that Hugo takes. */
export function fieldOf(frontMatter: FrontMatter, name: string): Field | undefined {
	// Many rules ask, and a search by a function for each would slow them down.
	const { fields } = frontMatter;
	for (let i = fields.length - 1; i >= 0; i--) if (fields[i]?.name === name) return fields[i];
	return undefined;
}

/** The text of a field that is a string; undefined for any other value. */
export function stringOf(frontMatter: FrontMatter, name: string): string | undefined {
	const value = fieldOf(frontMatter, name)?.value;
	return value?.kind === 'string' ? value.text : undefined;
}

/** Whether a value says nothing: none at all, a blank text, a list without anything in it. */
export function isEmpty(value: Value): boolean {
	if (value.kind === 'string') return value.text.trim() === '';
	if (value.kind === 'list') return value.items.every(isEmpty);
	return value.kind === 'null';
}

/** Where the text of a value stands, without its quotes. */
export function withinQuotes({ style, span }: Extract<Value, { kind: 'string' }>): Span {
	const quotes = style.startsWith('three') ? 3 : style === 'single' || style === 'double' ? 1 : 0;
	return { start: span.start + quotes, end: span.end - quotes };
}
