import * as l10n from '@vscode/l10n';
import { isSchedId } from '../../talks/sched.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const schedId: Rule = {
	name: 'sched/id',
	severity: 'error',
	scope: 'pages',
	reads: 'body',
	summary: 'A sched address names a talk that cannot exist.',
	why: 'A talk’s id on sched has four or five letters and digits. With anything else the link leads nowhere.',
	examples: {
		bad: [
			{ text: 'See [the panel](https://sched.co/1Ab-C).\n' },
			{ text: 'See [the panel](https://example.sched.com/event/).\n' },
		],
		good: [
			{
				text: 'See [the panel](https://sched.co/1AbCd) in [the schedule](https://example.sched.com/list/descriptions).\n',
			},
		],
	},
	check({ facts, report }) {
		for (const { link, sched } of facts.talkLinks) {
			if (link.kind === 'reference' || sched?.kind !== 'talk' || sched.valid) continue;
			report({
				span: link.urlSpan,
				message: messageFor(sched.id),
			});
		}
	},
};

function messageFor(id: string): string {
	if (id === '') return l10n.t('This sched address names no talk. Copy it again from the schedule.');
	// The id itself may be one: then it is what follows it that sched knows nothing of.
	if (isSchedId(id)) return l10n.t('Too much follows {0} in this sched address. Copy it again from the schedule.', id);
	return l10n.t(
		'{0} cannot be a talk on sched: an id has four or five letters and digits. Copy the address again.',
		shortened(id),
	);
}
