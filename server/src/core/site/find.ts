import { type Language, readSiteConfig, type SiteConfig } from './config.ts';
import type { Files } from './files.ts';
import { folderOf, isWithin, nameOf } from './paths.ts';
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
		if (config) return siteAt(at, config, folder, files);
		const listing = await files.list(at);
		const parent = folderOf(at);
		// A repository's root is as far as a site reaches.
		if (parent === at || listing?.has('.git')) break;
		at = parent;
	}
	const content = contentAbove(folder);
	return { profile: istio, ...(content && { content }), templates: new Set(), templatesMissing: true };
}

async function siteAt(root: string, config: SiteConfig, folder: string, files: Files): Promise<Site> {
	const profile = isIstio(config.baseUrl) ? istio : hugo;
	const { templates, missing, hasLayouts } = await findTemplates(root, config, files);
	return {
		profile,
		root,
		...contentOf(root, config, folder),
		templates,
		// No site is built without layouts: where there are none, they come from somewhere else.
		templatesMissing: missing || !(hasLayouts || profile.shortcodesComplete),
	};
}

/** The content folder for a folder of a site: that of a language that keeps its pages apart, else the site's. */
function contentOf(
	root: string,
	{ contentDir, languages }: SiteConfig,
	folder: string,
): Pick<Site, 'content' | 'languageFolders'> {
	const content = `${root}/${contentDir}`;
	if (!languages) return { content };
	const apart = languages
		.map((language) => `${root}/${language.contentDir ?? contentDir}`)
		.find((own) => !isWithin(content, own) && isWithin(own, folder));
	if (apart) return { content: apart, languageFolders: new Set() };
	return { content, languageFolders: new Set(languages.map((language) => languageFolder(language, contentDir))) };
}

function languageFolder({ code, contentDir: own }: Language, contentDir: string): string {
	return own?.startsWith(`${contentDir}/`) ? own.slice(contentDir.length + 1) : code;
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
