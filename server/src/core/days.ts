import { type Day, daysBetween, readHugoDate } from './dates.ts';
import { spoken } from './spoken.ts';
import { remembered } from './text/remembered.ts';

// Making one takes longer than all else that a hover does.
const weekday = remembered((language) => new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }));
const longDate = remembered((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }));
const distance = remembered((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));

/** The weekday of a day, in the language of the interface. */
export function weekdayIn(day: Day): string {
	return weekday(spoken()).format(atMidnight(day));
}

/** The weekday of a day written as `YYYY-MM-DD`; empty for any other text. */
export function weekdayOf(text: string): string {
	const day = readHugoDate(text);
	return day ? weekdayIn(day) : '';
}

/** A day in words, such as `12 March 2026`. */
export function dayInWords(day: Day): string {
	return longDate(spoken()).format(atMidnight(day));
}

/** How far a day is from another one, in an author's words: `today`, `in 3 days`, `12 days ago`. */
export function distanceInWords(from: Day, to: Day): string {
	return distance(spoken()).format(daysBetween(from, to), 'day');
}

function atMidnight({ year, month, day }: Day): Date {
	const date = new Date(0);
	// The years below 100 are others to `Date.UTC`.
	date.setUTCFullYear(year, month - 1, day);
	return date;
}
