import type { MarkdownIt } from 'markdown-it';
import { escapeHtml } from '../html.ts';

/** A block of code in Hugo's markup. The colours, which Hugo writes into the page, belong to whoever shows it. */
export function codeBlock(text: string, language: string): string {
	const name = escapeHtml(language);
	const attributes = name === '' ? '' : ` class="language-${name}" data-lang="${name}"`;
	const block = `<pre tabindex="0"><code${attributes}>${escapeHtml(text)}</code></pre>`;
	return name === '' ? block : `<div class="highlight">${block}</div>`;
}

/** Shows fenced code as Hugo does. Behind the language Hugo takes options in braces. */
export function fencedCode(markdown: MarkdownIt): void {
	markdown.renderer.rules.fence = (tokens, index) => {
		const token = tokens[index];
		const language = /^[^\s{]*/.exec(token?.info.trim() ?? '')?.[0] ?? '';
		// Hugo drops blank lines at the end.
		return codeBlock(token?.content.replace(/\n+$/, '\n') ?? '', language);
	};
	markdown.renderer.rules.code_block = (tokens, index) =>
		`<pre><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;
}
