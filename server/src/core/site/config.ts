import { type AddressConfig, readAddresses } from './addressConfig.ts';
import { type ConfigFault, readConfigFile } from './configFile.ts';
import { asRecord, folderIn, lowerKeys } from './configValues.ts';
import type { Files } from './files.ts';
import { listBelow } from './walk.ts';

/** What is read from a Hugo site's config. Folders are relative to the root. */
export interface SiteConfig {
	readonly baseUrl?: string;
	readonly title?: string;
	readonly contentDir: string;
	readonly layoutDir: string;
	readonly archetypeDir: string;
	readonly themesDir: string;
	/** Undefined where the config names no languages. */
	readonly languages?: readonly Language[];
	readonly themes: readonly string[];
	/** Whether modules or mounted folders may bring templates, which need not be on disk here. */
	readonly importsTemplates: boolean;
	/** Which of its files cannot be read. */
	readonly faults: readonly ConfigFault[];
	/** How its pages and files come to their addresses. */
	readonly addresses: AddressConfig;
}

export interface Language {
	/** Such as `en`, in lower case. */
	readonly code: string;
	/** Its own content folder; absent where it has none. */
	readonly contentDir?: string;
	/** Its place among the languages; absent where none is given. */
	readonly weight?: number;
	/** Whether it has a host of its own. */
	readonly ownHost?: true;
}

/** The names of a config file at a site's root, in Hugo's own order. Hugo reads the first that it finds. */
const rootNames = ['hugo', 'config'].flatMap((name) =>
	['toml', 'yaml', 'yml', 'json'].map((format) => `${name}.${format}`),
);

/** Files of `config/_default` that say something about what is asked for here. */
const defaultName = /^(?:hugo|config|module|languages|permalinks|taxonomies|pagination|markup)\.(?:toml|ya?ml|json)$/;

/** Folders of which one stands beside a `config.*` that is Hugo's and not another program's. */
const siteFolders = ['content', 'layouts', 'archetypes', 'themes', 'static'];

/** Keys of which every Hugo config has one. The general ones, such as `title`, are other programs' too. */
const hugoKeys: ReadonlySet<string> = new Set([
	'baseurl',
	'languagecode',
	'defaultcontentlanguage',
	'contentdir',
	'publishdir',
	'theme',
	'themesdir',
	'layoutdir',
	'languages',
	'markup',
	'module',
	'permalinks',
	'taxonomies',
	'outputs',
	'disablekinds',
	'enablerobotstxt',
	'enablegitinfo',
	'builddrafts',
	'buildfuture',
]);

/** Reads the config of the site whose root is `folder`; undefined when that is no site's root. */
export async function readSiteConfig(folder: string, files: Files): Promise<SiteConfig | undefined> {
	const listing = await files.list(folder);
	if (!listing) return undefined;
	const isSite = siteFolders.some((name) => listing.get(name)?.kind === 'folder');
	const name = rootNames.find((one) => listing.get(one)?.kind === 'file' && (one.startsWith('hugo.') || isSite));
	const faults: ConfigFault[] = [];
	const valuesOf = async (path: string) => {
		const read = await readConfigFile(`${folder}/${path}`, files);
		if ('values' in read) return read.values;
		faults.push(read.fault);
		return undefined;
	};
	const atRoot = name === undefined ? undefined : await valuesOf(name);
	const found = name !== undefined && (name.startsWith('hugo.') || isHugos(atRoot));
	const values: Record<string, unknown> = { ...(found && atRoot) };
	const names = isSite && listing.has('config') ? await defaultNames(folder, files) : [];
	if (!found && names.length === 0) return undefined;
	for (const one of names) {
		const read = await valuesOf(`config/_default/${one}`);
		const own = /^(module|languages|permalinks|taxonomies|pagination|markup)\./.exec(one)?.[1];
		Object.assign(values, own ? { [own]: read } : read);
	}
	return toConfig(lowerKeys(values), faults);
}

async function defaultNames(root: string, files: Files): Promise<string[]> {
	const listing = await listBelow(root, 'config/_default', files);
	if (listing === undefined || listing === 'link') return [];
	return [...listing.values()]
		.filter(({ name, kind }) => kind === 'file' && defaultName.test(name))
		.map(({ name }) => name);
}

/** Whether a `config.*` is Hugo's. Of one that cannot be read the folders beside it have to say enough. */
function isHugos(values: Record<string, unknown> | undefined): boolean {
	return values === undefined || Object.keys(values).some((key) => hugoKeys.has(key.toLowerCase()));
}

function toConfig(config: Record<string, unknown>, faults: readonly ConfigFault[]): SiteConfig {
	const languages = Object.entries(asRecord(config.languages));
	const modules = lowerKeys(asRecord(config.module));
	return {
		...(typeof config.baseurl === 'string' && { baseUrl: config.baseurl }),
		...(typeof config.title === 'string' && config.title !== '' && { title: config.title }),
		contentDir: folderIn(config.contentdir) ?? 'content',
		layoutDir: folderIn(config.layoutdir) ?? 'layouts',
		archetypeDir: folderIn(config.archetypedir) ?? 'archetypes',
		themesDir: folderIn(config.themesdir) ?? 'themes',
		...(languages.length > 0 && { languages: languages.map(([code, language]) => toLanguage(code, language)) }),
		themes: (Array.isArray(config.theme) ? config.theme : [config.theme]).filter(
			(name): name is string => typeof name === 'string' && name !== '',
		),
		addresses: readAddresses(config, faults.length === 0),
		importsTemplates: faults.length > 0 || Array.isArray(modules.imports) || mountsTemplates(modules.mounts),
		faults,
	};
}

function toLanguage(code: string, language: unknown): Language {
	const { contentdir, weight, baseurl } = lowerKeys(asRecord(language));
	const contentDir = folderIn(contentdir);
	return {
		code: code.toLowerCase(),
		...(contentDir !== undefined && { contentDir }),
		...(typeof weight === 'number' && { weight }),
		...(typeof baseurl === 'string' && { ownHost: true as const }),
	};
}

function mountsTemplates(mounts: unknown): boolean {
	return (
		Array.isArray(mounts) && mounts.some((mount) => /^\/?layouts\b/.test(String(lowerKeys(asRecord(mount)).target)))
	);
}
