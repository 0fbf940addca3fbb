import type { Files, Listing } from '../site/files.ts';
import { listBelow } from '../site/walk.ts';
import type { Mount, SiteWeb } from '../site/web.ts';
import { nearest } from '../text/nearest.ts';
import { addressKey, addressPart, readPath } from './address.ts';
import type { Addresses, Answer } from './addresses.ts';
import { FolderNamesOf } from './folderNames.ts';
import type { PageHeads } from './pageHeads.ts';
import { isRedirected, type Redirects, readRedirects } from './redirects.ts';
import { languagePrefix, readHeads, type SiteHeads } from './siteHeads.ts';

/** The site whose addresses are asked for. */
export interface AddressedSite {
	readonly root: string;
	readonly web: SiteWeb;
	/** The sections by which a checkout of the whole site is known; none where that is not known. */
	readonly sections: readonly string[];
	/** Addresses below which pages stand that are no part of every checkout. */
	readonly generated: readonly string[];
}

const answered: Answer = { kind: 'answered' };
const unknown: Answer = { kind: 'unknown' };

/** How many addresses are offered. */
const most = 3;

/** Files that templates make, as far as nothing else is known of them. */
const made = /\.(?:xml|json|txt|rss|atom|ics|m?js|css|map|webmanifest|php|aspx?|cgi)$/i;

/** Where older versions of a site are kept, which are none of its pages. */
const versions = /^(?:v?\d+(?:\.\d+)+|archive|latest)$/i;

/**
 * The addresses of a site: of its pages, of the files beside them, of its static files, and those that lead elsewhere.
 * An address is looked up in the folders that its parts name. Only one that is not found there makes it read the heads
 * of all pages, once.
 */
export class SitePages implements Addresses {
	private readonly answers = new Map<string, Answer | Promise<Answer>>();
	private readonly contents = new Map<string, Answer | Promise<Answer>>();
	private readonly names: FolderNamesOf;
	private readonly codes: ReadonlySet<string>;
	private redirects: Promise<Redirects> | undefined;
	private heads: Promise<SiteHeads | undefined> | undefined;
	private readHeads: { readonly heads: SiteHeads | undefined } | undefined;

	/**
	 * @param onHeads set where nobody waits for all heads to be read: told when they are
	 * @param earlier what the heads said the last time, which is believed until they are read again
	 */
	constructor(
		private readonly site: AddressedSite,
		private readonly files: Files,
		private readonly pageHeads: PageHeads,
		private readonly onHeads?: () => void,
		private readonly earlier?: SiteHeads,
	) {
		this.codes = site.web.codes;
		this.names = new FolderNamesOf(this.codes);
	}

	/** What the heads said, where they were read. */
	get knownHeads(): SiteHeads | undefined {
		return this.readHeads ? this.readHeads.heads : this.earlier;
	}

	find(path: string): Answer | Promise<Answer> {
		return this.answers.get(path) ?? once(path, this.answers, this.look(path.replace(/[?#].*$/s, '')));
	}

	findContent(path: string): Answer | Promise<Answer> {
		return this.contents.get(path) ?? once(path, this.contents, this.lookForContent(path));
	}

	private async lookForContent(path: string): Promise<Answer> {
		const { isWhole, importsPages, themeMissing } = this.site.web;
		if (!isWhole || importsPages || themeMissing) return unknown;
		const parts = (readPath(path)?.parts ?? []).map(addressPart);
		const stem = parts.at(-1)?.replace(/\.(?:md|markdown|html)$/, '') ?? '';
		const wanted = stem === 'index' || stem === '_index' ? parts.slice(0, -1) : [...parts.slice(0, -1), stem];
		for (const mount of this.site.web.content) {
			const found = await this.walk(mount, wanted, true);
			if (found !== 'missing') return found === 'found' ? answered : unknown;
		}
		const heads = await this.allHeads();
		if (!heads) return unknown;
		const last = wanted.at(-1) ?? '';
		return (heads.byLast.get(last)?.length ?? 0) > 0 ? answered : { kind: 'missing', near: [] };
	}

	private async look(bare: string): Promise<Answer> {
		const { web } = this.site;
		if (!web.isWhole) return unknown;
		const based = web.basePath !== '' && addressKey(bare).startsWith(addressKey(`${web.basePath}/x`).slice(0, -1));
		if (web.basePath !== '' && !based && !web.addsBase) return unknown;
		const path = based ? bare.slice(web.basePath.length) : bare;
		const read = readPath(path);
		if (!read) return unknown;
		const whole = read.parts.at(-1) === 'index.html' ? read.parts.slice(0, -1) : read.parts;
		const parts = withoutPage(whole.map(addressPart), web.pagePath);
		const [language, rest] = this.languageOf(parts);
		const first = rest[0];
		if (first === undefined) return answered;
		if (versions.test(first) || web.taxonomies.includes(first)) return unknown;
		for (const mount of web.content) {
			// A page that is not translated is that of the first language, where a site falls back to it.
			if (mount.language !== undefined && mount.language !== language && mount.language !== web.firstLanguage) continue;
			const found = await this.walk(mount, rest, false);
			if (found !== 'missing') return found === 'found' ? answered : unknown;
		}
		for (const mount of [...web.statics, ...web.assets]) {
			const found = await this.walkFiles(mount, read.parts);
			if (found !== 'missing') return found === 'found' ? answered : unknown;
		}
		if (isRedirected(path, await this.allRedirects())) return answered;
		const wanted = `/${rest.join('/')}`;
		if (this.site.generated.some((one) => wanted.startsWith(one))) return unknown;
		if (made.test(path) || [...web.moved.values()].some((form) => form.test(wanted))) return unknown;
		return this.missing(path, based ? web.basePath : '', language, rest, read.slash);
	}

	/** The address has no page by its path: unless a page says that it is its own, it is missing. */
	private async missing(
		path: string,
		base: string,
		language: string,
		rest: readonly string[],
		slash: boolean,
	): Promise<Answer> {
		const { web, sections } = this.site;
		const tops = await this.topsOf(language);
		const isTop = tops.has(rest[0] ?? '');
		// What a module or theme that is not here brings stands in sections that are not here either.
		if (!isTop && (web.importsPages || web.themeMissing)) return unknown;
		const isWhole = sections.length > 0 && sections.every((section) => tops.has(section));
		if (!isTop && !isWhole && nearest(rest[0] ?? '', tops, 1).length === 0) return unknown;
		const respelt = await this.respeltAddresses(language, rest);
		// Of a checkout of some sections alone only what is nearly an address of theirs is certainly meant as one.
		if (sections.length > 0 && !tops.has('docs') && respelt.length === 0) return unknown;
		const heads = await this.allHeads();
		if (!heads) return unknown;
		if (heads.given.has(addressKey(path))) return answered;
		const near = this.near(language, rest, respelt, heads);
		if (!isTop && !isWhole && near.length === 0) return unknown;
		return { kind: 'missing', near: near.map((one) => base + (slash && !/\.[a-z0-9]+$/i.test(one) ? `${one}/` : one)) };
	}

	private languageOf(parts: readonly string[]): [string, readonly string[]] {
		const { firstLanguage } = this.site.web;
		const [first] = parts;
		return first !== undefined && this.codes.has(first) ? [first, parts.slice(1)] : [firstLanguage, parts];
	}

	/** The first parts of the addresses of a language. */
	private async topsOf(language: string): Promise<ReadonlySet<string>> {
		const { content, statics } = this.site.web;
		const tops = new Set<string>();
		for (const mount of content) {
			if (mount.language !== undefined && mount.language !== language) continue;
			const names = await this.namesIn(mount.folder);
			if (mount.below[0] !== undefined) tops.add(mount.below[0]);
			else for (const name of [...(names?.folders.keys() ?? []), ...(names?.pages ?? [])]) tops.add(name);
		}
		for (const { folder, below } of statics) {
			const listing = await this.listing(folder);
			if (below[0] !== undefined) tops.add(below[0]);
			else for (const name of listing?.keys() ?? []) tops.add(name);
		}
		return tops;
	}

	/**
	 * Goes down the folders of a mount by the parts of an address.
	 *
	 * @param asContent whether a folder without a page of its own will do
	 */
	private async walk(
		{ folder: top, below }: Mount,
		parts: readonly string[],
		asContent: boolean,
	): Promise<'found' | 'missing' | 'unknown'> {
		const inside = parts.slice(below.length);
		if (below.some((part, index) => parts[index] !== addressPart(part))) return 'missing';
		let folder = top;
		for (const [index, part] of inside.entries()) {
			const names = await this.namesIn(folder);
			if (!names) return index === 0 ? 'missing' : 'unknown';
			if (names.makesPages || names.links.has(part)) return 'unknown';
			const last = index === inside.length - 1;
			if (last && (names.pages.has(part) || names.files.has(part))) return 'found';
			const page = last ? part.replace(/\.html?$/, '') : part;
			if (page !== part && this.site.web.ugly && names.pages.has(page)) return 'found';
			const next = names.folders.get(part);
			if (!next) return 'missing';
			folder = `${folder}/${next.name}`;
		}
		const names = await this.namesIn(folder);
		if (!names) return 'unknown';
		// A section at the top has a page whether it has a text or not.
		if (names.hasIndex || inside.length + below.length <= 1 || asContent) return 'found';
		return names.makesPages ? 'unknown' : 'missing';
	}

	private async walkFiles(
		{ folder: top, below }: Mount,
		parts: readonly string[],
	): Promise<'found' | 'missing' | 'unknown'> {
		if (below.some((part, index) => parts[index] !== part)) return 'missing';
		let folder = top;
		const inside = parts.slice(below.length);
		for (const [index, part] of inside.entries()) {
			const listing = await this.listing(folder);
			if (!listing) return index === 0 ? 'missing' : 'unknown';
			const entry = listing.get(part) ?? listing.get(part.normalize('NFD')) ?? listing.get(`${part}.html`);
			if (entry?.kind === 'link') return 'unknown';
			if (entry?.kind === 'file') return index === inside.length - 1 ? 'found' : 'missing';
			if (!entry) return 'missing';
			folder = `${folder}/${entry.name}`;
		}
		return 'found';
	}

	/** Addresses with parts that are nearly the written ones. */
	private async respeltAddresses(language: string, rest: readonly string[]): Promise<string[]> {
		const found: string[] = [];
		const { web } = this.site;
		for (const mount of web.content) {
			if (mount.below.length > 0 || (mount.language !== undefined && mount.language !== language)) continue;
			const prefix = languagePrefix(web, mount, undefined);
			for (const parts of await this.respelt(mount.folder, rest, 2)) found.push(`/${[...prefix, ...parts].join('/')}`);
		}
		return found;
	}

	/** Addresses that may be meant: those, and those of pages that were moved. */
	private near(language: string, rest: readonly string[], respelt: readonly string[], heads: SiteHeads): string[] {
		const { web } = this.site;
		const prefix = language === web.firstLanguage && !web.firstInFolder ? '' : `/${language}`;
		const moved = (heads.byLast.get(rest.at(-1) ?? '') ?? []).filter(
			(address) => this.languageOf(address.split('/').slice(1))[0] === language && address.startsWith(`${prefix}/`),
		);
		return [...new Set([...respelt, ...(moved.length <= most ? moved : [])])].slice(0, most);
	}

	/** The addresses below a folder that differ in a few parts from the one that was asked for. */
	private async respelt(folder: string, parts: readonly string[], slips: number): Promise<string[][]> {
		const names = await this.namesIn(folder);
		const [part, ...rest] = parts;
		if (!names) return [];
		if (part === undefined) return names.hasIndex ? [[]] : [];
		const last = rest.length === 0;
		const there = last ? [...names.folders.keys(), ...names.pages, ...names.files] : [...names.folders.keys()];
		const choices = there.includes(part) ? [part] : slips > 0 ? nearest(part, there) : [];
		const found: string[][] = [];
		for (const choice of choices) {
			const next = names.folders.get(choice);
			if (!next) found.push([choice]);
			else {
				const left = choice === part ? slips : slips - 1;
				for (const below of await this.respelt(`${folder}/${next.name}`, rest, left)) found.push([choice, ...below]);
			}
		}
		return found;
	}

	private async namesIn(folder: string) {
		const listing = await this.listing(folder);
		return listing && this.names.of(listing);
	}

	/** What a folder of the site holds, without following a link on the way. */
	private async listing(folder: string): Promise<Listing | undefined> {
		const { root } = this.site;
		if (!folder.startsWith(`${root}/`)) return undefined;
		const listing = await listBelow(root, folder.slice(root.length + 1), this.files);
		return listing === 'link' ? undefined : listing;
	}

	private allRedirects(): Promise<Redirects> {
		this.redirects ??= this.readRedirects();
		return this.redirects;
	}

	private async readRedirects(): Promise<Redirects> {
		const { root, web } = this.site;
		const texts: (string | undefined)[] = [];
		for (const { folder, below } of web.statics) {
			if (below.length === 0 && (await this.listing(folder))?.get('_redirects')?.kind === 'file')
				texts.push(await this.files.read(`${folder}/_redirects`));
		}
		if ((await this.files.list(root))?.get('netlify.toml')?.kind === 'file')
			texts.push(await this.files.read(`${root}/netlify.toml`));
		// A template that makes the file, as istio.io has one.
		for (const { name, kind } of (await this.listing(`${root}/layouts`))?.values() ?? [])
			if (kind === 'file' && /redir/i.test(name)) texts.push(await this.files.read(`${root}/layouts/${name}`));
		return readRedirects(texts.filter((text) => text !== undefined));
	}

	private async allHeads(): Promise<SiteHeads | undefined> {
		if (!this.heads) {
			this.heads = readHeads(this.site.web, this.files, this.pageHeads);
			void this.heads.then((heads) => {
				this.readHeads = { heads };
				if (!this.onHeads) return;
				this.answers.clear();
				this.contents.clear();
				this.onHeads();
			});
		}
		return this.onHeads ? this.knownHeads : this.heads;
	}
}

/** Keeps an answer for who asks next, as a promise as long as it is one; a slice of a post is no key that keeps its text. */
function once(path: string, answers: Map<string, Answer | Promise<Answer>>, asked: Promise<Answer>): Promise<Answer> {
	const key = ` ${path}`.slice(1);
	answers.set(key, asked);
	const kept = (answer: Answer) => {
		if (answers.get(key) === asked) answers.set(key, answer);
	};
	// Whoever asked hears of what went wrong.
	asked.then(kept, () => undefined);
	return asked;
}

/** An address without the number of a page of a list. */
function withoutPage(parts: readonly string[], pagePath: string): readonly string[] {
	return parts.at(-2) === pagePath && /^\d+$/.test(parts.at(-1) ?? '') ? parts.slice(0, -2) : parts;
}
