import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { decodeEntities } from '../../render/markdown/entities.ts';
import { parseUrl } from '../../talks/url.ts';
import { oneLine } from '../event.ts';
import { originalAddress } from '../originalAddress.ts';
import { type BoundedPage, boundPage } from './bounded.ts';
import { thingsIn } from './data.ts';
import { publishedOn } from './dates.ts';
import type { Original } from './original.ts';
import { summaryOf } from './sentences.ts';

/** A title is no longer, in UTF-16 units. */
const longestTitle = 250;

/** The parts of a document that are asked for here. */
interface PageElement {
	readonly textContent: string | null;
	closest(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
}

/**
 * What a page says of itself and in its first paragraphs. Nothing of the page runs, and what it refers to is not loaded;
 * any text at all gives an answer, in time by its length.
 *
 * @param address from which it came; undefined for a file of which that is not known
 */
export function readOriginal(html: string, address: string | undefined): Original {
	const page = boundPage(html);
	const own = address ?? addressOf(page, html);
	const source = sourceOf(page, own);
	const date = publishedOn(page.meta, page.data.flatMap(thingsIn), page.times);
	return {
		title: titleOf(page, source),
		...(date !== undefined && { date }),
		source,
		...(own !== undefined && { address: own }),
		summary: words(summaryOf(paragraphsOf(page))),
		cut: page.cut,
	};
}

/** The paragraphs of the article: those that Readability takes for it, or where it finds none all of them. */
function paragraphsOf({ html }: BoundedPage): string[] {
	const { document }: { document: PageElement } = parseHTML(
		`<!doctype html><html><head></head><body>${html}</body></html>`,
	);
	// Asked for first: Readability takes the document apart.
	const all = paragraphsIn(document);
	try {
		const reader = new Readability<PageElement>(document, {
			disableJSONLD: true,
			charThreshold: 140,
			serializer: (node) => node,
		});
		const content = reader.parse()?.content;
		const found = content ? paragraphsIn(content) : [];
		return found.length > 0 ? found : all;
	} catch {
		// Of a page that it cannot make out every paragraph may be the article's.
		return all;
	}
}

/** What stands in other boxes than the article's own text. */
const aside = 'blockquote, figure, li, table, nav, aside, footer';

function paragraphsIn(element: PageElement): string[] {
	return [...element.querySelectorAll('p')].flatMap((paragraph) => {
		const text = oneLine(paragraph.textContent ?? '');
		return text === '' || paragraph.closest(aside) ? [] : [text];
	});
}

/** The title without the site's name behind it. */
function titleOf({ meta, title, heading }: BoundedPage, source: string): string {
	const said = [meta.get('og:title'), meta.get('twitter:title'), heading, title].map((text) => words(text ?? ''));
	const found = said.find((text) => text !== '') ?? '';
	const cut = /^(.*\S)\s*(?:[|–—·•»]|\s-)\s+(\S.*)$/u.exec(found);
	const isSite = cut?.[2] !== undefined && sameName(source, cut[2]);
	const whole = isSite ? (cut?.[1] ?? found) : found;
	return whole.length > longestTitle ? `${whole.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…` : whole;
}

function sameName(a: string, b: string): boolean {
	const plain = (text: string) => text.toLowerCase().replace(/^www\.|[^\p{L}\p{N}]/gu, '');
	return plain(a) !== '' && plain(a) === plain(b);
}

/** Who published a page: as it says itself, or else its host. */
function sourceOf({ meta }: BoundedPage, address: string | undefined): string {
	const said = words(meta.get('og:site_name') ?? meta.get('application-name') ?? '');
	if (said !== '') return said.slice(0, 100);
	return address === undefined ? '' : (parseUrl(address)?.hostname.replace(/^www\./, '') ?? '');
}

/** Where a saved page came from: as browsers note it at its beginning, or as it says of itself. */
function addressOf({ meta, canonical }: BoundedPage, html: string): string | undefined {
	const noted = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i.exec(html.slice(0, 2000))?.[1];
	for (const said of [canonical, meta.get('og:url'), noted]) {
		const address = said === undefined ? undefined : originalAddress(decodeEntities(said));
		if (address !== undefined) return address;
	}
	return undefined;
}

/** A text of a page in one line, with entities that were written twice over resolved. */
function words(text: string): string {
	return oneLine(decodeEntities(text));
}
