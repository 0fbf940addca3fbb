import * as l10n from '@vscode/l10n';
import { proseWords } from '../../siteLint/prose.ts';
import type { Rule } from '../rule.ts';

export const textSpelling: Rule = {
	name: 'text/spelling',
	severity: 'info',
	offByDefault: true,
	needsSiteLint: true,
	scope: 'pages',
	reads: 'whole',
	summary: 'A word that neither the English dictionary nor the site’s own list has.',
	why: 'Many sites check spelling when a change is proposed. Words are looked up in the dictionary and in the file `.spelling` at the site’s root; code, addresses, shortcodes, names with digits and acronyms are left out. Only English posts are read. In an editor there are extensions for it, so it does not speak there.',
	examples: {
		bad: [
			{
				text: 'Waypoints made the rollout painles.\n',
				lint: { unknown: { painles: ['painless'] } },
				fixed: 'Waypoints made the rollout painless.\n',
			},
		],
		good: [{ text: 'Run `kubctl`, or ask at https://quay.example/kubctl.\n', lint: { unknown: { kubctl: [] } } }],
	},
	check({ post, place, facts, report }) {
		const { siteLint } = facts;
		if (!siteLint || !/^en(?:$|-)/.test(place.language ?? '')) return;
		for (const { text, span } of proseWords(post, (chunk) => siteLint.knows(chunk))) {
			if (siteLint.knows(text)) continue;
			const meant = siteLint.suggestions(text);
			// What is likest to a name is hardly ever meant.
			const first = /^\p{Lu}/u.test(text) ? undefined : meant[0];
			report({
				span,
				message:
					first === undefined
						? l10n.t('{0} is not in the dictionary. A word that is right belongs in the site’s .spelling.', text)
						: l10n.t(
								'{0} is not in the dictionary. Did you mean {1}? A word that is right belongs in the site’s .spelling.',
								text,
								first,
							),
				fixes: meant.map((newText) => ({
					title: l10n.t('Write {0}', newText),
					safe: false,
					edits: [{ span, newText }],
				})),
			});
		}
	},
};
