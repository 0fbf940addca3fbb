import type { Files } from './files.ts';
import { Listings } from './listings.ts';
import { folderOf, isWithin, nameOf } from './paths.ts';

/**
 * Folders as the folders above them list them. A disk that does not tell upper from lower case finds a folder however it was
 * typed, but its site has one spelling of it, by which the language and the section are told. Each is worked out once.
 */
export class Spellings {
	private readonly known = new Map<string, Promise<string>>();
	private readonly listings = new Listings();

	constructor(private readonly files: Files) {}

	/** @param base a folder above it, whose own spelling stays */
	of(folder: string, base: string): Promise<string> {
		let spelt = this.known.get(folder);
		if (!spelt) {
			spelt = this.find(folder, base);
			this.known.set(folder, spelt);
		}
		return spelt;
	}

	forget(): void {
		this.known.clear();
	}

	private async find(folder: string, base: string): Promise<string> {
		if (folder === base || !isWithin(base, folder)) return folder;
		const above = await this.of(folderOf(folder), base);
		const name = nameOf(folder);
		const listing = await this.files.list(above);
		const alike = !listing || listing.has(name) ? undefined : this.listings.lookAlike(name, 'folder', listing);
		return `${above === '/' ? '' : above}/${alike?.name ?? name}`;
	}
}
