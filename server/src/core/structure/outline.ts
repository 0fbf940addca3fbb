import * as l10n from '@vscode/l10n';
import type { Value } from '../post/frontMatter/frontMatter.ts';
import { stringOf } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import type { Place } from '../site/site.ts';
import { talksOf } from '../talks/talks.ts';
import { contains, type Span } from '../text/span.ts';
import { figuresOf } from './figures.ts';
import { sectionsOf } from './sections.ts';

/** An entry of a post's outline. What is in it lies within its span. */
export interface OutlineItem {
	readonly kind: 'head' | 'field' | 'section' | 'figure' | 'talk';
	/** Never empty. */
	readonly name: string;
	/** What stands beside the name; may be empty. */
	readonly detail: string;
	readonly span: Span;
	/** Where to go, within the span. */
	readonly target: Span;
	readonly children: readonly OutlineItem[];
}

interface Item extends OutlineItem {
	readonly children: Item[];
}

/** Longer values are of no use beside a name. */
const longestDetail = 80;

/** The outline of a post: its front matter, its sections, and in them its figures and talks. */
export function outlineOf(post: Post, place: Place): readonly OutlineItem[] {
	const items: Item[] = sectionsOf(post).map(({ heading, span }) =>
		item('section', heading.text, '#'.repeat(heading.level), '', span, heading.span),
	);
	for (const { words, path, span, pathSpan } of figuresOf(post, place)) {
		const target = contains(span, pathSpan) ? pathSpan : span;
		items.push(item('figure', words, path, words === '' ? '' : path, span, target));
	}
	for (const { name, address, span } of talksOf(post)) {
		items.push(item('talk', name, address, name === '' ? '' : address, span, span));
	}
	return [...headOf(post), ...nested(items)];
}

function item(kind: Item['kind'], name: string, instead: string, detail: string, span: Span, target: Span): Item {
	return { kind, name: shown(name) || shown(instead) || '…', detail, span, target, children: [] };
}

const odd = /[^\S ]| {2}|^ | $/;

/** A name on one line, without space around it. */
function shown(name: string): string {
	return odd.test(name) ? name.replace(/\s+/g, ' ').trim() : name;
}

function headOf({ frontMatter, text }: Post): Item[] {
	const { format, open, close, fields, faults } = frontMatter;
	if (format === 'none') return [];
	const end = close?.end ?? frontMatter.content.end;
	const span = { start: open.start, end: Math.max(end, open.end) };
	const children =
		faults.length > 0
			? []
			: fields
					.filter((field) => contains(span, field.span) && contains(field.span, field.keySpan))
					.map((field) => {
						const value = detailOf(field.value, text);
						const whole = { start: field.keySpan.start, end: Math.max(field.keySpan.end, field.value.span.end) };
						return item(
							'field',
							field.key,
							'field',
							value,
							contains(span, whole) ? whole : field.keySpan,
							field.keySpan,
						);
					});
	return [{ ...item('head', l10n.t('Front matter'), '', stringOf(frontMatter, 'title') ?? '', span, open), children }];
}

function detailOf(value: Value, text: string): string {
	const source = value.kind === 'string' ? value.text : text.slice(value.span.start, value.span.end);
	const line = shown(source);
	return line.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line;
}

/** Puts each item into the innermost one that holds it. One that reaches over another's end stands beside it. */
function nested(items: readonly Item[]): Item[] {
	const sorted = [...items].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	const top: Item[] = [];
	const open: Item[] = [];
	for (const one of sorted) {
		while (open.length > 0 && !contains(open.at(-1)?.span ?? one.span, one.span)) open.pop();
		(open.at(-1)?.children ?? top).push(one);
		open.push(one);
	}
	return top;
}
