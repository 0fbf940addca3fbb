import * as l10n from '@vscode/l10n';
import { evidenceInWords } from '../../links/evidence.ts';
import { talkOf } from '../../talks/talk.ts';
import type { Rule } from '../rule.ts';

export const schedGone: Rule = {
	name: 'sched/gone',
	severity: 'warning',
	scope: 'pages',
	reads: 'body',
	summary: 'A short link of sched certainly leads nowhere.',
	why: 'An event can take a talk out of its schedule, and then its short link leads to nothing, or to sched’s front page. It is asked twice, with a pause between, before it is called gone.',
	examples: {
		bad: [
			{
				text: 'See [the panel](https://sched.co/1AbCd).\n',
				links: { 'https://sched.co/1AbCd': { verdict: 'gone', evidence: 'sched.co 404, twice', checkedAt: 0 } },
			},
		],
		good: [
			{
				text: 'See [the panel](https://sched.co/1AbCd).\n',
				links: { 'https://sched.co/1AbCd': { verdict: 'unverifiable', evidence: 'sched.co 403', checkedAt: 0 } },
			},
		],
	},
	check({ post, facts, report }) {
		if (!facts.linkState) return;
		for (const { kind, url, urlSpan } of post.links) {
			const talk = kind === 'reference' ? undefined : talkOf(url);
			// Only of the short form is it known what a dead one answers.
			if (talk?.kind !== 'sched' || !talk.short) continue;
			const state = facts.linkState(url);
			if (state?.verdict !== 'gone') continue;
			report({
				span: urlSpan,
				message: l10n.t(
					'sched knows no talk {0} any more ({1}). Copy the address again from the schedule, or take the link out.',
					talk.id,
					evidenceInWords(state.evidence),
				),
			});
		}
	},
};
