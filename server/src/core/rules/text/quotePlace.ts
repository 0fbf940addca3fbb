import type { Field, FrontMatter, Value } from '../../post/frontMatter/frontMatter.ts';
import type { Post } from '../../post/post.ts';
import type { Span } from '../../text/span.ts';

/** Where a quote stands, as far as it decides how a straight one is written there. */
export type QuotePlace =
	/** It is itself what parts a value from the rest, which is a fault of its own. */
	| { readonly kind: 'delimiter' }
	/** In an address, a name, a head that does not parse: nothing can be put there for certain. */
	| { readonly kind: 'elsewhere' }
	| {
			readonly kind: 'text';
			readonly start: number;
			/** How far its other half is looked for. */
			readonly end: number;
			/** A straight quote as it is written there. */
			readonly written: string;
			/** A value without quotes that would begin with one, to be written in quotes. */
			readonly requote?: { readonly text: string; readonly span: Span; readonly format: FrontMatter['format'] };
	  };

const elsewhere: QuotePlace = { kind: 'elsewhere' };

/** Says where a quote of a post stands. */
export function quotePlace(post: Post, at: number): QuotePlace {
	const { text, shortcodes, links, body } = post;
	if (at < body.start) return placeInHead(post, at);
	const tag = shortcodes.find(({ span }) => span.start <= at && at < span.end);
	if (tag) {
		const parameter = tag.parameters.find(({ span }) => span.start <= at && at < span.end);
		if (!parameter) return elsewhere;
		const { valueSpan, quote } = parameter;
		if (at < valueSpan.start || at >= valueSpan.end) return { kind: 'delimiter' };
		if (quote === '"') return { kind: 'text', ...valueSpan, written: '\\"' };
		return quote === '`' ? { kind: 'text', ...valueSpan, written: '"' } : elsewhere;
	}
	const end = paragraphEnd(text, at);
	for (const { kind, urlSpan, span, textSpan } of links) {
		if (at < span.start || at >= span.end || kind === 'reference') continue;
		if (urlSpan.start <= at && at < urlSpan.end) return elsewhere;
		if (kind === 'inline' && at > textSpan.end)
			return { kind: 'text', start: urlSpan.end, end: span.end, written: '\\"' };
	}
	const inTag = /<\/?[A-Za-z][^<>]*$/.test(text.slice(text.lastIndexOf('\n\n', at) + 1, at));
	return { kind: 'text', start: at, end, written: inTag ? '&quot;' : '"' };
}

function paragraphEnd(text: string, at: number): number {
	const blank = /\n[ \t]*\r?\n/g;
	blank.lastIndex = at;
	return blank.exec(text)?.index ?? text.length;
}

function placeInHead({ frontMatter, text }: Post, at: number): QuotePlace {
	const { fields, faults, format, content } = frontMatter;
	if (faults.some(({ code, span }) => code === 'quotes' && span.start === at)) return { kind: 'delimiter' };
	if (faults.length > 0 || at < content.start || at >= content.end) return elsewhere;
	const value = valueAt(fields, at);
	const lineEnd = text.indexOf('\n', at);
	const end = lineEnd === -1 ? text.length : lineEnd;
	// Behind a `#` nothing has a meaning.
	const isComment = /(?:^|[ \t])#/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
	if (!value) return isComment ? { kind: 'text', start: at, end, written: '"' } : elsewhere;
	const { span, style } = value;
	if (style === 'double') return { kind: 'text', ...span, written: '\\"' };
	if (style === 'single' || style === 'block' || style === 'three-single')
		return { kind: 'text', ...span, written: '"' };
	if (style !== 'plain') return elsewhere;
	if (at > span.start) return { kind: 'text', ...span, written: '"' };
	return { kind: 'text', ...span, written: '"', requote: { text: value.text, span, format } };
}

/** The text that holds an offset, however deep it stands. */
function valueAt(fields: readonly Field[], at: number): Extract<Value, { kind: 'string' }> | undefined {
	const within = ({ span }: { readonly span: Span }) => span.start <= at && at < span.end;
	let value = fields.find((field) => within(field.value))?.value;
	while (value && value.kind !== 'string') {
		if (value.kind === 'list') value = value.items.find(within);
		else if (value.kind === 'map') value = value.fields.find((field) => within(field.value))?.value;
		else return undefined;
	}
	return value;
}
