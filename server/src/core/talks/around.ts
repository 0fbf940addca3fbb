import type { Link } from '../post/links/link.ts';
import type { Post } from '../post/post.ts';
import type { Span } from '../text/span.ts';
import { readYouTube } from './youtube.ts';

/** What the post says around a link. Each is text of the post without its markup. */
export interface Around {
	/** The paragraph or list item of the link, from the video linked before it to the next one. */
	readonly block: string;
	/** Where the block stands. */
	readonly span: Span;
	/** The heading that it stands below; empty where there is none. */
	readonly heading: string;
	/** The words of the pictures directly below the paragraph. */
	readonly captions: string;
}

const itemOrHeading = /^[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]/;

/** Finds what the post says around a link to a video. */
export function around(post: Post, link: Link): Around {
	const { text } = post;
	const block = blockOf(text, link.span, post.body.start);
	const start = Math.max(block.start, videoBefore(post.links, link, block.start));
	const end = Math.min(block.end, videoBehind(post.links, link, block.end));
	return {
		block: withoutMarkup(text.slice(start, end)),
		span: block,
		heading: headingAbove(text, block.start, post.body.start),
		captions: end === block.end ? captionsBelow(post, block.end) : '',
	};
}

/** Where the last video that is linked before a link ends; looked for down to an offset. */
function videoBefore(links: readonly Link[], link: Link, from: number): number {
	for (let index = indexOf(links, link) - 1; index >= 0; index--) {
		const other = links[index];
		if (!other || other.span.end <= from) break;
		if (other.span.end <= link.span.start && isVideo(other)) return other.span.end;
	}
	return from;
}

/** Where the next video that is linked behind a link begins; looked for up to an offset. */
function videoBehind(links: readonly Link[], link: Link, to: number): number {
	for (let index = indexOf(links, link) + 1; index < links.length; index++) {
		const other = links[index];
		if (!other || other.span.start >= to) break;
		if (other.span.start >= link.span.end && isVideo(other)) return other.span.start;
	}
	return to;
}

function isVideo({ url }: Link): boolean {
	return readYouTube(url)?.kind === 'video';
}

/** Where a link stands among all links, which are in order. */
function indexOf(links: readonly Link[], link: Link): number {
	let low = 0;
	let high = links.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((links[middle]?.span.start ?? 0) < link.span.start) low = middle + 1;
		else high = middle;
	}
	while (low < links.length && links[low] !== link) low++;
	return low;
}

const heading = /^#{1,6}[ \t]+(.*)$/m;

/** How far from a link its paragraph and its heading are looked for, in UTF-16 units: further than any author writes. */
const paragraphReach = 4000;
const headingReach = 20_000;

/** The paragraph, list item or table that holds a span. */
function blockOf(whole: string, span: Span, from: number): Span {
	// Lines are looked for within reach only: one line may be a megabyte.
	const least = Math.max(from, span.start - paragraphReach);
	const text = whole.slice(least, span.end + paragraphReach);
	let first = lineStart(text, span.start - least);
	while (first > 0 && !itemOrHeading.test(lineAt(text, first))) {
		const before = lineStart(text, first - 1);
		if (lineAt(text, before).trim() === '') break;
		first = before;
	}
	let last = lineEnd(text, span.end - least);
	while (last < text.length) {
		const next = lineAt(text, last + 1);
		if (next.trim() === '' || itemOrHeading.test(next)) break;
		last = lineEnd(text, last + 1);
	}
	return { start: least + first, end: least + last };
}

function headingAbove(text: string, at: number, from: number): string {
	const least = Math.max(from, at - headingReach);
	for (let mark = text.lastIndexOf('#', at - 1); mark >= least; mark = text.lastIndexOf('#', mark - 1)) {
		const start = lineStart(text, mark);
		const words = start >= least ? heading.exec(lineAt(text, start))?.[1] : undefined;
		if (words !== undefined) return withoutMarkup(words);
		if (start === 0) break;
		mark = start;
	}
	return '';
}

/** The captions of the pictures that follow a block with nothing but space between. */
function captionsBelow({ text, shortcodes }: Post, at: number): string {
	const captions: string[] = [];
	let end = at;
	for (const { span, parameters } of shortcodes) {
		if (span.start < end) continue;
		if (text.slice(end, span.start).trim() !== '') break;
		captions.push(...parameters.filter(({ name }) => name !== 'link').map(({ value }) => value));
		end = span.end;
	}
	return captions.join(' ');
}

function lineStart(text: string, at: number): number {
	return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end === -1 ? text.length : end;
}

function lineAt(text: string, start: number): string {
	return text.slice(start, lineEnd(text, start));
}

/** A piece of a post as it is read: without the targets of links, addresses, tags and shortcodes. */
export function withoutMarkup(text: string): string {
	return text
		.replace(/\{\{[<%].*?[%>]\}\}/gs, ' ')
		.replace(/\]\([^()\n]*\)/g, '] ')
		.replace(/<[^<>]*>/g, ' ')
		.replace(/https?:\/\/\S+/g, ' ')
		.replace(/[[\]*_`~]/g, ' ')
		.trim();
}
