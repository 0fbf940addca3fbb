import { type FrontMatter, fieldOf } from '../post/frontMatter/frontMatter.ts';
import { isLanguageCode } from './languages.ts';
import { folderOf, nameOf, partsBelow } from './paths.ts';
import { withLinkPosts } from './profiles/linkPost.ts';
import type { Place, Site } from './site.ts';

/** The sections whose pages are posts. */
const postSections: ReadonlySet<string> = new Set(['blog', 'news']);

/** The page of a section, which lists others; `_index.es.md` where languages are told by file name. */
const listPage = /^_index(?:\.[\w-]+)?\.(?:md|markdown)$/;

/** Files of a repository that are for its maintainers, also where they stand among the content. */
const houseFiles =
	/^(?:readme|changelog|contributing|license|code[-_]of[-_]conduct|security|owners|maintainers|todo)(?:[._-][\w.-]+)?\.(?:md|markdown)$/i;

/**
 * Says where a document stands in its site, and so which rules are for it.
 *
 * @param path of the document, absolute
 * @param included whether a setting says that it is a post
 */
export function placeOf(path: string, site: Site, frontMatter: FrontMatter, included: boolean): Place {
	const name = nameOf(path);
	const inside = site.content === undefined ? undefined : partsBelow(site.content, path);
	const parts = inside && site.contentBelow ? [...site.contentBelow, ...inside] : inside;
	const language = parts && parts.length > 1 && isLanguage(parts[0] ?? '', site) ? parts[0] : undefined;
	const section = parts && parts.length > (language ? 2 : 1) ? parts[language ? 1 : 0] : undefined;
	const kind = kindOf(name, site, frontMatter, included, language, section, parts !== undefined);
	const own = kind === 'link-post' ? { ...site, profile: withLinkPosts(site.profile) } : site;
	return {
		path,
		folder: folderOf(path),
		name,
		site: own,
		kind,
		...(language && { language }),
		...(section && { section }),
	};
}

function isLanguage(folder: string, site: Site): boolean {
	if (site.languageFolders) return site.languageFolders.has(folder);
	return site.root === undefined && isLanguageCode(folder);
}

function kindOf(
	name: string,
	site: Site,
	frontMatter: FrontMatter,
	included: boolean,
	language: string | undefined,
	section: string | undefined,
	inContent: boolean,
): Place['kind'] {
	if (included) return fieldOf(frontMatter, 'post_kind') ? 'link-post' : 'post';
	const inSite = site.root !== undefined && inContent;
	if (listPage.test(name)) return inSite ? 'page' : 'other';
	if (frontMatter.format === 'none' && houseFiles.test(name)) return 'other';
	if (fieldOf(frontMatter, 'post_kind')) return 'link-post';
	const inPostSection = section !== undefined && postSections.has(section);
	if (inPostSection && (inSite || language !== undefined)) return 'post';
	if (inSite) return 'page';
	const looksLikePost =
		site.root === undefined && fieldOf(frontMatter, 'publishdate') && fieldOf(frontMatter, 'attribution');
	return looksLikePost ? 'post' : 'other';
}
