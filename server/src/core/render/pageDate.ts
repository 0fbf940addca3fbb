import type { Value } from '../post/frontMatter/frontMatter.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const clock = String.raw`\d\d:\d\d:\d\d(?:\.\d+)?`;
const zone = String.raw`(?:Z|[+-]\d\d:?\d\d|[A-Z]{3,4})`;
const numeric = new RegExp(String.raw`^(\d{4})-(\d\d)-(\d\d)(?:[T ]${clock}(?: ?${zone})?)?$`);
const named = new RegExp(String.raw`^(?:[A-Z][a-z]{2}, )?(\d\d) ([A-Z][a-z]{2}) (\d{4})(?: ${clock} ${zone})?$`);

/**
 * A date as the byline shows it, such as `Apr 25, 2025`, in English whatever the post's language. Empty where Hugo does
 * not read the value as a date. The day is the one written, whatever the zone.
 */
export function pageDate(value: Value | undefined): string {
	// Hugo takes a bare number for seconds since 1970.
	if (value?.kind === 'number') return shownAt(new Date(value.value * 1000));
	if (value?.kind !== 'string') return '';
	const text = value.text.trim();
	const [, year, month, day] = numeric.exec(text) ?? [];
	if (year) return shown(Number(year), Number(month), Number(day));
	const [, namedDay, monthName, namedYear] = named.exec(text) ?? [];
	return shown(Number(namedYear), months.indexOf(monthName ?? '') + 1, Number(namedDay));
}

function shown(year: number, month: number, day: number): string {
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists ? shownAt(date) : '';
}

function shownAt(date: Date): string {
	if (Number.isNaN(date.getTime())) return '';
	return `${months[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
}
