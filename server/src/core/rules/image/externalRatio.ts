import * as l10n from '@vscode/l10n';
import { parameterOf } from '../../post/shortcodes/shortcode.ts';
import type { Rule } from '../rule.ts';

export const imageExternalRatio: Rule = {
	name: 'image/external-ratio',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A picture of another site has no ratio.',
	why: 'The build cannot measure a picture that it does not have, and stops.',
	examples: {
		bad: [{ text: '{{< image link="https://example.org/hall.jpg" caption="The hall" >}}\n' }],
		good: [{ text: '{{< image link="https://example.org/hall.jpg" ratio="66%" caption="The hall" >}}\n' }],
	},
	check({ place, facts, report }) {
		const needed = place.site.profile.picture.externalNeeds;
		if (needed === undefined) return;
		for (const { picture, target } of facts.pictures) {
			if (!picture.shortcode || target.kind !== 'external') continue;
			if ((parameterOf(picture.shortcode, needed)?.value ?? '') !== '') continue;
			report({
				span: picture.pathSpan,
				message: l10n.t(
					'A picture of another site needs {0}, its height by its width in percent, such as {0}="66%". Better still, put it beside the post.',
					needed,
				),
			});
		}
	},
};
