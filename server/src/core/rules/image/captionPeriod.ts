import { parameterOf } from '../../post/shortcodes/shortcode.ts';
import type { Rule } from '../rule.ts';

export const imageCaptionPeriod: Rule = {
	name: 'image/caption-period',
	severity: 'error',
	scope: 'pages',
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
			const stops = /\.+$/.exec(caption.value)?.[0].length ?? 1;
			const { end } = caption.valueSpan;
			const ellipsis = stops === 3;
			report({
				span: caption.valueSpan,
				message: `A caption must not end in ${stop} or the site is not built.`,
				fixes: [
					{
						title: ellipsis ? 'Write … instead of three full stops' : 'Remove the full stop',
						safe: true,
						edits: [{ span: { start: end - stops, end }, newText: ellipsis ? '…' : '' }],
					},
				],
			});
		}
	},
};
