import type { Configuration } from 'markdownlint';
import type { Files } from '../../core/site/files.ts';
import { folderOf, isWithin, join, nameOf } from '../../core/site/paths.ts';
import { Globs } from '../../core/text/globs.ts';
import { ownStyle, type Style } from './style.ts';
import { packageName, readStyleFile, type StyleFile } from './styleFile.ts';

/** The names of markdownlint's and of markdownlint-cli2's own files, in the order in which they count. */
const ofMarkdownlint = ['.markdownlint.jsonc', '.markdownlint.json', '.markdownlint.yaml', '.markdownlint.yml'];
const ofCli2 = ['.markdownlint-cli2.jsonc', '.markdownlint-cli2.yaml'];

/** Files in their place that are code, which is never run here. */
const codeOfMarkdownlint = ['.markdownlint.cjs', '.markdownlint.mjs'];
const codeOfCli2 = ['.markdownlint-cli2.cjs', '.markdownlint-cli2.mjs'];

/** So many files may extend one another. */
const longestChain = 10;

/** What the files of one folder say. */
interface Level {
	readonly folder: string;
	/** Of the file of markdownlint. */
	readonly config?: Configuration;
	/** Of the file of markdownlint-cli2. */
	readonly cli2?: StyleFile;
	/** Whether one of them cannot be read, so that nobody knows what the site wants. */
	readonly unknown?: true;
}

/**
 * Finds the style of a site's files: markdownlint's and markdownlint-cli2's own settings, from the site's root down to a
 * file's folder, put together as markdownlint-cli2 does.
 */
export class StyleSettings {
	private readonly levels = new Map<string, Promise<Level>>();
	private readonly styles = new Map<string, Promise<Found>>();
	private readonly globs = new Globs();
	/** Why settings are not known, a line for each file, by its path. */
	readonly faults = new Map<string, (name: string) => string>();

	/**
	 * The style that holds for a file.
	 * @param path absolute, as the core writes it
	 * @param root the site's root, a folder above it
	 * @returns undefined where nothing is to be said of it: it is left out, or the settings cannot be read
	 */
	async of(path: string, root: string, files: Files): Promise<Style | undefined> {
		const folder = folderOf(path);
		const key = `${root}\n${folder}`;
		let found = this.styles.get(key);
		if (!found) {
			found = this.find(folder, root, files);
			this.styles.set(key, found);
		}
		const { style, left } = await found;
		const isLeftOut = left.some(({ folder: base, ignores }) => {
			// A glob may name a folder.
			const globs = ignores.map((glob) => glob.replace(/^\.\/|\/$/g, '')).flatMap((glob) => [glob, `${glob}/**`]);
			return this.globs.matchesAny(globs, path.slice(base === '/' ? 1 : base.length + 1));
		});
		return isLeftOut ? undefined : style;
	}

	private async find(folder: string, root: string, files: Files): Promise<Found> {
		const levels: Level[] = [];
		for (let at = folder; isWithin(root, at); at = folderOf(at)) {
			levels.push(await this.level(at, at === root, files));
			if (at === root) break;
		}
		return foundIn(levels);
	}

	private level(folder: string, isRoot: boolean, files: Files): Promise<Level> {
		let level = this.levels.get(folder);
		if (!level) {
			level = this.read(folder, isRoot, files);
			this.levels.set(folder, level);
		}
		return level;
	}

	private async read(folder: string, isRoot: boolean, files: Files): Promise<Level> {
		const listing = await files.list(folder);
		const first = (names: readonly string[]) => names.find((name) => listing?.get(name)?.kind === 'file');
		const own = first([...ofMarkdownlint, ...codeOfMarkdownlint]);
		const cli2 = first([...ofCli2, ...codeOfCli2, ...(isRoot ? [packageName] : [])]);
		const config = own === undefined ? {} : await this.file(folder, own, files);
		const options = cli2 === undefined ? {} : await this.file(folder, cli2, files);
		if (!config || !options) return { folder, unknown: true };
		const says = cli2 !== undefined && (cli2 !== packageName || Object.keys(options).length > 0);
		return { folder, ...(config.config && { config: config.config }), ...(says && { cli2: options }) };
	}

	/** What a file says, with what it extends; undefined where that is not known. */
	private async file(folder: string, name: string, files: Files, chain = 0): Promise<StyleFile | undefined> {
		const path = join(folder, name);
		if (path === undefined) return undefined;
		const fault = (why: string) => {
			this.faults.set(path, (shown) => `${shown} ${why}, so nothing is said of Markdown style under it.`);
			return undefined;
		};
		if (/\.[cm]?js$/.test(name)) return fault('is code, which is not run here');
		const text = await files.read(path);
		if (text === undefined) return fault('could not be read');
		const read = readStyleFile(nameOf(path), text);
		if (typeof read === 'string') return fault(read);
		const base: unknown = read.config?.extends;
		if (base === undefined || base === null) return read;
		// Others are packages, or of this machine alone.
		if (typeof base !== 'string' || !/^\.{1,2}\//.test(base) || chain >= longestChain)
			return fault(`extends ${String(base)}, which is not read here`);
		const above = await this.file(folderOf(path), base, files, chain + 1);
		if (!above) return fault(`extends ${base}, of which nothing is known`);
		const { extends: _, ...rest } = read.config ?? {};
		return { ...read, config: { ...above.config, ...rest } };
	}
}

interface Found {
	readonly style: Style | undefined;
	/** Globs of files that are left out, with the folder that they are meant from. */
	readonly left: readonly { readonly folder: string; readonly ignores: readonly string[] }[];
}

/** Puts the settings of folders together as markdownlint-cli2 does, which knows none without any; the nearest comes first. */
function foundIn(folders: readonly Level[]): Found {
	const levels = folders.filter(({ config, cli2, unknown }) => config || cli2 || unknown);
	let config = levels[0]?.config;
	let ofOptions: Configuration | undefined;
	let noInlineConfig: boolean | undefined;
	for (const level of levels) {
		if (level.unknown) return { style: undefined, left: [] };
		// A file without rules' settings is markdownlint's word that all rules are on.
		if (level.cli2) ofOptions = { ...level.cli2.config, ...ofOptions };
		if (!ofOptions) config ??= level.config;
		noInlineConfig ??= level.cli2?.noInlineConfig;
	}
	const left = levels.flatMap(({ folder, cli2 }) => (cli2?.ignores ? [{ folder, ignores: cli2.ignores }] : []));
	const own = config ?? ofOptions;
	return { style: own ? { config: own, ...(noInlineConfig && { noInlineConfig }) } : ownStyle, left };
}
