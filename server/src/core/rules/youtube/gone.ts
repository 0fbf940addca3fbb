import * as l10n from '@vscode/l10n';
import { evidenceInWords } from '../../links/evidence.ts';
import { talkOf } from '../../talks/talk.ts';
import type { Rule } from '../rule.ts';

export const youtubeGone: Rule = {
	name: 'youtube/gone',
	severity: 'warning',
	scope: 'pages',
	reads: 'body',
	summary: 'A video is certainly gone, or private.',
	why: 'YouTube answers for a video that was removed as if it were there, so nobody notices until a reader does. Two of its services are asked, and only when both agree is a video called gone or private. An answer that leaves room for doubt is none.',
	examples: {
		bad: [
			{
				text: 'See [the keynote](https://youtu.be/abcDEF12345).\n',
				links: {
					'https://youtu.be/abcDEF12345': { verdict: 'gone', evidence: 'oEmbed 404, thumbnail 404', checkedAt: 0 },
				},
			},
			{
				text: 'See [the panel](https://www.youtube.com/watch?v=abcDEF12346).\n',
				links: {
					'https://www.youtube.com/watch?v=abcDEF12346': {
						verdict: 'private',
						evidence: 'oEmbed 403, thumbnail 404',
						checkedAt: 0,
					},
				},
			},
		],
		good: [
			{
				text: 'See [the keynote](https://youtu.be/abcDEF12345), or [the panel](https://youtu.be/abcDEF12346).\n',
				links: {
					'https://youtu.be/abcDEF12345': { verdict: 'alive', evidence: 'oEmbed 401', checkedAt: 0 },
					'https://youtu.be/abcDEF12346': {
						verdict: 'unverifiable',
						evidence: 'oEmbed 429, thumbnail 429',
						checkedAt: 0,
					},
				},
			},
		],
	},
	check({ post, facts, report }) {
		if (!facts.linkState) return;
		for (const { kind, url, urlSpan } of post.links) {
			if (kind === 'reference' || talkOf(url)?.kind !== 'youtube') continue;
			const state = facts.linkState(url);
			if (state?.verdict !== 'gone' && state?.verdict !== 'private') continue;
			report({
				span: urlSpan,
				message:
					state.verdict === 'gone'
						? l10n.t(
								'This video is gone: YouTube has nothing at this address any more ({0}). Link another recording, or take the link out.',
								evidenceInWords(state.evidence),
							)
						: l10n.t(
								'This video is private: readers cannot watch it ({0}). Link another recording, or take the link out.',
								evidenceInWords(state.evidence),
							),
			});
		}
	},
};
