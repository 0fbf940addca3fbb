import type { PictureTarget } from '../../facts.ts';
import type { Shortcode } from '../../post/shortcodes/shortcode.ts';
import { isWithin, join } from '../../site/paths.ts';
import type { Page } from '../context.ts';
import { escapeHtml, escapeUrl } from '../html.ts';

/** The attribute that names a picture of the site for an `<img>`: `src`, or `data-path` for the preview. */
export function pictureAttributes(page: Page, path: string): string {
	const { pictures, pictureAddress } = page.options;
	if (pictures === 'preview') return `data-path="${escapeHtml(path)}"`;
	return `src="${escapeUrl(pictureAddress ? pictureAddress(path) : sitePath(page, path))}"`;
}

/** How a picture is shown whose address the site publishes as it was written. */
export type WrittenPicture =
	/** `moved`: the attributes name another address than the one that was written. */
	| { readonly target: PictureTarget['kind']; readonly attributes: string; readonly moved: boolean }
	| { readonly target: PictureTarget['kind']; readonly missing: PictureTarget };

/**
 * A picture whose address the site publishes as it was written, which is how Markdown's own and Hugo's `figure` do it.
 *
 * @param shortcode the one that shows it; absent for a Markdown picture
 */
export function writtenPicture(page: Page, written: string, shortcode?: Shortcode): WrittenPicture {
	const picture = { path: written, pathSpan: { start: 0, end: 0 }, ...(shortcode && { shortcode }) };
	const target = page.facts.pictureTarget(picture);
	const { kind } = target;
	if (kind !== 'found' && kind !== 'external' && kind !== 'unknown') return { target: kind, missing: target };
	const path = kind === 'found' ? target.path : kind === 'unknown' ? besidePost(page, written) : undefined;
	if (path === undefined || isPublished(page)) {
		return { target: kind, attributes: `src="${escapeUrl(written)}"`, moved: false };
	}
	return { target: kind, attributes: pictureAttributes(page, path), moved: true };
}

/** Whether the page is the one that the site publishes, and not one to be looked at here. */
export function isPublished(page: Page): boolean {
	return page.options.pictures === 'site' && !page.options.pictureAddress;
}

/** A path beside the post that no fact tells of. */
function besidePost(page: Page, written: string): string | undefined {
	const { folder } = page.place;
	const path = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(written) ? undefined : join(folder, written);
	return path !== undefined && isWithin(folder, path) ? path : undefined;
}

/**
 * Where a file below the site's content is published: `content/en/blog/2025/x/a.jpg` at `/blog/2025/x/a.jpg`, and other
 * languages with their own folder, `/zh/blog/…`. A file that is below no content folder is named as seen from the post.
 */
export function sitePath(page: Page, path: string): string {
	const { folder, site } = page.place;
	if (site.content && path.startsWith(`${site.content}/`)) {
		return path.slice(site.content.length).replace(/^\/en\//, '/');
	}
	return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

/** Where the page itself is published, such as `/blog/2025/x/`. */
export function pagePath(page: Page): string {
	const path = sitePath(page, page.place.path).toLowerCase();
	return path.replace(/\/index\.[^/]*$|\.[^./]*$/, '/');
}
