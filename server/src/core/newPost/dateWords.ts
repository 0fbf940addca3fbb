import { type Day, readHugoDate } from '../dates.ts';
import type { EventDates } from './eventDates.ts';

const english = months('January February March April May June July August September October November December');
const spanish = months('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre');

function months(names: string): readonly string[] {
	return names.split(' ');
}

/**
 * The days of an event as part of a sentence: `from 23 to 26 March 2026`.
 *
 * @param language of which sentences are known: `en`, `es` or `zh`
 */
export function datesInWords(dates: EventDates, language: 'en' | 'es' | 'zh'): string {
	const from = readHugoDate(dates.from);
	const to = readHugoDate(dates.to);
	if (!from || !to) return '';
	const isOne = dates.from === dates.to;
	if (language === 'zh') return isOne ? chinese(from) : `${chinese(from)}至${chinese(to, from)}`;
	const name = (day: Day, other?: Day) => named(day, other, language);
	if (language === 'es') return isOne ? `el ${name(from)}` : `del ${name(from, to)} al ${name(to)}`;
	return isOne ? `on ${name(from)}` : `from ${name(from, to)} to ${name(to)}`;
}

/** A day without what it has in common with one that is named after it. */
function named({ year, month, day }: Day, other: Day | undefined, language: 'en' | 'es'): string {
	const of = language === 'es' ? ' de ' : ' ';
	const word = (language === 'es' ? spanish : english)[month - 1] ?? '';
	if (other?.year !== year) return `${day}${of}${word}${of}${year}`;
	return other.month === month ? String(day) : `${day}${of}${word}`;
}

/** The same for a language that begins with the year: without what it has in common with one named before it. */
function chinese({ year, month, day }: Day, before?: Day): string {
	if (before?.year !== year) return `${year} 年 ${month} 月 ${day} 日`;
	return before.month === month ? ` ${day} 日` : ` ${month} 月 ${day} 日`;
}
