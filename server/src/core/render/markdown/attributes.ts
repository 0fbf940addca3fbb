import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/**
 * Takes the attributes from the end of headings, `## Title {#id .class key="value"}`, before their text is read. The
 * grammar is Goldmark's (`parser/attribute.go`), without lists and objects as values.
 */
export function headingAttributes(markdown: MarkdownIt): void {
	markdown.core.ruler.before('inline', 'goldmark_attributes', takeAttributes);
}

const one = String.raw`#[\p{L}\p{N}_:.-]+|\.[\p{L}\p{N}_:.-]+|[a-zA-Z_:][\w:.-]*=(?:"(?:\\.|[^"\\])*"|-?[\d.]+|true|false)`;
const attributes = new RegExp(String.raw`(?<!\\)\{[ \t]*((?:${one})(?:[ \t,]+(?:${one}))*)[ \t,]*\}[ \t]*$`, 'u');
const each = new RegExp(one, 'gu');

function takeAttributes(state: StateCore): void {
	for (const [index, token] of state.tokens.entries()) {
		const inline = state.tokens[index + 1];
		if (token.type !== 'heading_open' || !inline?.content.endsWith('}')) continue;
		const found = attributes.exec(inline.content);
		if (!found) continue;
		const text = inline.content.slice(0, found.index).trimEnd();
		inline.content = token.markup.startsWith('#') ? text.replace(/(?:^|[ \t]+)#+$/, '') : text;
		for (const [written] of (found[1] ?? '').matchAll(each)) setAttribute(token, written);
	}
}

function setAttribute(token: Token, written: string): void {
	if (written.startsWith('#')) token.attrSet('id', written.slice(1));
	else if (written.startsWith('.')) token.attrJoin('class', written.slice(1));
	else {
		const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(written) ?? [];
		// Hugo leaves out what would run a script.
		if (/^on/i.test(name)) return;
		token.attrSet(name, value.replace(/^"(.*)"$/s, '$1').replace(/\\(.)/gs, '$1'));
	}
}
