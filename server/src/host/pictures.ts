import fs from 'node:fs';
import { type PictureHeader, readPictureHeader } from '../core/pictures/header.ts';
import { type Size, sizeOf } from '../core/pictures/size.ts';
import { nameOf } from '../core/site/paths.ts';
import { toNative } from './paths.ts';

/** How many bytes are read first: most headers are short. */
const glance = 4 * 1024;

/** How many are read to find a picture's size, one after the other: a camera may put much before it. */
const looks: readonly number[] = [64 * 1024, 1024 * 1024, 16 * 1024 * 1024];

/** What is remembered of a picture: nothing where it could not be read. */
interface Look {
	readonly size?: Size | undefined;
	readonly header?: PictureHeader | undefined;
}

/** Pictures on the disk of this machine, each looked at once and remembered until it is forgotten. */
export class DiskPictures {
	private readonly seen = new Map<string, Look>();
	/** Room for the beginning of a file, used for one after the other: most files are not looked at any further. */
	private readonly room = new Uint8Array(glance);
	private files = 0;

	/** How many files were opened. */
	get reads(): number {
		return this.files;
	}

	/**
	 * The size of a picture; undefined when it cannot be read or is no picture.
	 * @param path as the core writes it
	 */
	sizeOf(path: string): Size | undefined {
		return this.look(path).size;
	}

	/**
	 * What a picture says of itself; undefined when it cannot be read, or says nothing certain.
	 * @param path as the core writes it
	 */
	headerOf(path: string): PictureHeader | undefined {
		return this.look(path).header;
	}

	/** Drops what is remembered of a picture, or of all. */
	forget(path?: string): void {
		if (path === undefined) this.seen.clear();
		else this.seen.delete(path);
	}

	private look(path: string): Look {
		let look = this.seen.get(path);
		if (!look) {
			this.files++;
			look = lookAt(toNative(path), nameOf(path), this.room);
			this.seen.set(path, look);
		}
		return look;
	}
}

function lookAt(native: string, name: string, room: Uint8Array): Look {
	let file: number | undefined;
	try {
		// Not waiting, because a pipe under a picture's name would have us wait for ever.
		file = fs.openSync(native, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
		const first = room.subarray(0, fs.readSync(file, room, 0, room.length, 0));
		const found = sizeOf(first);
		if (found) return { size: found, header: readPictureHeader(first, first.length < room.length, name, found) };
		const stats = fs.fstatSync(file);
		if (!stats.isFile()) return {};
		for (const length of looks) {
			const bytes = beginning(file, new Uint8Array(Math.min(length, stats.size)));
			const isWhole = length >= stats.size;
			const size = sizeOf(bytes);
			const header = readPictureHeader(bytes, isWhole, name, size);
			if (size || header || isWhole) return { size, header };
		}
		return {};
	} catch {
		return {};
	} finally {
		if (file !== undefined) fs.closeSync(file);
	}
}

/** Fills bytes with the beginning of a file; gives those that it reached. */
function beginning(file: number, bytes: Uint8Array): Uint8Array {
	let filled = 0;
	while (filled < bytes.length) {
		const read = fs.readSync(file, bytes, filled, bytes.length - filled, filled);
		if (read === 0) break;
		filled += read;
	}
	return bytes.subarray(0, filled);
}
