import * as l10n from '@vscode/l10n';
import { withGuess } from '../../guess.ts';
import { pairTags } from '../../post/shortcodes/pairs.ts';
import { knowsAllShortcodes, shortcodeNames, shortcodeSpec } from '../../site/known.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const shortcodeUnknown: Rule = {
	name: 'shortcode/unknown',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
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
		// An inline shortcode carries its own template.
		const unknown = post.shortcodes.filter(
			({ notation, name }) =>
				notation === 'run' && name !== '' && !name.endsWith('.inline') && !shortcodeSpec(name, place.site),
		);
		if (unknown.length === 0) return;
		const { pairs } = pairTags(unknown, () => 'either');
		const closings = new Map(pairs.map(({ opening, closing }) => [opening, closing]));
		const closed = new Set(closings.values());
		const near = new Map<string, readonly string[]>();
		for (const shortcode of unknown) {
			const { name, nameSpan } = shortcode;
			if (closed.has(shortcode)) continue;
			const closing = closings.get(shortcode);
			const renamed = closing ? [nameSpan, closing.nameSpan] : [nameSpan];
			const names = near.get(name) ?? nearest(name, shortcodeNames(place.site));
			near.set(name, names);
			report({
				span: nameSpan,
				message: withGuess(l10n.t('The site has no shortcode {0}.', shortened(name)), names[0]),
				fixes: names.map((newText) => ({
					title: l10n.t('Change it to {0}', newText),
					safe: false,
					edits: renamed.map((span) => ({ span, newText })),
				})),
			});
		}
	},
};
