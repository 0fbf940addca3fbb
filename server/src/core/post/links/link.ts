import type { Span } from '../../text/span.ts';

/** A link or picture of a post: of its Markdown, its HTML, or the parameters of its shortcodes. */
export interface Link {
	readonly kind: /** `[text](url)` or `![alt](url)` */
		| 'inline'
		/** `[text][label]`, `[label][]`, `[label]`; its URL is that of the definition */
		| 'reference'
		/** `[label]: url` */
		| 'definition'
		/** `<https://…>` */
		| 'autolink'
		/** a URL in running text, which Goldmark makes a link */
		| 'bare'
		/** `href` of `<a>`, `src` of `<img>` or `<iframe>` */
		| 'html'
		/** an address as the value of a shortcode's parameter */
		| 'shortcode';
	/** The element for `html`; `img` for a Markdown picture, `a` for any other link. */
	readonly element: 'a' | 'img' | 'iframe';
	/** The target as written, without angle brackets or title. */
	readonly url: string;
	/** Where the target stands; for `reference` in the definition. */
	readonly urlSpan: Span;
	/** What a reader sees as the link: its text, or the alt text of a picture; empty where there is none. */
	readonly text: string;
	readonly textSpan: Span;
	/** The whole construct. */
	readonly span: Span;
}
