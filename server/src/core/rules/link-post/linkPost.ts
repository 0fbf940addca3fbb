import { type FrontMatter, stringOf } from '../../post/frontMatter/frontMatter.ts';
import type { Link } from '../../post/links/link.ts';
import type { Post } from '../../post/post.ts';
import type { Place } from '../../site/site.ts';
import { parseUrl } from '../../talks/url.ts';

/** Whether a document is a post that leads to one of another site, with a head that can be read. */
export function isLinkPost({ frontMatter }: Post, place: Place): boolean {
	if (place.kind !== 'link-post' || frontMatter.faults.length > 0) return false;
	return stringOf(frontMatter, 'post_kind')?.trim().toLowerCase() === 'link';
}

/** Whether a text is an address of the web, from its scheme on. */
export function isWebAddress(text: string): boolean {
	const url = /^https?:\/\/\S+$/i.test(text) ? parseUrl(text) : undefined;
	return url !== undefined && url.hostname !== '';
}

/** The address of the original post; undefined where the head has no valid one. */
export function originalOf(frontMatter: FrontMatter): string | undefined {
	const address = stringOf(frontMatter, 'external_url')?.trim();
	return address !== undefined && isWebAddress(address) ? address : undefined;
}

/** The link of the body that says it leads to the original post: in its own text, or in what stands before it. */
export function bodyLink({ text, links, body }: Post): Link | undefined {
	const words = /open\s+the\s+original\s+post/i;
	return links.find((link) => {
		if (link.span.start < body.start || !/^https?:/i.test(link.url)) return false;
		const lineStart = Math.max(text.lastIndexOf('\n', link.span.start - 1) + 1, body.start);
		return words.test(link.text) || words.test(text.slice(lineStart, link.span.start));
	});
}
