/**
 * How long a host asks to be left alone, in milliseconds, by its `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.
 * @param now milliseconds since 1970
 * @returns undefined where it does not say, or not in a form that can be read
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
	const text = header?.trim();
	if (text === undefined || text === '') return undefined;
	if (/^\d+$/.test(text)) return Number(text) * 1000;
	const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * How long to wait before asking again: it doubles with each try, and half of it is left to chance, so that many who
 * were refused together do not come back together.
 *
 * @param base the wait before the second try, in milliseconds
 * @param tries how often was asked so far
 * @param random gives a number from 0 up to 1
 */
export function backoff(base: number, tries: number, random: () => number): number {
	return base * 2 ** (tries - 1) * (0.5 + random() / 2);
}
