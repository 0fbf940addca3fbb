import type { Page } from '../context.ts';
import { escapeHtml, escapeUrl } from '../html.ts';

/** The attribute that names a picture of the site for an `<img>`: `src`, or `data-path` for the preview. */
export function pictureAttributes(page: Page, path: string): string {
	return page.options.pictures === 'preview'
		? `data-path="${escapeHtml(path)}"`
		: `src="${escapeUrl(sitePath(page, path))}"`;
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
