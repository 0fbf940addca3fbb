import fs from 'node:fs';
import type { Listing } from '../core/site/files.ts';
import { DiskFiles, isAbsent, listingOf } from './disk.ts';
import { toNative } from './paths.ts';

/**
 * The disk of this machine for a server that has to go on while a drive does not answer: it reads on other threads.
 * What is not there gives undefined; what is there and cannot be read is an error.
 */
export class AsyncDiskFiles extends DiskFiles {
	private readonly asked = new Map<string, Promise<Listing | undefined>>();

	/** @throws the file system's error for a folder that cannot be read */
	override list(folder: string): Promise<Listing | undefined> {
		let listing = this.asked.get(folder);
		if (!listing) {
			listing = this.readFolderLater(folder);
			this.asked.set(folder, listing);
		}
		return listing;
	}

	/** @throws the file system's error for a file that cannot be read */
	override read(path: string): Promise<string | undefined> {
		this.files++;
		return unlessAbsent<string>((done) => fs.readFile(toNative(path), 'utf8', done));
	}

	override forget(folder?: string): void {
		super.forget(folder);
		if (folder === undefined) this.asked.clear();
		else this.asked.delete(folder);
	}

	private async readFolderLater(folder: string): Promise<Listing | undefined> {
		this.folders++;
		const found = await unlessAbsent<fs.Dirent[]>((done) =>
			fs.readdir(toNative(folder), { withFileTypes: true }, done),
		);
		return found && listingOf(found);
	}
}

function unlessAbsent<T>(
	read: (done: (error: NodeJS.ErrnoException | null, result: T) => void) => void,
): Promise<T | undefined> {
	return new Promise<T | undefined>((resolve, reject) => {
		const end = (error: unknown) => {
			if (isAbsent(error)) resolve(undefined);
			else reject(error);
		};
		try {
			read((error, result) => (error ? end(error) : resolve(result)));
		} catch (error) {
			end(error);
		}
	});
}
