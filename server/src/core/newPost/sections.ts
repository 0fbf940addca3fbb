import { headingsOf } from '../post/headings.ts';
import type { Post } from '../post/post.ts';
import { eventInTitle } from './eventName.ts';

/** No recap has more sections; what has is no model. */
const most = 20;

/** A heading of a new post, as it stands in its text. */
export type SectionLine = string;

/**
 * The sections of a post for another one of its kind: its headings of the highest level. Where one names the post's event,
 * it names the new one instead, and its year becomes the new event's.
 *
 * @param title of the post
 * @param event the new event's name
 */
export function sectionsLike(post: Post, title: string, event: string): SectionLine[] {
	const headings = headingsOf(post).filter(({ level, text }) => level > 1 && text !== '' && !text.includes('{{'));
	const highest = Math.min(...headings.map(({ level }) => level));
	const old = eventInTitle(title)?.name;
	return headings
		.filter(({ level }) => level === highest)
		.slice(0, most)
		.map(({ text, level }) => `${'#'.repeat(level)} ${escaped(renamed(text, old, event))}`);
}

function renamed(heading: string, old: string | undefined, event: string): string {
	return old === undefined || old === '' ? heading : heading.replaceAll(old, () => event);
}

/** A heading's words as Markdown that says them. */
function escaped(words: string): string {
	return words.replace(/[\\`*_[\]<>]/g, '\\$&');
}
