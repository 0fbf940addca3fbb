import type { Post } from '../post/post.ts';
import type { Files } from '../site/files.ts';
import { pictureFile } from '../site/pictureFile.ts';
import type { Place } from '../site/site.ts';
import { pictureMentions } from '../siteIndex/pictureMentions.ts';
import type { Span } from '../text/span.ts';
import { sitePageFile } from './sitePage.ts';
import { isSitePath } from './thing.ts';

/** A place of a post that leads to a file of its site. */
export interface FileLink {
	readonly span: Span;
	/** Absolute; the file is there. */
	readonly path: string;
	readonly kind: 'picture' | 'page' | 'template';
}

/** The places of a post that lead to files of its site, in order. What leads nowhere is none. */
export async function fileLinksOf(post: Post, place: Place, files: Files): Promise<FileLink[]> {
	const found: FileLink[] = [];
	const taken = new Set<number>();
	// A post leads to the same file more than once.
	const pictures = new Map<string | undefined, string | undefined>();
	const pages = new Map<string, string | undefined>();
	for (const mention of pictureMentions(post, place)) {
		taken.add(mention.start);
		if (!pictures.has(mention.target)) pictures.set(mention.target, await pictureFile(mention.target, place, files));
		const path = pictures.get(mention.target);
		if (path !== undefined) found.push({ span: { start: mention.start, end: mention.end }, path, kind: 'picture' });
	}
	for (const { url, urlSpan } of post.links) {
		if (taken.has(urlSpan.start) || !isSitePath(url)) continue;
		taken.add(urlSpan.start);
		if (!pages.has(url)) pages.set(url, await sitePageFile(url, place, files));
		const path = pages.get(url);
		if (path !== undefined) found.push({ span: urlSpan, path, kind: 'page' });
	}
	for (const { name, nameSpan, notation } of post.shortcodes) {
		const path = notation === 'inert' ? undefined : templateFile(name, place);
		if (path !== undefined) found.push({ span: nameSpan, path, kind: 'template' });
	}
	return found.sort((a, b) => a.span.start - b.span.start);
}

/** The template of a shortcode, the one that the site takes first; undefined where none of the site's is known. */
export function templateFile(name: string, { site }: Place): string | undefined {
	return site.learned?.pathsOf(name)[0];
}
