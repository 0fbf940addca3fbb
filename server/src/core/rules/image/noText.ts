import { parameterOf } from '../../post/shortcodes/shortcode.ts';
import type { Rule } from '../rule.ts';

export const imageNoText: Rule = {
	name: 'image/no-text',
	severity: 'warning',
	scope: 'pages',
	summary: 'A picture has neither alt text nor title nor caption.',
	why: 'Readers who cannot see it learn nothing of it, and nobody learns who is in it.',
	examples: {
		bad: [
			{ text: '{{< image link="./welcome.jpg" >}}\n', fixed: '{{< image link="./welcome.jpg" caption="" >}}\n' },
			{ text: '{{< image link="./welcome.jpg" caption="" >}}\n' },
		],
		good: [{ text: '{{< image link="./welcome.jpg" alt="People entering a hall" >}}\n' }],
	},
	check({ post, place, report }) {
		const spec = place.site.profile.picture;
		for (const shortcode of post.shortcodes) {
			if (shortcode.name !== spec.shortcode || shortcode.notation === 'inert' || shortcode.kind === 'closing') continue;
			if (spec.words.some((word) => (parameterOf(shortcode, word)?.value.trim() ?? '') !== '')) continue;
			const empty = parameterOf(shortcode, spec.words[0] ?? 'caption');
			const last = shortcode.parameters.at(-1)?.span.end ?? shortcode.nameSpan.end;
			const edit = empty
				? { span: empty.span, newText: `${empty.name}=""`, cursor: (empty.name ?? '').length + 2 }
				: { span: { start: last, end: last }, newText: ' caption=""', cursor: ' caption="'.length };
			report({
				span: shortcode.nameSpan,
				message: 'This picture has no caption, alt or title. Say what it shows.',
				fixes: shortcode.faults.length > 0 ? [] : [{ title: 'Add a caption', safe: false, edits: [edit] }],
			});
		}
	},
};
