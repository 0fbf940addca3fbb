import * as l10n from '@vscode/l10n';
import { parameterOf } from '../../post/shortcodes/shortcode.ts';
import type { Rule } from '../rule.ts';

export const imageCaptionPeriod: Rule = {
	name: 'image/caption-period',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A caption ends in a full stop.',
	why: 'The site’s build stops at a picture whose caption ends in `.`, an ellipsis of three full stops included.',
	examples: {
		bad: [
			{
				text: '{{< image link="./welcome.jpg" caption="Welcome." >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n',
			},
			{
				text: '{{< image link="./welcome.jpg" caption="And so it began..." >}}\n',
				fixed: '{{< image link="./welcome.jpg" caption="And so it began…" >}}\n',
			},
		],
		good: [
			{ text: '{{< image link="./welcome.jpg" caption="Welcome" >}}\n' },
			{ text: '{{< image link="./welcome.jpg" caption="欢迎。" >}}\n' },
		],
	},
	check({ post, place, report }) {
		const { shortcode: name, captionMayNotEndIn: stop } = place.site.profile.picture;
		if (stop === undefined) return;
		for (const shortcode of post.shortcodes) {
			if (shortcode.name !== name || shortcode.notation === 'inert') continue;
			const caption = parameterOf(shortcode, 'caption');
			if (!caption?.value.endsWith(stop)) continue;
			const stops = /\.*$/.exec(caption.value)?.[0].length ?? 0;
			const ellipsis = stops === 3;
			const words = caption.value.slice(0, -stops);
			const { end } = caption.valueSpan;
			const start = end - stops - (ellipsis ? 0 : words.length - words.trimEnd().length);
			report({
				span: caption.valueSpan,
				message: l10n.t('This caption ends in a full stop, at which the site’s build stops.'),
				fixes: [
					{
						title: titleOf(stops),
						// A caption of nothing but full stops stands for words that are still to come.
						safe: words.trim() !== '',
						edits: [{ span: { start, end }, newText: ellipsis ? '…' : '' }],
					},
				],
			});
		}
	},
};

function titleOf(stops: number): string {
	if (stops === 3) return l10n.t('Write … instead of three full stops');
	return stops > 1 ? l10n.t('Remove the full stops') : l10n.t('Remove the full stop');
}
