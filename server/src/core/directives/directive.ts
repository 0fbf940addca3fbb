import type { Span } from '../text/span.ts';

/** A comment of the author's that turns rules off in a part of a post. */
export interface Directive {
	readonly kind: /** `<!-- recap-disable-next-line … -->` */
		| 'next-line'
		/** `# recap-disable-line …` in the front matter */
		| 'line'
		/** `<!-- recap-disable … -->`, up to the `end` that matches or the end of the file */
		| 'start'
		/** `<!-- recap-enable … -->` */
		| 'end'
		/** `<!-- recap-disable-file … -->` */
		| 'file';
	/** The whole comment. */
	readonly span: Span;
	/** Where the next rule's name would be written: after the last one, or after the directive's own word. */
	readonly namesEnd: number;
	/** The rules it names; none stands for all rules. */
	readonly names: readonly RuleName[];
}

/** The name of a rule as a directive has it; there need not be such a rule. */
export interface RuleName {
	readonly name: string;
	readonly span: Span;
}

/** A directive and what came of it in a check. */
export interface Use {
	readonly directive: Directive;
	/** The rules of which it hid a problem. */
	readonly hid: ReadonlySet<string>;
	/** Of an `end`: the directives that it ended, altogether or for some rules. */
	readonly ended: readonly Directive[];
}
