import type { Edit } from '../problem.ts';
import type { Span } from './span.ts';

/** More edits than this are one edit, which editors bear better. */
const mostEdits = 1000;

/** Stretches of a text that a pattern finds, in order. */
export interface Stretches {
	readonly first: Span;
	/** Edits that put something else in the place of each. */
	replaced(newText: string): Edit[];
}

/**
 * Finds what a pattern matches between two offsets.
 *
 * @param pattern global
 * @returns undefined where it matches nothing
 */
export function stretches(text: string, pattern: RegExp, from: number, to = text.length): Stretches | undefined {
	const part = text.slice(from, to);
	const spans: Span[] = [];
	for (const { 0: found, index } of part.matchAll(pattern)) {
		spans.push({ start: from + index, end: from + index + found.length });
		if (spans.length > mostEdits) break;
	}
	const [first] = spans;
	if (!first) return undefined;
	return {
		first,
		replaced: (newText) =>
			spans.length > mostEdits
				? [{ span: { start: first.start, end: to }, newText: text.slice(first.start, to).replace(pattern, newText) }]
				: spans.map((span) => ({ span, newText })),
	};
}
