import matter from 'gray-matter';
import type { Span } from '../../text/span.ts';
import { endOfText } from './jsonText.ts';

/** The head of a post as its fences part it from the body. */
export interface Split {
	readonly format: 'none' | 'yaml' | 'toml' | 'json';
	/** The opening fence, of JSON its brace, which is part of the content too. */
	readonly open: Span;
	/** What follows the opening fence on its line; empty where nothing but white space does. */
	readonly afterFence: Span;
	readonly content: Span;
	/** Absent where the opening fence is never closed. */
	readonly close?: Span;
	/** A comment before the head that does not end behind it, as Hugo wants it to. */
	readonly comment?: Span;
	/** The offset at which the body begins. */
	readonly body: number;
}

/** gray-matter runs the code of a `---js` head with these, which no post may make us do. */
function refuse(): never {
	throw new Error('front matter that is code is not run');
}

const engines = {
	// Only the split is asked for here: ranges and messages come from the YAML parser itself.
	yaml: { parse: () => ({}) },
	json: { parse: () => ({}) },
	js: { parse: refuse },
	javascript: { parse: refuse },
	coffee: { parse: refuse },
	coffeescript: { parse: refuse },
};

// What Hugo skips before a head: a byte order mark, blank lines, and the line on which a comment begins that hides the
// head from other tools.
const lead = /(?:[ \t\r\n\uFEFF]+|<!--[^\r\n]*[\r\n])*/y;

/** Parts a post's head from its body, as Hugo does: `---` is YAML, `+++` TOML, a brace on the first line JSON. */
export function splitFrontMatter(text: string): Split {
	lead.lastIndex = 0;
	lead.test(text);
	const start = lead.lastIndex;
	const split = splitAt(text, start);
	const comment = split.format === 'none' ? -1 : text.slice(0, start).lastIndexOf('<!--');
	return comment === -1 ? split : withComment(text, split, comment);
}

function splitAt(text: string, start: number): Split {
	if (text.startsWith('---', start)) return splitFenced(text, start, 'yaml', '---');
	if (text.startsWith('+++', start)) return splitFenced(text, start, 'toml', '+++');
	if (text[start] === '{' && !/^\{[{<%]/.test(text.slice(start, start + 2))) return splitJson(text, start);
	const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	const nothing = { start: from, end: from };
	return { format: 'none', open: nothing, afterFence: nothing, content: nothing, body: from };
}

/** A head inside a comment: Hugo lets the comment go on behind the head, and begins the body after its end. */
function withComment(text: string, split: Split, at: number): Split {
	const lineEnd = at + text.slice(at).search(/[\r\n]/);
	const end = text.indexOf('-->', split.body);
	const closesBefore = text.slice(at, lineEnd).includes('-->');
	if (end !== -1 && !closesBefore) return { ...split, body: afterLine(text, end + 3) };
	return { ...split, comment: { start: at, end: lineEnd } };
}

/** Longer heads than any post has are split without gray-matter, whose search for comments takes quadratic time. */
const longest = 4096;

/**
 * Parts a YAML head with gray-matter, which decides where it ends.
 *
 * @param split the head as its fences part it
 */
export function splitByMatter(text: string, split: Split): Split {
	const { format, open, afterFence, close } = split;
	// gray-matter reads a fence with something behind it in its own ways, one of which is to run it, and an unclosed
	// one as a head to the end of the text.
	const followed = afterFence.end > afterFence.start;
	if (format !== 'yaml' || followed || !close || close.end - open.start > longest) return split;
	const source = text.slice(open.start, close.end);
	// To gray-matter a lone CR ends no line, so that the first field would name a language.
	if (/\r(?!\n)/.test(source)) return split;
	// Given options, gray-matter keeps no copy of what it parsed; without them it does.
	const head = matter(source, { engines, language: 'yaml', delimiters: '---' });
	const end = open.end + head.matter.length;
	if (!text.startsWith('\n---', end)) return split;
	const found = { start: end + 1, end: end + 4 };
	if (found.start === close.start) return split;
	return {
		...split,
		content: { start: split.content.start, end: found.start },
		close: found,
		body: afterLine(text, found.end),
	};
}

function splitFenced(text: string, start: number, format: 'yaml' | 'toml', fence: string): Split {
	const open = { start, end: start + fence.length };
	let lineEnd = text.slice(open.end).search(/[\r\n]/);
	lineEnd = lineEnd === -1 ? text.length : open.end + lineEnd;
	const rest = text.slice(open.end, lineEnd);
	const blank = format === 'yaml' ? ' ' : ' \t';
	const first = rest.search(format === 'yaml' ? /[^ ]/ : /[^ \t]/);
	// Of all white space YAML lets only blanks stand there. TOML begins right behind its fence.
	const begins = format === 'toml' && /^[ \t]*(?:#|[\w"'.-]+[ \t]*=)/.test(rest);
	const followed = first !== -1 && !begins;
	const afterFence = {
		start: open.end + (followed ? first : 0),
		end: open.end + (followed ? withoutEnd(rest, blank).length : 0),
	};
	const next = text[lineEnd] === '\r' && text[lineEnd + 1] === '\n' ? lineEnd + 2 : Math.min(lineEnd + 1, text.length);
	const from = begins ? open.end : next;
	// As Hugo has it, the closing fence is any line that begins with it; U+2028 ends no line.
	const closing = format === 'yaml' ? /(?<=[\r\n])---/g : /(?<=[\r\n])\+\+\+/g;
	closing.lastIndex = next;
	const found = closing.exec(text);
	if (!found) return { format, open, afterFence, content: { start: from, end: text.length }, body: text.length };
	const close = { start: found.index, end: found.index + fence.length };
	return {
		format,
		open,
		afterFence,
		content: { start: from, end: close.start },
		close,
		body: afterLine(text, close.end),
	};
}

function withoutEnd(text: string, characters: string): string {
	let { length } = text;
	while (length > 0 && characters.includes(text.charAt(length - 1))) length--;
	return text.slice(0, length);
}

/** The offset after the line break at `at`, or `at` where something else follows. */
function afterLine(text: string, at: number): number {
	const end = /[ \t]*(?:\r\n|\r|\n)/y;
	end.lastIndex = at;
	return end.test(text) ? end.lastIndex : at;
}

function splitJson(text: string, start: number): Split {
	const open = { start, end: start + 1 };
	const nothing = { start: open.end, end: open.end };
	const mark = /["{}]/g;
	mark.lastIndex = start;
	let depth = 0;
	for (let match = mark.exec(text); match; match = mark.exec(text)) {
		if (match[0] === '"') mark.lastIndex = endOfText(text, match.index).end;
		else if (match[0] === '{') depth++;
		else if (--depth === 0) {
			const end = mark.lastIndex;
			const content = { start, end };
			return {
				format: 'json',
				open,
				afterFence: nothing,
				content,
				close: { start: end, end },
				body: afterLine(text, end),
			};
		}
	}
	return { format: 'json', open, afterFence: nothing, content: { start, end: text.length }, body: text.length };
}
