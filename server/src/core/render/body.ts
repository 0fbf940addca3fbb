import { contains, type Span } from '../text/span.ts';
import type { Page } from './context.ts';
import { renderMarkdown } from './markdown/markdown.ts';
import { renderShortcode } from './shortcodes/shortcodes.ts';
import { maskPieces } from './slots.ts';
import { pairShortcodes, type ShortcodeNode } from './tree.ts';

type Subject = Pick<Page, 'post' | 'place' | 'facts' | 'options'>;

/** The HTML of everything below the front matter. */
export function renderBody(subject: Subject): string {
	const { post } = subject;
	const shown = post.shortcodes.filter((shortcode) => contains(post.body, shortcode.span));
	return renderSpan(pageAt(subject, 0), post.body, pairShortcodes(shown, subject.place.site.profile));
}

function pageAt(subject: Subject, depth: number): Page {
	return {
		...subject,
		depth,
		renderInside: (node) => (node.inner ? renderSpan(pageAt(subject, depth + 1), node.inner, node.children) : ''),
	};
}

/** The HTML of a part of the post's Markdown, its shortcodes rendered. */
function renderSpan(page: Page, span: Span, nodes: readonly ShortcodeNode[]): string {
	const pieces = nodes.map((node) => renderShortcode(page, node));
	const masked = maskPieces(page.post.text, span, pieces);
	return masked.fill(renderMarkdown(masked.text, page));
}
