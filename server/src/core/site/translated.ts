import type { Post } from '../post/post.ts';
import type { Files } from './files.ts';
import { isWithin, join } from './paths.ts';
import type { Place } from './site.ts';

/**
 * Which paths of links lead to a page that the post's own language has, too. Only those of a translated post are asked
 * for that are written without their language.
 *
 * @returns by address as written, whether the page is there: false where only the first language has it, nothing where
 * neither has; undefined where there is no such link
 */
export async function translatedPages(
	post: Post,
	place: Place,
	files: Files,
): Promise<ReadonlyMap<string, boolean> | undefined> {
	const { language, site } = place;
	const { lint } = site.profile;
	const { content } = site;
	if (!lint || language === undefined || language === lint.firstLanguage || content === undefined) return undefined;
	let pages: Map<string, boolean> | undefined;
	for (const { url } of post.links) {
		if (url[0] !== '/' || !lint.translated.includes(/^\/([\w-]+)/.exec(url)?.[1] ?? '')) continue;
		pages ??= new Map();
		if (pages.has(url)) continue;
		if (await hasPage(`${content}/${language}`, url, files)) pages.set(url, true);
		else if (await hasPage(`${content}/${lint.firstLanguage}`, url, files)) pages.set(url, false);
	}
	return pages;
}

/** Whether a folder of content has the page of a path: a folder with an index, or a file of that name. */
async function hasPage(content: string, url: string, files: Files): Promise<boolean> {
	const path = url.replace(/[?#].*$/s, '').replace(/\/+$/, '');
	const page = join(content, path.slice(1));
	if (page === undefined || !isWithin(content, page)) return false;
	const inside = await files.list(page);
	if (inside && ['index.md', '_index.md'].some((name) => inside.get(name)?.kind === 'file')) return true;
	const slash = page.lastIndexOf('/');
	const beside = await files.list(page.slice(0, slash));
	return beside?.get(`${page.slice(slash + 1)}.md`)?.kind === 'file';
}
