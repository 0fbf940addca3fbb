import type { Facts } from './facts.ts';
import type { Post } from './post/post.ts';
import type { Problem, Severity } from './problem.ts';
import type { Files } from './site/files.ts';
import type { Place } from './site/site.ts';

/** What the user decided. */
export interface CheckSettings {
	/** Severities by rule name, where they differ from the rule's own. */
	readonly severities: ReadonlyMap<string, Severity | 'off'>;
	/** Globs of further files that are posts, matched against absolute paths. */
	readonly include: readonly string[];
}

/** A document with everything the check found out. */
export interface Checked {
	readonly post: Post;
	readonly place: Place;
	readonly facts: Facts;
	/** In the order in which they stand. */
	readonly problems: readonly Problem[];
}

/** Checks documents of one file system and remembers what it learned of their sites. */
export class Checker {
	constructor(
		readonly files: Files,
		readonly options: { today(): string; author?: () => Promise<string | undefined> },
	) {}

	async check(_path: string, _text: string, _settings: CheckSettings, _previous?: Post): Promise<Checked> {
		throw new Error('not built');
	}

	/** Drops what is remembered of sites, after something on disk changed. */
	forget(): void {}
}
