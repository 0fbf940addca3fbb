import type { Surroundings } from '../../core/facts.ts';
import type { PictureHeader } from '../../core/pictures/header.ts';
import type { Files, Listing } from '../../core/site/files.ts';
import type { DiskFiles } from '../../host/disk.ts';
import { listingMark, SiteNotes } from './siteNotes.ts';

/** What a check asked of the world beyond the text, and what it was told, each as a mark to compare. */
export interface Asked {
	/** Names of folders, and what was in them, that the checker may have remembered for others. */
	readonly folders: Map<string, string>;
	/** Texts that it may have remembered, by their paths and how much of them was wanted. */
	readonly texts: Map<string, string>;
	/** What was in the document's own folder; absent where nobody asked. */
	own?: string;
	/** Paths of pictures, and what their files said. */
	readonly pictures: Map<string, string>;
	/** The author's name, where it was asked for. */
	author?: string;
}

/** A file system that notes what is asked of it. */
export class Recorder implements Files {
	private asked: Asked = nothing();
	/** The folder of the document that is checked. */
	private folder = '';

	/** Where the other facts come from, noted as well. */
	readonly around: Surroundings;
	/** What is asked of whole sites. */
	readonly notes: SiteNotes;

	constructor(
		private readonly files: DiskFiles,
		surroundings: Surroundings,
	) {
		const { siteLint } = surroundings;
		this.notes = new SiteNotes(files, {
			list: (folder) => this.listOwn(folder),
			read: (path, most) => this.read(path, most),
			picture: (path) => this.picture(path),
		});
		this.around = {
			notes: this.notes,
			today: () => surroundings.today(),
			author: async () => {
				const name = await surroundings.author?.();
				this.asked.author = name ?? '';
				return name;
			},
			// What it rests on is remembered for all, and read through the files that it is handed.
			...(siteLint && { siteLint: (place) => siteLint(place, this) }),
		};
	}

	/**
	 * Begins to note what is asked for a document.
	 * @param folder its own
	 */
	begin(folder: string): void {
		this.asked = nothing();
		this.notes.take();
		this.folder = folder;
	}

	/** What was asked since then, and by their words the questions to its site with their answers. */
	end(): { readonly asked: Asked; readonly answers: ReadonlyMap<string, string> } {
		return { asked: this.asked, answers: this.notes.take() };
	}

	async list(folder: string): Promise<Listing | undefined> {
		const listing = await this.files.list(folder);
		if (folder === this.folder) this.asked.own = listingMark(listing);
		else this.asked.folders.set(folder, listingMark(listing));
		return listing;
	}

	async read(path: string, most?: number): Promise<string | undefined> {
		const text = await this.files.read(path, most);
		this.asked.texts.set(textKey(path, most), text ?? '');
		return text;
	}

	picture(path: string): PictureHeader | undefined | Promise<PictureHeader | undefined> {
		const header = this.files.picture(path);
		if (header instanceof Promise) return header.then((one) => this.noted(path, one));
		return this.noted(path, header);
	}

	/** A folder that is asked for by this check alone. */
	private listOwn(folder: string): Promise<Listing | undefined> {
		if (folder === this.folder) return this.list(folder);
		this.notes.asked(['folder', folder], this.notes.answerOf(['folder', folder]));
		return this.files.list(folder);
	}

	private noted(path: string, header: PictureHeader | undefined): PictureHeader | undefined {
		this.asked.pictures.set(path, pictureMark(header));
		return header;
	}
}

function nothing(): Asked {
	return { folders: new Map(), pictures: new Map(), texts: new Map() };
}

/** Names a text of which so many bytes were wanted. */
export function textKey(path: string, most: number | undefined): string {
	return most === undefined ? path : `${path}\n${most}`;
}

/** Reads a text by its name. */
export async function readByKey(key: string, files: Files): Promise<string> {
	const [path = '', most] = key.split('\n');
	return (await files.read(path, most === undefined ? undefined : Number(most))) ?? '';
}

export function pictureMark(header: PictureHeader | undefined): string {
	if (!header) return '';
	return header.kind === 'measured' ? `${header.size.width}x${header.size.height}` : header.fault;
}
