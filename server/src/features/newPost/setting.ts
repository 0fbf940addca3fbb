import type { CancellationToken } from 'vscode-languageserver';
import { firstLayout, inLanguage, type Layout, layoutLike } from '../../core/newPost/layout.ts';
import { type Models, modelsFor } from '../../core/newPost/models.ts';
import { isWithin } from '../../core/site/paths.ts';
import type { Place } from '../../core/site/site.ts';
import type { IndexedPost } from '../../core/siteIndex/indexedPost.ts';
import type { Documents } from '../../documents.ts';
import type { SiteIndexer } from '../../indexing/siteIndexer.ts';
import type { NewPostOutlineParams } from '../../protocol.ts';
import { parseUri } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { placeAt } from './sites.ts';

/** Where a new post will stand, and what the site has like it. */
export interface Setting {
	readonly place: Place;
	readonly layout: Layout;
	readonly models: Models;
	/** Those of its site. */
	readonly posts: readonly IndexedPost[];
	readonly language: string | undefined;
	/** `YYYY-MM-DD`. */
	readonly today: string;
	/** The author's name as git has it. */
	readonly author: string | undefined;
	/** Whether posts like it are signed. */
	readonly signed: boolean;
}

/** Finds out where a new post will stand; undefined where it was cancelled. */
export async function settingOf(
	params: NewPostOutlineParams,
	documents: Documents,
	workspace: Workspace,
	indexer: SiteIndexer,
	token: CancellationToken,
): Promise<Setting | undefined> {
	const uri = parseUri(params.site);
	const index = await indexer.current(params.site, token);
	if (!index) return undefined;
	const { around } = documents.fileSystem(params.site);
	const today = around.today();
	const posts = [...index.all()].filter(({ path }) => isWithin(uri.path, path));
	const models = modelsFor(params.kind, params.language, posts);
	const inFolder = (folder: string) => placeAt(uri.with({ path: `${folder}/post/index.md` }), documents, workspace);
	const own = models.place && layoutLike(models.place.path, uri.path, today);
	const from = models.place?.language;
	let layout: Layout;
	if (params.chosen === true) layout = { parent: uri.path, bundle: true, prefix: '' };
	else if (own && from !== undefined && params.language !== undefined)
		layout = inLanguage(own, uri.path, from, params.language);
	else if (own) layout = own;
	else {
		const { site } = await inFolder(uri.path);
		layout = firstLayout(uri.path, params.language, site.profile.name === 'istio', today);
	}
	// A recap has pictures, whatever the last post was.
	if (params.kind !== 'link') layout = { ...layout, bundle: true };
	const place = await inFolder(layout.parent);
	return {
		place,
		layout,
		models,
		posts,
		language: params.language,
		today,
		author: await around.author?.(),
		signed: params.kind !== 'link' && Object.hasOwn(place.site.profile.fields, 'attribution'),
	};
}
