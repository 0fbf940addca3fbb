import { plainText } from '../post/plainText.ts';
import type { Post } from '../post/post.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { readSched } from './sched.ts';
import { readYouTube } from './youtube.ts';

/** A place where a post links to a talk or shows its video. */
export interface Talk {
	readonly site: 'youtube' | 'sched';
	/** What a reader sees as the link, without Markdown; empty for a video that has no words. */
	readonly name: string;
	/** The address as written; of Hugo's `youtube` shortcode the id. */
	readonly address: string;
	/** The whole link or shortcode. */
	readonly span: Span;
}

/**
 * The talks of a post in the order in which they stand: links to single videos of YouTube and to single talks of sched,
 * videos in frames, and Hugo's `youtube` shortcode. Playlists, channels and whole schedules are no talks. An address
 * that cannot be right is one all the same: its author meant a talk.
 */
export function talksOf(post: Post): Talk[] {
	const talks: Talk[] = [];
	for (const { kind, element, url, text, span } of post.links) {
		// A definition is shown nowhere, and a picture is none even of a talk.
		if (kind === 'definition' || element === 'img') continue;
		const site = siteOf(url);
		if (!site) continue;
		// The text of a bare address is that address.
		const name = kind === 'bare' || kind === 'autolink' ? '' : titleOf(text);
		talks.push({ site, name, address: url, span });
	}
	for (const { name, notation, kind, parameters, span } of post.shortcodes) {
		if (name !== 'youtube' || notation !== 'run' || kind === 'closing') continue;
		const id = parameters.find((parameter) => parameter.name === undefined || parameter.name === 'id');
		const title = parameters.find((parameter) => parameter.name === 'title');
		if (id) talks.push({ site: 'youtube', name: title?.value ?? '', address: id.value, span });
	}
	return talks.sort((a, b) => a.span.start - b.span.start);
}

/** Titles change at few keys, and each holds much of Markdown. */
const titleOf = remembered(plainText);

function siteOf(address: string): Talk['site'] | undefined {
	if (readYouTube(address)?.kind === 'video') return 'youtube';
	return readSched(address)?.kind === 'talk' ? 'sched' : undefined;
}
