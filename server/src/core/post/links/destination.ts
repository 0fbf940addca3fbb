import type { Span } from '../../text/span.ts';

/** A link's target and where the construct ends. */
export interface Destination {
	readonly url: Span;
	/** The offset after the closing `)`. */
	readonly end: number;
}

const title = /[ \t\r\n]+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))/y;
const space = /[ \t]*(?:\r?\n[ \t]*)?/y;

function skip(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * Reads `(url "title")` as CommonMark has it: white space and one line break around the target, balanced brackets in it.
 *
 * @param at the opening bracket
 */
export function readDestination(text: string, at: number): Destination | undefined {
	const start = skip(space, text, at + 1);
	const url = readTarget(text, start);
	if (!url) return undefined;
	const after = text[start] === '<' ? url.end + 1 : url.end;
	const end = skip(space, text, skip(title, text, after));
	return text[end] === ')' ? { url, end: end + 1 } : undefined;
}

/**
 * Whether a title begins behind a target that no more text ends, so that text to come may make a destination of it.
 *
 * @param at the opening bracket
 */
export function isUnendedDestination(text: string, at: number): boolean {
	const start = skip(space, text, at + 1);
	const url = readTarget(text, start);
	if (!url) return false;
	const after = text[start] === '<' ? url.end + 1 : url.end;
	return skip(title, text, after) === after && /^[ \t\r\n]+["'(]/.test(text.slice(after, after + 200));
}

/** Reads a target, in angle brackets or bare; an empty one is a target too. */
export function readTarget(text: string, start: number): Span | undefined {
	if (text[start] === '<') {
		for (let i = start + 1; i < text.length; i++) {
			const unit = text[i];
			if (unit === '>') return { start: start + 1, end: i };
			if (unit === '\n' || unit === '<') return undefined;
		}
		return undefined;
	}
	let depth = 0;
	// As CommonMark's own parsers, brackets are counted up to 32 deep; longer addresses than this are none.
	const limit = start + 4096;
	for (let i = start; i < limit && depth <= 32; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 92) i++;
		else if (unit === 40) depth++;
		else if (unit === 41 && depth-- === 0) return { start, end: i };
		// NaN, at the text's end, is no greater than anything.
		else if (!(unit > 32)) return depth === 0 ? { start, end: Math.min(i, text.length) } : undefined;
	}
	return undefined;
}
