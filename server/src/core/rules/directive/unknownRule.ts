import * as l10n from '@vscode/l10n';
import { withGuess } from '../../guess.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule } from '../rule.ts';

export const directiveUnknownRule: Rule = {
	name: 'directive/unknown-rule',
	severity: 'warning',
	scope: 'pages',
	reads: 'whole',
	about: 'directives',
	summary: 'A comment turns off a rule that does not exist.',
	why: 'The comment does nothing for that name, and the problem it was meant for stays.',
	examples: {
		bad: [
			{
				text: '<!-- recap-disable-next-line image/notext -->\n{{< image link="./welcome.jpg" >}}\n',
				fixed: '<!-- recap-disable-next-line image/no-text -->\n{{< image link="./welcome.jpg" >}}\n',
			},
		],
		good: [{ text: '<!-- recap-disable-next-line image/no-text -->\n{{< image link="./welcome.jpg" >}}\n' }],
	},
	check({ directives, report }) {
		for (const { name, span } of directives.uses.flatMap(({ directive }) => directive.names)) {
			if (directives.known.has(name)) continue;
			const near = nearest(name, directives.known);
			report({
				span,
				message: withGuess(l10n.t('There is no rule {0}.', name), near[0]),
				fixes: near.map((rule) => ({
					title: l10n.t('Change it to {0}', rule),
					safe: false,
					edits: [{ span, newText: rule }],
				})),
			});
		}
	},
};
