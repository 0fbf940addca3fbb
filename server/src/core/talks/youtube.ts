import { parseUrl } from './url.ts';

/** What an address of YouTube leads to. */
export type YouTubeAddress =
	/** `id` is as written; `valid` says whether it can be one. */
	| { readonly kind: 'video'; readonly id: string; readonly valid: boolean }
	/** A playlist, a channel, a search: anything that is no single video. */
	| { readonly kind: 'other' };

const hosts: ReadonlySet<string> = new Set([
	'youtube.com',
	'm.youtube.com',
	'music.youtube.com',
	'youtube-nocookie.com',
]);

/** Paths behind which a video's id stands. */
const idPaths: ReadonlySet<string> = new Set(['embed', 'shorts', 'live', 'v', 'e']);

/** Names that stand where an id would, and are none. */
const noIds: ReadonlySet<string> = new Set(['videoseries', 'live_stream']);

/** Reads an address of YouTube; undefined for any other address. */
export function readYouTube(address: string): YouTubeAddress | undefined {
	if (!/youtu/i.test(address)) return undefined;
	// Nine of ten are written just so; taking them apart as URLs is most of what a long list of talks costs.
	const plain = /^https:\/\/(?:youtu\.be\/|www\.youtube\.com\/watch\?v=)([\w-]{11})(?:[?&]si=[\w-]*)?$/.exec(
		address,
	)?.[1];
	if (plain !== undefined) return video(plain);
	const url = parseUrl(address);
	if (!url || !/^https?:$/.test(url.protocol)) return undefined;
	const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
	const [first = '', second] = url.pathname.split('/').filter((part) => part !== '');
	if (host === 'youtu.be') return video(first);
	if (!hosts.has(host)) return undefined;
	if (first === 'watch') {
		const id = url.searchParams.get('v');
		if (id !== null) return video(id);
		// Without a video it may still be a list that plays.
		return url.searchParams.has('list') || second !== undefined ? { kind: 'other' } : video('');
	}
	if (!idPaths.has(first) || (second !== undefined && noIds.has(second))) return { kind: 'other' };
	return second === undefined && url.searchParams.has('list') ? { kind: 'other' } : video(second ?? '');
}

/** An id has 11 characters of these; seen in every one of 163 addresses of the site's posts. */
function video(id: string): YouTubeAddress {
	return { kind: 'video', id, valid: /^[A-Za-z0-9_-]{11}$/.test(id) };
}
