import type { Page } from '../context.ts';
import { escapeHtml, escapeUrl } from '../html.ts';
import { unwrapParagraph } from '../inner.ts';
import type { ShortcodeNode } from '../tree.ts';
import { missingPicture } from './missingPicture.ts';
import { writtenPicture } from './pictureUrl.ts';
import { namedValue } from './renderer.ts';

/** Hugo's own `figure`. On the site its picture's address is the one that was written. */
export function renderFigure(page: Page, { shortcode }: ShortcodeNode): string {
	const of = (name: string) => namedValue(shortcode, name);
	const alt = of('alt') || plainText(page, of('caption'));
	const source = writtenPicture(page, of('src'), shortcode);
	const image =
		'attributes' in source
			? `<img ${source.attributes}${attribute('alt', alt)}${attribute('width', of('width'))}${attribute('height', of('height'))}/>`
			: missingPicture(of('src'), source.missing);
	const link = of('link');
	const linked =
		link === ''
			? image
			: `<a href="${escapeUrl(link)}"${attribute('target', of('target'))}${attribute('rel', of('rel'))}>${image}</a>`;
	const heading = of('title') === '' ? '' : `<h4>${escapeHtml(of('title'))}</h4>`;
	const words = `${inline(page, of('caption'))}${credit(page, of('attr'), of('attrlink'))}`;
	const below = `${heading}${words === '' ? '' : `<p>${words}</p>`}`;
	const caption = below === '' ? '' : `<figcaption>\n${below}\n</figcaption>`;
	return `<figure${attribute('class', of('class'))}>${linked}${caption}\n</figure>`;
}

function credit(page: Page, by: string, link: string): string {
	const words = inline(page, by);
	return link === '' || words === '' ? words : ` <a href="${escapeUrl(link)}">${words}</a>`;
}

function inline(page: Page, text: string): string {
	return text === '' ? '' : unwrapParagraph(page.markdown(text));
}

/** A caption without its markup, quotes and dashes as the entities that Hugo's template makes of them. */
function plainText(page: Page, caption: string): string {
	return inline(page, caption)
		.replace(/<[^>]*>/g, '')
		.replace(/[“”‘’–—…«»]/g, (mark) => entities[mark] ?? mark);
}

const entities: Readonly<Record<string, string>> = {
	'“': '&ldquo;',
	'”': '&rdquo;',
	'‘': '&lsquo;',
	'’': '&rsquo;',
	'–': '&ndash;',
	'—': '&mdash;',
	'…': '&hellip;',
	'«': '&laquo;',
	'»': '&raquo;',
};

function attribute(name: string, value: string): string {
	return value === '' ? '' : ` ${name}="${escapeHtml(value)}"`;
}
