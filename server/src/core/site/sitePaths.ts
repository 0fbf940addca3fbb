import { join } from './paths.ts';
import type { Place } from './site.ts';

/** The language whose addresses have no language in them. */
const first = 'en';

/**
 * The file below `content` that an address of the site stands for, as `/zh/blog/a/map.png` does for the one in
 * `content/zh/blog/a`; undefined where languages are not told by folders or the address is none of the site.
 *
 * @param address begins with `/`
 */
export function sitePathTarget(address: string, { site, language }: Place): string | undefined {
	if (site.content === undefined || !address.startsWith('/') || address.startsWith('//')) return undefined;
	const path = decoded(address.replace(/[?#].*$/s, ''));
	if (path === undefined) return undefined;
	const [, head = ''] = path.split('/');
	const languages = site.languageFolders;
	if (languages ? languages.has(head) : head === language) return join(site.content, path.slice(1));
	if (languages ? languages.has(first) : language !== undefined) return join(`${site.content}/${first}`, path.slice(1));
	return language === undefined ? join(site.content, path.slice(1)) : undefined;
}

function decoded(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}
