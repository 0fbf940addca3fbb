import { type Heading, headingsOf } from '../post/headings.ts';
import type { Post } from '../post/post.ts';
import type { Span } from '../text/span.ts';

/** A heading with everything up to the next one of its level or above. */
export interface Section {
	readonly heading: Heading;
	readonly span: Span;
}

/** The sections of a post in order; each one lies within the one it belongs to. */
export function sectionsOf(post: Post): Section[] {
	const headings = headingsOf(post);
	const ends: number[] = [];
	/** Headings of which the section is still open, each of a lower level than the one before. */
	const open: number[] = [];
	headings.forEach(({ level, span }, index) => {
		for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
			if ((headings[last]?.level ?? 0) < level) break;
			ends[last] = span.start;
			open.pop();
		}
		open.push(index);
	});
	return headings.map((heading, index) => {
		const end = endOfText(post.text, heading.span.end, ends[index] ?? post.body.end);
		return { heading, span: { start: heading.span.start, end } };
	});
}

/** Where text ends before an offset, without the blank lines behind it. */
function endOfText(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && ' \t\r\n'.includes(text[end - 1] ?? '')) end--;
	return end;
}
