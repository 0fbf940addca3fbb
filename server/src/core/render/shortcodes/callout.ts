import { parameterOf } from '../../post/shortcodes/shortcode.ts';
import type { Page } from '../context.ts';
import { escapeHtml } from '../html.ts';
import type { ShortcodeNode } from '../tree.ts';

/** A tip, warning, idea or quote: a box with an icon, its inner text read as Markdown, and for a quote who said it. */
export function renderCallout(page: Page, node: ShortcodeNode): string {
	const { name } = node.shortcode;
	const content = unwrapParagraph(page.renderInside(node));
	const author = name === 'quote' ? (parameterOf(node.shortcode, 'caption')?.value ?? '') : '';
	const caption = author === '' ? '' : `\n<div class="quote-author">${escapeHtml(author)}</div>`;
	return `<div>
<aside class="callout ${name}">
<div class="type">
<svg class="large-icon"><use xlink:href="/img/icons.svg#callout-${name}"/></svg>
</div>
<div class="content">${content}</div>${caption}
</aside>
</div>`;
}

/** Text that is one paragraph stands without its `<p>`, as Hugo's `markdownify` gives it. */
function unwrapParagraph(html: string): string {
	const trimmed = html.trim();
	const single = trimmed.startsWith('<p>') && trimmed.endsWith('</p>') && trimmed.indexOf('<p>', 3) === -1;
	return single ? trimmed.slice(3, -4) : trimmed;
}
