import type { PictureHeader } from '../../server/src/core/pictures/header.ts';
import type { Files, Listing } from '../../server/src/core/site/files.ts';
import { MemoryFiles } from './memoryFiles.ts';

/**
 * A disk in memory as Windows and Macs have them: it keeps names as they were given, and finds them whatever their case and,
 * as a Mac does, their Unicode form.
 */
export class CaselessFiles implements Files {
	private readonly files: MemoryFiles;
	/** Paths as they were given, by their folded form. */
	private readonly names = new Map<string, string>();

	/** @param files texts or bytes by absolute path */
	constructor(files: Readonly<Record<string, string | Uint8Array>>) {
		this.files = new MemoryFiles(files);
		for (const path of Object.keys(files)) {
			const parts = path.split('/');
			for (let end = 1; end <= parts.length; end++) {
				const given = parts.slice(0, end).join('/');
				this.names.set(folded(given), given);
			}
		}
	}

	list(folder: string): Promise<Listing | undefined> {
		return this.files.list(this.found(folder));
	}

	read(path: string): Promise<string | undefined> {
		return this.files.read(this.found(path));
	}

	picture(path: string): Promise<PictureHeader | undefined> {
		return this.files.picture(this.found(path));
	}

	private found(path: string): string {
		return this.names.get(folded(path)) ?? path;
	}
}

function folded(path: string): string {
	return path.normalize('NFC').toLowerCase();
}
