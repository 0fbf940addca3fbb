import type { Span } from '../text/span.ts';

/** What spelling and Markdown style say of a site's texts. Loaded only where it was asked for: its dictionary is large. */
export interface SiteLint {
	/** Whether the dictionary or the site's own list has a word. */
	knows(word: string): boolean;
	/** Words of the dictionary that may be meant, best first. */
	suggestions(word: string): readonly string[];
	/** What the site's style says of a text, in order. */
	style(text: string): readonly StyleFault[];
}

/** A place that is not in the site's style; spans are offsets of the text that was asked about. */
export interface StyleFault {
	/** The style's own name of its rule, such as `MD009`. */
	readonly name: string;
	/** What it says, in a sentence without its full stop. */
	readonly message: string;
	readonly span: Span;
	/** What mends it; absent where the style knows of nothing. */
	readonly fix?: { readonly span: Span; readonly newText: string };
}
