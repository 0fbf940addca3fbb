import { plainText } from '../post/plainText.ts';
import type { Post } from '../post/post.ts';
import { parameterOf, type Shortcode } from '../post/shortcodes/shortcode.ts';
import { picturesOf } from '../site/pictures.ts';
import type { Place } from '../site/site.ts';
import type { Span } from '../text/span.ts';

/** A picture as a reader meets it. */
export interface Figure {
	/** What describes it: its caption, or else its other words; empty where it has none. */
	readonly words: string;
	/** Its path as written. */
	readonly path: string;
	/** The whole shortcode, or Markdown's own picture. */
	readonly span: Span;
	readonly pathSpan: Span;
	/** Absent for a picture of Markdown or HTML. */
	readonly shortcode?: Shortcode;
}

/** The figures of a post in the order in which they stand. Two places that show one definition's picture are two. */
export function figuresOf(post: Post, place: Place): Figure[] {
	const figures: Figure[] = [];
	for (const { path, pathSpan, shortcode } of picturesOf(post, place)) {
		if (shortcode) figures.push({ words: wordsOf(shortcode, place), path, span: shortcode.span, pathSpan, shortcode });
	}
	for (const { kind, element, url, urlSpan, text, span } of post.links) {
		if (element !== 'img' || kind === 'definition' || url === '') continue;
		figures.push({ words: plainText(text), path: url, span, pathSpan: urlSpan });
	}
	return figures.sort((a, b) => a.span.start - b.span.start);
}

function wordsOf(shortcode: Shortcode, { site }: Place): string {
	const values = site.profile.picture.words.map((name) => parameterOf(shortcode, name)?.value.trim());
	return values.find((value) => value !== undefined && value !== '') ?? '';
}
