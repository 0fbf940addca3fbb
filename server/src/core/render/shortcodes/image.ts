import * as l10n from '@vscode/l10n';
import { parameterOf, type Shortcode } from '../../post/shortcodes/shortcode.ts';
import type { Page } from '../context.ts';
import { escapeCss, escapeHtml, escapeUrl } from '../html.ts';
import { missingPicture, pictureBox } from './missingPicture.ts';
import { pictureAttributes, sitePath } from './pictureUrl.ts';
import { namedValue } from './renderer.ts';

/**
 * A picture with its caption, in the markup of the site's `image` shortcode. What the site's build would refuse becomes
 * a figure with a box that says why.
 */
export function renderImage(page: Page, shortcode: Shortcode): string {
	const width = escapeCss(namedValue(shortcode, 'width') || '100%');
	const caption = escapeHtml(namedValue(shortcode, 'caption'));
	const content = renderContent(page, shortcode);
	return `<figure ${style(page, `width:${width}`)}>\n    ${content}\n    <figcaption>${caption}</figcaption>\n</figure>`;
}

function renderContent(page: Page, shortcode: Shortcode): string {
	const parameter = parameterOf(shortcode, 'link');
	if (!parameter?.value) return pictureBox('image', l10n.t('it names no file: add link="./name.jpg"'));
	const link = parameter.value;
	const target = page.facts.pictureTarget({ path: link, pathSpan: parameter.valueSpan, shortcode });
	if (target.kind === 'external') {
		const ratio = givenRatio(shortcode);
		if (ratio === undefined) return pictureBox(link, l10n.t('a picture from another site needs ratio="…"'));
		const address = escapeUrl(link);
		return picture(page, shortcode, { ratio, href: address, source: `src="${address}"` });
	}
	if (target.kind !== 'found') return missingPicture(link, target);
	const ratio = givenRatio(shortcode) ?? ratioOf(page, target.path);
	if (ratio === undefined && page.options.unmeasured) return plainPicture(page, shortcode, target.path);
	if (ratio === undefined) return pictureBox(link, l10n.t('the file cannot be read as a picture'));
	const { pictureAddress } = page.options;
	const href = escapeUrl(pictureAddress ? pictureAddress(target.path) : sitePath(page, target.path));
	return picture(page, shortcode, { ratio, href, source: pictureAttributes(page, target.path) });
}

function plainPicture(page: Page, shortcode: Shortcode, path: string): string {
	const { title, alt } = wordsOf(shortcode);
	return `<img ${pictureAttributes(page, path)} alt="${escapeHtml(alt)}" title="${escapeHtml(title)}" />`;
}

/** What a picture is called where the pointer rests on it, and where it is not seen. */
function wordsOf(shortcode: Shortcode): { readonly title: string; readonly alt: string } {
	const title = namedValue(shortcode, 'title') || namedValue(shortcode, 'caption');
	return { title, alt: namedValue(shortcode, 'alt') || title };
}

interface Shown {
	/** Height by width in hundredths, without `%`. */
	readonly ratio: string;
	readonly href: string;
	/** The attribute of `<img>` that names the picture. */
	readonly source: string;
}

function picture(page: Page, shortcode: Shortcode, { ratio, href, source }: Shown): string {
	const { title, alt } = wordsOf(shortcode);
	return `<div class="wrapper-with-intrinsic-ratio" ${style(page, `padding-bottom:${ratio}%`)}>
        <a data-skipendnotes="true" href="${href}" title="${escapeHtml(title)}">
            <img class="element-to-stretch" ${source} alt="${escapeHtml(alt)}" />
        </a>
    </div>`;
}

function style(page: Page, declaration: string): string {
	return `${page.options.pictures === 'preview' ? 'data-style' : 'style'}="${declaration}"`;
}

/** The author's own ratio, height by width in hundredths, without its `%`. */
function givenRatio(shortcode: Shortcode): string | undefined {
	const given = namedValue(shortcode, 'ratio').replace(/%$/, '');
	return given === '' ? undefined : escapeCss(given);
}

function ratioOf(page: Page, path: string): string | undefined {
	const size = page.options.pictureSize(path);
	return size && String((size.height / size.width) * 100);
}
