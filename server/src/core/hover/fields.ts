import * as l10n from '@vscode/l10n';
import { readHugoDate } from '../dates.ts';
import { dayInWords, distanceInWords, weekdayIn } from '../days.ts';
import { docsUrl } from '../rules/docsUrl.ts';
import { rulesOfField } from '../rules/fieldRules.ts';
import type { FieldSpec } from '../site/profile.ts';
import type { Place } from '../site/site.ts';
import { later, told } from '../told.ts';

const types: Readonly<Record<FieldSpec['type'], string>> = {
	string: later('It is a text.'),
	date: later('It is a date.'),
	strings: later('It is a list of texts.'),
	boolean: later('It is `true` or `false`.'),
	number: later('It is a number.'),
	release: later('It is a release, in quotes.'),
	any: '',
};

/** What the site does with a field and which rules speak of it, as Markdown; undefined for a field that it does not read. */
export function fieldMarkdown(name: string, { site, section }: Place): string | undefined {
	const { fields } = site.profile;
	const spec = Object.hasOwn(fields, name) ? fields[name] : undefined;
	if (!spec) return undefined;
	const parts = [told(spec.about)];
	const needed = spec.required !== undefined && !(section !== undefined && spec.optionalIn?.includes(section));
	const type = types[spec.type];
	const said = [type === '' ? '' : told(type), needed ? l10n.t('Every post has it.') : ''];
	parts.push(said.filter((part) => part !== '').join(' '));
	const rules = rulesOfField(name, spec).map((rule) => `[${rule}](${docsUrl(rule)})`);
	if (rules.length === 1) parts.push(l10n.t('Rule: {0}', rules.join()));
	if (rules.length > 1) parts.push(l10n.t('Rules: {0}', rules.join(', ')));
	return parts.filter((part) => part !== '').join('\n\n');
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
	return l10n.t('{0}, {1}: {2}.', weekdayIn(day), dayInWords(day), distanceInWords(now, day));
}
