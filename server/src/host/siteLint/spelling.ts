import fs from 'node:fs';
import path from 'node:path';
import nspell from 'nspell';
import { technicalWords } from './technical.ts';

/** More suggestions nobody reads. */
const most = 3;

/** After so many words no more suggestions are looked for: each takes longer than a post. */
const patience = 200;

/** An English dictionary. */
export interface Dictionary {
	knows(word: string): boolean;
	suggestions(word: string): readonly string[];
}

/**
 * Loads the English dictionary.
 *
 * @param folder where `en.aff` and `en.dic` are
 * @throws the file system's error where they are not
 */
export function loadDictionary(folder: string): Dictionary {
	const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
	const speller = nspell(read('en.aff'), read('en.dic'));
	const known = new Map<string, boolean>();
	const suggested = new Map<string, readonly string[]>();
	return {
		knows(word) {
			let knows = known.get(word);
			if (knows === undefined) {
				knows = speller.correct(word);
				known.set(word, knows);
			}
			return knows;
		},
		suggestions(word) {
			const before = suggested.get(word);
			if (before || suggested.size >= patience) return before ?? [];
			const found = speller.suggest(word).slice(0, most);
			suggested.set(word, found);
			return found;
		},
	};
}

/** Whether a word, its possessive or, in a list of a site's own, another case of it is known. */
export function isKnown(word: string, dictionary: Dictionary, listed: ReadonlySet<string>): boolean {
	const plain = word.replaceAll('’', "'");
	const forms = [plain, plain.replace(/'s?$/i, '')];
	return forms.some((form) => {
		const small = form.toLowerCase();
		return listed.has(form) || listed.has(small) || technicalWords.has(small) || dictionary.knows(form);
	});
}
