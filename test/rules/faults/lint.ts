import type { SiteLint } from '../../../server/src/core/siteLint/siteLint.ts';
import { ownStyle, styleFaults } from '../../../server/src/host/siteLint/style.ts';

/** Words of these tests that no dictionary has, with what may be meant. */
const unknown: Readonly<Record<string, readonly string[]>> = {
	painles: ['painless'],
	wharehouse: ['warehouse'],
	adn: ['and', 'Aden'],
	kubctl: [],
	Tidewatr: ['Tidewater'],
};

/** The spelling and style that the two rules read which ask for them; undefined for every other rule. */
export function lintOf(rule: string): SiteLint | undefined {
	if (rule !== 'text/spelling' && rule !== 'text/style') return undefined;
	return {
		knows: (word) => !Object.hasOwn(unknown, word),
		suggestions: (word) => unknown[word] ?? [],
		style: (markdown) => styleFaults(markdown, ownStyle),
	};
}
