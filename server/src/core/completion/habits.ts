/** A value and how many posts of the site have it. */
export interface Habit {
	readonly value: string;
	readonly posts: number;
}

/** What the posts of a site have in common, as far as it is known by now; each list the most frequent first. */
export interface SiteHabits {
	/** @param language the folder of the post's language; undefined for a site without them */
	keywords(language: string | undefined): readonly Habit[];
	/** Who wrote the posts of a language, as written. */
	attributions(language: string | undefined): readonly Habit[];
	/** Values of the picture shortcode's parameter for the width. */
	widths(): readonly Habit[];
	/** The posts that show a picture, by its absolute path, in alphabetical order of their paths. */
	usesOf(picture: string): readonly PictureUse[];
}

/** A post that shows a picture. */
export interface PictureUse {
	readonly path: string;
	readonly title: string;
}

/** A site of which nothing is known yet. */
export const noHabits: SiteHabits = {
	keywords: () => [],
	attributions: () => [],
	widths: () => [],
	usesOf: () => [],
};
