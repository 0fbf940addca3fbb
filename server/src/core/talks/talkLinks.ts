import type { Link } from '../post/links/link.ts';
import { readSched, type SchedAddress } from './sched.ts';
import { readYouTube, type YouTubeAddress } from './youtube.ts';

/** A link to YouTube or sched. */
export interface TalkLink {
	readonly link: Link;
	readonly youtube?: YouTubeAddress;
	readonly sched?: SchedAddress;
}

/** The links of a post that lead to YouTube or sched, in order. What holds a shortcode or a template is no address yet. */
export function talkLinksOf(links: readonly Link[]): TalkLink[] {
	const found: TalkLink[] = [];
	for (const link of links) {
		const { url } = link;
		if (!/youtu|sched\.co/i.test(url) || url.includes('{{')) continue;
		const youtube = readYouTube(url);
		if (youtube) found.push({ link, youtube });
		else {
			const sched = readSched(url);
			if (sched) found.push({ link, sched });
		}
	}
	return found;
}
