import { isSchedId } from '../talks/sched.ts';
import { talkOf } from '../talks/talk.ts';
import { parseUrl } from '../talks/url.ts';

/** What is asked of the network for a link. Links with the same key are asked for once. */
export interface Target {
	readonly kind: 'youtube' | 'sched' | 'page';
	readonly key: string;
	/** The id of a video or talk; for a page its address without fragment. */
	readonly id: string;
	/** Whether the link is written so that `gone` is certain: an event's own page may live where its short link does not. */
	readonly certain: boolean;
}

/**
 * What to ask for a link.
 * @param pages whether any page is asked, and not talks only
 * @returns undefined where there is nothing to ask
 */
export function targetOf(url: string, pages: boolean): Target | undefined {
	const talk = talkOf(url);
	if (talk) {
		// The long ids of old events have no short link.
		if (talk.kind === 'sched' && !(isSchedId(talk.id) && talk.id.length <= 5)) return undefined;
		return { kind: talk.kind, key: talk.key, id: talk.id, certain: talk.kind === 'youtube' || talk.short };
	}
	if (!pages || !/^https?:\/\//i.test(url) || url.includes('{{')) return undefined;
	const page = parseUrl(url);
	// What holds a password is nobody's to send.
	if (page?.username !== '' || page.password !== '') return undefined;
	const address = page.href.replace(/#.*$/s, '');
	return { kind: 'page', key: `page:${address}`, id: address, certain: true };
}
