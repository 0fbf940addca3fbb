import fs from 'node:fs';
import { heavy, type PictureHeader } from '../core/pictures/header.ts';
import type { Size } from '../core/pictures/size.ts';
import { nameOf } from '../core/site/paths.ts';
import { toNative } from './paths.ts';
import { examine, type Glimpse, type Look } from './pictureLook.ts';

/** How many bytes are read first: most headers are short. */
const glance = 4 * 1024;

/** How many are read to find a picture's size, one after the other: a camera may put much before it. */
const lengths: readonly number[] = [glance, 64 * 1024, 1024 * 1024, 16 * 1024 * 1024];

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

	/** Like `headerOf`, reading on other threads. */
	async headerLater(path: string): Promise<PictureHeader | undefined> {
		let look = this.seen.get(path);
		if (!look) {
			this.files++;
			look = await lookLater(toNative(path), nameOf(path));
			this.seen.set(path, look);
		}
		return look.header;
	}

	private look(path: string): Look {
		let look = this.seen.get(path);
		if (!look) {
			this.files++;
			look = lookNow(toNative(path), nameOf(path), this.room);
			this.seen.set(path, look);
		}
		return look;
	}
}

// Not waiting, because a pipe under a picture's name would have us wait for ever.
const flags = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

function lookNow(native: string, name: string, room: Uint8Array): Look {
	let file: number | undefined;
	try {
		file = fs.openSync(native, flags);
		const steps = examine(name, lengths);
		let step = steps.next();
		while (!step.done) step = steps.next(glimpse(file, step.value, room));
		return step.value;
	} catch {
		return {};
	} finally {
		if (file !== undefined) fs.closeSync(file);
	}
}

function glimpse(file: number, length: number, room: Uint8Array): Glimpse | undefined {
	if (length <= room.length) {
		const bytes = room.subarray(0, fs.readSync(file, room, 0, length, 0));
		const isWhole = bytes.length < length;
		return { bytes, isWhole, weight: isWhole ? bytes.length : weightOf(file) };
	}
	const stats = fs.fstatSync(file);
	if (!stats.isFile()) return undefined;
	const bytes = beginning(file, new Uint8Array(Math.min(length, stats.size)));
	return { bytes, isWhole: length >= stats.size, weight: stats.size };
}

const byte = new Uint8Array(1);

/** The size of a file that is heavy. To look for its last byte costs less than to ask for its size, and few files are. */
function weightOf(file: number): number | undefined {
	return fs.readSync(file, byte, 0, 1, heavy) === 0 ? undefined : fs.fstatSync(file).size;
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

async function lookLater(native: string, name: string): Promise<Look> {
	let file: fs.promises.FileHandle | undefined;
	try {
		file = await fs.promises.open(native, flags);
		const steps = examine(name, lengths);
		let step = steps.next();
		while (!step.done) step = steps.next(await glimpseLater(file, step.value));
		return step.value;
	} catch {
		return {};
	} finally {
		await file?.close();
	}
}

async function glimpseLater(file: fs.promises.FileHandle, length: number): Promise<Glimpse | undefined> {
	const stats = await file.stat();
	if (!stats.isFile()) return undefined;
	const { bytesRead, buffer } = await file.read(new Uint8Array(Math.min(length, stats.size)), { position: 0 });
	return { bytes: buffer.subarray(0, bytesRead), isWhole: length >= stats.size, weight: stats.size };
}
