import type { Value } from '../post/frontMatter/frontMatter.ts';
import { withinQuotes } from '../post/frontMatter/frontMatter.ts';
import type { Link } from '../post/links/link.ts';
import type { Post } from '../post/post.ts';
import { isPictureName, join } from '../site/paths.ts';
import { picturePath, picturesOf } from '../site/pictures.ts';
import type { Place } from '../site/site.ts';
import { sitePathTarget } from '../site/sitePaths.ts';
import type { PictureMention } from './indexedPost.ts';

/**
 * The files of its site that a post shows or names as pictures, in order: those of `picturesOf`, links to pictures, and
 * fields of the front matter that name a file beside the post.
 */
export function pictureMentions(post: Post, place: Place): PictureMention[] {
	const found = [...fieldMentions(post, place)];
	const taken = new Set<number>();
	for (const picture of picturesOf(post, place)) {
		const { path, pathSpan, shortcode } = picture;
		taken.add(pathSpan.start);
		// The address of another site's picture is none of this one's files.
		if (/^(?:https?:)?\/\//i.test(path)) continue;
		const target = picturePath(picture, place) ?? (shortcode ? undefined : sitePathTarget(path, place));
		found.push(mention(path, pathSpan.start, pathSpan.end, target, shortcode ? 'shortcode' : 'markdown', true));
	}
	for (const link of post.links) {
		if (taken.has(link.urlSpan.start)) continue;
		const target = linkTarget(link, place);
		if (target === undefined) continue;
		taken.add(link.urlSpan.start);
		found.push(mention(link.url, link.urlSpan.start, link.urlSpan.end, target, 'markdown', false));
	}
	return found.sort((a, b) => a.start - b.start);
}

/** Fields such as `social_image`: the bare name of a file beside the post. */
function* fieldMentions({ frontMatter }: Post, { site, folder }: Place): Generator<PictureMention> {
	for (const { name, value } of frontMatter.fields) {
		if (!Object.hasOwn(site.profile.fields, name) || !site.profile.fields[name]?.bundleFile) continue;
		const text = textOfValue(value);
		if (!text || text.value.trim() === '' || /^[a-z][a-z0-9+.-]+:|^\//i.test(text.value)) continue;
		yield mention(text.value, text.start, text.end, join(folder, text.value), 'field', true);
	}
}

function textOfValue(value: Value): { value: string; start: number; end: number } | undefined {
	if (value.kind !== 'string' || value.style === 'block') return undefined;
	return { value: value.text, ...withinQuotes(value) };
}

/** The picture that a link leads to, which the post need not show: `[large](./map.png)`. */
function linkTarget({ kind, element, url }: Link, place: Place): string | undefined {
	if (kind === 'shortcode' || kind === 'autolink' || kind === 'bare' || element === 'iframe') return undefined;
	if (url === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return undefined;
	const bare = url.replace(/[?#].*$/s, '');
	if (!isPictureName(bare)) return undefined;
	const picture = { path: url, pathSpan: { start: 0, end: 0 } };
	return url.startsWith('/') ? sitePathTarget(url, place) : picturePath(picture, place);
}

function mention(
	value: string,
	start: number,
	end: number,
	target: string | undefined,
	by: PictureMention['by'],
	shown: boolean,
): PictureMention {
	return { value, start, end, target, by, shown };
}
