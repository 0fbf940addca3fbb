import { knowsPictureShortcode } from '../site/pictures.ts';
import type { Site } from '../site/site.ts';
import { literal, stop } from '../templates/snippetText.ts';

/** What stands in a caption until the author writes it, as in the snippet `recap-image`. */
const gap = 'What the picture shows';

/** How wide the snippet `recap-image` shows a picture at first. */
const width = '75%';

/**
 * A picture of the post's folder as the site writes it, as text of a snippet with its caption as a tab stop.
 *
 * @param path below the post's folder
 * @param number of the tab stop
 */
export function pictureBlock(site: Site, path: string, number: number): string {
	const { shortcode, words, path: parameter, cssWidth } = site.profile.picture;
	if (!knowsPictureShortcode(site)) return `![${stop(number, gap)}](${literal(addressOf(path))})`;
	const [caption] = words;
	const parts = [
		...(cssWidth === undefined ? [] : [`${cssWidth}="${width}"`]),
		`${parameter}=${literal(quoted(ownPath(site, path)))}`,
		...(caption === undefined ? [] : [`${caption}="${stop(number, gap)}"`]),
	];
	return `{{< ${shortcode} ${parts.join(' ')} >${literal('}}')}`;
}

/** A file of the post's folder as the site's picture shortcode takes it. */
export function ownPath({ profile }: Site, path: string): string {
	const { pathIsFile, ownFolderPrefixes } = profile.picture;
	return pathIsFile && ownFolderPrefixes.includes('./') ? `./${path}` : path;
}

/** A value of a shortcode's parameter. Hugo reads what stands between backticks as it is. */
function quoted(value: string): string {
	return /["\\]/.test(value) && !value.includes('`') ? `\`${value}\`` : `"${value.replaceAll('"', '\\"')}"`;
}

/** A path as an address of Markdown. */
export function addressOf(path: string): string {
	return path
		.split('/')
		.map((part) => encodeURIComponent(part).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')))
		.join('/');
}
