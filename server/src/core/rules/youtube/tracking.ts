import * as l10n from '@vscode/l10n';
import { withoutTracking } from '../../talks/tidy.ts';
import { textOf } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const youtubeTracking: Rule = {
	name: 'youtube/tracking',
	severity: 'info',
	scope: 'pages',
	reads: 'body',
	summary: 'A YouTube address carries parameters that only track who follows it.',
	why: 'YouTube’s share button adds parameters such as `si`, which tell YouTube who shared the link with whom. Readers gain nothing by them. Where a video begins and which list it is in (`t`, `start`, `list`, `index`) stays.',
	examples: {
		bad: [
			{
				text: 'See [the keynote](https://youtu.be/abcDEF12345?si=q1W2e3R4t5Y6&t=90).\n',
				fixed: 'See [the keynote](https://youtu.be/abcDEF12345?t=90).\n',
			},
			{
				text: 'See [the panel](https://www.youtube.com/watch?v=abcDEF12345&pp=ygUF&ab_channel=Quay).\n',
				fixed: 'See [the panel](https://www.youtube.com/watch?v=abcDEF12345).\n',
			},
		],
		good: [
			{
				text: 'See [the keynote](https://youtu.be/abcDEF12345?t=90) in [the list](https://www.youtube.com/watch?v=abcDEF12345&list=PLabc&index=2).\n',
			},
		],
	},
	check({ post, facts, report }) {
		for (const { link, youtube } of facts.talkLinks) {
			const { kind, url, urlSpan } = link;
			if (!youtube || kind === 'reference' || !url.includes('?')) continue;
			const found = withoutTracking(url, youtube);
			if (!found) continue;
			// In a shortcode's value escapes may stand between what is written and what is meant.
			const asWritten = textOf(post.text, urlSpan) === url;
			report({
				span: urlSpan,
				message:
					found.names.length === 1
						? l10n.t(
								'{0} in this address only tracks readers for YouTube; the video plays without.',
								namesInWords(found.names),
							)
						: l10n.t(
								'{0} in this address only track readers for YouTube; the video plays without.',
								namesInWords(found.names),
							),
				fixes: asWritten
					? [{ title: l10n.t('Use {0}', found.tidy), safe: true, edits: [{ span: urlSpan, newText: found.tidy }] }]
					: [],
			});
		}
	},
};

function namesInWords(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length === 1 ? last : l10n.t('{0} and {1}', names.slice(0, -1).join(', '), last);
}
