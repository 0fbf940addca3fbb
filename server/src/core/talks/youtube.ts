import { remembered } from '../text/remembered.ts';
import { parseUrl } from './url.ts';

/** What an address of YouTube leads to. */
export type YouTubeAddress =
	| Video
	/** `list` is the playlist's id. */
	| { readonly kind: 'playlist'; readonly list: string }
	/** `name` is the handle with its `@`, the id, or the old name, as written. */
	| { readonly kind: 'channel'; readonly name: string }
	/** A search, the front page: anything that is no single thing. */
	| { readonly kind: 'other' };

export interface Video {
	readonly kind: 'video';
	/** As written. */
	readonly id: string;
	/** Whether the id can be one. */
	readonly valid: boolean;
	/** The playlist that it is played in. */
	readonly list?: string;
	/** Where it begins to play, in seconds. */
	readonly start?: number;
}

const hosts: ReadonlySet<string> = new Set([
	'youtube.com',
	'm.youtube.com',
	'music.youtube.com',
	'youtube-nocookie.com',
]);

/** Paths behind which a video's id stands. */
const idPaths: ReadonlySet<string> = new Set(['embed', 'shorts', 'live', 'v', 'e']);

/** Those of them that lead to a page of their own where nothing stands behind them. */
const hubs: ReadonlySet<string> = new Set(['live', 'shorts']);

/** Names that stand where an id would, and are none. */
const noIds: ReadonlySet<string> = new Set(['videoseries', 'live_stream']);

/** Paths behind which a channel's name stands. */
const channelPaths: ReadonlySet<string> = new Set(['channel', 'c', 'user']);

/** Parameters that say where a video begins; the first that is there counts. */
const startParameters: readonly string[] = ['t', 'start', 'time_continue'];

/** The address under which a video is known; `id` is a valid one. */
export function watchAddress(id: string): string {
	return `https://www.youtube.com/watch?v=${id}`;
}

/** Reads an address of YouTube, also one inside `google.com/url?q=` or `attribution_link`; undefined for any other. */
export const readYouTube = remembered((address: string): YouTubeAddress | undefined => {
	if (!/youtu/i.test(address)) return undefined;
	// Nine of ten are written just so; taking them apart as URLs is most of what a long list of talks costs.
	const plain = /^https:\/\/(?:youtu\.be\/|www\.youtube\.com\/watch\?v=)([\w-]{11})(?:[?&]si=[\w-]*)?$/.exec(
		address,
	)?.[1];
	if (plain !== undefined) return { kind: 'video', id: plain, valid: true };
	return readUrl(address, 0);
});

/** @param depth in how many other addresses this one stood */
function readUrl(address: string, depth: number): YouTubeAddress | undefined {
	const url = parseUrl(address);
	// Nobody wraps an address twice on purpose.
	if (!url || depth > 2 || !/^https?:$/.test(url.protocol)) return undefined;
	const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
	const parts = url.pathname.split('/').filter((part) => part !== '');
	const [first = '', second] = parts;
	if (/^google\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(host) && first === 'url') {
		const target = url.searchParams.get('q') ?? url.searchParams.get('url');
		return target === null ? undefined : readUrl(target, depth + 1);
	}
	// YouTube goes on from a short address to the long one with all that stands behind the id.
	if (host === 'youtu.be') return video(/^[\w-]{11}(?=&)/.exec(first)?.[0] ?? first, url);
	if (!hosts.has(host)) return undefined;
	if (first === 'attribution_link') {
		const target = url.searchParams.get('u');
		return target?.startsWith('/') ? readUrl(`https://www.youtube.com${target}`, depth + 1) : { kind: 'other' };
	}
	return readPath(url, first, second);
}

function readPath(url: URL, first: string, second: string | undefined): YouTubeAddress {
	const list = url.searchParams.get('list');
	if (first === 'watch') {
		const id = url.searchParams.get('v');
		if (id !== null) return video(id, url);
		if (second !== undefined) return isVideoId(second) ? video(second, url) : { kind: 'other' };
		// Without a video it may still be a list that plays.
		return list === null ? video('', url) : { kind: 'playlist', list };
	}
	if (first === 'playlist' && list !== null) return { kind: 'playlist', list };
	if (first.startsWith('@')) return { kind: 'channel', name: first };
	if (channelPaths.has(first) && second !== undefined) return { kind: 'channel', name: second };
	if (!idPaths.has(first) || (second === undefined && hubs.has(first))) return { kind: 'other' };
	if (second === undefined || noIds.has(second)) {
		if (list !== null) return { kind: 'playlist', list };
		if (second !== undefined) return { kind: 'other' };
	}
	return video(second ?? '', url);
}

function video(id: string, url: URL): Video {
	const list = url.searchParams.get('list');
	const start = startOf(url);
	return {
		kind: 'video',
		id,
		valid: isVideoId(id),
		...(list !== null && list !== '' && { list }),
		...(start !== undefined && { start }),
	};
}

/** An id has 11 characters of these; seen in every one of 163 addresses of the site's posts. */
export function isVideoId(id: string): boolean {
	return /^[A-Za-z0-9_-]{11}$/.test(id);
}

/** Reads `90`, `90s`, `1m30s`, `1h2m3s`; undefined for anything else. */
function startOf(url: URL): number | undefined {
	for (const name of startParameters) {
		const value = url.searchParams.get(name);
		if (value === null) continue;
		const [, hours, minutes, seconds] = /^(?:(\d{1,3})h)?(?:(\d{1,5})m)?(?:(\d{1,7})s?)?$/.exec(value) ?? [];
		if (hours === undefined && minutes === undefined && seconds === undefined) return undefined;
		return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
	}
	return undefined;
}
