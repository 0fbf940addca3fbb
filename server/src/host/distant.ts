import type { PictureHeader } from '../core/pictures/header.ts';
import type { Size } from '../core/pictures/size.ts';
import { isMarkdown } from '../core/site/authored.ts';
import type { Files, Listing } from '../core/site/files.ts';
import { folderOf, isPictureName, isWithin, nameOf } from '../core/site/paths.ts';
import type { FileSystem } from './host.ts';
import { examine, type Glimpse, type Look } from './pictureLook.ts';
import type { Patience } from './questions.ts';
import { localDay } from './today.ts';

/**
 * The way to files that somebody else has: a repository on another machine, the memory of a browser. Paths are the core's.
 * What is not there gives undefined, what cannot be read is an error.
 */
export interface FileDoor {
	list(folder: string): Promise<Listing | undefined>;
	/** The text of the first `most` bytes. */
	read(path: string, most: number): Promise<string | undefined>;
	/** The first `most` bytes, and how many there are. */
	glimpse(path: string, most: number): Promise<{ readonly bytes: Uint8Array; readonly size: number } | undefined>;
	weight(path: string): Promise<number | undefined>;
}

/**
 * How many bytes of a picture are read, one after the other. Whoever has it may have to read all of it each time, so the
 * first look reaches over the notes of a camera, which take 64 KB at most.
 */
const lengths: readonly number[] = [128 * 1024, 16 * 1024 * 1024];

/** No text is longer, in bytes: more than any post, template or config has. */
const longest = 16 * 1024 * 1024;

/**
 * How long answers are waited for: one takes two seconds where a line is slow, and what is told without it may be false. So
 * many questions wait without holding up others.
 */
const patience: Patience = { first: 10_000, further: 100, inPlace: 64, inAll: 64 };

/** How many files and folders are read for the index of the open folders: each may be a request over the network. */
const mostReads = 4000;

/** A file system behind a door. */
export function distantFileSystem(door: FileDoor): FileSystem {
	const files = new DistantFiles(door);
	return {
		files,
		patience,
		mostReads,
		around: { today: () => localDay(new Date()) },
		pictureSize: (path) => files.sizeOf(path),
		changed: (path) => files.changed(path),
		forget: () => files.forget(),
	};
}

/**
 * Files behind a door, each asked for once until it changes. What is certain to be asked for next is asked for at once, so
 * that waiting for the one is waiting for all.
 */
export class DistantFiles implements Files {
	private readonly listings = new Map<string, Promise<Listing | undefined>>();
	/** Configs, templates and the like, by path and how much of them was wanted. Posts are many, and each is asked for once. */
	private readonly texts = new Map<string, Promise<string | undefined>>();
	private readonly looks = new Map<string, Promise<Look>>();
	/** The pictures whose looks have come. */
	private readonly sizes = new Map<string, Size | undefined>();
	/** Whether it was told what changed since everything was to be forgotten. */
	private isTold = false;

	constructor(private readonly door: FileDoor) {}

	/** A site is looked for in all folders above. */
	list(folder: string): Promise<Listing | undefined> {
		for (let above = folder; above !== '/'; ) {
			above = folderOf(above);
			if (this.listings.has(above)) break;
			this.listing(above).catch(() => undefined);
		}
		return this.listing(folder);
	}

	read(path: string, most = longest): Promise<string | undefined> {
		const wanted = Math.min(most, longest);
		const read = () => this.door.read(path, wanted);
		return isMarkdown(nameOf(path)) ? read() : remembered(this.texts, `${path}\0${wanted}`, read);
	}

	async picture(path: string): Promise<PictureHeader | undefined> {
		return (await this.look(path)).header;
	}

	weight(path: string): Promise<number | undefined> {
		return this.door.weight(path);
	}

	/** Begins to look at pictures that will be asked for. */
	expect(pictures: readonly string[]): void {
		for (const path of pictures) this.look(path).catch(() => undefined);
	}

	/** The size of a picture that was looked at. */
	sizeOf(path: string): Size | undefined {
		return this.sizes.get(path);
	}

	/** Drops what is known of a file or folder, of what is below it, and of all folders above: they may have come or gone with it. */
	changed(path: string): void {
		this.isTold = true;
		for (let folder = path; folder !== '/'; ) {
			folder = folderOf(folder);
			this.listings.delete(folder);
		}
		for (const map of this.all) {
			for (const known of map.keys()) if (isWithin(path, known.split('\0', 1)[0] ?? known)) map.delete(known);
		}
	}

	/** Drops everything, unless it is known what has changed: reading it again may take long. */
	forget(): void {
		if (!this.isTold) for (const map of this.all) map.clear();
		this.isTold = false;
	}

	private get all(): readonly Map<string, unknown>[] {
		return [this.listings, this.texts, this.looks, this.sizes];
	}

	private listing(folder: string): Promise<Listing | undefined> {
		return remembered(this.listings, folder, () => this.door.list(folder));
	}

	private look(path: string): Promise<Look> {
		return remembered(this.looks, path, async () => {
			const look = isPictureName(path) ? await this.lookAt(path) : {};
			this.sizes.set(path, look.size);
			return look;
		});
	}

	private async lookAt(path: string): Promise<Look> {
		const steps = examine(nameOf(path), lengths);
		let glimpse: Glimpse | undefined;
		let step = steps.next();
		while (!step.done) {
			if (!glimpse?.isWhole) {
				const found = await this.door.glimpse(path, step.value);
				glimpse = found && { bytes: found.bytes, isWhole: found.bytes.length === found.size, weight: found.size };
			}
			step = steps.next(glimpse);
		}
		return step.value;
	}
}

/** What is remembered by a key, or else is asked for. What could not be read is asked for anew the next time. */
function remembered<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
	let answer = known.get(key);
	if (!answer) {
		answer = ask();
		known.set(key, answer);
		const asked = answer;
		asked.catch(() => {
			if (known.get(key) === asked) known.delete(key);
		});
	}
	return answer;
}
