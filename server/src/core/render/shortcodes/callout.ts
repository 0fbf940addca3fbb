import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';
import { stripIndent, unwrapParagraph } from '../inner.ts';
import type { ShortcodeNode } from '../tree.ts';
import { namedValue } from './renderer.ts';

/** A tip, warning, idea or quote: a box with an icon, its inner text read as Markdown, and for a quote who said it. */
export function renderCallout(page: Page, node: ShortcodeNode): string {
	const { name } = node.shortcode;
	const content = unwrapParagraph(page.markdown(stripIndent(page.inner(node))));
	if (name !== 'quote') return calloutHtml(name, content);
	const author = namedValue(node.shortcode, 'caption');
	const caption = author === '' ? '' : `\n            <div class="quote-author">${escapeHtml(author)}</div>\n        `;
	return calloutHtml(name, content, `\n\n        ${caption}`);
}

/**
 * The markup of the site's callouts, with the white space of its templates: where one stands inside another shortcode
 * Markdown reads it once more, and a blank line or an indent means something. A quote there comes out broken on the site.
 *
 * @param content HTML
 * @param after what stands behind the content, inside the box
 */
export function calloutHtml(kind: string, content: string, after = ''): string {
	return `<div>
    <aside class="callout ${kind}">
        <div class="type">
            <svg class="large-icon"><use xlink:href="/img/icons.svg#callout-${kind}"/></svg>
        </div>
        <div class="content">${content}</div>${after}
    </aside>
</div>
`;
}
