import { remembered } from '../text/remembered.ts';
import { isSchedId, readSched, schedAddress } from './sched.ts';
import { readYouTube, watchAddress } from './youtube.ts';

/** A talk that an address leads to: a video, or an entry of a schedule. */
export interface Talk {
	readonly kind: 'youtube' | 'sched';
	readonly id: string;
	/** The same for every way of writing an address of the same video or entry. */
	readonly key: string;
	/** The address under which the host knows it. */
	readonly address: string;
	/** Whether the post wrote sched's short form. */
	readonly short: boolean;
}

/** The talk an address leads to; undefined where it leads to none, or to one that cannot be. */
export const talkOf = remembered((address: string): Talk | undefined => {
	// What holds a shortcode or a template is no address yet.
	if (address.includes('{{')) return undefined;
	const video = readYouTube(address);
	if (video?.kind === 'video' && video.valid) {
		return {
			kind: 'youtube',
			id: video.id,
			key: `youtube:${video.id}`,
			address: watchAddress(video.id),
			short: false,
		};
	}
	const entry = readSched(address);
	if (entry?.kind === 'talk' && entry.valid && isSchedId(entry.id)) {
		return {
			kind: 'sched',
			id: entry.id,
			key: `sched:${entry.id}`,
			address: schedAddress(entry.id),
			short: entry.short,
		};
	}
	return undefined;
});
