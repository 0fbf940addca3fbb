import { folderOf, isWithin, nameOf, partsBelow } from '../site/paths.ts';

/** Where a site keeps posts. Paths are absolute, with `/`. */
export interface Layout {
	/** The folder in which the new post's folder or file is made. */
	readonly parent: string;
	/** Whether a post is a folder with an `index.md`, or a file. */
	readonly bundle: boolean;
	/** What its name begins with, such as `2026-03-14-`; mostly empty. */
	readonly prefix: string;
}

/**
 * Where a post like another one belongs today: beside it, or in the folder of this year, or of this month.
 *
 * @param path of the other post
 * @param content the site's content folder
 * @param today `YYYY-MM-DD`
 */
export function layoutLike(path: string, content: string, today: string): Layout {
	const bundle = /^index\.(?:md|markdown)$/i.test(nameOf(path));
	const own = bundle ? folderOf(path) : path;
	const prefix = /^\d{4}-\d{2}-\d{2}-/.test(nameOf(own)) ? `${today}-` : '';
	return { parent: dated(folderOf(own), content, today), bundle, prefix };
}

/**
 * The same layout below another language's folder.
 *
 * @param from the language folder in which it is
 */
export function inLanguage(layout: Layout, content: string, from: string, to: string): Layout {
	const [first, ...rest] = partsBelow(content, layout.parent) ?? [];
	return first === from ? { ...layout, parent: [content, to, ...rest].join('/') } : layout;
}

/** Where posts are on a site that has none yet: as on istio.io by year, and on other sites in the blog. */
export function firstLayout(content: string, language: string | undefined, byYear: boolean, today: string): Layout {
	const parts = [
		content,
		...(language === undefined ? [] : [language]),
		'blog',
		...(byYear ? [today.slice(0, 4)] : []),
	];
	return { parent: parts.join('/'), bundle: true, prefix: '' };
}

function dated(folder: string, content: string, today: string): string {
	const [year = '', month = ''] = today.split('-');
	const isYear = (path: string) => isWithin(content, folderOf(path)) && /^(?:19|20)\d\d$/.test(nameOf(path));
	if (isYear(folder)) return `${folderOf(folder)}/${year}`;
	const above = folderOf(folder);
	return /^(?:0[1-9]|1[0-2])$/.test(nameOf(folder)) && isYear(above) ? `${folderOf(above)}/${year}/${month}` : folder;
}
