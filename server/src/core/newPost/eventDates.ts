import * as l10n from '@vscode/l10n';
import { type Day, daysBetween, isoDay, readings } from '../dates.ts';

/** The days of an event, each as `YYYY-MM-DD`; the same twice for an event of one day. */
export interface EventDates {
	readonly from: string;
	readonly to: string;
}

/** What an author typed as an event's days: read, or why not. */
export type ReadDates =
	| { readonly kind: 'none' }
	| { readonly kind: 'dates'; readonly dates: EventDates }
	| { readonly kind: 'fault'; readonly message: string };

/** Longer than any event; more is a slip in a month or a year. */
const longestEvent = 62;

/**
 * Reads the days of an event: one day, or two with `to`, `until`, a dash or dots between them, of which one may leave out
 * what both have in common (`2026-03-23 to 26`, `23-26 March 2026`, `March 30 - April 2, 2026`).
 */
export function readEventDates(typed: string): ReadDates {
	const text = typed.trim().replace(/\s+/g, ' ');
	if (text === '') return { kind: 'none' };
	for (const [first, last] of pairsIn(text)) {
		const from = readings(first);
		const to = readings(last);
		if (from.length > 1 || to.length > 1) return ambiguous(from.length > 1 ? first : last, from.length > 1 ? from : to);
		const [start] = from;
		const [end] = to;
		if (start && end) return checked(start, end);
	}
	return {
		kind: 'fault',
		message: l10n.t(
			'“{0}” is no day that a calendar has. Write them like 2026-03-23 to 2026-03-26, or leave this empty.',
			text,
		),
	};
}

/** The ways to read a text as a first and a last day, the likelier first, each day written out. */
function* pairsIn(text: string): Generator<readonly [string, string]> {
	const parts = /^(.*?\d.*?)\s*(?:\s(?:to|until|till|and)\s|\s?(?:–|—|\.{2,3}|\/)\s?|\s-\s)\s*(.*\d.*)$/i.exec(text);
	const days = /^(\d{4}-\d{1,2}-)(\d{1,2})$/.exec(parts?.[1] ?? '');
	if (parts?.[1] !== undefined && parts[2] !== undefined) {
		const [, first, last] = parts;
		yield [first, last];
		if (days?.[1] !== undefined && /^\d{1,2}$/.test(last)) yield [first, days[1] + last];
		if (days?.[1] !== undefined && /^\d{1,2}-\d{1,2}$/.test(last)) yield [first, first.slice(0, 5) + last];
		const [year] = /\d{4}/.exec(last) ?? [];
		const [month] = /\p{L}{3,}/u.exec(first) ?? [];
		const [lastMonth] = /\p{L}{3,}/u.exec(last) ?? [];
		if (year && month) yield [`${first.replace(/,$/, '')}, ${year}`, lastMonth ? last : `${month} ${last}`];
		if (year && !month && lastMonth) yield [`${first} ${lastMonth} ${year}`, last];
	}
	// `23-26 March 2026` and `March 23-26, 2026`, in which the dash stands without spaces.
	const short = /^(\D*?)(\d{1,2})(?:st|nd|rd|th)?\s?[-–—]\s?(\d{1,2})(?:st|nd|rd|th)?(,?\s.*\d{4})$/i.exec(text);
	const twice = /^(\D+)(\d{1,2})\s?[-–—]\s?(\D+\d{1,2},?\s\d{4})$/.exec(text);
	if (short) yield [`${short[1]}${short[2]}${short[4]}`, `${short[1]}${short[3]}${short[4]}`];
	if (twice) yield [`${twice[1]}${twice[2]}, ${twice[3]?.slice(-4)}`, twice[3] ?? ''];
	// `2026-03-23-26` and `2026-03-23-2026-03-26`.
	const tight = /^(\d{4}-\d{1,2}-\d{1,2})-(\d{4}-\d{1,2}-\d{1,2})$/.exec(text);
	if (tight) yield [tight[1] ?? '', tight[2] ?? ''];
	// What follows a day in figures would be passed over.
	if (!/^\d{4}\D\d{1,2}\D\d{1,2}(?!\d)./.test(text)) yield [text, text];
}

function checked(from: Day, to: Day): ReadDates {
	const length = daysBetween(from, to);
	const dates = { from: isoDay(from), to: isoDay(to) };
	if (length < 0)
		return {
			kind: 'fault',
			message: l10n.t('The event would end on {0}, before it begins on {1}.', dates.to, dates.from),
		};
	if (length > longestEvent)
		return {
			kind: 'fault',
			message: l10n.t('From {0} to {1} are {2} days. Check month and year.', dates.from, dates.to, length),
		};
	return { kind: 'dates', dates };
}

function ambiguous(text: string, days: readonly Day[]): ReadDates {
	const [first = '', ...others] = days.map(isoDay);
	const both = others.reduce((one, other) => l10n.t('{0} or {1}', one, other), first);
	return { kind: 'fault', message: l10n.t('“{0}” may mean {1}. Write the one that you mean.', text, both) };
}
