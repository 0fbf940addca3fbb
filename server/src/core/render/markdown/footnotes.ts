import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';

/** Footnotes with Goldmark's markup. A note inside a sentence, `^[…]`, is text to Goldmark. */
export function footnotes(markdown: MarkdownIt): void {
	markdown.use(footnote);
	markdown.inline.ruler.disable('footnote_inline');
	markdown.core.ruler.at('footnote_tail', moveNotes);
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

/** What the plugin remembers of a text while it is read. */
interface Noted extends Env {
	readonly footnotes?: {
		/** The notes that the text names, in the order in which it does. */
		readonly list?: readonly { readonly label?: string; readonly count?: number }[];
	};
}

/**
 * Moves the notes to the end of the text, each with links back to where it is named. The plugin's own rule copies the
 * text for every note, which took ten seconds for ten thousand of them.
 */
function moveNotes(state: StateCore): void {
	const { footnotes: noted }: Noted = state.env;
	if (!noted) return;
	const notes = new Map<string, Token[]>();
	state.tokens = takeNotes(state.tokens, notes);
	const { list = [] } = noted;
	if (list.length === 0) return;
	state.tokens.push(new state.Token('footnote_block_open', '', 1));
	for (const [id, { label = '', count = 1 }] of list.entries()) {
		const opening = new state.Token('footnote_open', '', 1);
		opening.meta = { id };
		const content = [...(notes.get(label) ?? [])];
		const last = content.at(-1)?.type === 'paragraph_close' ? content.pop() : undefined;
		const links = Array.from({ length: Math.max(1, count) }, (_, subId) => {
			const link = new state.Token('footnote_anchor', '', 0);
			link.meta = { id, subId };
			return link;
		});
		for (const token of [opening, ...content, ...links, ...(last ? [last] : [])]) state.tokens.push(token);
		state.tokens.push(new state.Token('footnote_close', '', -1));
	}
	state.tokens.push(new state.Token('footnote_block_close', '', -1));
}

/** Gives the tokens without those of notes, which it puts by their labels. */
function takeNotes(tokens: readonly Token[], notes: Map<string, Token[]>): Token[] {
	let note: Token[] | undefined;
	return tokens.filter((token) => {
		if (token.type === 'footnote_reference_open') {
			note = [];
			const label = String(token.meta?.label);
			// Of two notes of one name the first counts.
			if (!notes.has(label)) notes.set(label, note);
			return false;
		}
		if (token.type === 'footnote_reference_close') {
			note = undefined;
			return false;
		}
		note?.push(token);
		return note === undefined;
	});
}
