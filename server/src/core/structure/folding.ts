import type { Post } from '../post/post.ts';
import type { Place } from '../site/site.ts';
import type { Span } from '../text/span.ts';
import { figuresOf } from './figures.ts';
import { pairsOf } from './pairs.ts';

/**
 * What of a post can be folded: the front matter, what stands between the tags of a pair, tags of several lines, and runs
 * of figures with nothing between them. Sections, lists and code are left to those who fold any Markdown. Of two that
 * begin on one line the longer is told: an editor has one arrow for each line.
 *
 * @returns spans that begin on the line that stays and end on the last one that is hidden, in order
 */
export function foldsOf(post: Post, place: Place): Span[] {
	const { text, frontMatter } = post;
	const spans: Span[] = [];
	if (frontMatter.close && frontMatter.format !== 'none')
		spans.push({ start: frontMatter.open.start, end: frontMatter.close.start });
	for (const { opening, closing } of pairsOf(post, place)) {
		// The closing tag stays in sight where it has a line of its own.
		const alone = text.slice(lineStart(text, closing.span.start), closing.span.start).trim() === '';
		spans.push({
			start: opening.span.start,
			end: alone ? endOfLineBefore(text, closing.span.start) : closing.span.end,
		});
	}
	for (const { span, notation } of post.shortcodes) if (notation !== 'inert') spans.push(span);
	spans.push(...runsOf(post, place));
	return longestOfLine(
		text,
		spans.filter((span) => span.end > span.start),
	);
}

/** Two or more figures with nothing but white space between them. */
function runsOf(post: Post, place: Place): Span[] {
	const runs: Span[] = [];
	let run: { start: number; end: number; count: number } | undefined;
	for (const { span } of figuresOf(post, place)) {
		if (run && span.start >= run.end && post.text.slice(run.end, span.start).trim() === '') {
			run.end = span.end;
			run.count++;
		} else {
			if (run && run.count > 1) runs.push({ start: run.start, end: run.end });
			run = { ...span, count: 1 };
		}
	}
	if (run && run.count > 1) runs.push({ start: run.start, end: run.end });
	return runs;
}

function longestOfLine(text: string, spans: readonly Span[]): Span[] {
	const byLine = new Map<number, Span>();
	for (const span of spans) {
		const line = lineStart(text, span.start);
		// Folding one line hides nothing.
		if (lineStart(text, span.end) === line) continue;
		if ((byLine.get(line)?.end ?? 0) < span.end) byLine.set(line, span);
	}
	return [...byLine.values()].sort((a, b) => a.start - b.start);
}

function lineStart(text: string, at: number): number {
	return at === 0 ? 0 : Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** The end of the line before the one of an offset. */
function endOfLineBefore(text: string, at: number): number {
	const start = lineStart(text, at);
	if (start === 0) return 0;
	return text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
}
