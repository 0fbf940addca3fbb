import { keywordsIn } from '../keywords/keywords.ts';
import type { Files } from '../site/files.ts';
import type { Notes } from '../site/notes.ts';
import { hasWholeHead, headAddresses, headBytes } from './heads.ts';
import type { PageHead } from './pageHead.ts';

const nothing: PageHead = { keywords: [] };

/** The heads of pages, each read once for whoever asks for something in it. */
export class PageHeads {
	private readonly heads = new Map<string, Promise<PageHead> | PageHead>();
	/** Keywords are shared by many posts, and so is their text. */
	private readonly words = new Map<string, string>();

	/** @param notes where heads that did not change are remembered from one run to the next */
	constructor(
		private readonly files: Files,
		private readonly notes?: Pick<Notes, 'headOf' | 'keepHead'>,
	) {}

	/** @param path of the page, absolute */
	of(path: string): Promise<PageHead> | PageHead {
		const known = this.heads.get(path) ?? this.notes?.headOf(path);
		if (known) return known;
		const reading: Promise<PageHead> = this.read(path).then((head) => {
			// What was begun before something changed is not what is there now.
			if (this.heads.get(path) === reading) this.heads.set(path, head);
			this.notes?.keepHead(path, head);
			return head;
		});
		this.heads.set(path, reading);
		return reading;
	}

	/**
	 * Drops what changed.
	 * @param paths of the pages; absent for all
	 */
	forget(paths?: readonly string[]): void {
		if (paths) for (const path of paths) this.heads.delete(path);
		else {
			this.heads.clear();
			this.words.clear();
		}
	}

	private async read(path: string): Promise<PageHead> {
		const beginning = await this.files.read(path, headBytes);
		if (beginning === undefined) return nothing;
		const isCut = beginning.length >= headBytes / 4 && !hasWholeHead(beginning);
		return headOf(isCut ? ((await this.files.read(path)) ?? '') : beginning, (word) => this.shared(word));
	}

	private shared(word: string): string {
		let known = this.words.get(word);
		if (known === undefined) {
			// A slice would keep the whole text in memory.
			known = ` ${word}`.slice(1);
			this.words.set(known, known);
		}
		return known;
	}
}

/**
 * What is kept of the head of a page.
 *
 * @param text its beginning with the head, or the whole
 * @param kept makes a word of its own of a slice of the text
 */
export function headOf(text: string, kept: (word: string) => string = (word) => word): PageHead {
	const addresses = headAddresses(text);
	const keywords = [...keywordsIn(text)].map(kept);
	if (!addresses && keywords.length === 0) return nothing;
	return addresses ? { addresses, keywords } : { keywords };
}
