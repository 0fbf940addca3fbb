import { talkOf } from '../talks/talk.ts';
import { isVideoId } from '../talks/youtube.ts';

/**
 * The key of a talk that a post mentions, the same for every way of writing its address; undefined where the address
 * cannot be right.
 *
 * @param address as `talksOf` has it: of Hugo's `youtube` shortcode the id
 */
export function talkKey(site: 'youtube' | 'sched', address: string): string | undefined {
	return talkOf(address)?.key ?? (site === 'youtube' && isVideoId(address) ? `youtube:${address}` : undefined);
}
