import { type Language, readSiteConfig, type SiteConfig } from './config.ts';
import type { Files } from './files.ts';
import { TemplateReader } from './learned/templateReader.ts';
import { folderOf, isWithin, nameOf } from './paths.ts';
import type { Profile } from './profile.ts';
import { hugo } from './profiles/hugo.ts';
import { istio } from './profiles/istio.ts';
import type { Site } from './site.ts';
import { findTemplates, type Templates } from './templates.ts';
import { findWeb, type SiteWeb } from './web.ts';

/** How many folders above a post are looked at for a site's config. */
const highest = 32;

/** A folder with a Hugo config, and what of its site is the same for all folders below it. */
interface Root {
	readonly root: string;
	readonly config: SiteConfig;
	readonly templates: Templates;
	readonly learned: TemplateReader;
	readonly web: SiteWeb;
	/** Its site by profile, each worked out once. */
	readonly sites: Map<Profile, RootSite>;
}

/** A site as folders below its root see it: those of a language that keeps its pages apart have another content folder. */
interface RootSite {
	readonly site: Site;
	readonly apart: readonly (Site & { readonly content: string })[];
}

/** Sites' roots already looked for, by folder; undefined where a folder and those above it belong to none. */
export type KnownRoots = Map<string, Promise<Root | undefined>>;

/**
 * Finds the site a folder belongs to: the nearest folder above it, or itself, with a Hugo config. Where there is none the
 * site is taken for istio.io's, of which a checkout of the content alone has no config.
 *
 * @param known remembers what was found, so that a config is read once however many folders lie below it
 * @param chosen the profile, where the team's settings name one
 */
export async function findSite(
	folder: string,
	files: Files,
	known: KnownRoots = new Map(),
	chosen?: Profile,
): Promise<Site> {
	const found = await rootAbove(folder, highest, files, known);
	if (found) {
		const { site, apart } = siteAt(found, chosen);
		return apart.find(({ content: own }) => isWithin(own, folder)) ?? site;
	}
	const content = contentAbove(folder);
	return { profile: chosen ?? istio, ...(content && { content }), templates: new Set(), templatesMissing: true };
}

function rootAbove(folder: string, steps: number, files: Files, known: KnownRoots): Promise<Root | undefined> {
	let root = known.get(folder);
	if (!root) {
		root = lookForRoot(folder, steps, files, known);
		known.set(folder, root);
	}
	return root;
}

async function lookForRoot(folder: string, steps: number, files: Files, known: KnownRoots): Promise<Root | undefined> {
	const config = await readSiteConfig(folder, files);
	if (config) return rootAt(folder, config, files);
	const listing = await files.list(folder);
	const parent = folderOf(folder);
	// A repository's root is as far as a site reaches.
	if (parent === folder || steps <= 1 || listing?.has('.git')) return undefined;
	return rootAbove(parent, steps - 1, files, known);
}

async function rootAt(root: string, config: SiteConfig, files: Files): Promise<Root> {
	const templates = await findTemplates(root, config, files);
	const web = await findWeb(root, config, files);
	return { root, config, templates, learned: new TemplateReader(templates.paths, files), web, sites: new Map() };
}

function siteAt(root: Root, chosen: Profile | undefined): RootSite {
	const profile = chosen ?? (isIstio(root.config.baseUrl) ? istio : hugo);
	const known = root.sites.get(profile) ?? siteWith(profile, root);
	root.sites.set(profile, known);
	return known;
}

function siteWith(profile: Profile, { root, config, templates: found, learned, web }: Root): RootSite {
	const { templates, missing, hasLayouts } = found;
	const { contentDir, languages, title, faults } = config;
	const content = `${root}/${contentDir}`;
	// No site is built without layouts: where there are none, they come from somewhere else.
	const templatesMissing = missing || !(hasLayouts || profile.shortcodesComplete);
	const known = { ...(title !== undefined && { title }), ...(faults.length > 0 && { configFaults: faults }) };
	const site = { profile, ...known, root, templates, learned, templatesMissing, content, web };
	const own = new Set(
		[
			...(languages?.map((language) => language.contentDir) ?? []),
			...config.addresses.mounts.map(({ source }) => source),
		]
			.filter((folder) => folder !== undefined)
			.map((folder) => `${root}/${folder}`),
	);
	// Folders of content elsewhere: those of languages, and those that the config mounts.
	const apart = web.content
		.filter(({ folder }) => !isWithin(content, folder) && own.has(folder))
		.map(({ folder, below, language }) => ({
			...site,
			content: folder,
			languageFolders: new Set<string>(),
			...(below.length > 0 && { contentBelow: below }),
			...(language !== undefined && { contentLanguage: language }),
		}));
	if (!languages) return { site, apart };
	const languageFolders = new Set(languages.map((language) => languageFolder(language, contentDir)));
	return { site: { ...site, languageFolders }, apart };
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
	for (let at = folder; ; at = folderOf(at)) {
		if (nameOf(at) === 'content') return at;
		if (at === folderOf(at)) return undefined;
	}
}
