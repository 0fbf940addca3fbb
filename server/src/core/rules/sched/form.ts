import * as l10n from '@vscode/l10n';
import { tidySched } from '../../talks/tidy.ts';
import { textOf } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const schedForm: Rule = {
	name: 'sched/form',
	severity: 'info',
	scope: 'pages',
	reads: 'body',
	summary: 'A sched address ends in a slash, or in `?iframe=no`.',
	why: 'Neither belongs to the address: `?iframe=no` is left over from a schedule shown inside another page. Without them two links to a talk look alike.',
	examples: {
		bad: [
			{ text: 'See [the panel](https://sched.co/1AbCd/).\n', fixed: 'See [the panel](https://sched.co/1AbCd).\n' },
			{
				text: 'See [the panel](https://example.sched.com/event/1AbCd/the-panel?iframe=no).\n',
				fixed: 'See [the panel](https://example.sched.com/event/1AbCd/the-panel).\n',
			},
		],
		good: [
			{ text: 'See [the panel](https://sched.co/1AbCd) in [the schedule](https://example.sched.com/?iframe=no).\n' },
		],
	},
	check({ post, facts, report }) {
		for (const { link, sched } of facts.talkLinks) {
			const { kind, url, urlSpan } = link;
			if (!sched || kind === 'reference') continue;
			const tidy = tidySched(url, sched);
			if (tidy === undefined) continue;
			const asWritten = textOf(post.text, urlSpan) === url;
			report({
				span: urlSpan,
				message: l10n.t('This sched address has more at its end than it needs: {0} is enough.', tidy),
				fixes: asWritten
					? [{ title: l10n.t('Use {0}', tidy), safe: true, edits: [{ span: urlSpan, newText: tidy }] }]
					: [],
			});
		}
	},
};
