import * as l10n from '@vscode/l10n';
import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';
import { unwrapParagraph } from '../inner.ts';
import type { ShortcodeNode } from '../tree.ts';
import { isPublished } from './pictureUrl.ts';
import { valueAt } from './renderer.ts';

/** Markdown in the middle of the page, such as a table. */
export function renderCentredBlock(page: Page, node: ShortcodeNode): string {
	const name = valueAt(node.shortcode, 0);
	const content = unwrapParagraph(page.markdown(page.inner(node)));
	return `\n\n<div class="centered-block${name === '' ? '' : ` ${escapeHtml(name)}`}">${content}</div>`;
}

/**
 * A diagram of Mermaid. The site has it drawn in the reader's browser; where no script runs its source is shown, with a
 * label.
 */
export function renderMermaid(page: Page, node: ShortcodeNode): string {
	const inner = page.inner(node);
	// Labels may hold HTML, such as `<br/>`, which the site leaves to the browser.
	if (isPublished(page)) return `<div class="mermaid" align="center">${inner}</div>`;
	const source = escapeHtml(inner.replace(/^\n/, ''));
	// A blank line would end the block for Markdown where this stands inside another shortcode.
	const lines = source.replaceAll('\n', '&#10;');
	return `<figure class="recap-diagram"><figcaption>${escapeHtml(l10n.t('Mermaid diagram'))}</figcaption><pre><code class="language-mermaid">${lines}</code></pre></figure>`;
}
