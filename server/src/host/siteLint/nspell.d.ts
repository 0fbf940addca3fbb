// The package comes without types of its own.

declare module 'nspell' {
	interface Speller {
		correct(word: string): boolean;
		suggest(word: string): string[];
	}

	/** Makes a speller of the two texts of a Hunspell dictionary. */
	export default function nspell(affixes: string, words: string): Speller;
}
