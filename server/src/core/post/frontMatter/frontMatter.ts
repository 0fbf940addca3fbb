import type { Span } from '../../text/span.ts';

/** The head of a post: fields between two fences, or nothing. */
export interface FrontMatter {
	readonly format: 'none' | 'yaml' | 'toml' | 'json';
	/** The opening fence without what follows it on its line; empty, at the text's start, where there is none. */
	readonly open: Span;
	/** What stands between the fences. */
	readonly content: Span;
	/** The closing fence; absent when the opening one is never closed, or there is none. */
	readonly close?: Span;
	/** Top-level fields in order; empty where the format is not read or does not parse. */
	readonly fields: readonly Field[];
	/** Where the head does not parse. While there is one, `fields` is not to be relied on. */
	readonly faults: readonly FrontMatterFault[];
}

/** One `key: value` of the front matter. */
export interface Field {
	/** The key as written. */
	readonly key: string;
	/** The key in lower case: Hugo does not tell case apart. */
	readonly name: string;
	readonly keySpan: Span;
	readonly value: Value;
	/** The whole entry with its line break, ready to be removed. */
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
			/** How it is written; `block` is YAML's `|` and `>`. */
			readonly style: 'plain' | 'single' | 'double' | 'block';
			readonly span: Span;
	  }
	| { readonly kind: 'list'; readonly items: readonly Value[]; readonly flow: boolean; readonly span: Span }
	| { readonly kind: 'map'; readonly fields: readonly Field[]; readonly span: Span };

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
	/** The head is a list or a single value instead of fields. */
	| 'not-fields'
	/** Nested deeper than can be read. */
	| 'too-deep'
	/** Longer than is read. */
	| 'too-long'
	| 'other';

/** The field of a name (in lower case); of a key that stands twice the last one, which is the one that Hugo takes. */
export function fieldOf(frontMatter: FrontMatter, name: string): Field | undefined {
	return frontMatter.fields.findLast((field) => field.name === name);
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
