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
			const hint = near[0] === undefined ? '' : ` Did you mean ${near[0]}?`;
			report({
				span,
				message: `There is no rule ${name}.${hint}`,
				fixes: near.map((rule) => ({
					title: `Change it to ${rule}`,
					safe: false,
					edits: [{ span, newText: rule }],
				})),
			});
		}
	},
};
