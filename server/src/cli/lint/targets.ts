import path from 'node:path';
import { configName } from '../../core/config/config.ts';
import { isMarkdown } from '../../core/site/authored.ts';
import { nameOf } from '../../core/site/paths.ts';
import type { DiskFiles } from '../../host/disk.ts';
import { toPortable } from '../../host/paths.ts';
import { asListed, kindOf } from '../typedPath.ts';
import { findMarkdown } from './find.ts';

/** A file to check. */
export interface Target {
	/** As the core writes it. */
	readonly path: string;
	/** As it is shown: relative to the working folder, with `/`. */
	readonly shown: string;
	/** Whether it was typed, and not found below a folder. */
	readonly named: boolean;
	/** Whether it holds a team's settings, and is no document. */
	readonly config?: true;
}

/** The files that a run is about, by path, and what could not be looked at. */
export interface Targets {
	readonly files: readonly Target[];
	/** One line each. */
	readonly faults: readonly string[];
	/** What was left alone on purpose, one line each. */
	readonly notes: readonly string[];
}

/**
 * Finds the files that the paths on the command line mean.
 * @param paths as typed; a folder means every Markdown file below it
 * @throws UsageError when a path does not exist
 */
export function targetsOf(paths: readonly string[], folder: string, disk: DiskFiles): Targets {
	const files = new Map<string, Target>();
	const faults: string[] = [];
	const notes: string[] = [];
	const shown = shownFrom(folder);
	const add = (portable: string, named: boolean) => {
		const earlier = files.get(portable);
		if (!earlier?.named) files.set(portable, { path: portable, shown: shown(portable), named });
	};
	for (const typed of paths) {
		const full = path.resolve(folder, typed);
		const portable = asListed(toPortable(full), toPortable(folder), disk);
		const kind = kindOf(typed, folder);
		if (kind === 'folder') {
			const found = findMarkdown(portable, disk);
			for (const file of found.files) add(file, false);
			faults.push(...found.unreadable.map((one) => `${shown(one)} could not be read.`));
		} else if (kind === 'link')
			notes.push(`${typed} is a symbolic link and was left alone; name the file it leads to.`);
		else if (kind === 'other') notes.push(`${typed} is not a file and was left alone.`);
		else if (nameOf(portable) === configName) addConfig(files, portable, shown);
		else if (!isMarkdown(typed)) notes.push(`${typed} is not a Markdown file and was left alone.`);
		else add(portable, true);
	}
	return { files: [...files.values()].sort(byShown), faults, notes };
}

/** The same files and, each once, the files with the team's settings that hold for them. */
export async function withConfigs(
	files: readonly Target[],
	configPathFor: (path: string) => Promise<string | undefined>,
	folder: string,
): Promise<readonly Target[]> {
	const all = new Map(files.map((target) => [target.path, target]));
	for (const { path: file } of files) {
		const config = await configPathFor(file);
		if (config !== undefined) addConfig(all, config, shownFrom(folder));
	}
	return all.size === files.length ? files : [...all.values()].sort(byShown);
}

function addConfig(files: Map<string, Target>, portable: string, shown: (portable: string) => string): void {
	files.set(portable, { path: portable, shown: shown(portable), named: true, config: true });
}

/** Gives a function that shows a path of the core relative to a folder of this system, with `/`. */
export function shownFrom(folder: string): (portable: string) => string {
	const base = toPortable(folder);
	const inside = base.endsWith('/') ? base : `${base}/`;
	return (portable) => {
		if (portable.startsWith(inside)) return portable.slice(inside.length);
		return portable === base ? '.' : wayFrom(base, portable);
	};
}

/** `path.posix.relative` for two absolute paths without `.`, `..` and empty parts; a run asks it for each of its files. */
function wayFrom(base: string, to: string): string {
	let shared = 0;
	for (let at = 0; at < base.length && base[at] === to[at]; at++) if (base[at] === '/') shared = at + 1;
	if (base.startsWith(`${to}/`)) return path.posix.relative(base, to);
	const up = base.slice(shared).split('/').length;
	return '../'.repeat(up) + to.slice(shared);
}

function byShown(a: Target, b: Target): number {
	if (a.shown === b.shown) return 0;
	return a.shown < b.shown ? -1 : 1;
}
