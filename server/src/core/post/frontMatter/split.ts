import matter from 'gray-matter';
import type { Span } from '../../text/span.ts';

/** The head of a post as its fences part it from the body. */
export interface Split {
	readonly format: 'none' | 'yaml' | 'toml' | 'json';
	readonly open: Span;
	/** What follows the opening fence on its line; empty where nothing but white space does. */
	readonly afterFence: Span;
	readonly content: Span;
	/** Absent where the opening fence is never closed. */
	readonly close?: Span;
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

// What Hugo skips before a head: a byte order mark, blank lines, and a comment that hides the head from other tools.
const lead = /\uFEFF?(?:\s|<!--[^\n]*\n)*/y;

/** Parts a post's head from its body, as Hugo does: `---` is YAML, `+++` TOML, a brace on the first line JSON. */
export function splitFrontMatter(text: string): Split {
	lead.lastIndex = 0;
	lead.test(text);
	const start = lead.lastIndex;
	if (text.startsWith('---', start)) return splitYaml(text, start);
	if (text.startsWith('+++', start)) return splitFenced(text, start, 'toml', '+++');
	if (text[start] === '{' && !/^\{[{<%]/.test(text.slice(start, start + 2))) return splitJson(text, start);
	const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	const nothing = { start: from, end: from };
	return { format: 'none', open: nothing, afterFence: nothing, content: nothing, body: from };
}

/** Longer heads than any post has are split without gray-matter, whose search for comments takes quadratic time. */
const longest = 65536;

function splitYaml(text: string, start: number): Split {
	const plain = splitFenced(text, start, 'yaml', '---');
	// gray-matter reads a fence with something behind it in its own ways, one of which is to run it, and an unclosed
	// one as a head to the end of the text.
	const followed = plain.afterFence.end > plain.afterFence.start;
	// It takes what a lone carriage return parts from the fence for the name of a language.
	const lineEnds = text[plain.content.start - 1] === '\n';
	if (followed || !lineEnds || !plain.close || plain.close.end - start > longest) return plain;
	// Given options, gray-matter keeps no copy of what it parsed; without them it does.
	const head = matter(text.slice(start, plain.close.end), { engines, language: 'yaml', delimiters: '---' });
	const end = plain.open.end + head.matter.length;
	if (!text.startsWith('\n---', end)) return plain;
	const close = { start: end + 1, end: end + 4 };
	return {
		...plain,
		content: { start: plain.content.start, end: close.start },
		close,
		body: afterLine(text, close.end),
	};
}

function splitFenced(text: string, start: number, format: 'yaml' | 'toml', fence: string): Split {
	const open = { start, end: start + fence.length };
	let lineEnd = text.slice(open.end).search(/[\r\n]/);
	lineEnd = lineEnd === -1 ? text.length : open.end + lineEnd;
	const rest = text.slice(open.end, lineEnd);
	const blank = rest.trim() === '';
	const afterFence = {
		start: open.end + (blank ? 0 : rest.length - rest.trimStart().length),
		end: open.end + (blank ? 0 : rest.trimEnd().length),
	};
	const from = text[lineEnd] === '\r' && text[lineEnd + 1] === '\n' ? lineEnd + 2 : Math.min(lineEnd + 1, text.length);
	// As Hugo has it, the closing fence is any line that begins with it.
	const closing = format === 'yaml' ? /^---/gm : /^\+\+\+/gm;
	closing.lastIndex = from;
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

/** The offset after the line break at `at`, or `at` where something else follows. */
function afterLine(text: string, at: number): number {
	const end = /[ \t]*(?:\r\n|\r|\n)/y;
	end.lastIndex = at;
	return end.test(text) ? end.lastIndex : at;
}

function splitJson(text: string, start: number): Split {
	const open = { start, end: start };
	const part = /"(?:\\.|[^"\\])*"|[{}]/g;
	part.lastIndex = start;
	let depth = 0;
	for (let match = part.exec(text); match; match = part.exec(text)) {
		if (match[0] === '{') depth++;
		else if (match[0] === '}' && --depth === 0) {
			const end = part.lastIndex;
			return {
				format: 'json',
				open,
				afterFence: open,
				content: { start, end },
				close: { start: end, end },
				body: afterLine(text, end),
			};
		}
	}
	return { format: 'json', open, afterFence: open, content: { start, end: text.length }, body: text.length };
}
