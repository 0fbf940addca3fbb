import fs from 'node:fs';
import { type Size, sizeOf } from '../core/pictures/size.ts';
import { toNative } from './paths.ts';

/** How many bytes are read to find a picture's size, one after the other: a camera may put much before the size. */
const looks: readonly number[] = [64 * 1024, 1024 * 1024, 16 * 1024 * 1024];

/** Sizes of pictures on the disk of this machine, each remembered until it is forgotten. */
export class DiskPictures {
	private readonly sizes = new Map<string, Size | undefined>();

	/**
	 * The size of a picture; undefined when it cannot be read or is no picture.
	 * @param path as the core writes it
	 */
	sizeOf(path: string): Size | undefined {
		if (this.sizes.has(path)) return this.sizes.get(path);
		const size = readSize(toNative(path));
		this.sizes.set(path, size);
		return size;
	}

	/** Drops what is remembered of a picture, or of all. */
	forget(path?: string): void {
		if (path === undefined) this.sizes.clear();
		else this.sizes.delete(path);
	}
}

function readSize(native: string): Size | undefined {
	let file: number | undefined;
	try {
		// Not waiting, because a pipe under a picture's name would have us wait for ever.
		file = fs.openSync(native, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
		const stats = fs.fstatSync(file);
		if (!stats.isFile()) return undefined;
		for (const length of looks) {
			const size = sizeOf(beginning(file, Math.min(length, stats.size)));
			if (size || length >= stats.size) return size;
		}
		return undefined;
	} catch {
		return undefined;
	} finally {
		if (file !== undefined) fs.closeSync(file);
	}
}

function beginning(file: number, length: number): Uint8Array {
	const bytes = new Uint8Array(length);
	let filled = 0;
	while (filled < length) {
		const read = fs.readSync(file, bytes, filled, length - filled, filled);
		if (read === 0) break;
		filled += read;
	}
	return bytes.subarray(0, filled);
}
