import { remembered } from '../text/remembered.ts';
import { parseUrl } from './url.ts';

/** What an address of sched leads to. */
export type SchedAddress =
	| SchedTalk
	/** A schedule as a whole, by day, venue or type; `event` is the name before `.sched.com`. */
	| { readonly kind: 'list'; readonly event: string }
	/** `name` is the speaker's, as written. */
	| { readonly kind: 'speaker'; readonly event: string; readonly name: string }
	/** An event's front page, or anything else of its pages. */
	| { readonly kind: 'other'; readonly event: string };

export interface SchedTalk {
	readonly kind: 'talk';
	/** As written. */
	readonly id: string;
	/** Whether the id can be one, and nothing follows that sched does not know. */
	readonly valid: boolean;
	/** Whether it is the short form, `sched.co/ID`. */
	readonly short: boolean;
	/** The name before `.sched.com`; absent in the short form. */
	readonly event?: string;
}

/** Pages of an event that list its talks, by the first part of their path. */
const lists: ReadonlySet<string> = new Set([
	'list',
	'grid',
	'overview',
	'type',
	'venue',
	'company',
	'date',
	'directory',
]);

/** The address under which a talk is known; `id` is a valid one. */
export function schedAddress(id: string): string {
	return `https://sched.co/${id}`;
}

/** Reads an address of sched; undefined for any other address. */
export const readSched = remembered((address: string): SchedAddress | undefined => {
	if (!/sched\.co/i.test(address)) return undefined;
	// Nine of ten are written just so; taking them apart as URLs is most of what a long list of talks costs.
	const plain = /^https:\/\/sched\.co\/([A-Za-z0-9]{4,5})\/?$/.exec(address)?.[1];
	if (plain !== undefined) return { kind: 'talk', id: plain, valid: true, short: true };
	const url = parseUrl(address);
	if (!url || !/^https?:$/.test(url.protocol)) return undefined;
	const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
	const [first = '', second, ...rest] = url.pathname.split('/').filter((part) => part !== '');
	if (host === 'sched.co') {
		return { kind: 'talk', id: first, valid: second === undefined && isSchedId(first), short: true };
	}
	if (!host.endsWith('.sched.com')) return undefined;
	const event = host.slice(0, -'.sched.com'.length);
	if (first === 'event') {
		const id = second ?? '';
		return { kind: 'talk', id, valid: rest.length <= 1 && isSchedId(id), short: false, event };
	}
	if ((first === 'speaker' || first === 'artist') && second !== undefined) {
		return { kind: 'speaker', event, name: second };
	}
	return lists.has(first) || /^\d{4}-\d{2}-\d{2}$/.test(first) ? { kind: 'list', event } : { kind: 'other', event };
});

/** An id counts in letters of both cases and digits: five since 2022, four before, and 32 hexadecimal ones until 2013. */
export function isSchedId(id: string): boolean {
	return /^(?:[A-Za-z0-9]{4,5}|[0-9a-f]{32})$/.test(id);
}
