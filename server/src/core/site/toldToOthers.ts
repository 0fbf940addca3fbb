import { keywordsOf } from '../keywords/keywords.ts';
import { headAddresses } from '../pages/heads.ts';
import type { Post } from '../post/post.ts';

/**
 * What the problems of other pages rest on in the head of a page: its addresses, and how it writes its keywords. Two heads
 * that give the same tell others the same.
 *
 * @param head the post, or its head alone
 */
export function toldToOthers({ text, body, frontMatter }: Post): string {
	const addresses = headAddresses(text.slice(0, body.start));
	const keywords = keywordsOf(frontMatter).map((keyword) => keyword.text);
	return addresses || keywords.length > 0 ? JSON.stringify([addresses, keywords]) : '';
}
