import type { Post } from '../post/post.ts';
import { targetOf } from './target.ts';

/**
 * The addresses of a post that can be asked for, each once, as written and in order.
 * @param pages whether any page is asked, and not talks only
 */
export function askableLinks(post: Post, pages: boolean): string[] {
	const urls = new Set<string>();
	for (const { url } of post.links) if (!urls.has(url) && targetOf(url, pages)) urls.add(url);
	return [...urls];
}
