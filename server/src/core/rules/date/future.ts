import * as l10n from '@vscode/l10n';
import { type Day, daysBetween, isoDay, readHugoDate } from '../../dates.ts';
import { fieldOf } from '../../post/frontMatter/frontMatter.ts';
import type { Rule } from '../rule.ts';
import { postDate, readFieldDate, withDay } from './postDate.ts';

/** A post may be dated ahead for the day it comes out; nobody plans further ahead than this. */
const days = 30;

export const dateFuture: Rule = {
	name: 'date/future',
	severity: 'info',
	scope: 'posts',
	reads: 'head',
	summary: `A date lies more than ${days} days ahead.`,
	why: 'Such a date is most often a slip of the month or the year. istio.io publishes the post all the same, above every other until that day; other Hugo sites hold it back.',
	examples: {
		bad: [
			{ text: '---\npublishdate: 2062-03-12\n---\n' },
			{ text: '---\npublishdate: 2026-03-12\nlast_update: 2027-03-12\n---\n' },
		],
		good: [{ text: '---\npublishdate: 2026-03-12\n---\n' }, { text: '---\nexpirydate: 2062-03-12\n---\n' }],
	},
	check({ post, place, facts, report }) {
		const { text, frontMatter } = post;
		if (frontMatter.faults.length > 0) return;
		const updated = fieldOf(frontMatter, 'last_update');
		const dates = [postDate(text, frontMatter, place.site.profile), updated && readFieldDate(text, updated)];
		for (const date of dates) {
			const ahead = date ? daysAhead(date.day, facts.today) : 0;
			if (!date || ahead <= days) continue;
			report({
				span: date.span,
				message: l10n.t('{0} {1} is {2} days ahead. Is it the day you mean?', date.field.key, isoDay(date.day), ahead),
				fixes: [
					{ title: l10n.t('Set it to today, {0}', facts.today), safe: false, edits: [withDay(date, facts.today)] },
				],
			});
		}
	},
};

/** How many days a day lies ahead; 0 for one that does not. */
function daysAhead(day: Day, today: string): number {
	const from = isoDay(day) > today ? readHugoDate(today) : undefined;
	return from ? daysBetween(from, day) : 0;
}
