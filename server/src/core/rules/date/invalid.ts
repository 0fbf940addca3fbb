import * as l10n from '@vscode/l10n';
import { type Day, isoDay, readHugoDate, readings } from '../../dates.ts';
import { type FrontMatter, fieldOf, isEmpty, type Value } from '../../post/frontMatter/frontMatter.ts';
import { writeDay } from '../../post/frontMatter/literals.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';

export const dateInvalid: Rule = {
	name: 'date/invalid',
	severity: 'error',
	scope: 'posts',
	reads: 'head',
	summary: 'A date is no day of the calendar, or in a form that Hugo does not read.',
	why: 'Hugo builds the page without a word and leaves its byline without a date; `20250425` becomes a day in 1970.',
	examples: {
		bad: [
			{ text: '---\npublishdate: 2026-3-14\n---\n', fixed: '---\npublishdate: 2026-03-14\n---\n' },
			{ text: '---\npublishdate: "March 14, 2026"\n---\n', fixed: '---\npublishdate: "2026-03-14"\n---\n' },
			{ text: '---\npublishdate: 03/04/2026\n---\n', fixed: '---\npublishdate: 2026-03-04\n---\n' },
			{ text: '---\npublishdate: 2026-02-30\n---\n' },
			{ text: '+++\npublishdate = "14/03/2026"\n+++\n', fixed: '+++\npublishdate = "2026-03-14"\n+++\n' },
			{ text: '{ "publishdate": 20260314 }\n', fixed: '{ "publishdate": "2026-03-14" }\n' },
		],
		good: [
			{ text: '---\npublishdate: 2026-03-14\nlast_update: "2026-03-20T09:30:00+01:00"\n---\n' },
			{ text: '---\ndate: 14 Mar 2026\n---\n' },
			{ text: '+++\npublishdate = 2026-03-14\nlast_update = 2026-03-20T09:30:00+01:00\n+++\n' },
		],
	},
	check({ post, place, report }) {
		const { frontMatter } = post;
		if (frontMatter.faults.length > 0) return;
		const { fields } = place.site.profile;
		for (const field of frontMatter.fields) {
			const { name, value } = field;
			if (!Object.hasOwn(fields, name) || fields[name]?.type !== 'date' || isEmpty(value)) continue;
			if (fieldOf(frontMatter, name) !== field) continue;
			const text = sourceOf(value);
			const { format } = frontMatter;
			// JSON knows no whole numbers, and Hugo reads no date from any other.
			if (value.kind === 'number' ? format !== 'json' && isTimestamp(value) : readHugoDate(text)) continue;
			const days = readings(text);
			report({
				span: value.span,
				message: messageFor(field.key, value, text, days, format),
				fixes: days.map((day) => ({
					title: l10n.t('Write {0}', isoDay(day)),
					safe: false,
					edits: [{ span: value.span, newText: written(isoDay(day), value, format) }],
				})),
			});
		}
	},
};

/** A day in the quotes that its value has, or in those that the format wants. */
function written(day: string, value: Value, format: FrontMatter['format']): string {
	if (value.kind !== 'string' || (value.style !== 'single' && value.style !== 'double')) return writeDay(day, format);
	return value.style === 'single' ? `'${day}'` : `"${day}"`;
}

/** Seconds since 1970, as Hugo reads a number, from 2000 to 2099: earlier ones are a day written without hyphens. */
function isTimestamp({ value, source }: Extract<Value, { kind: 'number' }>): boolean {
	return /^[\w+]+$/.test(source) && value >= 946_684_800 && value < 4_102_444_800;
}

function messageFor(
	key: string,
	value: Value,
	text: string,
	days: readonly Day[],
	format: FrontMatter['format'],
): string {
	const [day, other] = days;
	const form = day && !other ? isoDay(day) : 'YYYY-MM-DD';
	if (value.kind === 'number' && format === 'json')
		return l10n.t(
			'{0} {1} is a number, from which Hugo reads no date here. Write it as {2} in quotes.',
			key,
			text,
			form,
		);
	if (value.kind === 'number' && Number.isInteger(value.value))
		return l10n.t('{0} {1} is a number, which Hugo takes for seconds since 1970. Write it as {2}.', key, text, form);
	if (day)
		return l10n.t(
			'Hugo does not read {0} {1}, so the page gets no date from it. Write it as {2}.',
			key,
			shortened(text),
			form,
		);
	if (/^\d{4}-\d\d-\d\d/.test(text))
		return l10n.t('There is no such day as {0}, so the page gets no date from it.', shortened(text));
	return l10n.t('{0} {1} is no date, so the page gets none from it. Write it as YYYY-MM-DD.', key, shortened(text));
}

/** A value as it stands in the text. */
function sourceOf(value: Value): string {
	switch (value.kind) {
		case 'string':
			return value.text;
		case 'number':
		case 'boolean':
			return value.source;
		case 'list':
			return l10n.t('(a list)');
		case 'map':
			return l10n.t('(a group of fields)');
		case 'null':
			return '';
	}
}
