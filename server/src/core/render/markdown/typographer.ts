import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { QuoteReader } from './quotes.ts';

/** Dashes, dots and angles that become one character, longest first. */
const marks = /---?|\.\.\.|<<|>>|['"]/g;
const replacements: Readonly<Record<string, string>> = {
	'--': '–',
	'---': '—',
	'...': '…',
	'<<': '«',
	'>>': '»',
};

/**
 * Turns straight quotes, dashes and dots into typographic ones where Goldmark's typographer does. Markdown-it's own
 * differs from it in many places (`(c)`, `+-`, quotes after a bracket) and stays off.
 */
export function typographer(markdown: MarkdownIt): void {
	markdown.core.ruler.after('smartquotes', 'goldmark_typographer', setMarks);
}

function setMarks(state: StateCore): void {
	for (const token of state.tokens) {
		if (token.type === 'inline' && token.children && /['"]|--|\.\.\.|<<|>>/.test(token.content)) {
			setMarksInBlock(token.children);
		}
	}
}

function setMarksInBlock(tokens: readonly Token[]): void {
	const quotes = new QuoteReader();
	let insideAddress = false;
	for (const [index, token] of tokens.entries()) {
		if (token.info === 'auto') insideAddress = token.type === 'link_open';
		if (token.type !== 'text' || insideAddress) continue;
		const before = sourceBefore(tokens, index);
		const text = token.content;
		token.content = text.replace(marks, (mark, at: number) => {
			const fixed = replacements[mark];
			if (fixed !== undefined) return fixed;
			const left = at === 0 ? before : lastCharacter(text.slice(Math.max(0, at - 2), at));
			const rest = text.slice(at + 1, at + 1 + reach);
			return quotes.read(mark, left, rest.length < reach ? rest + sourceAfter(tokens, index) : rest);
		});
	}
}

/** How far behind a quote it is looked. */
const reach = 7;

/** The character of the source before a text: white space at the block's edge and at a line break, else a mark. */
function sourceBefore(tokens: readonly Token[], index: number): string {
	const token = tokens[index - 1];
	if (!token) return '';
	if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
	if (token.type === 'text') return lastCharacter(token.content);
	if (token.type === 'link_close' && token.markup === 'linkify') {
		return lastCharacter(tokens[index - 2]?.content ?? '');
	}
	return sourceOf(token).slice(-1) || '*';
}

/** Some characters of the source behind a text, up to the end of its line. */
function sourceAfter(tokens: readonly Token[], index: number): string {
	let source = '';
	for (let at = index + 1; at < tokens.length && source.length < reach; at++) {
		const token = tokens[at];
		if (!token) break;
		if (token.type === 'softbreak' || token.type === 'hardbreak') return `${source}\n`;
		source += sourceOf(token).slice(0, reach);
	}
	return source;
}

/** How a token is written, as far as a quote beside it can see. */
function sourceOf({ type, markup, content }: Token): string {
	switch (type) {
		case 'code_inline':
			return `${markup}${content}${markup}`;
		case 'link_open':
			return markup === 'linkify' ? '' : markup === 'autolink' ? '<' : '[';
		case 'link_close':
			return markup === 'linkify' ? '' : markup === 'autolink' ? '>' : ')';
		case 'image':
			return `![${content})`;
		case 'text':
		case 'html_inline':
			return content;
		default:
			return markup;
	}
}

function lastCharacter(text: string): string {
	return Array.from(text.slice(-2)).at(-1) ?? '';
}
