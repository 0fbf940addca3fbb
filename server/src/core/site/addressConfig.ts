import { asRecord, folderIn, lowerKeys } from './configValues.ts';

/** What a site's config says of the addresses of its pages and files. Folders are relative to the root. */
export interface AddressConfig {
	/** In lower case. */
	readonly firstLanguage: string;
	/** Whether the first language has its code in its addresses, too. */
	readonly firstInFolder: boolean;
	/** The path in the site's base address: empty, or such as `/docs`. */
	readonly basePath: string;
	/** Whether the site writes its base address before links that begin with `/`. */
	readonly addsBase: boolean;
	/** Folders of files that are published as they are. */
	readonly staticDirs: readonly string[];
	readonly assetDir: string;
	/** Folders that stand in for `content`, `static`, `assets`; of a kind that has none here its own folder holds. */
	readonly mounts: readonly MountConfig[];
	/** Sections whose pages have other addresses than their files: the form of those by the section's name in lower case. */
	readonly moved: ReadonlyMap<string, RegExp>;
	/** What stands before the number of a page of a list, in lower case. */
	readonly pagePath: string;
	/** The first parts of the addresses of taxonomies. */
	readonly taxonomies: readonly string[];
	/** Whether pages are `name.html`. */
	readonly ugly: boolean;
	/** Whether pages or files may come from modules. */
	readonly importsPages: boolean;
	/** Whether all files of the config could be read. */
	readonly isWhole: boolean;
}

/** A folder that the site takes for another. */
export interface MountConfig {
	readonly source: string;
	readonly kind: 'content' | 'static' | 'assets';
	/** Where below that its files come to stand; empty for the top. */
	readonly target: string;
	/** In lower case; absent for all. */
	readonly language?: string;
}

/** @param config the values with keys in lower case; @param isWhole whether all of its files could be read */
export function readAddresses(config: Record<string, unknown>, isWhole: boolean): AddressConfig {
	const modules = lowerKeys(asRecord(config.module));
	const languages = Object.values(asRecord(config.languages)).map((one) => lowerKeys(asRecord(one)));
	const { path: pagePath } = lowerKeys(asRecord(config.pagination));
	return {
		firstLanguage: textIn(config.defaultcontentlanguage)?.toLowerCase() ?? 'en',
		firstInFolder: config.defaultcontentlanguageinsubdir === true,
		basePath: basePathOf(textIn(config.baseurl) ?? ''),
		addsBase: config.canonifyurls === true,
		staticDirs: staticDirs(config),
		assetDir: folderIn(config.assetdir) ?? 'assets',
		mounts: Array.isArray(modules.mounts) ? modules.mounts.flatMap(toMounts) : [],
		moved: new Map([config, ...languages].flatMap((one) => [...movedSections(asRecord(one.permalinks))])),
		pagePath: (textIn(pagePath) ?? textIn(config.paginatepath) ?? 'page').toLowerCase(),
		taxonomies: [config, ...languages].flatMap(({ taxonomies }, index) =>
			taxonomies === undefined && index === 0
				? ['tags', 'categories']
				: Object.values(asRecord(taxonomies)).filter((one) => typeof one === 'string'),
		),
		ugly: config.uglyurls !== undefined && config.uglyurls !== false,
		importsPages: Array.isArray(modules.imports) && modules.imports.length > 0,
		// Without their accents, addresses are not compared.
		isWhole: isWhole && config.removepathaccents !== true,
	};
}

function textIn(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function basePathOf(baseUrl: string): string {
	return (/^(?:[a-z]+:)?\/\/[^/]*(\/.*)?$/i.exec(baseUrl)?.[1] ?? '').replace(/\/+$/, '');
}

/** `staticDir` and `staticDir0` to `staticDir10`, each a folder or a list of them, of languages too. */
function staticDirs(config: Record<string, unknown>): string[] {
	const tables = [config, ...Object.values(asRecord(config.languages)).map((one) => lowerKeys(asRecord(one)))];
	const found = tables.flatMap((table) =>
		Object.entries(table).flatMap(([key, value]) => (/^staticdir\d*$/.test(key) ? foldersIn(value) : [])),
	);
	return found.length > 0 ? [...new Set(found)] : ['static'];
}

function foldersIn(value: unknown): string[] {
	return (Array.isArray(value) ? value : [value]).flatMap((one) => folderIn(one) ?? []);
}

function toMounts(value: unknown): MountConfig[] {
	const { source, target, lang, sites } = lowerKeys(asRecord(value));
	const folder = folderIn(source);
	const [, kind, below = ''] = /^\/?(content|static|assets)(?:\/+(.*?))?\/*$/.exec(textIn(target) ?? '') ?? [];
	if (folder === undefined || (kind !== 'content' && kind !== 'static' && kind !== 'assets')) return [];
	const languages = languagesIn(lang) ?? languagesIn(asRecord(asRecord(sites).matrix).languages) ?? [undefined];
	return languages.map((language) => ({ source: folder, kind, target: below, ...(language && { language }) }));
}

function languagesIn(value: unknown): string[] | undefined {
	const found = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');
	return found.length > 0 ? found.map((one) => String(one).toLowerCase()) : undefined;
}

/** `blog: /:year/:slug/`, and since Hugo 0.131 also below `page` and `section`. */
function movedSections(permalinks: Record<string, unknown>): Map<string, RegExp> {
	const moved = new Map<string, RegExp>();
	for (const [key, value] of Object.entries(permalinks)) {
		if (typeof value === 'string') moved.set(key.toLowerCase(), formOf(value));
		else {
			for (const [section, form] of Object.entries(asRecord(value)))
				if (typeof form === 'string') moved.set(section.toLowerCase(), formOf(form));
		}
	}
	return moved;
}

/** Which addresses a form such as `/:year/:slug/` may make. */
function formOf(form: string): RegExp {
	const inner = form
		.replace(/^\/+|\/+$/g, '')
		.split(/(:[a-z]+(?:\[[^\]]*\])?)/)
		.map((bit, index) => (index % 2 === 0 ? bit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : tokenOf(bit)));
	return new RegExp(`^/${inner.join('')}/?$`, 'i');
}

function tokenOf(token: string): string {
	if (/^:(?:year|month|day|yearday|weekday)$/.test(token)) return '\\d+';
	return token.startsWith(':section') ? '.+' : '[^/]+';
}
