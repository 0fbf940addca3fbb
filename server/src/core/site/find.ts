import { readSiteConfig, type SiteConfig } from './config.ts';
import type { Files } from './files.ts';
import { folderOf, nameOf } from './paths.ts';
import { hugo } from './profiles/hugo.ts';
import { istio } from './profiles/istio.ts';
import type { Site } from './site.ts';
import { findTemplates } from './templates.ts';

/** How many folders above a post are looked at for a site's config. */
const highest = 32;

/**
 * Finds the site a folder belongs to: the nearest folder above it, or itself, with a Hugo config. Where there is none the
 * site is taken for istio.io's, of which a checkout of the content alone has no config.
 */
export async function findSite(folder: string, files: Files): Promise<Site> {
	let at = folder;
	for (let step = 0; step < highest; step++) {
		const config = await readSiteConfig(at, files);
		if (config) return siteAt(at, config, files);
		const listing = await files.list(at);
		const parent = folderOf(at);
		// A repository's root is as far as a site reaches.
		if (parent === at || listing?.has('.git')) break;
		at = parent;
	}
	const content = contentAbove(folder);
	return { profile: istio, ...(content && { content }), templates: new Set(), templatesMissing: true };
}

async function siteAt(root: string, config: SiteConfig, files: Files): Promise<Site> {
	const { templates, missing } = await findTemplates(root, config.themes, files);
	return {
		profile: isIstio(config.baseUrl) ? istio : hugo,
		root,
		content: `${root}/${config.contentDir}`,
		...(config.languageFolders && { languageFolders: new Set(config.languageFolders) }),
		templates,
		templatesMissing: missing || config.importsModules,
	};
}

/** Whether a site is istio.io or one of its subdomains. */
function isIstio(baseUrl: string | undefined): boolean {
	if (baseUrl === undefined) return false;
	const host = /^(?:https?:)?\/\/([^/:]+)/i.exec(baseUrl)?.[1]?.toLowerCase() ?? '';
	return host === 'istio.io' || host.endsWith('.istio.io');
}

/** The nearest folder called `content` above a folder, or itself. */
function contentAbove(folder: string): string | undefined {
	for (let at = folder; at !== '/'; at = folderOf(at)) {
		if (nameOf(at) === 'content') return at;
	}
	return undefined;
}
