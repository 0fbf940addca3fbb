import type { PictureHeader } from '../core/pictures/header.ts';
import type { Files, Listing } from '../core/site/files.ts';
import { isWithin } from '../core/site/paths.ts';
import type { FileSystem } from './host.ts';

/** How far a file system may be looked at. */
export interface Fence {
	/** Whether it stands now; where it does not, everything is open. */
	stands(): boolean;
	/** The folders inside it, as paths. */
	folders(): readonly string[];
}

/**
 * A file system of which, while a fence stands, nothing outside its folders is looked at: neither folders above them nor
 * what a symbolic link in them leads to. There is nothing there then, and nobody is asked who the author is.
 */
export function fenced(system: FileSystem, fence: Fence): FileSystem {
	const { around } = system;
	const { author } = around;
	const files = new FencedFiles(system.files, fence);
	return {
		...(system.patience && { patience: system.patience }),
		...(system.mostReads !== undefined && { mostReads: system.mostReads }),
		files,
		around: {
			...around,
			...(author && { author: async () => (fence.stands() ? undefined : author()) }),
		},
		pictureSize: (path) => (fence.stands() && !files.isNear(path) ? undefined : system.pictureSize(path)),
		changed: (path) => system.changed?.(path),
		forget: () => system.forget(),
	};
}

class FencedFiles implements Files {
	constructor(
		private readonly files: Files,
		private readonly fence: Fence,
	) {}

	list(folder: string): Promise<Listing | undefined> {
		return this.throughFence(folder, () => this.files.list(folder));
	}

	read(path: string, most?: number): Promise<string | undefined> {
		return this.throughFence(path, () => this.files.read(path, most));
	}

	picture(path: string): PictureHeader | undefined | Promise<PictureHeader | undefined> {
		if (!this.fence.stands()) return this.files.picture?.(path);
		return this.isInside(path).then((isInside) => (isInside ? this.files.picture?.(path) : undefined));
	}

	async weight(path: string): Promise<number | undefined> {
		return this.throughFence(path, async () => this.files.weight?.(path));
	}

	/** Whether a path is written as one inside the fence, wherever links on the way lead. */
	isNear(path: string): boolean {
		return this.rootOf(path) !== undefined;
	}

	/** Where no fence stands the answer is the file system's own: every key asks, and each promise in between costs it. */
	private throughFence<T>(path: string, ask: () => Promise<T | undefined>): Promise<T | undefined> {
		if (!this.fence.stands()) return ask();
		return this.isInside(path).then((isInside) => (isInside ? ask() : undefined));
	}

	private rootOf(path: string): string | undefined {
		if (path.split('/').includes('..')) return undefined;
		return this.fence.folders().find((folder) => isWithin(folder, path));
	}

	private async isInside(path: string): Promise<boolean> {
		const root = this.rootOf(path);
		if (root === undefined) return false;
		// The author opened the root itself, whatever it is; each step below it has to be one of the folder before.
		let folder = root;
		const start = root === '/' ? 0 : root.length;
		for (const part of path.slice(start).split('/')) {
			if (part === '') continue;
			const entry = (await this.files.list(folder))?.get(part);
			if (entry?.kind === 'link') return false;
			folder = `${folder === '/' ? '' : folder}/${part}`;
		}
		return true;
	}
}
