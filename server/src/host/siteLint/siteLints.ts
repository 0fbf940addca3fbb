import type { Files } from '../../core/site/files.ts';
import type { Place } from '../../core/site/site.ts';
import type { SiteLint } from '../../core/siteLint/siteLint.ts';
import { isKnown, loadDictionary } from './spelling.ts';
import { styleFaults } from './style.ts';
import { StyleSettings } from './styleSettings.ts';
import { readWordList } from './wordList.ts';

/** Gives each document its site's spelling and style. */
export class SiteLints {
	private readonly dictionary: ReturnType<typeof loadDictionary>;
	/** The word lists of sites, by root. */
	private readonly lists = new Map<string, Promise<ReadonlySet<string>>>();
	private readonly settings = new StyleSettings();

	/** @param folder where the dictionary's files are */
	constructor(folder: string) {
		this.dictionary = loadDictionary(folder);
	}

	/** Why nothing is said of style under some settings: lines for a person, given how a path is shown. */
	faults(shown: (path: string) => string): readonly string[] {
		return [...this.settings.faults].map(([path, line]) => line(shown(path)));
	}

	/**
	 * The spelling and style that hold for a document. What they rest on is read once.
	 *
	 * @param files where the site's own list and settings are read from
	 */
	async of({ site, folder, path }: Pick<Place, 'site' | 'folder' | 'path'>, files: Files): Promise<SiteLint> {
		const root = site.root ?? (site.content === undefined ? folder : site.content.replace(/\/[^/]*$/, ''));
		let list = this.lists.get(root);
		if (!list) {
			list = files.read(`${root}/.spelling`).then(
				(text = '') => readWordList(text),
				() => readWordList(''),
			);
			this.lists.set(root, list);
		}
		const { dictionary } = this;
		const listed = await list;
		const style = await this.settings.of(path, root, files);
		return {
			knows: (word) => isKnown(word, dictionary, listed),
			suggestions: (word) => dictionary.suggestions(word),
			style: (markdown) => styleFaults(markdown, style),
		};
	}
}
