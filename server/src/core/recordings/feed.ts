import { isVideoId, readYouTube } from '../talks/youtube.ts';
import { decodeEntities } from '../text/entities.ts';
import { eachOnce, type Recording } from './recording.ts';

/** A feed of YouTube names no more videos of a playlist than this: its newest ones. */
export const mostInFeed = 15;

/** The channels that a feed is had for by their id. */
const channelId = /^UC[\w-]{22}$/;

/**
 * The query under which YouTube gives the feed of a playlist, or of a channel that is named by its id.
 *
 * @returns undefined for an address of anything else
 */
export function feedQuery(address: string): string | undefined {
	const text = address.trim();
	const found = readYouTube(/^https?:\/\//i.test(text) ? text : `https://${text}`);
	const list = found && 'list' in found ? found.list : undefined;
	if (list !== undefined && /^[\w-]{2,64}$/.test(list)) return `playlist_id=${list}`;
	return found?.kind === 'channel' && channelId.test(found.name) ? `channel_id=${found.name}` : undefined;
}

/** The videos of a feed (Atom, RFC 4287, with YouTube's own ids); undefined for a text that is none. */
export function readFeed(text: string): Recording[] | undefined {
	if (!/<feed[\s>]/.test(text.slice(0, 4096))) return undefined;
	const recordings: Recording[] = [];
	for (const entry of text.split(/<entry[\s>]/).slice(1)) {
		const id = elementText(entry, 'yt:videoId');
		if (id === undefined || !isVideoId(id)) continue;
		recordings.push({ id, title: elementText(entry, 'title') ?? '' });
	}
	return eachOnce(recordings);
}

/** The text of the first element of a name, in one line. */
function elementText(xml: string, name: string): string | undefined {
	const open = xml.indexOf(`<${name}`);
	const start = open === -1 ? -1 : xml.indexOf('>', open) + 1;
	const end = start < 1 ? -1 : xml.indexOf(`</${name}`, start);
	if (end === -1) return undefined;
	const inner = xml.slice(start, end);
	const plain = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(inner)?.[1];
	return (plain ?? decodeEntities(inner)).replace(/\s+/g, ' ').trim();
}
