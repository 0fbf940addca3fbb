import type { Span } from '../text/span.ts';

/** Something that may be written at the cursor. */
export interface Suggestion {
	readonly label: string;
	readonly kind: 'field' | 'value' | 'date' | 'shortcode' | 'parameter' | 'picture' | 'page' | 'folder';
	/** A few words beside the label. */
	readonly detail?: string;
	/** What it is, as Markdown. */
	readonly about?: string;
	/** What it takes the place of: on one line, with the cursor in it or at an edge. */
	readonly span: Span;
	/** What it is found by as the author types on; absent where that is the label. */
	readonly filter?: string;
	/** What is written. */
	readonly insert: string;
	/** The same with tab stops, for editors that know them. */
	readonly snippet?: string;
	/** The absolute path of the picture that it names, which is looked at only when an author asks for more. */
	readonly picture?: string;
}
