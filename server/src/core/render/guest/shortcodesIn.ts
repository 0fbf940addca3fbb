import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { escapeHtml } from '../html.ts';
import { type Hidden, hideShortcodes } from './hide.ts';

/**
 * Teaches another Markdown, such as that of VS Code's own preview, to show the shortcodes of posts. It is left as it is for
 * documents without front matter, which are no posts.
 *
 * @returns the same Markdown
 */
export function shortcodesIn(markdown: MarkdownIt): MarkdownIt {
	const hidden = new WeakMap<StateCore, Hidden>();
	markdown.core.ruler.before('normalize', 'recap_hide_shortcodes', (state) => {
		const found = state.inlineMode ? undefined : hideShortcodes(state.src);
		if (!found) return;
		hidden.set(state, found);
		state.src = found.text;
	});
	markdown.core.ruler.push('recap_show_shortcodes', (state) => {
		const found = hidden.get(state);
		if (found) state.tokens = showAll(state, found);
	});
	return markdown;
}

function showAll(state: StateCore, hidden: Hidden): Token[] {
	const tokens: Token[] = [];
	for (let index = 0; index < state.tokens.length; index++) {
		const token = state.tokens[index];
		if (!token) continue;
		const inline = state.tokens[index + 1];
		const alone =
			token.type === 'paragraph_open' && inline?.type === 'inline' ? hidden.alone(inline.content) : undefined;
		if (alone !== undefined) {
			const block = new state.Token('html_block', '', 0);
			block.content = alone;
			block.map = token.map;
			block.attrs = token.attrs;
			tokens.push(block);
			index += 2;
			continue;
		}
		show(state, token, hidden);
		tokens.push(token);
	}
	return tokens;
}

function show(state: StateCore, token: Token, hidden: Hidden): void {
	// What follows a fence's backticks on their line.
	token.info = hidden.restore(token.info);
	if (token.type === 'inline') {
		token.children = (token.children ?? []).map((child) => shownInline(state, child, hidden));
	} else if (token.type === 'html_block') token.content = hidden.show(token.content);
	else if (token.content !== '') token.content = hidden.restore(token.content);
}

function shownInline(state: StateCore, token: Token, hidden: Hidden): Token {
	for (const attribute of token.attrs ?? []) attribute[1] = hidden.restore(String(attribute[1]));
	if (token.type === 'html_inline') token.content = hidden.show(token.content);
	else if (token.type !== 'text') token.content = hidden.restore(token.content);
	else if (hidden.isIn(token.content)) {
		const html = new state.Token('html_inline', '', 0);
		html.content = hidden.show(escapeHtml(token.content));
		return html;
	}
	return token;
}
