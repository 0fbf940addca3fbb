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
		const before = edgeOf(tokens, index, -1);
		const after = edgeOf(tokens, index, 1);
		const text = token.content;
		token.content = text.replace(marks, (mark, at: number) => {
			const fixed = replacements[mark];
			if (fixed !== undefined) return fixed;
			const left = at === 0 ? before : lastCharacter(text.slice(Math.max(0, at - 2), at));
			return quotes.read(mark, left, text.slice(at + 1, at + 8) + (at + 8 > text.length ? after : ''));
		});
	}
}

/** The character of the source beside a text: white space at the block's edge and at a line break, else a mark. */
function edgeOf(tokens: readonly Token[], index: number, step: -1 | 1): string {
	const token = tokens[index + step];
	if (!token) return '';
	if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
	if (token.type === 'text') return step === 1 ? token.content.slice(0, 7) : lastCharacter(token.content);
	if (token.info === 'auto' && token.markup === 'linkify') {
		const address = tokens[index + 2 * step]?.content ?? '';
		return step === 1 ? address.slice(0, 7) : lastCharacter(address);
	}
	// Whatever else stands beside text is written with a punctuation character: `*`, `[`, `)`, a backtick, `<`, `>`.
	return step === 1 ? '**' : '*';
}

function lastCharacter(text: string): string {
	return Array.from(text.slice(-2)).at(-1) ?? '';
}
