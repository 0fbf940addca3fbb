import type { Span } from '../text/span.ts';
import type { CodeSpan } from './code.ts';
import type { FrontMatter } from './frontMatter/frontMatter.ts';
import type { Link } from './links/link.ts';
import type { NearLink } from './links/nearLink.ts';
import type { Shortcode } from './shortcodes/shortcode.ts';

/** A post as read: its text and everything found in it, each with its place. */
export interface Post {
	/** The text as it was handed in. */
	readonly original: string;
	/**
	 * The text as it is read, with the same offsets: in the front matter a lone carriage return is a line feed, because
	 * YAML takes it for one.
	 */
	readonly text: string;
	readonly frontMatter: FrontMatter;
	/** What follows the front matter. */
	readonly body: Span;
	/** Shortcode tags in the order in which they stand, those that Hugo would print included. */
	readonly shortcodes: readonly Shortcode[];
	/** Links and pictures in the order in which they stand; none inside code. */
	readonly links: readonly Link[];
	/** Text that was meant as a link and is printed as it stands, in order. */
	readonly nearLinks: readonly NearLink[];
	/** Where Markdown shows text as it is: fences, code spans, indented code, verbatim blocks, comments. In order, not overlapping. */
	readonly code: readonly CodeSpan[];
	/**
	 * Each `>` that begins a line outside of code, or the text of a list's item, in order: that of a block quote, or the end
	 * of a tag that began further up.
	 */
	readonly quoteMarks: readonly number[];
	/** Whether there is a NUL, or any character beyond ASCII but an apostrophe, a dash or an ellipsis. */
	readonly unusual: boolean;
}
