import type { Use } from '../directives/directive.ts';
import type { Facts } from '../facts.ts';
import type { LinkState } from '../links/verdict.ts';
import type { Post } from '../post/post.ts';
import type { Fix, Related, Severity } from '../problem.ts';
import type { Place } from '../site/site.ts';
import type { StatedLint } from '../siteLint/stated.ts';
import type { Span } from '../text/span.ts';

/** One thing the checker looks for. A rule is a file that exports one of these; its page in docs is made from it. */
export interface Rule {
	/** `group/name` in kebab-case; settings and messages use it. */
	readonly name: string;
	readonly severity: Severity;
	/** Whether it is off until somebody sets a severity for it. */
	readonly offByDefault?: true;
	/** Set where it speaks only with `recap lint --site-lint`, which turns it on. */
	readonly needsSiteLint?: true;
	/** `posts`: posts and link posts. `pages`: every content page as well. */
	readonly scope: 'posts' | 'pages';
	/**
	 * What of a post decides what it tells. `head`: the front matter alone. `body`: each place by itself, by nothing that
	 * stands behind a blank line outside of tags, their pairs and code. `videos`: links of the whole post to one video, and
	 * nothing where each video is linked once. The next three read the head, the text, the pictures with what is known of
	 * them, and the code that they stand in. `places`: whether it tells anything is told by each picture, as by `body`.
	 * `pictures`: nothing where no two have a file or a caption in common. `names`: nothing where the whole text names each
	 * picture of its folder. `joined`: the front matter, and `Facts.anchors` and `Facts.translation`, which are joined of what
	 * the parts of a large post have. `whole`: anything.
	 */
	readonly reads: 'head' | 'body' | 'places' | 'videos' | 'pictures' | 'names' | 'joined' | 'whole';
	/** Absent for rules about posts. `directives`: it runs last, over what turns rules off, and is not turned off by it. */
	readonly about?: 'directives';
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
	/** Where it stands below the site's folder, where that is another place. */
	readonly at?: string;
	/** Further files beside it: their content by name. */
	readonly beside?: Readonly<Record<string, string | Uint8Array>>;
	/** Where set, the site has a config of istio.io's, and these files: their content by path below its root. */
	readonly site?: Readonly<Record<string, string>>;
	/** What the first safe fix, or the first fix, makes of it. */
	readonly fixed?: string;
	/** What is known of links, by address as written. */
	readonly links?: Readonly<Record<string, LinkState>>;
	/** What spelling and style say of its text. */
	readonly lint?: StatedLint;
}

/** The config, `hugo.yaml`, of the site of an example that has `site`. */
export const exampleConfig = `baseURL: https://istio.io/
languages:
  en: { contentDir: content/en, weight: 1 }
  zh: { contentDir: content/zh, weight: 2 }
`;

/** What a rule is handed. */
export interface RuleContext {
	readonly post: Post;
	readonly place: Place;
	readonly facts: Facts;
	/** What the post's directives did; there are none yet while rules about posts run. */
	readonly directives: DirectiveFacts;
	report(finding: Finding): void;
}

/** What rules about directives know. */
export interface DirectiveFacts {
	readonly uses: readonly Use[];
	/** The names of all rules. */
	readonly known: ReadonlySet<string>;
	/** The names of the rules that were run: not those that a setting turns off, nor those for other documents. */
	readonly ran: ReadonlySet<string>;
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
