import type { AddressConfig, MountConfig } from './addressConfig.ts';
import type { Language, SiteConfig } from './config.ts';
import type { Files } from './files.ts';
import { listBelow } from './walk.ts';

/** How the pages and files of a site come to their addresses. */
export interface SiteWeb extends Omit<AddressConfig, 'mounts' | 'staticDirs' | 'assetDir'> {
	/** The languages in the order of the site; none where it has one only. */
	readonly languages: readonly Language[];
	/** Their codes. */
	readonly codes: ReadonlySet<string>;
	/** Folders of content, those that the site prefers first. */
	readonly content: readonly Mount[];
	/** Folders of files that are published as they are. */
	readonly statics: readonly Mount[];
	/** Folders of files that templates may publish. */
	readonly assets: readonly Mount[];
	/** Whether a theme that may bring pages or files is not here. */
	readonly themeMissing: boolean;
}

/** A folder whose files come to stand below an address. */
export interface Mount {
	/** Absolute. */
	readonly folder: string;
	/** The parts of the address that stand before those of its files. */
	readonly below: readonly string[];
	/** The language of what is in it; absent where its files say it, or have none. */
	readonly language?: string;
}

/** Finds the folders of a site that become addresses. */
export async function findWeb(root: string, config: SiteConfig, files: Files): Promise<SiteWeb> {
	const { mounts, staticDirs, assetDir, ...addresses } = config.addresses;
	const languages = inOrder(config.languages ?? [], addresses.firstLanguage);
	const of = (kind: MountConfig['kind']) => mounts.filter((mount) => mount.kind === kind);
	const own = (folders: readonly string[]) => folders.map((folder) => ({ folder: `${root}/${folder}`, below: [] }));
	const mounted = (kind: MountConfig['kind']) => of(kind).map((mount) => toMount(root, mount));
	const themes = await Promise.all(config.themes.map((theme) => themeAt(root, `${config.themesDir}/${theme}`, files)));
	const ofThemes = (folder: string) =>
		themes.flatMap((theme) => (theme ? [{ folder: `${theme}/${folder}`, below: [] }] : []));
	const content = mounted('content');
	const statics = mounted('static');
	const assets = mounted('assets');
	return {
		...addresses,
		languages,
		codes: new Set(languages.map(({ code }) => code)),
		content: [
			...(content.length > 0 ? content : await contentOf(root, config, languages, files)),
			...ofThemes('content'),
		],
		statics: [...(statics.length > 0 ? statics : own(staticDirs)), ...ofThemes('static')],
		assets: [...(assets.length > 0 ? assets : own([assetDir])), ...ofThemes('assets')],
		themeMissing: themes.includes(undefined),
	};
}

/** The languages as Hugo orders them: by weight, and then by their codes; the first one is the one of the config. */
function inOrder(languages: readonly Language[], first: string): Language[] {
	const weight = (language: Language) => (language.code === first ? Number.NEGATIVE_INFINITY : language.weight || 1e9);
	return [...languages].sort((a, b) => weight(a) - weight(b) || (a.code < b.code ? -1 : 1));
}

function toMount(root: string, { source, target, language }: MountConfig): Mount {
	const below = target.split('/').filter((part) => part !== '');
	return { folder: `${root}/${source}`, below, ...(language !== undefined && { language }) };
}

/** The content folders of the languages, of which one without its own has the folder with its code where there is one. */
async function contentOf(
	root: string,
	{ contentDir }: SiteConfig,
	languages: readonly Language[],
	files: Files,
): Promise<Mount[]> {
	const listing = await listBelow(root, contentDir, files);
	const names = listing && listing !== 'link' ? listing : undefined;
	const mounts: Mount[] = [];
	for (const { code, contentDir: own } of languages) {
		if (own !== undefined) mounts.push({ folder: `${root}/${own}`, below: [], language: code });
		else if (names?.get(code)?.kind === 'folder')
			mounts.push({ folder: `${root}/${contentDir}/${code}`, below: [], language: code });
	}
	return mounts.length > 0 ? mounts : [{ folder: `${root}/${contentDir}`, below: [] }];
}

/** The folder of a theme; undefined where it is not there, or empty, as a submodule that is not checked out. */
async function themeAt(root: string, folder: string, files: Files): Promise<string | undefined> {
	const listing = await listBelow(root, folder, files);
	return listing && listing !== 'link' && listing.size > 0 ? `${root}/${folder}` : undefined;
}
