import type { Files } from '../../core/site/files.ts';
import type { Place } from '../../core/site/site.ts';
import type { SiteLint } from '../../core/siteLint/siteLint.ts';
import { isKnown, loadDictionary } from './spelling.ts';
import { readStyle, styleFaults, styleNames } from './style.ts';
import { readWordList } from './wordList.ts';

/** Gives each site its spelling and style. */
export class SiteLints {
	private readonly dictionary: ReturnType<typeof loadDictionary>;
	private readonly known = new Map<string, Promise<SiteLint>>();

	/** @param folder where the dictionary's files are */
	constructor(folder: string) {
		this.dictionary = loadDictionary(folder);
	}

	/**
	 * The spelling and style of a document's site, read once.
	 *
	 * @param files where the site's own list and settings are read from
	 */
	of({ site, folder }: Place, files: Files): Promise<SiteLint> {
		const root = site.root ?? (site.content === undefined ? folder : site.content.replace(/\/[^/]*$/, ''));
		let lint = this.known.get(root);
		if (!lint) {
			lint = this.read(root, files);
			this.known.set(root, lint);
		}
		return lint;
	}

	private async read(root: string, files: Files): Promise<SiteLint> {
		const { dictionary } = this;
		const read = async (name: string) => files.read(`${root}/${name}`).catch(() => undefined);
		const listed = readWordList((await read('.spelling')) ?? '');
		let text: string | undefined;
		for (const name of styleNames) text ??= await read(name);
		const style = readStyle(text);
		return {
			knows: (word) => isKnown(word, dictionary, listed),
			suggestions: (word) => dictionary.suggestions(word),
			style: (markdown) => styleFaults(markdown, style),
		};
	}
}
