import type { Frequency, SiteIndex } from '../siteIndex/siteIndex.ts';

/** What the posts of a site have in common, as far as it is known by now; each list the most frequent first. */
export interface SiteHabits {
	keywords(): readonly Frequency[];
	/** Who wrote the posts, as written. */
	attributions(): readonly Frequency[];
	/** Widths of pictures. */
	widths(): readonly Frequency[];
	/** The posts that show or link a picture, by its absolute path. */
	usesOf(picture: string): readonly PictureUse[];
}

/** A post that shows a picture, or links to it. */
export interface PictureUse {
	readonly path: string;
	/** Empty where it has none. */
	readonly title: string;
}

/** A site of which nothing is known. */
export const noHabits: SiteHabits = { keywords: () => [], attributions: () => [], widths: () => [], usesOf: () => [] };

/**
 * The habits of one site of an index.
 *
 * @param site its key, see `siteKey`
 */
export function habitsOf(index: SiteIndex, site: string): SiteHabits {
	return {
		keywords: () => index.keywords(site),
		attributions: () => index.attributions(site),
		widths: () => index.widths(site),
		usesOf(picture) {
			const posts = new Map(index.picture(picture).map(({ post }) => [post.path, post.title]));
			return [...posts].map(([path, title]) => ({ path, title }));
		},
	};
}
