import { type Day, readHugoDate } from '../dates.ts';
import { distanceInWords, weekdayIn } from '../days.ts';
import { docsUrl } from '../rules/docsUrl.ts';
import { rulesOfField } from '../rules/fieldRules.ts';
import type { FieldSpec } from '../site/profile.ts';
import type { Place } from '../site/site.ts';

const types: Readonly<Record<FieldSpec['type'], string>> = {
	string: 'a text',
	date: 'a date',
	strings: 'a list of texts',
	boolean: '`true` or `false`',
	number: 'a number',
	release: 'a release, in quotes',
	any: '',
};

/** What the site does with a field and which rules speak of it, as Markdown; undefined for a field that it does not read. */
export function fieldMarkdown(name: string, { site, section }: Place): string | undefined {
	const { fields } = site.profile;
	const spec = Object.hasOwn(fields, name) ? fields[name] : undefined;
	if (!spec) return undefined;
	const parts = [spec.about];
	const needed = spec.required !== undefined && !(section !== undefined && spec.optionalIn?.includes(section));
	const type = types[spec.type];
	if (type !== '') parts.push(`It is ${type}${needed ? ', and every post has it' : ''}.`);
	else if (needed) parts.push('Every post has it.');
	const rules = rulesOfField(name, spec).map((rule) => `[${rule}](${docsUrl(rule)})`);
	if (rules.length > 0) parts.push(`${rules.length === 1 ? 'Rule' : 'Rules'}: ${rules.join(', ')}`);
	return parts.join('\n\n');
}

/**
 * A date's weekday and how far it is from today, as Markdown; undefined for a text that the site reads no date from.
 *
 * @param today `YYYY-MM-DD`
 */
export function dateMarkdown(text: string, today: string): string | undefined {
	const day = readHugoDate(text.trim());
	const now = readHugoDate(today);
	if (!day || !now) return undefined;
	return `${weekdayIn(day)}, ${dayInWords(day)}: ${distanceInWords(now, day)}.`;
}

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

function dayInWords({ year, month, day }: Day): string {
	return `${day} ${months[month - 1]} ${year}`;
}
