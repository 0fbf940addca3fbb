import { Opaque } from '../text/opaque.ts';
import { codeSpans, verbatimBlocks } from './code.ts';
import { type Head, readFrontMatter } from './frontMatter/read.ts';
import { readLinks } from './links/read.ts';
import { shortcodeLinks } from './links/shortcodeLinks.ts';
import type { Post } from './post.ts';
import { readPrinted } from './shortcodes/printed.ts';
import { readShortcodes } from './shortcodes/read.ts';

/**
 * Reads a post. No text makes it throw; what does not parse is told by the faults of its parts.
 *
 * @param previous an earlier reading of the same document: its front matter is taken over where that did not change
 */
export function parsePost(original: string, previous?: Post): Post {
	const head = readHead(original, previous);
	// Hugo refuses one in TOML, which the head's faults tell.
	const text = head.frontMatter.format === 'toml' ? original : withLineFeeds(original, head.body);
	return readBody(original, text, head);
}

/**
 * Reads the head of a post alone.
 *
 * @param previous an earlier reading of the same document: its front matter is taken over where that did not change
 */
export function readHead(text: string, previous?: Post): Head {
	return (previous && unchangedHead(text, previous)) ?? readFrontMatter(text);
}

/** Reads a part of a post's body as a post without front matter, whatever the part begins with. */
export function parseBody(text: string): Post {
	return readBody(text, text, noHead);
}

const unusual = /[\0\u0080-\u2012\u2015-\u2018\u201a-\u2025\u2027-\uffff]/;

const noHead = readFrontMatter('');

/** Most posts have no such mark; they share this list, which nothing is put into. */
const noMarks: number[] = [];

function readBody(original: string, text: string, { frontMatter, body }: Head): Post {
	const running = readShortcodes(text, body);
	let quoteMarks = noMarks;
	const code = codeSpans(text, body, verbatimBlocks(running), running, (at) => {
		if (quoteMarks === noMarks) quoteMarks = [];
		quoteMarks.push(at);
	});
	const opaque = new Opaque([...code, ...running.map((tag) => tag.span)]);
	const printed = readPrinted(text, body, running, opaque);
	const shortcodes =
		printed.length === 0 ? running : [...running, ...printed].sort((a, b) => a.span.start - b.span.start);
	const hidden = printed.length === 0 ? opaque : new Opaque([...code, ...shortcodes.map((tag) => tag.span)]);
	const parameters = shortcodeLinks(shortcodes, code);
	const { links: markdown, nearLinks } = readLinks(text, body, hidden);
	const links =
		parameters.length === 0 ? markdown : [...markdown, ...parameters].sort((a, b) => a.span.start - b.span.start);
	const span = { start: body, end: text.length };
	return {
		original,
		text,
		frontMatter,
		body: span,
		shortcodes,
		links,
		nearLinks,
		code,
		quoteMarks,
		unusual: unusual.test(text),
	};
}

/** The head of an earlier reading, if everything up to the body is as it was and still closed at the same place. */
function unchangedHead(text: string, previous: Post): Head | undefined {
	const { frontMatter, body } = previous;
	if (!frontMatter.close || body.start === 0) return undefined;
	// Where no line break parts the two, what stands behind the head decides where the body begins, as it does for a head
	// inside a comment.
	const apart = text[body.start - 1] === '\n' && !previous.original.slice(0, frontMatter.open.start).includes('<!--');
	return text.startsWith(previous.original.slice(0, body.start)) && (apart || text === previous.original)
		? { frontMatter, body: body.start }
		: undefined;
}

/** A text with a line feed for each lone carriage return of its head, so that whoever looks for lines there finds them. */
function withLineFeeds(text: string, body: number): string {
	const head = text.slice(0, body);
	return /\r(?!\n)/.test(head) ? head.replace(/\r(?!\n)/g, '\n') + text.slice(body) : text;
}
