import type { Files } from '../site/files.ts';
import type { Notes } from '../site/notes.ts';
import type { Site } from '../site/site.ts';
import { type Addresses, NotedAddresses } from './addresses.ts';
import type { PageHeads } from './pageHeads.ts';
import type { SiteHeads } from './siteHeads.ts';
import { SitePages } from './sitePages.ts';

/** The sections that a checkout of the whole site has, where the profile knows. */
const sections = { istio: ['about', 'blog', 'docs', 'news'], hugo: [] } as const;

/** The references of istio.io are made from other repositories before the site is built. */
const generated = { istio: ['/docs/reference/config/', '/docs/reference/commands/'], hugo: [] } as const;

/** The addresses of sites. */
export class PagesOfSites {
	private readonly pages = new Map<string, SitePages>();
	/** Those of the site that was asked for last: that of most posts, too. */
	private latest: { readonly site: Site; readonly pages: SitePages } | undefined;
	private readonly earlier = new Map<string, SiteHeads>();

	/** @param onMore see `SitePages` */
	constructor(
		private readonly files: Files,
		private readonly heads: PageHeads,
		private readonly onMore: (() => void) | undefined,
	) {}

	/** The addresses of a site; undefined where its config was not found. */
	of(site: Site): SitePages | undefined {
		if (this.latest?.site === site) return this.latest.pages;
		const { root, web, profile } = site;
		if (root === undefined || web === undefined) return undefined;
		const name = nameOf(site);
		let pages = this.pages.get(name);
		if (!pages) {
			const addressed = { root, web, sections: sections[profile.name], generated: generated[profile.name] };
			pages = new SitePages(addressed, this.files, this.heads, this.onMore, this.earlier.get(name));
			this.pages.set(name, pages);
		}
		this.latest = { site, pages };
		return pages;
	}

	/** The same, of which it is noted what is asked. */
	noted(site: Site, notes: Pick<Notes, 'asked'>): Addresses | undefined {
		const pages = this.of(site);
		return pages && new NotedAddresses(nameOf(site), pages, notes);
	}

	/** Looks at all sites anew. */
	forget(): void {
		for (const [name, { knownHeads }] of this.pages) if (knownHeads) this.earlier.set(name, knownHeads);
		this.pages.clear();
		this.latest = undefined;
	}
}

/** What tells the addresses of one site from those of another. */
function nameOf({ root, profile }: Site): string {
	return `${profile.name} ${root}`;
}
