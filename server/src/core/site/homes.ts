import { profileWith } from '../config/apply.ts';
import type { ConfigFile } from '../config/config.ts';
import { findConfig, type KnownConfigs, loadConfig } from '../config/find.ts';
import type { Terms } from '../text/terms.ts';
import type { Files } from './files.ts';
import { findSite, type KnownRoots } from './find.ts';
import { folderOf, isWithin } from './paths.ts';
import type { Profile } from './profile.ts';
import { profiles } from './profiles/profiles.ts';
import type { Site } from './site.ts';
import { Spellings } from './spelling.ts';

/** What is the same for every document of a folder. */
export interface Home {
	/** As the team's settings have it. */
	readonly site: Site;
	/** The team's settings that hold here; absent where there are none. */
	readonly config?: ConfigFile;
	/** The folder as its site spells it. */
	readonly folder: string;
}

/** Finds the site and the team's settings of folders, and remembers them. */
export class Homes {
	private readonly homes = new Map<string, Promise<Home>>();
	private readonly roots: KnownRoots = new Map();
	private readonly found: KnownConfigs = new Map();
	private readonly configs = new Map<string, Promise<ConfigFile>>();
	/** The profiles that a settings file makes of others: of one all posts of a site are told by the same object. */
	private readonly profiles = new Map<string, Profile>();
	private readonly spellings: Spellings;
	/** The names of a profile with those of a team. */
	private readonly names = new Map<string, Terms>();

	/** @param configPath the settings to use instead of those that stand above a document */
	constructor(
		private readonly files: Files,
		private readonly configPath: string | undefined,
	) {
		this.spellings = new Spellings(files);
	}

	of(folder: string): Promise<Home> {
		let home = this.homes.get(folder);
		if (!home) {
			home = this.find(folder);
			this.homes.set(folder, home);
		}
		return home;
	}

	/** Reads a file with a team's settings, whether it holds for anything or not. */
	config(path: string): Promise<ConfigFile> {
		let config = this.configs.get(path);
		if (!config) {
			config = loadConfig(path, this.files);
			this.configs.set(path, config);
		}
		return config;
	}

	forget(): void {
		this.homes.clear();
		this.spellings.forget();
		this.roots.clear();
		this.found.clear();
		this.configs.clear();
		this.profiles.clear();
		this.names.clear();
	}

	private async find(folder: string): Promise<Home> {
		const home = await this.findAt(folder);
		// Everything above it has been listed on the way to the site's root.
		const base = home.site.root;
		const spelt = base === undefined ? folder : await this.spellings.of(folder, base);
		return { ...(spelt === folder ? home : await this.findAt(spelt)), folder: spelt };
	}

	private async findAt(folder: string): Promise<Omit<Home, 'folder'>> {
		const found = this.configPath === undefined ? await findConfig(folder, this.files, this.found) : undefined;
		const path = this.configPath ?? found?.path;
		if (path === undefined) return { site: await findSite(folder, this.files, this.roots) };
		const file = await this.config(path);
		const { profile, fields, terms } = file.config;
		const site = await findSite(folder, this.files, this.roots, profile && profiles[profile]);
		// Where there is no repository, the site is as far as its settings reach.
		const outside = found && !found.inRepository && site.root !== undefined && !isWithin(site.root, folderOf(path));
		if (outside) return { site: await findSite(folder, this.files, this.roots) };
		return {
			site: {
				...site,
				...(fields.size > 0 && { profile: this.profile(site.profile, file) }),
				...(terms.length > 0 && { terms, names: this.namesWith(site.profile, file) }),
			},
			config: file,
		};
	}

	private namesWith(base: Profile, { path, config }: ConfigFile): Terms {
		const key = `${base.name} ${path}`;
		let names = this.names.get(key);
		if (!names) {
			names = base.names.and(config.terms);
			this.names.set(key, names);
		}
		return names;
	}

	private profile(base: Profile, { path, config }: ConfigFile): Profile {
		const key = `${base.name} ${path}`;
		let profile = this.profiles.get(key);
		if (!profile) {
			profile = profileWith(base, config.fields);
			this.profiles.set(key, profile);
		}
		return profile;
	}
}
