import { NamesInText } from '../text/namesInText.ts';
import type { Entry, Listing } from './files.ts';
import { isPictureName } from './paths.ts';

/** What is worked out of a folder's names, once for each listing however often it is asked: folders may be large. */
export class Listings {
	private readonly known = new WeakMap<Listing, Names>();

	/** The names of the pictures in a folder, in alphabetical order. */
	pictures(listing: Listing): readonly string[] {
		return this.namesOf(listing).pictures;
	}

	/** Those of them whose name a text holds, whatever stands around it. */
	picturesIn(text: string, listing: Listing): ReadonlySet<string> {
		return this.namesOf(listing).picturesIn(text);
	}

	/**
	 * The entry that has a name but for case and Unicode form: the same word to a reader, not to Hugo. None where there are
	 * several, of which none is certainly meant.
	 */
	lookAlike(name: string, kind: Entry['kind'], listing: Listing): Entry | undefined {
		return this.namesOf(listing).lookAlike(name, kind);
	}

	private namesOf(listing: Listing): Names {
		let names = this.known.get(listing);
		if (!names) {
			names = new Names(listing);
			this.known.set(listing, names);
		}
		return names;
	}
}

class Names {
	private sorted: readonly string[] | undefined;
	private finder: NamesInText | undefined;
	/** Entries by kind and folded name; undefined where there are several. */
	private folds: Map<string, Entry | undefined> | undefined;

	constructor(private readonly listing: Listing) {}

	get pictures(): readonly string[] {
		this.sorted ??= [...this.listing.values()]
			.filter((entry) => entry.kind === 'file' && isPictureName(entry.name))
			.map((entry) => entry.name)
			.sort();
		return this.sorted;
	}

	picturesIn(text: string): ReadonlySet<string> {
		this.finder ??= new NamesInText(this.pictures);
		return this.finder.in(text);
	}

	lookAlike(name: string, kind: Entry['kind']): Entry | undefined {
		if (!this.folds) {
			this.folds = new Map();
			for (const entry of this.listing.values()) {
				const key = foldedKey(entry.name, entry.kind);
				this.folds.set(key, this.folds.has(key) ? undefined : entry);
			}
		}
		return this.folds.get(foldedKey(name, kind));
	}
}

function foldedKey(name: string, kind: Entry['kind']): string {
	return `${kind}/${name.normalize('NFC').toLowerCase()}`;
}
