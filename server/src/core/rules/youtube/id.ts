import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const youtubeId: Rule = {
	name: 'youtube/id',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A YouTube address names a video that cannot exist.',
	why: 'A video’s id has exactly 11 letters, digits, `-` or `_`. With a character lost or added in copying, the link leads nowhere.',
	examples: {
		bad: [
			{ text: 'See [the keynote](https://youtu.be/abcDEF1234).\n' },
			{ text: '<iframe src="https://www.youtube.com/embed/abcDEF123456" title="Keynote"></iframe>\n' },
		],
		good: [
			{
				text: 'See [the keynote](https://youtu.be/abcDEF12345) and [all talks](https://www.youtube.com/playlist?list=PLabc).\n',
			},
		],
	},
	check({ facts, report }) {
		for (const { link, youtube } of facts.talkLinks) {
			if (link.kind === 'reference' || youtube?.kind !== 'video' || youtube.valid) continue;
			const { id } = youtube;
			const length = [...id].length;
			report({
				span: link.urlSpan,
				message:
					id === ''
						? 'This YouTube address names no video. Copy it again.'
						: `${shortened(id)} cannot be a YouTube video: an id has 11 letters, digits, - or _${length === 11 ? '' : `, this one has ${length}`}. Copy the address again.`,
			});
		}
	},
};
