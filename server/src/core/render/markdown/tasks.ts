import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** Makes check boxes of `[ ]` and `[x]` at the beginning of list items, as GitHub and Goldmark do. */
export function taskLists(markdown: MarkdownIt): void {
	markdown.core.ruler.after('inline', 'goldmark_tasks', setBoxes);
}

const box = /^\[([ xX])\]\s*/;

function setBoxes(state: StateCore): void {
	for (const [index, token] of state.tokens.entries()) {
		if (token.type !== 'inline' || state.tokens[index - 2]?.type !== 'list_item_open') continue;
		const [first] = token.children ?? [];
		const [written, mark] = box.exec(first?.type === 'text' ? first.content : '') ?? [];
		if (!first || written === undefined) continue;
		first.content = ` ${first.content.slice(written.length)}`;
		token.children?.unshift(checkbox(state, mark !== ' '));
	}
}

function checkbox(state: StateCore, isChecked: boolean): Token {
	const token = new state.Token('html_inline', '', 0);
	token.content = `<input${isChecked ? ' checked=""' : ''} disabled="" type="checkbox">`;
	return token;
}
