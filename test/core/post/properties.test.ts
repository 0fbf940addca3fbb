import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../server/src/core/post/frontMatter/frontMatter.ts';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import type { Post } from '../../../server/src/core/post/post.ts';
import type { Shortcode } from '../../../server/src/core/post/shortcodes/shortcode.ts';
import { contains, type Span, textOf } from '../../../server/src/core/text/span.ts';
import { drafts, times } from '../../support/drafts.ts';

/** Every span of a part of a post, however deep. */
function spansIn(part: unknown): Span[] {
	if (typeof part !== 'object' || part === null) return [];
	const own = 'start' in part && 'end' in part ? [part as Span] : [];
	return [...own, ...Object.values(part).flatMap(spansIn)];
}

function forEveryPost(numRuns: number, property: (post: Post) => void): void {
	fc.assert(
		fc.property(drafts, (text) => property(parsePost(text))),
		times(numRuns),
	);
}

/** Whether spans stand one behind the other. */
function inOrder(spans: readonly Span[]): boolean {
	return spans.every((span, index) => (spans[index - 1]?.end ?? 0) <= span.start);
}

describe('whatever a post holds', () => {
	it('every span lies inside the text, its start before its end', () => {
		forEveryPost(2000, (post) => {
			for (const { start, end } of spansIn(post)) {
				expect(start).toBeGreaterThanOrEqual(0);
				expect(start).toBeLessThanOrEqual(end);
				expect(end).toBeLessThanOrEqual(post.text.length);
			}
		});
	});

	it('shortcodes and code stand in order and overlap nothing of their kind', () => {
		forEveryPost(2000, ({ shortcodes, code, body }) => {
			expect(inOrder(shortcodes.map((tag) => tag.span))).toBe(true);
			expect(inOrder(code)).toBe(true);
			expect([...shortcodes.map((tag) => tag.span), ...code].every((span) => contains(body, span))).toBe(true);
		});
	});

	it('links begin and end outside of code and tags, in order, below the head', () => {
		forEveryPost(2000, ({ links, shortcodes, code, body }) => {
			const hidden = [...code, ...shortcodes.map((tag) => tag.span)];
			let last = 0;
			for (const { kind, span } of links) {
				expect(contains(body, span)).toBe(true);
				expect(span.start).toBeGreaterThanOrEqual(last);
				last = span.start;
				if (kind === 'shortcode') continue;
				expect(hidden.filter(({ start, end }) => start <= span.start && span.start < end)).toEqual([]);
				expect(hidden.filter(({ start, end }) => start < span.end && span.end < end)).toEqual([]);
			}
		});
	});

	it('what a span covers is what stands there', () => {
		forEveryPost(2000, ({ text, links, shortcodes, frontMatter }) => {
			for (const link of links) {
				expect(textOf(text, link.urlSpan)).toBe(link.url);
				expect(textOf(text, link.textSpan)).toBe(link.text);
				expect(contains(link.span, link.textSpan)).toBe(true);
			}
			for (const tag of shortcodes) checkTag(tag, text);
			for (const field of frontMatter.fields) checkField(field, text);
		});
	});

	it('reading it again gives the same', () => {
		fc.assert(
			fc.property(drafts, drafts, (text, other) => {
				const first = parsePost(text);
				parsePost(other);
				expect(parsePost(text)).toEqual(first);
			}),
			times(600),
		);
	});
});

function checkTag(
	{ name, nameSpan, span, open, close, parameters, faults, kind, notation }: Shortcode,
	text: string,
): void {
	expect(textOf(text, nameSpan)).toBe(name);
	expect([open.start, close.end]).toEqual([span.start, span.end]);
	expect(inOrder([open, ...(kind === 'closing' ? [] : [nameSpan]), ...parameters.map((one) => one.span), close])).toBe(
		true,
	);
	expect(faults.every((fault) => contains(span, fault.span))).toBe(true);
	expect(faults.map((fault) => fault.span.start)).toEqual(
		faults.map((fault) => fault.span.start).sort((a, b) => a - b),
	);
	if (notation === 'run') expect(textOf(text, open)).toMatch(/^\{\{[<%]$/);
	for (const parameter of parameters) {
		const source = textOf(text, parameter.valueSpan);
		const escaped = parameter.quote === '"' && source.includes('\\"');
		expect(escaped ? source.replaceAll('\\', '') : source).toBe(parameter.value);
		expect(contains(parameter.span, parameter.valueSpan)).toBe(true);
		if (parameter.nameSpan) {
			expect(textOf(text, parameter.nameSpan)).toBe(parameter.name);
			expect(inOrder([parameter.nameSpan, parameter.valueSpan])).toBe(true);
			expect(parameter.span.start).toBeLessThanOrEqual(parameter.nameSpan.start);
		}
	}
}

function checkField({ key, name, keySpan, value, span }: Field, text: string): void {
	expect(name).toBe(key.toLowerCase());
	expect(contains(span, keySpan)).toBe(true);
	const source = textOf(text, value.span);
	if (value.kind === 'string' && value.style === 'plain' && !/\s/.test(source)) expect(source).toBe(value.text);
	if (value.kind === 'number' || value.kind === 'boolean') expect(source).toContain(value.source);
	if (value.kind === 'map') for (const inner of value.fields) checkField(inner, text);
}

describe('an earlier reading of the same document', () => {
	it('changes nothing in what is read now', () => {
		fc.assert(
			fc.property(drafts, drafts, (text, other) => {
				expect(parsePost(text, parsePost(other))).toEqual(parsePost(text));
			}),
			times(1000),
		);
	});

	it('changes nothing after a stretch of the text was replaced', () => {
		fc.assert(
			fc.property(
				drafts,
				fc.nat(300),
				fc.nat(8),
				fc.oneof(drafts, fc.constantFrom('', '\n', '-', ' ', 'x')),
				(text, at, length, by) => {
					const edited = text.slice(0, at) + by + text.slice(at + length);
					expect(parsePost(edited, parsePost(text))).toEqual(parsePost(edited));
				},
			),
			times(2000),
		);
	});
});
