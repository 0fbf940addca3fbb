import type { Span } from './text/span.ts';

/** How much a problem matters; see the three meanings in docs/rules. */
export type Severity = 'error' | 'warning' | 'info';

/** Something an author would want to know about a post. */
export interface Problem {
	/** The rule's name, `group/name`. */
	readonly rule: string;
	readonly severity: Severity;
	/** Names the thing and says what to do. */
	readonly message: string;
	readonly span: Span;
	/** The ways out, best first. */
	readonly fixes: readonly Fix[];
	/** Another place of the post that it is about, to go to. */
	readonly related?: Related;
}

/** Another place of the same post. */
export interface Related {
	readonly span: Span;
	/** What stands there, for an author. */
	readonly message: string;
	/** What the way there is called, such as `Go to the other link`. */
	readonly title: string;
}

/** A way out of a problem. Its edits do not overlap and are applied together. */
export interface Fix {
	/** What the light bulb shows, such as `Use welcome.jpg`. */
	readonly title: string;
	/** Whether it may run without the author's choice. */
	readonly safe: boolean;
	readonly edits: readonly Edit[];
	/** Files that get another name with it, for editors that can do that. Such a fix is never safe. */
	readonly renames?: readonly Rename[];
}

/** Gives a file another name. Both paths are absolute, with `/`. */
export interface Rename {
	readonly from: string;
	readonly to: string;
}

/** Replaces what stands in a span. */
export interface Edit {
	readonly span: Span;
	readonly newText: string;
	/** Where in `newText` the author goes on writing, for editors that can put the cursor there. */
	readonly cursor?: number;
}
