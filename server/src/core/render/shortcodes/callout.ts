import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';
import { stripIndent, unwrapParagraph } from '../inner.ts';
import type { ShortcodeNode } from '../tree.ts';
import { namedValue } from './renderer.ts';

/** A tip, warning, idea or quote: a box with an icon, its inner text read as Markdown, and for a quote who said it. */
export function renderCallout(page: Page, node: ShortcodeNode): string {
	const { name } = node.shortcode;
	const content = unwrapParagraph(page.markdown(stripIndent(page.inner(node))));
	const author = name === 'quote' ? namedValue(node.shortcode, 'caption') : '';
	const caption = author === '' ? '' : `\n<div class="quote-author">${escapeHtml(author)}</div>`;
	return calloutHtml(name, content, caption);
}

/**
 * The markup of the site's callouts.
 *
 * @param content HTML
 * @param after HTML behind the content, inside the box
 */
export function calloutHtml(kind: string, content: string, after = ''): string {
	return `<div>
<aside class="callout ${kind}">
<div class="type">
<svg class="large-icon"><use xlink:href="/img/icons.svg#callout-${kind}"/></svg>
</div>
<div class="content">${content}</div>${after}
</aside>
</div>`;
}
