import type { SiteLint, StyleFault } from './siteLint.ts';

/** What an example says of its text instead of a dictionary and a style. */
export interface StatedLint {
	/** Words that nobody knows, with what may be meant. */
	readonly unknown?: Readonly<Record<string, readonly string[]>>;
	readonly style?: readonly StyleFault[];
}

/** A dictionary and a style that say what is stated of one text, and nothing of any other. */
export function statedLint(text: string, { unknown = {}, style = [] }: StatedLint): SiteLint {
	return {
		knows: (word) => !Object.hasOwn(unknown, word),
		suggestions: (word) => unknown[word] ?? [],
		style: (asked) => (asked === text ? style : []),
	};
}
