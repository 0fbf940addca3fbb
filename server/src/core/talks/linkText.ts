import { spotAt } from '../photos/insertion.ts';
import type { Post } from '../post/post.ts';
import { literal, stop } from '../templates/snippetText.ts';
import type { Span } from '../text/span.ts';
import { readSched } from './sched.ts';
import { talkOf } from './talk.ts';
import { tidySched, withoutTracking } from './tidy.ts';
import { readYouTube } from './youtube.ts';

/** The address of a talk without what only tracks whoever follows it; undefined for an address of anything else. */
export function tidyTalk(address: string): string | undefined {
	if (!/^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(address) || !talkOf(address)) return undefined;
	const video = readYouTube(address);
	const entry = readSched(address);
	const tidy = (video && withoutTracking(address, video)?.tidy) ?? (entry && tidySched(address, entry)) ?? address;
	// A bracket would end the address of a link.
	return tidy.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Whether a link can be written where a span stands: in prose, and not in another link. */
export function takesLink(post: Post, span: Span): boolean {
	if (spotAt(post, span) !== 'block') return false;
	return !post.links.some(({ span: link }) => link.start < span.end && span.start < link.end);
}

/**
 * The text that a selection becomes as a link, as text of a snippet; undefined for one that cannot be a link's text: of
 * several paragraphs, with brackets or a shortcode in it, or an address itself.
 */
export function linkFor(selected: string, address: string): string | undefined {
	const words = selected.trim();
	if (words === '' || /[[\]]|\{\{|\n[ \t]*\r?\n|^https?:\/\/\S+$/i.test(words)) return undefined;
	const [before = '', after = ''] = selected.split(words);
	return literal(`${before}[${words}](${address})${after}`);
}

/** A link of which the title is known, as text of a snippet. */
export function titledLink(title: string, address: string): string {
	const words = title.replace(/\s+/g, ' ').trim();
	return literal(`[${words.replace(/[\\[\]*_`<>]/g, '\\$&').replaceAll('{{', '{ {')}](${address})`);
}

/** A link whose title is left to the author, as text of a snippet. */
export function untitledLink(address: string): string {
	return `[${stop(1, 'Title of the talk')}](${literal(address)})`;
}
