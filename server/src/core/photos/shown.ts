import type { Post } from '../post/post.ts';
import { parameterOf } from '../post/shortcodes/shortcode.ts';
import { folderOf, nameOf } from '../site/paths.ts';
import { picturePath, picturesOf } from '../site/pictures.ts';
import type { Place } from '../site/site.ts';

/**
 * How wide the page shows the pictures beside a post at most, in pixels, by the files' names. A picture that is shown
 * twice has the larger width; what the post does not show is missing.
 *
 * @returns empty where it is not known how wide the site's pages are
 */
export function shownWidths(post: Post, place: Place): Map<string, number> {
	const { cssWidth, mostPixels } = place.site.profile.picture;
	const widths = new Map<string, number>();
	if (mostPixels === undefined) return widths;
	for (const picture of picturesOf(post, place)) {
		const path = picturePath(picture, place);
		if (path === undefined || folderOf(path) !== place.folder) continue;
		const written = picture.shortcode && cssWidth ? parameterOf(picture.shortcode, cssWidth)?.value : undefined;
		const width = pixelsOf(written, mostPixels);
		widths.set(nameOf(path), Math.max(width, widths.get(nameOf(path)) ?? 0));
	}
	return widths;
}

/** What a width of CSS comes to on a page whose text is so wide; all of it where that cannot be said. */
function pixelsOf(written: string | undefined, most: number): number {
	const [, number, unit] = /^\s*(\d{1,5}(?:\.\d{1,9})?)(%|px)\s*$/.exec(written ?? '') ?? [];
	if (number === undefined) return most;
	const pixels = unit === '%' ? (Number(number) / 100) * most : Number(number);
	return pixels > 0 ? Math.min(most, Math.round(pixels)) : most;
}
