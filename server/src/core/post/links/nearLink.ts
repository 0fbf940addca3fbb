import type { Span } from '../../text/span.ts';
import { textOf } from '../../text/span.ts';
import { readDestination } from './destination.ts';

/** Text that was meant as a link or picture of Markdown and that the page prints as it stands. */
export interface NearLink {
	readonly fault: /** White space between the text and the brackets with the address; `slip` is that space. */
		| 'gap'
		/** Brackets of Chinese or Japanese text around the address; `slip` is from the first to the last of them. */
		| 'full-width'
		/** The bracket before the address is never closed; `slip` is the address. */
		| 'unclosed'
		/** The address holds white space; `slip` is what stands between the brackets. */
		| 'space-in-address'
		/** `[text][label]` without a definition of the label; `slip` is the label. */
		| 'undefined-label';
	readonly image: boolean;
	/** What would be the link's text. */
	readonly text: string;
	readonly slip: Span;
	readonly span: Span;
	/** Whether it stands between other square brackets. */
	readonly nested: boolean;
}

/** Square brackets that are followed by no address that can be read. */
export interface Brackets {
	readonly start: number;
	/** After the opening bracket. */
	readonly inner: number;
	readonly image: boolean;
	/** The closing bracket. */
	readonly close: number;
	readonly nested: boolean;
}

const space = /[ \t]*(?:\r?\n[ \t]*)?/y;
const address = /(?:https?:\/\/|\.{0,2}\/(?=[\w#?-]))/iy;
const fullWidth = /[ \t]*[（(][ \t]*((?:https?:\/\/|\.{0,2}\/(?=\w))[^\s（）()]{0,500})[ \t]*[）)]/iy;
const unread = /\([ \t]*<?((?:https?:\/\/|mailto:|www\.|\.{0,2}\/(?=\w))[^\s<>]{0,500})/iy;

/** Reads what follows square brackets as an address with a slip; undefined where none was meant. */
export function readNearLink(text: string, brackets: Brackets): NearLink | undefined {
	const { start, inner, close, image, nested } = brackets;
	const own = text.slice(inner, close);
	// A footnote, a box to be ticked, or nothing to click on.
	if (own.startsWith('^') || /^[ xX]?$/.test(own.trim())) return undefined;
	const found = readGap(text, brackets) ?? readFullWidth(text, close) ?? readUnread(text, close);
	return found && { fault: found.fault, image, text: own, slip: found.slip, span: { start, end: found.end }, nested };
}

type Slip = Pick<NearLink, 'fault' | 'slip'> & { readonly end: number };

function readGap(text: string, { start, close }: Brackets): Slip | undefined {
	space.lastIndex = close + 1;
	space.test(text);
	const open = space.lastIndex;
	if (open === close + 1 || text[open] !== '(') return undefined;
	const destination = readDestination(text, open);
	if (!destination) return undefined;
	const url = textOf(text, destination.url);
	address.lastIndex = 0;
	// Between slashes stands how a word is spoken, too.
	if (!address.test(url) || /[\u0250-\u02ff]/.test(url)) return undefined;
	// What goes on from a word is an index or a call rather than a link.
	if (!/^http/i.test(url) && /[\p{L}\p{N}_\])]/u.test(text[start - 1] ?? '')) return undefined;
	return { fault: 'gap', slip: { start: close + 1, end: open }, end: destination.end };
}

function readFullWidth(text: string, close: number): Slip | undefined {
	fullWidth.lastIndex = close + 1;
	const match = fullWidth.exec(text);
	if (!match || !/[（）]/.test(match[0])) return undefined;
	const { lastIndex: end } = fullWidth;
	return { fault: 'full-width', slip: { start: close + 1, end }, end };
}

/** How far behind a bracket the one that closes it is looked for: further than any address is long. */
const longest = 600;

function readUnread(text: string, close: number): Slip | undefined {
	unread.lastIndex = close + 1;
	const match = unread.exec(text);
	if (!match) return undefined;
	const start = unread.lastIndex - (match[1] ?? '').length;
	const rest = text.slice(close + 1, close + 1 + longest).split(/\n[ \t]*\r?\n/)[0] ?? '';
	const end = closingBracket(rest);
	const between = end === undefined ? rest : rest.slice(0, end);
	// A shortcode that gives a part of the address may hold anything.
	if (between.includes('{{')) return undefined;
	if (end === undefined) {
		const address = (match[1] ?? '').replace(/[.,;:!?]+$/, '');
		const slip = { start, end: start + address.length };
		return { fault: 'unclosed', slip, end: slip.end };
	}
	const stop = close + 1 + end;
	return { fault: 'space-in-address', slip: { start: close + 2, end: stop }, end: stop + 1 };
}

/** The offset of the bracket that closes the one at the beginning. */
function closingBracket(text: string): number | undefined {
	let depth = 0;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '\\') i++;
		else if (text[i] === '(') depth++;
		else if (text[i] === ')' && --depth === 0) return i;
	}
	return undefined;
}

/** Words in brackets that stand one after another and are no link: keys, and the levels of a log. */
const labels =
	/^(?:ctrl|control|alt|option|shift|cmd|command|esc|enter|tab|fn|f\d+|\p{L}|info|warn(?:ing)?|error|debug|trace|fatal)$/iu;

/** Whether what stands in brackets says which characters match, such as `a-z0-9_`. */
function isCharacterClass(text: string): boolean {
	return /^\^?(?:[a-z]-[a-z]|\d-\d|\\[a-z]|[^\p{L}\p{N}\s])+$/iu.test(text);
}

/**
 * `[text][label]` without a definition; undefined where it was not meant as a link.
 *
 * @param label without its brackets
 */
export function undefinedLabel(text: string, brackets: Brackets, label: Span): NearLink | undefined {
	const { start, inner, close, image, nested } = brackets;
	const own = text.slice(inner, close);
	const name = textOf(text, label);
	const goesOn = /[\p{L}\p{N}_\])}"'`]/u.test(text[start - 1] ?? '') || text[label.end + 1] === '[';
	if (goesOn || !/[\p{L}\p{N}]/u.test(name) || name.startsWith('^') || own.startsWith('^')) return undefined;
	if (/^[ xX]?$/.test(own.trim()) || (/^[\d\s,.:-]*$/.test(own) && /^[\d\s,.:-]*$/.test(name))) return undefined;
	if (labels.test(own.trim()) || isCharacterClass(own) || isCharacterClass(name)) return undefined;
	return { fault: 'undefined-label', image, text: own, slip: label, span: { start, end: label.end + 1 }, nested };
}
