import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { addressAt, nameAt } from '../../text/addresses.ts';

/** What may stand before an address, besides the beginning of a line. */
const before = /[\s*_~(]/;
const scheme = /(?:https?|ftp)$/;

/**
 * Makes links of the addresses that Goldmark makes links of: those with `http`, `https` or `ftp`, hosts that begin with
 * `www.`, and e-mail addresses. Any other word with a dot stays a word. Markdown-it's own rule links more, and its long
 * expressions take most of the time of a page.
 */
export function linkAddresses(markdown: MarkdownIt): void {
	markdown.inline.ruler.after('text', 'goldmark_address', linkAtScheme);
	markdown.core.ruler.after('inline', 'goldmark_names', linkNames);
}

/** Stands on the colon of `https://`, since markdown-it takes letters in one go. */
function linkAtScheme(state: StateInline, silent: boolean): boolean {
	const { src, pos } = state;
	if (src.charCodeAt(pos) !== 58 || !src.startsWith('//', pos + 1) || state.linkLevel > 0) return false;
	const [name] = scheme.exec(src.slice(Math.max(0, pos - 5), pos)) ?? [];
	if (name === undefined || name.length > state.pending.length) return false;
	const start = pos - name.length;
	const follows = start === 0 || state.pending.length === name.length || before.test(src.charAt(start - 1));
	if (!follows && !isOpeningQuote(src, start - 1)) return false;
	const address = addressAt(src, start);
	if (!address || address.end > state.posMax) return false;
	if (!silent) {
		state.pending = state.pending.slice(0, -name.length);
		const tokens = [
			state.push('link_open', 'a', 1),
			state.push('text', '', 0),
			state.push('link_close', 'a', -1),
		] as const;
		describe(tokens, src.slice(start, address.end), state.md.normalizeLink(address.href));
	}
	state.pos = address.end;
	return true;
}

/** Whether a straight quote stands where Goldmark's typographer takes it for an opening one, which ends the text before. */
function isOpeningQuote(text: string, at: number): boolean {
	return /["']/.test(text.charAt(at)) && /^$|[\s\p{P}\p{S}]/u.test(text.charAt(at - 1));
}

function linkNames(state: StateCore): void {
	for (const token of state.tokens) {
		if (token.type !== 'inline' || !token.children || !/@|www\./.test(token.content)) continue;
		let depth = 0;
		token.children = token.children.flatMap((child, index, all) => {
			if (child.type === 'link_open') depth++;
			if (child.type === 'link_close') depth--;
			return child.type === 'text' && depth === 0 ? split(state, child, isEdge(all[index - 1])) : [child];
		});
	}
}

/** Cuts a text at the names in it. `atEdge` says whether one may stand at its very beginning. */
function split(state: StateCore, token: Token, atEdge: boolean): Token[] {
	const text = token.content;
	const parts: Token[] = [];
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const name = canBegin(text, at, atEdge) ? nameAt(text, at) : undefined;
		if (!name) continue;
		const tokens = linkTokens(state);
		describe(tokens, text.slice(at, name.end), state.md.normalizeLink(name.href));
		parts.push(textToken(state, text.slice(from, at)), ...tokens);
		from = name.end;
		at = name.end - 1;
	}
	return from === 0 ? [token] : [...parts, textToken(state, text.slice(from))];
}

function canBegin(text: string, at: number, atEdge: boolean): boolean {
	if (!/[a-z\d]/i.test(text.charAt(at))) return false;
	return at === 0 ? atEdge : before.test(text.charAt(at - 1)) || isOpeningQuote(text, at - 1);
}

/** Whether an address may stand at the very beginning of a text: behind anything but text. */
function isEdge(token: Token | undefined): boolean {
	return token?.type !== 'text';
}

type LinkTokens = readonly [opening: Token, content: Token, closing: Token];

function linkTokens(state: StateCore): LinkTokens {
	return [new state.Token('link_open', 'a', 1), textToken(state, ''), new state.Token('link_close', 'a', -1)];
}

function textToken(state: StateCore, text: string): Token {
	const token = new state.Token('text', '', 0);
	token.content = text;
	return token;
}

/** Marks the tokens as markdown-it does, so that quotes and dashes in the address stay as they are. */
function describe([opening, content, closing]: LinkTokens, written: string, href: string): void {
	opening.attrs = [['href', href]];
	content.content = written;
	for (const token of [opening, closing]) {
		token.markup = 'linkify';
		token.info = 'auto';
	}
}
