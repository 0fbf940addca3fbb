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
export function parsePost(text: string, previous?: Post): Post {
	const { frontMatter, body } = (previous && unchangedHead(text, previous)) ?? readFrontMatter(text);
	const running = readShortcodes(text, body);
	const code = codeSpans(text, body, verbatimBlocks(running), running);
	const opaque = new Opaque([...code, ...running.map((tag) => tag.span)]);
	const printed = readPrinted(text, body, running, opaque);
	const shortcodes =
		printed.length === 0 ? running : [...running, ...printed].sort((a, b) => a.span.start - b.span.start);
	const hidden = printed.length === 0 ? opaque : new Opaque([...code, ...shortcodes.map((tag) => tag.span)]);
	const parameters = shortcodeLinks(shortcodes, code);
	const markdown = readLinks(text, body, hidden);
	const links =
		parameters.length === 0 ? markdown : [...markdown, ...parameters].sort((a, b) => a.span.start - b.span.start);
	return { text, frontMatter, body: { start: body, end: text.length }, shortcodes, links, code };
}

/** The head of an earlier reading, if everything up to the body is as it was and still closed at the same place. */
function unchangedHead(text: string, previous: Post): Head | undefined {
	const { frontMatter, body } = previous;
	if (!frontMatter.close || body.start === 0) return undefined;
	// Where no line break parts the two, what stands behind the head decides where the body begins, as it does for a head
	// inside a comment.
	const apart = text[body.start - 1] === '\n' && !previous.text.slice(0, frontMatter.open.start).includes('<!--');
	return text.startsWith(previous.text.slice(0, body.start)) && (apart || text === previous.text)
		? { frontMatter, body: body.start }
		: undefined;
}
