import type { Entry, Listing } from '../site/files.ts';
import { addressPart, isIndex, pageName } from './address.ts';

/** What addresses find in a folder of content, by the parts that Hugo makes of its names. */
export interface FolderNames {
	readonly folders: ReadonlyMap<string, Entry>;
	/** Pages that are a file of their own. */
	readonly pages: ReadonlySet<string>;
	/** Files by their names as addresses have them. */
	readonly files: ReadonlySet<string>;
	readonly links: ReadonlySet<string>;
	/** Whether the folder has a page of its own. */
	readonly hasIndex: boolean;
	/** Whether a template makes pages in it that nobody sees here. */
	readonly makesPages: boolean;
}

/** Works out of folders what addresses find in them, once for each listing. */
export class FolderNamesOf {
	private readonly known = new WeakMap<Listing, FolderNames>();

	/** @param languages the codes of the site's languages */
	constructor(private readonly languages: ReadonlySet<string>) {}

	of(listing: Listing): FolderNames {
		let names = this.known.get(listing);
		if (!names) {
			names = this.read(listing);
			this.known.set(listing, names);
		}
		return names;
	}

	private read(listing: Listing): FolderNames {
		const folders = new Map<string, Entry>();
		const pages = new Set<string>();
		const files = new Set<string>();
		const links = new Set<string>();
		let hasIndex = false;
		for (const entry of listing.values()) {
			const part = addressPart(entry.name);
			if (entry.kind === 'folder') folders.set(part, entry);
			else if (entry.kind === 'link') {
				links.add(part);
				links.add(part.replace(/\.[^.]*$/, ''));
			} else {
				const page = pageName(entry.name, this.languages);
				if (!page || part.endsWith('.html')) files.add(part);
				if (page && isIndex(page.stem)) hasIndex = true;
				else if (page) pages.add(addressPart(page.stem));
			}
		}
		return { folders, pages, files, links, hasIndex, makesPages: listing.has('_content.gotmpl') };
	}
}
