import * as l10n from '@vscode/l10n';
import type { Files } from '../site/files.ts';
import { folderOf } from '../site/paths.ts';
import { type ConfigFile, configName, noConfig } from './config.ts';
import { readConfig } from './read.ts';
import { configSyntax } from './rules.ts';
import { longestConfig } from './syntax.ts';

/** How many folders above a post are looked at. */
const highest = 32;

/** Where the settings for a folder stand. */
export interface FoundConfig {
	readonly path: string;
	/** Whether a repository's root was found at or above it. */
	readonly inRepository: boolean;
}

interface Nearest {
	readonly path: string | undefined;
	readonly inRepository: boolean;
}

/** What was found already, by folder, so that a folder is asked once however many lie below it. */
export type KnownConfigs = Map<string, Promise<Nearest>>;

/**
 * Finds what is called `.recap.yaml` in a folder or the nearest one above it, up to the root of the repository. It
 * counts alone: nothing is taken from another one further up.
 */
export async function findConfig(
	folder: string,
	files: Files,
	known: KnownConfigs = new Map(),
): Promise<FoundConfig | undefined> {
	const { path, inRepository } = await nearestConfig(folder, highest, files, known);
	return path === undefined ? undefined : { path, inRepository };
}

function nearestConfig(folder: string, steps: number, files: Files, known: KnownConfigs): Promise<Nearest> {
	let nearest = known.get(folder);
	if (!nearest) {
		nearest = lookForConfig(folder, steps, files, known);
		known.set(folder, nearest);
	}
	return nearest;
}

async function lookForConfig(folder: string, steps: number, files: Files, known: KnownConfigs): Promise<Nearest> {
	const listing = await files.list(folder);
	const own = listing?.has(configName) ? `${folder === '/' ? '' : folder}/${configName}` : undefined;
	if (listing?.has('.git')) return { path: own, inRepository: true };
	const parent = folderOf(folder);
	if (parent === folder || steps <= 1) return { path: own, inRepository: false };
	const above = await nearestConfig(parent, steps - 1, files, known);
	return own === undefined ? above : { path: own, inRepository: above.inRepository };
}

/** Reads a settings file. Of one that cannot be read nothing counts, and its only problem says so. Never throws. */
export async function loadConfig(path: string, files: Files): Promise<ConfigFile> {
	const kind = (await files.list(folderOf(path)))?.get(path.slice(path.lastIndexOf('/') + 1))?.kind;
	if (kind === 'folder') return unreadable(path, l10n.t('This is a folder, where a file with settings should be.'));
	if (kind === 'link')
		return unreadable(path, l10n.t('This is a symbolic link, which is not followed. Put the file itself here.'));
	// UTF-8 takes at most three bytes for a unit of UTF-16, so a text that is too long shows that it is.
	const whole = await files.read(path, 3 * (longestConfig + 2));
	if (whole === undefined) return unreadable(path, l10n.t('This file could not be read.'));
	const text = whole.startsWith('\ufeff') ? whole.slice(1) : whole;
	const { config, problems } = readConfig(text);
	return { path, ...(text.length <= longestConfig && { text }), config, problems };
}

function unreadable(path: string, message: string): ConfigFile {
	const { name: rule, severity } = configSyntax;
	const problem = {
		rule,
		severity,
		message: l10n.t('{0} None of it counts.', message),
		span: { start: 0, end: 0 },
		fixes: [],
	};
	return { path, config: noConfig, problems: [problem] };
}
