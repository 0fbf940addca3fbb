import { knowsAllShortcodes, shortcodeNames, shortcodeSpec } from '../../site/known.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule } from '../rule.ts';

export const shortcodeUnknown: Rule = {
	name: 'shortcode/unknown',
	severity: 'error',
	scope: 'pages',
	summary: 'There is no shortcode of that name.',
	why: 'Hugo refuses to build a page with a shortcode that has no template.',
	examples: {
		bad: [
			{
				text: '{{< imgae link="./welcome.jpg" caption="Welcome" >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
		],
		good: [{ text: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n' }],
	},
	check({ post, place, report }) {
		if (!knowsAllShortcodes(place.site)) return;
		const running = post.shortcodes.filter((shortcode) => shortcode.notation === 'run');
		for (const shortcode of running) {
			const { name, nameSpan, kind } = shortcode;
			// An inline shortcode carries its own template.
			if (name === '' || name.endsWith('.inline') || shortcodeSpec(name, place.site)) continue;
			const partners = running.filter((other) => other.name === name && other.kind !== 'self-closing');
			if (kind === 'closing' && partners.some((other) => other.kind === 'opening')) continue;
			const renamed = kind === 'self-closing' ? [shortcode] : partners;
			const names = nearest(name, shortcodeNames(place.site));
			report({
				span: nameSpan,
				message: `The site has no shortcode ${name}.${names[0] ? ` Did you mean ${names[0]}?` : ''}`,
				fixes: names.map((near) => ({
					title: `Change it to ${near}`,
					safe: false,
					edits: renamed.map((tag) => ({ span: tag.nameSpan, newText: near })),
				})),
			});
		}
	},
};
