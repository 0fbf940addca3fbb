import { parse as parseYamlText } from 'yaml';
import type { Files } from './files.ts';

/** What is read from a Hugo site's config. */
export interface SiteConfig {
	readonly baseUrl?: string;
	/** The content folder, relative to the root. */
	readonly contentDir: string;
	/** The folders of the languages below the content folder; undefined where the config names no languages. */
	readonly languageFolders?: readonly string[];
	readonly themes: readonly string[];
	/** Whether modules are imported, which need not be on disk. */
	readonly importsModules: boolean;
}

/** The names of a config file at a site's root, in Hugo's own order. */
const rootNames = ['hugo', 'config'].flatMap((name) =>
	['toml', 'yaml', 'yml', 'json'].map((format) => `${name}.${format}`),
);

/** Folders of which one stands beside a `config.*` that is Hugo's and not another program's. */
const siteFolders = ['content', 'layouts', 'archetypes', 'themes', 'static'];

/** Reads the config of the site whose root is `folder`; undefined when that is no site's root. */
export async function readSiteConfig(folder: string, files: Files): Promise<SiteConfig | undefined> {
	const listing = await files.list(folder);
	if (!listing) return undefined;
	const isSite = siteFolders.some((name) => listing.get(name)?.kind === 'folder');
	const paths = rootNames
		.filter((name) => listing.get(name)?.kind === 'file' && (name.startsWith('hugo.') || isSite))
		.map((name) => `${folder}/${name}`);
	if (paths.length === 0 && listing.get('config')?.kind === 'folder') {
		const defaults = await files.list(`${folder}/config/_default`);
		for (const name of defaults?.keys() ?? []) {
			if (/^(?:hugo|config|module|languages)\.(?:toml|ya?ml|json)$/.test(name))
				paths.push(`${folder}/config/_default/${name}`);
		}
		if (!isSite) paths.length = 0;
	}
	if (paths.length === 0) return undefined;
	const values: Record<string, unknown> = {};
	for (const path of paths) {
		const read = await readConfigFile(path, files);
		const own = /\/(module|languages)\.\w+$/.exec(path)?.[1];
		Object.assign(values, own ? { [own]: read } : read);
	}
	return toConfig(values);
}

async function readConfigFile(path: string, files: Files): Promise<Record<string, unknown>> {
	const text = await files.read(path);
	if (text === undefined) return {};
	try {
		return asRecord(path.endsWith('.toml') ? await parseToml(text) : parseYamlText(text, { logLevel: 'silent' }));
	} catch {
		// A config that does not parse is Hugo's to report; what it says is not known.
		return {};
	}
}

async function parseToml(text: string): Promise<unknown> {
	const { getStaticTOMLValue, parseTOML } = await import('toml-eslint-parser');
	return getStaticTOMLValue(parseTOML(text));
}

function toConfig(values: Record<string, unknown>): SiteConfig {
	const config = lowerKeys(values);
	const contentDir = typeof config.contentdir === 'string' ? trimmed(config.contentdir) : 'content';
	const languages = Object.entries(asRecord(config.languages));
	const baseUrl = typeof config.baseurl === 'string' ? config.baseurl : undefined;
	const theme = config.theme;
	return {
		...(baseUrl !== undefined && { baseUrl }),
		contentDir,
		...(languages.length > 0 && {
			languageFolders: languages.map(([code, language]) => languageFolder(code, language, contentDir)),
		}),
		themes: (Array.isArray(theme) ? theme : [theme]).filter(
			(name): name is string => typeof name === 'string' && name !== '',
		),
		importsModules: Array.isArray(lowerKeys(asRecord(config.module)).imports),
	};
}

function languageFolder(code: string, language: unknown, contentDir: string): string {
	const own = lowerKeys(asRecord(language)).contentdir;
	const folder = typeof own === 'string' ? trimmed(own) : '';
	return folder.startsWith(`${contentDir}/`) ? folder.slice(contentDir.length + 1) : code;
}

function trimmed(folder: string): string {
	return folder.replace(/^(?:\.?\/)+|\/+$/g, '');
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function lowerKeys(values: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
}
