import { type PictureHeader, readPictureHeader } from '../../server/src/core/pictures/header.ts';
import type { Entry, Files, Listing } from '../../server/src/core/site/files.ts';

/** A file system in memory. Counts what is asked of it, so that a test can say "nothing more was read". */
export class MemoryFiles implements Files {
	readonly asked = { list: 0, read: 0, picture: 0 };
	private readonly files = new Map<string, string | Uint8Array>();
	private readonly links = new Set<string>();

	/** @param files texts or bytes by absolute path; a path that ends in `@` is a symbolic link */
	constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
		for (const [path, text] of Object.entries(files)) this.write(path, text);
	}

	write(path: string, text: string | Uint8Array = ''): void {
		if (path.endsWith('@')) this.links.add(path.slice(0, -1));
		else this.files.set(path, text);
	}

	has(path: string): boolean {
		return this.files.has(path);
	}

	rename(from: string, to: string): void {
		const content = this.files.get(from);
		this.remove(from);
		if (content !== undefined) this.write(to, content);
	}

	remove(path: string): void {
		this.files.delete(path);
	}

	async list(folder: string): Promise<Listing | undefined> {
		this.asked.list++;
		const prefix = folder === '/' ? '/' : `${folder}/`;
		const entries = new Map<string, Entry>();
		for (const path of [...this.files.keys(), ...this.links]) {
			if (!path.startsWith(prefix)) continue;
			const [name = '', ...rest] = path.slice(prefix.length).split('/');
			const kind = rest.length > 0 ? 'folder' : this.links.has(path) ? 'link' : 'file';
			if (kind === 'folder' || !entries.has(name)) entries.set(name, { name, kind });
		}
		return entries.size === 0 ? undefined : entries;
	}

	/** What a file holds, without counting. */
	bytes(path: string): Uint8Array | undefined {
		const content = this.files.get(path);
		return typeof content === 'string' ? new TextEncoder().encode(content) : content;
	}

	async read(path: string): Promise<string | undefined> {
		this.asked.read++;
		const content = this.files.get(path);
		return typeof content === 'string' || content === undefined ? content : new TextDecoder().decode(content);
	}

	/** An empty text stands for a picture that nobody can open. */
	async picture(path: string): Promise<PictureHeader | undefined> {
		this.asked.picture++;
		const content = this.files.get(path);
		if (content === undefined || content === '') return undefined;
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		return readPictureHeader(bytes, true, path.slice(path.lastIndexOf('/') + 1));
	}
}
