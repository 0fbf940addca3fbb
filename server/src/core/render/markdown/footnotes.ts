import type { MarkdownIt, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';

/** Footnotes with Goldmark's markup. A note inside a sentence, `^[…]`, is text to Goldmark. */
export function footnotes(markdown: MarkdownIt): void {
	markdown.use(footnote);
	markdown.inline.ruler.disable('footnote_inline');
	const { rules } = markdown.renderer;
	rules.footnote_ref = (tokens, index) => {
		const { note, reference } = numbersOf(tokens[index]);
		return `<sup id="fnref${reference}:${note}"><a href="#fn:${note}" class="footnote-ref" role="doc-noteref">${note}</a></sup>`;
	};
	rules.footnote_block_open = () => '<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n';
	rules.footnote_block_close = () => '</ol>\n</div>\n';
	rules.footnote_open = (tokens, index) => `<li id="fn:${numbersOf(tokens[index]).note}">\n`;
	rules.footnote_close = () => '</li>\n';
	rules.footnote_anchor = (tokens, index) => {
		const { note, reference } = numbersOf(tokens[index]);
		return `&#160;<a href="#fnref${reference}:${note}" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>`;
	};
}

/** The number of a note from 1, and of the reference to it, which the first one does not show. */
function numbersOf(token: Token | undefined): { readonly note: number; readonly reference: string } {
	const { id = 0, subId = 0 }: { id?: number; subId?: number } = token?.meta ?? {};
	return { note: id + 1, reference: subId > 0 ? String(subId) : '' };
}
