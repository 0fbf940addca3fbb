import { parseUrl } from './url.ts';

/** What an address of sched leads to. */
export type SchedAddress =
	/** `id` is as written; `valid` says whether it can be one. */
	| { readonly kind: 'talk'; readonly id: string; readonly valid: boolean; readonly short: boolean }
	/** A schedule, a list, a speaker. */
	| { readonly kind: 'other' };

/** Reads an address of sched; undefined for any other address. */
export function readSched(address: string): SchedAddress | undefined {
	if (!/sched\.co/i.test(address)) return undefined;
	// Nine of ten are written just so; taking them apart as URLs is most of what a long list of talks costs.
	const plain = /^https:\/\/sched\.co\/([A-Za-z0-9]{4,5})\/?$/.exec(address)?.[1];
	if (plain !== undefined) return talk(plain, true, true);
	const url = parseUrl(address);
	if (!url || !/^https?:$/.test(url.protocol)) return undefined;
	const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
	const [first = '', second, ...rest] = url.pathname.split('/').filter((part) => part !== '');
	if (host === 'sched.co') return talk(first, second === undefined, true);
	if (!host.endsWith('.sched.com')) return undefined;
	return first === 'event' ? talk(second ?? '', rest.length <= 1, false) : { kind: 'other' };
}

function talk(id: string, alone: boolean, short: boolean): SchedAddress {
	return { kind: 'talk', id, valid: alone && isSchedId(id), short };
}

/** An id counts in letters of both cases and digits: five since 2022, four before, and 32 hexadecimal ones until 2013. */
export function isSchedId(id: string): boolean {
	return /^(?:[A-Za-z0-9]{4,5}|[0-9a-f]{32})$/.test(id);
}
