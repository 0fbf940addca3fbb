import type { Field, Value } from '../post/frontMatter/frontMatter.ts';
import { withinQuotes } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import type { Place } from '../site/site.ts';
import { contains, type Span } from '../text/span.ts';
import { pairsOf } from './pairs.ts';
import { sectionsOf } from './sections.ts';

/** Answers, for one reading of a post, what to select around offsets. */
export class Selections {
	private readonly spans: readonly Span[];

	constructor(post: Post, place: Place) {
		this.spans = [...headSpans(post), ...tagSpans(post), ...linkSpans(post), ...pairSpans(post, place)];
		const sections = sectionsOf(post).flatMap(({ span, heading }) => [heading.span, span]);
		this.spans = [...this.spans, ...sections, post.body, { start: 0, end: post.text.length }];
	}

	/**
	 * What to select around an offset, from the inside out: value, parameter, tag, pair, section, post. Each span holds the
	 * one before it and is longer.
	 */
	around(offset: number): readonly Span[] {
		const at = { start: offset, end: offset };
		const chain: Span[] = [];
		const around = this.spans.filter((span) => contains(span, at)).sort((a, b) => a.end - a.start - (b.end - b.start));
		for (const span of around) {
			const last = chain.at(-1) ?? at;
			if (contains(span, last) && (chain.length === 0 || span.end - span.start > last.end - last.start))
				chain.push({ start: span.start, end: span.end });
		}
		return chain;
	}
}

function* headSpans({ frontMatter }: Post): Generator<Span> {
	const { format, open, content, close, fields } = frontMatter;
	if (format === 'none') return;
	yield content;
	yield { start: open.start, end: Math.max(close?.end ?? content.end, open.end) };
	yield* fieldSpans(fields);
}

function* fieldSpans(fields: readonly Field[]): Generator<Span> {
	for (const { keySpan, value } of fields) {
		yield keySpan;
		yield { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) };
		yield* valueSpans(value);
	}
}

function* valueSpans(value: Value): Generator<Span> {
	yield value.span;
	if (value.kind === 'string') yield withinQuotes(value);
	if (value.kind === 'list') for (const one of value.items) yield* valueSpans(one);
	if (value.kind === 'map') yield* fieldSpans(value.fields);
}

function* tagSpans({ shortcodes }: Post): Generator<Span> {
	for (const { span, nameSpan, parameters } of shortcodes) {
		yield span;
		yield nameSpan;
		for (const parameter of parameters) {
			yield parameter.span;
			yield parameter.valueSpan;
			if (parameter.nameSpan) yield parameter.nameSpan;
		}
	}
}

function* linkSpans({ links }: Post): Generator<Span> {
	for (const { span, textSpan, urlSpan } of links) {
		yield span;
		yield textSpan;
		yield urlSpan;
	}
}

/** What stands between two tags, and all of it with them. */
function* pairSpans(post: Post, place: Place): Generator<Span> {
	for (const { opening, closing } of pairsOf(post, place)) {
		yield { start: opening.span.end, end: closing.span.start };
		yield { start: opening.span.start, end: closing.span.end };
	}
}
