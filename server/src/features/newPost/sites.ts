import type { CancellationToken } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import { parsePost } from '../../core/post/parse.ts';
import { folderOf, isWithin, nameOf } from '../../core/site/paths.ts';
import type { Place, Site } from '../../core/site/site.ts';
import type { SiteIndex } from '../../core/siteIndex/siteIndex.ts';
import type { Documents } from '../../documents.ts';
import type { SiteIndexer } from '../../indexing/siteIndexer.ts';
import type { NewPostSite } from '../../protocol.ts';
import { parseUri } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';

/** A post without a text: where it would stand says of which site it would be. */
const nothing = parsePost('');

/** A site with a content folder. */
interface Found {
	readonly folder: URI;
	readonly site: Site;
	readonly content: string;
	readonly index: SiteIndex;
}

/**
 * The sites of the open folders that have a content folder, each once, that of a document in front first.
 *
 * @param near the URI of that document
 * @returns undefined where it was cancelled
 */
export async function findSites(
	documents: Documents,
	workspace: Workspace,
	indexer: SiteIndexer,
	near: string | undefined,
	token: CancellationToken,
): Promise<NewPostSite[] | undefined> {
	const found = new Map<string, Found>();
	for (const folder of workspace.openFolders) {
		const index = await indexer.current(folder.toString(), token);
		if (!index) return undefined;
		// A site may be deeper in the folder, such as in `website/`: then its posts tell where.
		const paths = [`${folder.path}/content/blog/post/index.md`, ...onePostOfEach(index, folder.path)];
		for (const path of paths) {
			const { site } = await placeAt(folder.with({ path }), documents, workspace);
			const { content } = site;
			if (content === undefined || !(await isKnown(folder, site, documents))) continue;
			const uri = folder.with({ path: content }).toString();
			if (!found.has(uri)) found.set(uri, { folder, site, content, index });
		}
	}
	const front = near === undefined ? undefined : parseUri(near);
	return [...found]
		.sort(([, a], [, b]) => Number(holds(b, front)) - Number(holds(a, front)))
		.map(([uri, site]) => ({ uri, name: nameFor(site), languages: languagesOf(site) }));
}

/** Where a post of a path would stand. */
export async function placeAt(uri: URI, documents: Documents, workspace: Workspace): Promise<Place> {
	return documents.placeOf(uri.toString(), nothing, await workspace.settings(uri.toString()));
}

function onePostOfEach(index: SiteIndex, folder: string): string[] {
	const paths = new Map<string, string>();
	for (const { site, path, kind } of index.all())
		if (kind !== 'other' && isWithin(folder, path) && !paths.has(site)) paths.set(site, path);
	return [...paths.values()];
}

/** Whether there is such a site: of one without a config only its content folder tells. */
async function isKnown(folder: URI, { root, content }: Site, documents: Documents): Promise<boolean> {
	if (root !== undefined || content === undefined) return content !== undefined;
	return (await documents.files(folder.toString()).list(content)) !== undefined;
}

function holds({ folder, content }: Found, uri: URI | undefined): boolean {
	return uri?.scheme === folder.scheme && uri.authority === folder.authority && isWithin(content, uri.path);
}

/** The site's own folder, and its content folder where that is not the usual one. */
function nameFor({ site, content }: Found): string {
	const root = site.root ?? folderOf(content);
	return content === `${root}/content` ? nameOf(root) : `${nameOf(root)}${content.slice(root.length)}`;
}

function languagesOf({ site, content, index }: Found): NewPostSite['languages'] {
	const counts = new Map([...(site.languageFolders ?? [])].map((code) => [code, 0]));
	for (const { path, kind, language } of index.all()) {
		if (language === undefined || (kind !== 'post' && kind !== 'link-post') || !isWithin(content, path)) continue;
		counts.set(language, (counts.get(language) ?? 0) + 1);
	}
	return [...counts]
		.map(([code, posts]) => ({ code, posts }))
		.sort((a, b) => b.posts - a.posts || (a.code < b.code ? -1 : 1));
}
