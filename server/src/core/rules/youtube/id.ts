import * as l10n from '@vscode/l10n';
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
			report({
				span: link.urlSpan,
				message: id === '' ? l10n.t('This YouTube address names no video. Copy it again.') : sayWrong(id),
			});
		}
	},
};

function sayWrong(id: string): string {
	const length = [...id].length;
	return length === 11
		? l10n.t(
				'{0} cannot be a YouTube video: an id has 11 letters, digits, - or _. Copy the address again.',
				shortened(id),
			)
		: l10n.t(
				'{0} cannot be a YouTube video: an id has 11 letters, digits, - or _, this one has {1}. Copy the address again.',
				shortened(id),
				length,
			);
}
