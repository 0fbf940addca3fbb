import type { Facts } from '../facts.ts';
import type { LinkState } from '../links/verdict.ts';
import type { Post } from '../post/post.ts';
import type { Fix, Related, Severity } from '../problem.ts';
import type { Place } from '../site/site.ts';
import type { Span } from '../text/span.ts';

/** One thing the checker looks for. A rule is a file that exports one of these; its page in docs is made from it. */
export interface Rule {
	/** `group/name` in kebab-case; settings and messages use it. */
	readonly name: string;
	readonly severity: Severity;
	/** Whether it is off until somebody sets a severity for it. */
	readonly offByDefault?: true;
	/** `posts`: posts and link posts. `pages`: every content page as well. */
	readonly scope: 'posts' | 'pages';
	/** One line: what it says something about. */
	readonly summary: string;
	/** Why an author would want to know. */
	readonly why: string;
	/** Short documents, run as tests: `bad` gives this problem, `good` does not. */
	readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
	check(context: RuleContext): void;
}

/** A document that shows a rule at work, as `content/en/blog/2026/example/index.md` beside `welcome.jpg` and `booth.png`. */
export interface Example {
	readonly text: string;
	/** What the first safe fix, or the first fix, makes of it. */
	readonly fixed?: string;
	/** What is known of links, by address as written. */
	readonly links?: Readonly<Record<string, LinkState>>;
}

/** What a rule is handed. */
export interface RuleContext {
	readonly post: Post;
	readonly place: Place;
	readonly facts: Facts;
	report(finding: Finding): void;
}

/** A problem as a rule tells it. */
export interface Finding {
	readonly span: Span;
	readonly message: string;
	readonly fixes?: readonly Fix[];
	readonly related?: Related;
	/** Set where it differs from the rule's default. */
	readonly severity?: Severity;
}
