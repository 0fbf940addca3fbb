import type { SchedAddress } from './sched.ts';
import type { YouTubeAddress } from './youtube.ts';

/** A query as written, and where it begins and ends in its address. */
interface Query {
	readonly before: string;
	readonly parts: readonly string[];
	/** What stands between the parts: in HTML often `&amp;`. */
	readonly separator: string;
	readonly after: string;
}

/** What only tells YouTube who shared a link, and from where. */
const tracking = /^(?:si|pp|feature|ab_channel|utm_[a-z]+)(?:=|$)/;

/** Nearly all addresses have none, and are not taken apart for it. */
const maybeTracks = /[?&;](?:si|pp|feature|ab_channel|utm_)/;

/**
 * The names of an address's parameters that only track whoever follows it, and the address without them. What stays is
 * written as it was.
 *
 * @param found what the address was read as
 * @returns undefined for an address that has none
 */
export function withoutTracking(
	address: string,
	found: YouTubeAddress,
): { readonly names: readonly string[]; readonly tidy: string } | undefined {
	// What the share button gives.
	const shared = /^(https:\/\/youtu\.be\/[\w-]{11})\?si=[\w-]*$/.exec(address)?.[1];
	if (shared !== undefined) return { names: ['si'], tidy: shared };
	if (!maybeTracks.test(address) || (found.kind === 'video' && !found.valid)) return undefined;
	const query = queryOf(address);
	// In a wrapped address the parameters are the wrapper's.
	if (!query || /\/(?:url|attribution_link|redirect)$/.test(query.before)) return undefined;
	const names = query.parts.filter((part) => tracking.test(part)).map((part) => part.replace(/=.*$/s, ''));
	if (names.length === 0) return undefined;
	return { names: [...new Set(names)], tidy: written(query, (part) => !tracking.test(part)) };
}

/**
 * An address of a talk on sched as sched itself gives it; undefined where it is so, or is none of sched's talks.
 *
 * @param found what the address was read as
 */
export function tidySched(address: string, found: SchedAddress): string | undefined {
	if (found.kind !== 'talk' || !found.valid || !/\/(?:[?#]|$)|[?&;]iframe/.test(address)) return undefined;
	const query = queryOf(address);
	let tidy = query ? written(query, (part) => !/^iframe(?:=|$)/.test(part)) : address;
	// Only at the very end of the path: what may follow it, a query or a fragment, stays.
	tidy = tidy.replace(/^([^?#]*[^/?#])\/+(?=$|[?#])/, '$1');
	return tidy === address ? undefined : tidy;
}

function queryOf(address: string): Query | undefined {
	const [, before = '', query, after = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(address) ?? [];
	return query === undefined
		? undefined
		: {
				before,
				parts: query.split(/&(?:amp;)?/),
				separator: query.includes('&amp;') ? '&amp;' : '&',
				after,
			};
}

function written({ before, parts, separator, after }: Query, keeps: (part: string) => boolean): string {
	const kept = parts.filter((part) => part !== '' && keeps(part));
	return `${before}${kept.length > 0 ? `?${kept.join(separator)}` : ''}${after}`;
}
