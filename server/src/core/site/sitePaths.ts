import { join } from './paths.ts';
import type { Place } from './site.ts';

/** The language whose addresses have no language in them, and whose pages stand in for what is not translated. */
export const firstLanguage = 'en';

/** A part of the site's addresses as written: the language that it names, and the path below that, decoded. */
export interface SiteAddress {
	/** Absent where the address names none. */
	readonly language: string | undefined;
	/** Without a `/` at its beginning. */
	readonly rest: string;
}

/** Reads an address that begins with `/`; undefined where it cannot be decoded. */
export function addressLanguage(address: string, { site, language }: Place): SiteAddress | undefined {
	const path = decoded(address.replace(/[?#].*$/s, ''));
	if (path === undefined) return undefined;
	const [, head = '', ...others] = path.split('/');
	const isLanguage = site.languageFolders ? site.languageFolders.has(head) : head !== '' && head === language;
	return isLanguage ? { language: head, rest: others.join('/') } : { language: undefined, rest: path.slice(1) };
}

/**
 * The file below `content` that an address of the site stands for, as `/zh/blog/a/map.png` does for the one in
 * `content/zh/blog/a`; undefined where that is not known.
 *
 * @param address begins with `/`
 */
export function sitePathTarget(address: string, place: Place): string | undefined {
	const { content, languageFolders } = place.site;
	if (content === undefined || !address.startsWith('/') || address.startsWith('//')) return undefined;
	const named = addressLanguage(address, place);
	if (named === undefined) return undefined;
	const { language, rest } = named;
	if (language !== undefined) return join(`${content}/${language}`, rest);
	const inLanguages = languageFolders ? languageFolders.has(firstLanguage) : place.language !== undefined;
	return join(inLanguages ? `${content}/${firstLanguage}` : content, rest);
}

function decoded(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}
