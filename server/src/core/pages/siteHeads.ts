import type { Files } from '../site/files.ts';
import type { Mount, SiteWeb } from '../site/web.ts';
import { addressKey, addressPart, isIndex, pageName } from './address.ts';
import type { PageHeads } from './pageHeads.ts';

/** What the pages of a site say of their addresses, and where each of them stands. */
export interface SiteHeads {
	/** Addresses that a front matter gives, aliases included, in the form of `addressKey`. */
	readonly given: ReadonlySet<string>;
	/** The addresses of all pages by their last part. */
	readonly byLast: ReadonlyMap<string, readonly string[]>;
}

/** Of a site with more pages than this nothing is told that would take all of them to be read. */
const mostPages = 40_000;

/**
 * Reads the heads of all pages of a site. Links are not followed.
 *
 * @returns undefined where there are too many, or a folder could not be read
 */
export async function readHeads(web: SiteWeb, files: Files, heads: PageHeads): Promise<SiteHeads | undefined> {
	const given = new Set<string>();
	const byLast = new Map<string, string[]>();
	const { codes } = web;
	const seen = new Set<string>();
	let count = 0;
	for (const mount of web.content) {
		if (seen.has(mount.folder)) continue;
		seen.add(mount.folder);
		const waiting = [{ folder: mount.folder, parts: mount.below }];
		for (let next = waiting.pop(); next; next = waiting.pop()) {
			const listing = await files.list(next.folder);
			if (!listing) {
				if (next.folder === mount.folder) continue;
				return undefined;
			}
			for (const { name, kind } of listing.values()) {
				const path = `${next.folder}/${name}`;
				if (kind === 'folder') waiting.push({ folder: path, parts: [...next.parts, addressPart(name)] });
				const page = kind === 'file' ? pageName(name, codes) : undefined;
				if (!page) continue;
				if (++count > mostPages) return undefined;
				const own = isIndex(page.stem) ? [] : [addressPart(page.stem)];
				const parts = [...languagePrefix(web, mount, page.language), ...next.parts, ...own];
				const last = parts.at(-1);
				if (last !== undefined) push(byLast, last, `/${parts.join('/')}`);
				await readHead(path, parts, web, given, heads);
			}
		}
	}
	return { given, byLast };
}

/** The part that stands for a language at the beginning of addresses; none for the first one. */
export function languagePrefix(web: SiteWeb, mount: Mount, inName: string | undefined): string[] {
	const language = inName ?? mount.language;
	return language === undefined || (language === web.firstLanguage && !web.firstInFolder) ? [] : [language];
}

async function readHead(
	path: string,
	parts: readonly string[],
	web: SiteWeb,
	given: Set<string>,
	heads: PageHeads,
): Promise<void> {
	const head = (await heads.of(path)).addresses;
	if (!head) return;
	const language = web.languages.some(({ code }) => code === parts[0]) ? `/${parts[0]}` : '';
	const parent = `/${parts.slice(0, -1).join('/')}`;
	for (const alias of head.aliases) {
		if (!alias.startsWith('/')) {
			given.add(addressKey(`${parent}/${alias}`));
			given.add(addressKey(`/${parts.join('/')}/${alias}`));
		} else {
			given.add(addressKey(alias));
			// Hugo writes the aliases of a language below its folder, and hosts that do it themselves where they say.
			if (language !== '') given.add(addressKey(language + alias));
		}
	}
	if (head.slug !== undefined) given.add(addressKey(`${parent}/${head.slug}`));
	if (head.url !== undefined) {
		given.add(addressKey(head.url));
		given.add(addressKey(`${language}/${head.url.replace(/^\/+/, '')}`));
	}
}

function push(map: Map<string, string[]>, key: string, value: string): void {
	const known = map.get(key);
	if (known) known.push(value);
	else map.set(key, [value]);
}
