import picomatch from 'picomatch';
import { type Facts, gatherFacts, type Surroundings } from './facts.ts';
import { parsePost } from './post/parse.ts';
import type { Post } from './post/post.ts';
import type { Problem, Severity } from './problem.ts';
import { rules } from './rules/all.ts';
import { runRules } from './rules/run.ts';
import type { Files } from './site/files.ts';
import { findSite, type KnownRoots } from './site/find.ts';
import { Listings } from './site/listings.ts';
import { folderOf } from './site/paths.ts';
import { placeOf } from './site/place.ts';
import type { Place, Site } from './site/site.ts';
import type { Decoding } from './text/decoding.ts';

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

/** Checks documents of one file system and remembers which sites they belong to. */
export class Checker {
	private readonly sites = new Map<string, Promise<Site>>();
	private readonly roots: KnownRoots = new Map();
	private readonly listings = new Listings();
	private readonly globs = new Map<string, (path: string) => boolean>();

	constructor(
		private readonly files: Files,
		private readonly around: Surroundings,
	) {}

	/**
	 * Checks a document.
	 *
	 * @param path absolute, with `/`
	 * @param previous an earlier reading of the same document, of which what did not change is reused
	 * @param decoding what the text's bytes were, where they were not UTF-8
	 */
	async check(
		path: string,
		text: string,
		settings: CheckSettings,
		previous?: Post,
		decoding?: Decoding,
	): Promise<Checked> {
		const post = parsePost(text, previous);
		const place = await this.place(path, post, settings);
		const found = await gatherFacts(post, place, this.files, this.around, this.listings);
		const facts = decoding ? { ...found, decoding } : found;
		return { post, place, facts, problems: runRules(rules, post, place, facts, settings.severities) };
	}

	/** Where a document stands in its site. */
	async place(path: string, post: Post, settings: CheckSettings): Promise<Place> {
		const site = await this.site(folderOf(path));
		return placeOf(path, site, post.frontMatter, this.isIncluded(path, settings));
	}

	/** Drops what is remembered of sites, after something of theirs changed on disk. */
	forget(): void {
		this.sites.clear();
		this.roots.clear();
	}

	private site(folder: string): Promise<Site> {
		let site = this.sites.get(folder);
		if (!site) {
			site = findSite(folder, this.files, this.roots);
			this.sites.set(folder, site);
		}
		return site;
	}

	private isIncluded(path: string, settings: CheckSettings): boolean {
		return settings.include.some((glob) => {
			let matches = this.globs.get(glob);
			if (!matches) {
				matches = picomatch(glob, { dot: true });
				this.globs.set(glob, matches);
			}
			return matches(path);
		});
	}
}
