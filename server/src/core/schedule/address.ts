import { parseUrl } from '../talks/url.ts';

/** An event's name on sched, such as `harbourdays2026`; undefined for what is no address of one. */
export function schedEvent(typed: string): string | undefined {
	// Calendars are offered for subscribing under a scheme of their own.
	const text = typed.trim().replace(/^webcals?:/i, 'https:');
	const host = parseUrl(/^https?:\/\//i.test(text) ? text : `https://${text}`)?.hostname;
	return /^([a-z\d](?:[a-z\d-]*[a-z\d])?)\.sched\.com$/.exec(host ?? '')?.[1];
}

/**
 * Where an event's whole schedule is to be had as a calendar.
 * @param base where events are asked for in place of sched's own hosts
 */
export function calendarAddress(event: string, base?: string): string {
	return base === undefined ? `https://${event}.sched.com/all.ics` : `${base.replace(/\/+$/, '')}/${event}/all.ics`;
}
