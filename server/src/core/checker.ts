import { problemsUnder } from './config/apply.ts';
import { type Config, type ConfigFile, configName } from './config/config.ts';
import { readConfig } from './config/read.ts';
import { type Facts, gatherFacts, type KnownSite, type Surroundings } from './facts.ts';
import { SiteKeywords } from './keywords/siteKeywords.ts';
import type { Found, LargePost } from './large/largePost.ts';
import { type Addresses, answerText } from './pages/addresses.ts';
import { PageHeads } from './pages/pageHeads.ts';
import { PagesOfSites } from './pages/pagesOfSites.ts';
import { parsePost } from './post/parse.ts';
import type { Post } from './post/post.ts';
import type { Problem, Severity } from './problem.ts';
import { rules } from './rules/all.ts';
import { RuleSet } from './rules/ruleSet.ts';
import { runRules } from './rules/run.ts';
import type { Files } from './site/files.ts';
import { type Home, Homes } from './site/homes.ts';
import { Listings } from './site/listings.ts';
import type { SiteQuestion } from './site/notes.ts';
import { folderOf, isWithin, nameOf } from './site/paths.ts';
import { placeOf } from './site/place.ts';
import type { Place, Site } from './site/site.ts';
import type { Decoding } from './text/decoding.ts';
import { Globs } from './text/globs.ts';
import type { Contents } from './translation/contents.ts';
import { Originals } from './translation/originals.ts';

/** What the user decided. The team's settings stand above it, save for what is in `overrides`. */
export interface CheckSettings {
	/** Severities by rule name, where they differ from the rule's own. */
	readonly severities: ReadonlyMap<string, Severity | 'off'>;
	/** Severities by rule name that stand above the team's: what was asked for this once. */
	readonly overrides?: ReadonlyMap<string, Severity | 'off'>;
	/** Globs of further files that are posts, matched against absolute paths. */
	readonly include: readonly string[];
}

/** A document with everything the check found out. */
export interface Checked {
	/** A reading of which the next check reuses the head: `post`, or the head alone where that is all that was read. */
	readonly head: Post;
	readonly post: Post;
	readonly place: Place;
	readonly facts: Facts;
	/** In the order in which they stand. */
	readonly problems: readonly Problem[];
	/** The team's settings that hold for it; absent where there are none. */
	readonly config?: ConfigFile | undefined;
}

/** Checks documents of one file system and remembers which sites they belong to. */
export class Checker {
	private readonly homes: Homes;
	private readonly listings = new Listings();
	private readonly globs = new Globs();
	private readonly sitePages: PagesOfSites;
	private readonly originals: Originals;
	private readonly pageHeads: PageHeads;
	private readonly siteKeywords: SiteKeywords;
	/** Through which a check asks for itself alone. */
	private readonly own: Files;
	/** The last rule set, which serves all documents under the same settings. */
	private last: { settings: CheckSettings; config: Config | undefined; ruleSet: RuleSet } | undefined;

	/** @param configPath the team's settings to use for all, instead of those that stand above a document */
	constructor(
		files: Files,
		private readonly around: Surroundings,
		configPath?: string,
	) {
		const { notes } = around;
		const onMore = around.arrived && (() => around.arrived?.());
		const ofSites = notes?.site ?? files;
		this.own = notes?.own ?? files;
		this.homes = new Homes(files, configPath);
		this.pageHeads = new PageHeads(ofSites, notes);
		this.originals = new Originals(ofSites, notes);
		this.siteKeywords = new SiteKeywords(ofSites, this.pageHeads, onMore, notes);
		this.sitePages = new PagesOfSites(ofSites, this.pageHeads, onMore);
	}

	/**
	 * Checks a document: a post or page, or a file with a team's settings, which is a document of no site and has
	 * problems all the same.
	 *
	 * @param path absolute, with `/`
	 * @param previous an earlier reading of the same document, of which what did not change is reused
	 * @param decoding what the text's bytes were, where they were not UTF-8
	 */
	check(path: string, text: string, settings: CheckSettings, previous?: Post, decoding?: Decoding): Promise<Checked> {
		return this.checkWhole(path, text, settings, false, previous, decoding);
	}

	private async checkWhole(
		path: string,
		text: string,
		settings: CheckSettings,
		isOpen: boolean,
		previous?: Post,
		decoding?: Decoding,
	): Promise<Checked> {
		const post = parsePost(text, previous);
		const home = await this.homes.of(folderOf(path));
		const place = this.placeIn(home, path, post, settings);
		const ruleSet = this.ruleSetFor(settings, home.config?.config);
		const keywords = this.keywordsOf(place, post, ruleSet);
		const found = await gatherFacts(post, place, this.own, this.around, this.listings, {
			pages: this.pagesOf(place, ruleSet),
			compare: ruleSet.has('translation/drift')
				? (shown) => this.originals.compare(post, place, shown, isOpen)
				: undefined,
			keywords: keywords instanceof Promise ? await keywords : keywords,
		});
		const facts = decoding ? { ...found, decoding } : found;
		const config = home.config && filed(home.config, settings);
		const problems =
			place.name === configName ? configProblems(path, text, config, settings) : runRules(ruleSet, post, place, facts);
		return { head: post, post, place, facts, problems, ...(config && { config }) };
	}

	/**
	 * Checks a document that is being written, with the same result as `check`. Of a large post only what changed since
	 * the check before is read and checked; its `post` and `facts` are read when they are asked for.
	 *
	 * @param large what is remembered of the document for as long as nothing on disk and no setting changes
	 */
	async checkEdited(
		path: string,
		text: string,
		settings: CheckSettings,
		large: LargePost,
		previous?: Post,
	): Promise<Checked> {
		const divided = nameOf(path) === configName ? undefined : large.divide(text);
		if (divided) {
			const home = await this.homes.of(folderOf(path));
			const place = this.placeIn(home, path, divided.head, settings);
			const ruleSet = this.ruleSetFor(settings, home.config?.config);
			const original = await this.originalOf(place, ruleSet);
			const keywords = await this.keywordsOf(place, divided.head, ruleSet);
			const found = await large.check(text, divided, {
				place,
				severities: ruleSet.severities,
				facts: (post, part) => {
					// Only the head tells whether the author is missing.
					const around = part === 'head' ? this.around : { today: () => this.around.today() };
					return gatherFacts(post, place, this.own, around, this.listings, {
						pages: part === 'body' ? this.pagesOf(place, ruleSet) : undefined,
						original,
						keywords: part === 'head' ? keywords : undefined,
						head: divided.head,
					});
				},
			});
			const config = home.config && filed(home.config, settings);
			if (found) return new LargeChecked(found, place, config);
		}
		return this.checkWhole(path, text, settings, true, previous);
	}

	/** Where a document stands in its site. */
	async place(path: string, post: Pick<Post, 'frontMatter'>, settings: CheckSettings): Promise<Place> {
		return this.placeIn(await this.homes.of(folderOf(path)), path, post, settings);
	}

	/** The site and the team's settings of a document, whatever it holds. */
	homeFor(path: string): Promise<Home> {
		return this.homes.of(folderOf(path));
	}

	/** The team's settings that hold for a document; undefined where there are none. */
	async configFor(path: string, settings: CheckSettings): Promise<ConfigFile | undefined> {
		const { config } = await this.homes.of(folderOf(path));
		return config && filed(config, settings);
	}

	/** A file with a team's settings, whether it holds for anything or not. */
	async configAt(path: string, settings: CheckSettings): Promise<ConfigFile> {
		return filed(await this.homes.config(path), settings);
	}

	/** Drops what is remembered of sites and teams' settings, after something changed on disk. */
	forget(): void {
		this.homes.forget();
	}

	/**
	 * Drops what is remembered of the pages of sites, after something changed on disk.
	 * @param paths of what changed; absent where it may be anything
	 */
	forgetPages(paths?: readonly string[]): void {
		this.sitePages.forget();
		this.originals.forget();
		this.pageHeads.forget(paths);
		this.siteKeywords.forget();
	}

	/** Drops what is remembered of a document that was open: what holds is its file. */
	close(path: string): void {
		this.originals.close(path);
	}

	/**
	 * Asks a question again that a check of a document of a site asked.
	 *
	 * @returns what is equal for two answers by which rules tell the same
	 */
	async answer([kind, about, text]: SiteQuestion, site: Site): Promise<string> {
		if (kind === 'keyword') return this.siteKeywords.answer(about, text);
		const pages = this.sitePages.of(site);
		if (!pages) return '';
		return answerText(await (kind === 'content' ? pages.findContent(text) : pages.find(text)));
	}

	private pagesOf({ site, kind }: Place, rules: RuleSet): Addresses | undefined {
		if (kind === 'other' || !rules.has('link/internal')) return undefined;
		const { notes } = this.around;
		return notes ? this.sitePages.noted(site, notes) : this.sitePages.of(site);
	}

	private async originalOf(place: Place, rules: RuleSet): Promise<Contents | undefined> {
		return rules.has('translation/drift') ? this.originals.of(place) : undefined;
	}

	private keywordsOf(
		place: Place,
		{ frontMatter }: Post,
		rules: RuleSet,
	): KnownSite['keywords'] | Promise<KnownSite['keywords']> {
		return rules.has('keywords/spelling') ? this.siteKeywords.around(place, frontMatter) : undefined;
	}

	private ruleSetFor(settings: CheckSettings, config: Config | undefined): RuleSet {
		if (this.last?.settings !== settings || this.last.config !== config)
			this.last = { settings, config, ruleSet: new RuleSet(rules, severitiesFor(settings, config)) };
		return this.last.ruleSet;
	}

	private placeIn(
		{ site, config, folder }: Home,
		typed: string,
		post: Pick<Post, 'frontMatter'>,
		settings: CheckSettings,
	): Place {
		const path = folder === folderOf(typed) ? typed : `${folder}/${nameOf(typed)}`;
		const below = config && isWithin(folderOf(config.path), path) ? belowFolder(config.path, path) : undefined;
		const matches = (globs: readonly string[] = []) => below !== undefined && this.globs.matchesAny(globs, below);
		const included = this.globs.matchesAny(settings.include, path) || matches(config?.config.include);
		const place = placeOf(path, site, post.frontMatter, included);
		if (matches(config?.config.exclude)) return { ...place, kind: 'other', excluded: true };
		return place.name === configName ? { ...place, kind: 'other' } : place;
	}
}

class LargeChecked implements Checked {
	readonly problems: readonly Problem[];

	constructor(
		private readonly found: Found,
		readonly place: Place,
		readonly config: ConfigFile | undefined,
	) {
		this.problems = found.problems;
	}

	get head(): Post {
		return this.found.head;
	}

	get post(): Post {
		return this.found.post;
	}

	get facts(): Facts {
		return this.found.facts;
	}
}

/** The severities that hold: of two for one rule the user's gives way to the team's, and the team's to an override. */
function severitiesFor(
	{ severities, overrides = new Map() }: CheckSettings,
	config: Config | undefined,
): ReadonlyMap<string, Severity | 'off'> {
	if (!config?.severities.size && !overrides.size) return severities;
	return new Map([...severities, ...(config?.severities ?? []), ...overrides]);
}

/** A settings file with its problems under the severities that hold. */
function filed(file: ConfigFile, settings: CheckSettings): ConfigFile {
	return { ...file, problems: problemsUnder(file.problems, severitiesFor(settings, file.config)) };
}

/** The problems of a settings file with a text that need not be the one on disk. */
function configProblems(
	path: string,
	text: string,
	known: ConfigFile | undefined,
	settings: CheckSettings,
): readonly Problem[] {
	if (known?.path === path && known.text === undefined) return known.problems;
	const { config, problems } = readConfig(text);
	return problemsUnder(problems, severitiesFor(settings, config));
}

function belowFolder(folderFile: string, path: string): string {
	return path.slice(folderOf(folderFile) === '/' ? 1 : folderOf(folderFile).length + 1);
}
