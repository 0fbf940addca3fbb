import fs from 'node:fs';
import type { PictureHeader } from '../core/pictures/header.ts';
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
	override read(path: string, most = Number.POSITIVE_INFINITY): Promise<string | undefined> {
		this.files++;
		const end = Math.min(most, Number.MAX_SAFE_INTEGER) - 1;
		return unlessAbsent<string>((done) => readBeginning(toNative(path), end, done));
	}

	override picture(path: string): Promise<PictureHeader | undefined> {
		return this.pictures.headerLater(path);
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

/** Reads a file up to and with the byte at `end`. */
function readBeginning(
	native: string,
	end: number,
	done: (error: NodeJS.ErrnoException | null, text: string) => void,
): void {
	const parts: string[] = [];
	fs.createReadStream(native, { encoding: 'utf8', end })
		.on('data', (part) => parts.push(String(part)))
		.on('error', (error) => done(error, ''))
		.on('end', () => done(null, parts.join('')));
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
