import { isoDay, readHugoDate, readings } from '../../dates.ts';

/** Names under which pages say when they were published, the surest first. */
const names = [
	'article:published_time',
	'datepublished',
	'og:published_time',
	'date',
	'dc.date',
	'dc.date.issued',
	'dcterms.created',
	'parsely-pub-date',
	'sailthru.date',
	'pubdate',
	'publish-date',
];

/**
 * When a page was published, as Hugo reads it: the first of what it says that is a day of the calendar.
 *
 * @param times the dates of its `time` elements, of which the first is the article's own
 */
export function publishedOn(
	meta: ReadonlyMap<string, string>,
	data: readonly unknown[],
	times: readonly string[],
): string | undefined {
	const said = [...names.map((name) => meta.get(name)), ...data.map(datePublished), times[0]];
	for (const text of said) {
		const date = text === undefined ? undefined : dateFrom(text);
		if (date !== undefined) return date;
	}
	return undefined;
}

/** A date as Hugo reads it, from one that a page or an author wrote; undefined where it means none for certain. */
export function dateFrom(written: string): string | undefined {
	const text = written.trim();
	if (text.length > 60) return undefined;
	if (/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text))
		return readHugoDate(text) ? text : undefined;
	const days = readings(text);
	const [day] = days;
	return days.length === 1 && day ? isoDay(day) : undefined;
}

function datePublished(data: unknown): string | undefined {
	if (typeof data !== 'object' || data === null || !('datePublished' in data)) return undefined;
	return typeof data.datePublished === 'string' ? data.datePublished : undefined;
}
