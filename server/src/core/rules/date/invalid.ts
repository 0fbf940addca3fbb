import { isoDay, readHugoDate, readings } from '../../dates.ts';
import { fieldOf, type Value } from '../../post/frontMatter/frontMatter.ts';
import type { Rule } from '../rule.ts';

export const dateInvalid: Rule = {
	name: 'date/invalid',
	severity: 'error',
	scope: 'posts',
	summary: 'A date is no day of the calendar, or in a form that Hugo does not read.',
	why: 'Hugo builds the page without a word and leaves its byline without a date; `20250425` becomes a day in 1970.',
	examples: {
		bad: [
			{ text: '---\npublishdate: 2026-3-14\n---\n', fixed: '---\npublishdate: 2026-03-14\n---\n' },
			{ text: '---\npublishdate: "March 14, 2026"\n---\n', fixed: '---\npublishdate: "2026-03-14"\n---\n' },
			{ text: '---\npublishdate: 03/04/2026\n---\n', fixed: '---\npublishdate: 2026-03-04\n---\n' },
			{ text: '---\npublishdate: 2026-02-30\n---\n' },
		],
		good: [
			{ text: '---\npublishdate: 2026-03-14\nlast_update: "2026-03-20T09:30:00+01:00"\n---\n' },
			{ text: '---\ndate: 14 Mar 2026\n---\n' },
		],
	},
	check({ post, place, report }) {
		const { frontMatter } = post;
		if (frontMatter.faults.length > 0) return;
		for (const [name, spec] of Object.entries(place.site.profile.fields)) {
			if (spec.type !== 'date') continue;
			const field = fieldOf(frontMatter, name);
			const text = field && sourceOf(field.value);
			if (!field || text === undefined || text.trim() === '') continue;
			if (field.value.kind === 'string' && readHugoDate(text)) continue;
			const days = readings(text);
			const quote =
				field.value.kind === 'string' && field.value.style !== 'plain'
					? field.value.style === 'single'
						? "'"
						: '"'
					: '';
			report({
				span: field.value.span,
				message: `${field.key} ${text} is ${days.length > 0 ? 'not in a form that Hugo reads' : 'no day that Hugo can read'}, so the page gets no date. Write it as YYYY-MM-DD.`,
				fixes: days.map((day) => ({
					title: `Write ${isoDay(day)}`,
					safe: false,
					edits: [{ span: field.value.span, newText: `${quote}${isoDay(day)}${quote}` }],
				})),
			});
		}
	},
};

/** A value as it stands in the text; undefined where there is none. */
function sourceOf(value: Value): string | undefined {
	switch (value.kind) {
		case 'string':
			return value.text;
		case 'number':
		case 'boolean':
			return value.source;
		case 'list':
			return '(a list)';
		case 'map':
			return '(a group of fields)';
		case 'null':
			return undefined;
	}
}
