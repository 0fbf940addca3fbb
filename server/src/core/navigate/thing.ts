import type { Post } from '../post/post.ts';
import type { Place } from '../site/site.ts';
import { keywordsOf } from '../siteIndex/indexPost.ts';
import { pictureMentions } from '../siteIndex/pictureMentions.ts';
import { talkKey } from '../siteIndex/talkKey.ts';
import { talksOf } from '../talks/talks.ts';
import { contains, type Span } from '../text/span.ts';

/** What stands at a place of a post, as far as there is something to go to or to look for over the site. */
export type Thing =
	/** The path of a picture; `target` is the file it names, whether it is there or not. */
	| { readonly kind: 'picture'; readonly span: Span; readonly path: string; readonly target: string | undefined }
	/** The name of a shortcode. */
	| { readonly kind: 'shortcode'; readonly span: Span; readonly name: string }
	/** A link to a talk. */
	| { readonly kind: 'talk'; readonly span: Span; readonly key: string }
	| { readonly kind: 'keyword'; readonly span: Span; readonly word: string }
	/** An address of the site, such as `/docs/setup/`. */
	| { readonly kind: 'site-path'; readonly span: Span; readonly address: string };

/** What stands at an offset; undefined for anything else. */
export function thingAt(post: Post, place: Place, offset: number): Thing | undefined {
	const at = { start: offset, end: offset };
	if (contains(post.body, at)) {
		const tag = post.shortcodes.find(({ nameSpan, name }) => name !== '' && contains(nameSpan, at));
		if (tag) return { kind: 'shortcode', span: tag.nameSpan, name: tag.name };
	}
	const picture = pictureMentions(post, place).find((mention) => contains(mention, at));
	if (picture) {
		const { start, end, value, target } = picture;
		return { kind: 'picture', span: { start, end }, path: value, target };
	}
	const link = post.links.find(({ urlSpan, url }) => isSitePath(url) && contains(urlSpan, at));
	if (link) return { kind: 'site-path', span: link.urlSpan, address: link.url };
	for (const { site, address, span } of talksOf(post)) {
		if (!contains(span, at)) continue;
		const key = talkKey(site, address);
		if (key !== undefined) return { kind: 'talk', span, key };
	}
	const word = keywordsOf(post.frontMatter).find((mention) => contains(mention, at));
	if (word) return { kind: 'keyword', span: { start: word.start, end: word.end }, word: word.value };
	return undefined;
}

/** Whether an address is one of the site, from its top. */
export function isSitePath(url: string): boolean {
	return url.startsWith('/') && !url.startsWith('//') && !url.includes('{{');
}
