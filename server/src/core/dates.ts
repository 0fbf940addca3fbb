const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonths = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];

/** A day of the calendar; the month from 1. */
export interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const time = '(?:[01]?\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:[.,]\\d{1,9})?';
const offset = '(?:Z|[+-]\\d{2}:?\\d{2})';
const zone = '(?:[A-Z]{3,5}|[+-]\\d{4})';

// The forms of the library `cast` with which Hugo reads a date, as far as they name a day.
const forms: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'dMy' | 'Mdy' }[] = [
	{ pattern: /^(\d{4})-(\d{2})-(\d{2})$/, order: 'ymd' },
	{ pattern: new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})T${time}${offset}?$`), order: 'ymd' },
	{ pattern: new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2}) ${time}(?: ?${offset}(?: ${zone})?)?$`), order: 'ymd' },
	{ pattern: /^(\d{2}) ([A-Za-z]{3}) (\d{4})$/, order: 'dMy' },
	{ pattern: new RegExp(`^[A-Za-z]{3}, (\\d{2}) ([A-Za-z]{3}) (\\d{4}) ${time} ${zone}$`), order: 'dMy' },
	{ pattern: new RegExp(`^[A-Za-z]{3} ([A-Za-z]{3}) [ \\d]?(\\d{1,2}) ${time}(?: ${zone})? (\\d{4})$`), order: 'Mdy' },
	{ pattern: new RegExp(`^(\\d{2}) ([A-Za-z]{3}) (\\d{2}) (?:[01]\\d|2[0-3]):[0-5]\\d ${zone}$`), order: 'dMy' },
	{ pattern: new RegExp(`^[A-Z][a-z]+day, (\\d{2})-([A-Za-z]{3})-(\\d{2}) ${time} ${zone}$`), order: 'dMy' },
];

/** Whether there is such a day; years are those of four figures. */
function isRealDay({ year, month, day }: Day): boolean {
	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
	return day <= length;
}

/** A year; one of two figures as Go reads it, from 1969 to 2068. */
function yearOf(written: string): number {
	const year = Number(written);
	return written.length > 2 ? year : year + (year < 69 ? 2000 : 1900);
}

/** The day that Hugo reads from a date; undefined when it reads none, and builds the page without a date. */
export function readHugoDate(text: string): Day | undefined {
	for (const { pattern, order } of forms) {
		const match = pattern.exec(text);
		if (!match) continue;
		const a = match[1] ?? '';
		const b = match[2] ?? '';
		const c = match[3] ?? '';
		const monthOf = (name: string) => months.indexOf(name.toLowerCase()) + 1;
		const day =
			order === 'ymd'
				? { year: Number(a), month: Number(b), day: Number(c) }
				: order === 'dMy'
					? { year: yearOf(c), month: monthOf(b), day: Number(a) }
					: { year: Number(c), month: monthOf(a), day: Number(b) };
		if (isRealDay(day)) return day;
	}
	return undefined;
}

/** The days that a date in another form may mean, the likelier first; none when it means none for certain. */
export function readings(text: string): Day[] {
	const source = text.trim().replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1');
	const ymd = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/.exec(source) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(source);
	if (ymd) return real([numbers(ymd[1], ymd[2], ymd[3])]);
	const cjk = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/.exec(source);
	if (cjk) return real([numbers(cjk[1], cjk[2], cjk[3])]);
	const xxy = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(source);
	if (xxy) {
		const both = [numbers(xxy[3], xxy[1], xxy[2]), numbers(xxy[3], xxy[2], xxy[1])];
		return real(xxy[1] === xxy[2] ? both.slice(0, 1) : both);
	}
	const words = source
		.toLowerCase()
		.replace(/[,.]/g, ' ')
		.replace(/\bof\b/g, ' ')
		.trim()
		.split(/[\s-]+/);
	const month = words
		.map((word) => Math.max(months.indexOf(word === 'sept' ? 'sep' : word), fullMonths.indexOf(word)))
		.find((index) => index >= 0);
	const year = words.find((word) => /^\d{4}$/.test(word));
	const day = words.filter((word) => /^\d{1,2}$/.test(word));
	if (month === undefined || year === undefined || day.length !== 1) return [];
	return real([{ year: Number(year), month: month + 1, day: Number(day[0]) }]);
}

/** A day as `YYYY-MM-DD`. */
export function isoDay({ year, month, day }: Day): string {
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** How many days one day comes after another; negative where it comes before. */
export function daysBetween(from: Day, to: Day): number {
	return dayNumber(to) - dayNumber(from);
}

/** Days counted from a day long ago, each year from March on, so that a leap day comes last. */
function dayNumber({ year, month, day }: Day): number {
	const months = (month + 9) % 12;
	const years = year - (month < 3 ? 1 : 0);
	const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
	return 365 * years + leaps + Math.floor((months * 306 + 5) / 10) + day;
}

function numbers(year = '', month = '', day = ''): Day {
	return { year: Number(year), month: Number(month), day: Number(day) };
}

function real(days: readonly Day[]): Day[] {
	return days.filter(isRealDay);
}
