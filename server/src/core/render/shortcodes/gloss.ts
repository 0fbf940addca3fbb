import { renderBody } from '../body.ts';
import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';
import { unwrapParagraph } from '../inner.ts';
import type { ShortcodeNode } from '../tree.ts';
import { isPublished } from './pictureUrl.ts';
import { valueAt } from './renderer.ts';

/** Terms explain one another; this many deep their explanations are shown. */
const deepest = 4;

/** A term with the site's explanation of it, which is empty where the site's glossary is not at hand. */
export function renderGloss(page: Page, node: ShortcodeNode): string {
	const term = page.inner(node);
	const entry = page.data.glossary.get((valueAt(node.shortcode, 0) || term).toUpperCase());
	const isShown = entry !== undefined && page.depth < deepest;
	const explanation = isShown ? renderBody({ ...page, post: entry.post }, page.depth + 1) : '';
	const attributes = `data-title="${escapeHtml(entry?.title ?? term)}" data-body="${escapeHtml(explanation)}"`;
	// The site's script shows the explanation beside the term; elsewhere the pointer brings it up.
	const title = isPublished(page) ? '' : ` title="${explanation.replace(/<[^>]*>|"/g, '').trim()}"`;
	return `<span class="term" ${attributes}${title}>${unwrapParagraph(escapeHtml(term))}</span>`;
}
