import * as l10n from '@vscode/l10n';
import { evidenceInWords } from '../../links/evidence.ts';
import { talkOf } from '../../talks/talk.ts';
import type { Rule } from '../rule.ts';

export const linkGone: Rule = {
	name: 'link/gone',
	severity: 'warning',
	offByDefault: true,
	scope: 'pages',
	reads: 'body',
	summary: 'An external page answers that it is not there.',
	why: 'A page that is gone sends readers into a void. It is asked twice, with a pause between, and only an answer of 404 or 410 counts; sites that refuse to talk to programs are not judged. Turned on, every page that a post links is asked.',
	examples: {
		bad: [
			{
				text: 'See [the notes](https://example.org/notes).\n',
				links: { 'https://example.org/notes': { verdict: 'gone', evidence: 'page 404, twice', checkedAt: 0 } },
			},
		],
		good: [
			{
				text: 'See [the notes](https://example.org/notes).\n',
				links: { 'https://example.org/notes': { verdict: 'unverifiable', evidence: 'page 403', checkedAt: 0 } },
			},
		],
	},
	check({ post, facts, report }) {
		if (!facts.linkState) return;
		for (const { kind, url, urlSpan } of post.links) {
			if (kind === 'reference' || talkOf(url)) continue;
			const state = facts.linkState(url);
			if (state?.verdict !== 'gone') continue;
			report({
				span: urlSpan,
				message: l10n.t(
					'This page is not there any more ({0}). Link where it moved to, or take the link out.',
					evidenceInWords(state.evidence),
				),
			});
		}
	},
};
