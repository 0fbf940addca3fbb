import { contains } from '../text/span.ts';
import type { Page } from './context.ts';
import { atLine, SourceLines } from './lines.ts';
import { renderMarkdown } from './markdown/markdown.ts';
import { renderShortcode } from './shortcodes/shortcodes.ts';
import { insertPieces, maskPieces, type Piece } from './slots.ts';
import { pairShortcodes, type ShortcodeNode } from './tree.ts';

/** What a page is made of, before anything is rendered. */
export type Subject = Pick<Page, 'post' | 'place' | 'facts' | 'options' | 'data'>;

/** The HTML of everything below the front matter. */
export function renderBody(subject: Subject, depth = 0): string {
	const { post } = subject;
	const page = pageAt(subject, { count: 0 }, depth);
	const parts = pieces(page, nodesOf(subject));
	// What stands inside a shortcode, or is another document's, has no lines of its own here.
	if (!subject.options.lines || depth > 0) {
		const masked = maskPieces(post.text, post.body, parts);
		return masked.fill(renderMarkdown(masked.text, page));
	}
	const lines = new SourceLines(post.text, post.body, parts);
	const masked = maskPieces(
		post.text,
		post.body,
		parts.map((piece) => marked(piece, lines)),
	);
	return masked.fill(renderMarkdown(masked.text, page, (line) => lines.ofShown(line)));
}

/** What takes the place of the shortcodes of a post's body, in order. */
export function shownPieces(subject: Subject): Piece[] {
	return pieces(pageAt(subject, { count: 0 }, 0), nodesOf(subject));
}

function nodesOf({ post, place }: Subject): readonly ShortcodeNode[] {
	const shown = post.shortcodes.filter((shortcode) => contains(post.body, shortcode.span));
	return pairShortcodes(shown, place.site.profile);
}

function marked(piece: Piece, lines: SourceLines): Piece {
	if ('markdown' in piece) return piece;
	return { span: piece.span, html: { ...piece.html, block: atLine(piece.html.block, lines.at(piece.span.start)) } };
}

function pageAt(subject: Subject, tabsets: { count: number }, depth: number): Page {
	const page: Page = {
		...subject,
		depth,
		tabsets,
		inner({ inner, children }) {
			if (!inner) return '';
			const inside = insertPieces(subject.post.text, inner, pieces(pageAt(subject, tabsets, depth + 1), children));
			return inside.includes('\r') ? inside.replaceAll('\r\n', '\n') : inside;
		},
		markdown: (text) => renderMarkdown(text, page),
	};
	return page;
}

function pieces(page: Page, nodes: readonly ShortcodeNode[]): Piece[] {
	return nodes.map((node) => renderShortcode(page, node));
}
