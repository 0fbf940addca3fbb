import type { Surroundings } from '../../core/facts.ts';
import type { PictureHeader } from '../../core/pictures/header.ts';
import type { Files, Listing } from '../../core/site/files.ts';

/** What a check asked of the world beyond the text, and what it was told, each as a mark to compare. */
export interface Asked {
	/** Names of folders, and what was in them. */
	readonly folders: Map<string, string>;
	/** Paths of pictures, and what their files said. */
	readonly pictures: Map<string, string>;
	/** Paths of texts, and the texts. */
	readonly texts: Map<string, string>;
	/** The author's name, where it was asked for. */
	author?: string;
}

/** A file system that notes what is asked of it. */
export class Recorder implements Files {
	private asked: Asked = nothing();

	/** Where the other facts come from, noted as well. */
	readonly around: Surroundings;

	constructor(
		private readonly files: Files,
		surroundings: Surroundings,
	) {
		const { siteLint } = surroundings;
		this.around = {
			today: () => surroundings.today(),
			author: async () => {
				const name = await surroundings.author?.();
				this.asked.author = name ?? '';
				return name;
			},
			// What it rests on is read through the files that it is handed, which are these.
			...(siteLint && { siteLint }),
		};
	}

	/** What was asked since the last call. */
	take(): Asked {
		const { asked } = this;
		this.asked = nothing();
		return asked;
	}

	async list(folder: string): Promise<Listing | undefined> {
		const listing = await this.files.list(folder);
		this.asked.folders.set(folder, listingMark(listing));
		return listing;
	}

	async read(path: string, most?: number): Promise<string | undefined> {
		const text = await this.files.read(path, most);
		this.asked.texts.set(path, text ?? '');
		return text;
	}

	picture(path: string): PictureHeader | undefined | Promise<PictureHeader | undefined> {
		const header = this.files.picture?.(path);
		if (header instanceof Promise) return header.then((one) => this.noted(path, one));
		return this.noted(path, header);
	}

	private noted(path: string, header: PictureHeader | undefined): PictureHeader | undefined {
		this.asked.pictures.set(path, pictureMark(header));
		return header;
	}
}

function nothing(): Asked {
	return { folders: new Map(), pictures: new Map(), texts: new Map() };
}

/** The names in a folder with their kinds, in the order in which the system gives them; that seldom changes by itself. */
export function listingMark(listing: Listing | undefined): string {
	if (!listing) return '';
	let mark = '';
	// No name holds a slash.
	for (const { name, kind } of listing.values()) mark += `${kinds[kind]}${name}/`;
	return mark === '' ? '/' : mark;
}

const kinds = { file: 'f', folder: 'd', link: 'l' };

export function pictureMark(header: PictureHeader | undefined): string {
	if (!header) return '';
	return header.kind === 'measured' ? `${header.size.width}x${header.size.height}` : header.fault;
}
