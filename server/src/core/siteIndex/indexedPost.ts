import type { Place } from '../site/site.ts';
import type { Span } from '../text/span.ts';

/**
 * What a site's index keeps of a post or page: what other posts and the features over the site ask for. It holds neither
 * the post nor its text; offsets are told as lines and characters by `lines`.
 */
export interface IndexedPost {
	/** Absolute, with `/`. */
	readonly path: string;
	readonly kind: Place['kind'];
	/** The site it belongs to: the same text for all of its pages, see `siteKey`. */
	readonly site: string;
	/** The language folder below `content`; absent where there is none. */
	readonly language: string | undefined;
	/** Empty where it has none. */
	readonly title: string;
	/** Where its title stands, or an empty span at its beginning. */
	readonly titleSpan: Span;
	/** Its publication date as written; absent where it has none. */
	readonly date: string | undefined;
	readonly attribution: Mention | undefined;
	/** As written, in order, those of `tags` too. */
	readonly keywords: readonly Mention[];
	/** Files of the site that it shows or names, in order. */
	readonly pictures: readonly PictureMention[];
	/** Names of shortcodes, one for each tag that opens one, in order. */
	readonly shortcodes: readonly Mention[];
	/** Widths of its pictures as written, in order. */
	readonly widths: readonly string[];
	/** Links to talks, in order. */
	readonly talks: readonly TalkMention[];
	/** Its headings, in order. */
	readonly headings: readonly HeadingMention[];
	/** Where its lines begin. */
	readonly lines: Uint32Array;
}

/** A text that stands in a post. */
export interface Mention extends Span {
	readonly value: string;
}

/** The path of a picture that stands in a post; `value` is the path as written, with its escapes resolved. */
export interface PictureMention extends Mention {
	/** The file that the path names, absolute, whether it is there or not; absent where that is not known. */
	readonly target: string | undefined;
	/** How it is written: by the site's picture shortcode, in Markdown or HTML, in the front matter. */
	readonly by: 'shortcode' | 'markdown' | 'field';
	/** Whether the post shows it, and does not only link to it. */
	readonly shown: boolean;
}

/** A link to a talk; `value` is the talk's key, such as `youtube:abcDEF12345`, and the span the whole link's. */
export interface TalkMention extends Mention {
	/** What a reader sees as the link; empty for a video that has no words. */
	readonly name: string;
}

/** A heading; `value` is its words, and the span its line or lines. */
export interface HeadingMention extends Mention {
	/** 1 to 6. */
	readonly level: number;
}

/** What tells one site from another: its root, or else its content folder, or the folder of a post that has neither. */
export function siteKey({ site, folder }: Place): string {
	return site.root ?? site.content ?? folder;
}
