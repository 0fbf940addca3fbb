import { type Day, daysBetween, readHugoDate } from './dates.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A Monday. */
const monday: Day = { year: 2001, month: 1, day: 1 };

/** The weekday of a day, in English. */
export function weekdayIn(day: Day): string {
	return weekdays[((daysBetween(monday, day) % 7) + 7) % 7] ?? '';
}

/** The weekday of a day written as `YYYY-MM-DD`; empty for any other text. */
export function weekdayOf(text: string): string {
	const day = readHugoDate(text);
	return day ? weekdayIn(day) : '';
}

/** How far a day is from another one, in an author's words: `today`, `in 3 days`, `12 days ago`. */
export function distanceInWords(from: Day, to: Day): string {
	const days = daysBetween(from, to);
	if (days === 0) return 'today';
	if (days === 1) return 'tomorrow';
	if (days === -1) return 'yesterday';
	const count = Math.abs(days).toLocaleString('en');
	return days > 0 ? `in ${count} days` : `${count} days ago`;
}
