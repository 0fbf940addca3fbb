import type { Files } from '../site/files.ts';
import type { Site } from '../site/site.ts';
import type { PageHeads } from './pageHeads.ts';
import type { SiteHeads } from './siteHeads.ts';
import { SitePages } from './sitePages.ts';

/** The sections that a checkout of the whole site has, where the profile knows. */
const sections = { istio: ['about', 'blog', 'docs', 'news'], hugo: [] } as const;

/** The references of istio.io are made from other repositories before the site is built. */
const generated = { istio: ['/docs/reference/config/', '/docs/reference/commands/'], hugo: [] } as const;

/** The addresses of sites, by their roots. */
export class PagesOfSites {
	private readonly pages = new Map<string, SitePages>();
	private readonly earlier = new Map<string, SiteHeads>();

	/** @param onMore see `SitePages` */
	constructor(
		private readonly files: Files,
		private readonly heads: PageHeads,
		private readonly onMore: (() => void) | undefined,
	) {}

	/** The addresses of a site; undefined where its config was not found. */
	of({ root, web, profile }: Site): SitePages | undefined {
		if (root === undefined || web === undefined) return undefined;
		let pages = this.pages.get(root);
		if (!pages) {
			const site = { root, web, sections: sections[profile.name], generated: generated[profile.name] };
			pages = new SitePages(site, this.files, this.heads, this.onMore, this.earlier.get(root));
			this.pages.set(root, pages);
		}
		return pages;
	}

	/** Looks at all sites anew. */
	forget(): void {
		for (const [root, { knownHeads }] of this.pages) if (knownHeads) this.earlier.set(root, knownHeads);
		this.pages.clear();
	}
}
