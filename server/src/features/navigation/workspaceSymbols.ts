import {
	type CancellationToken,
	SymbolKind,
	type WorkspaceSymbol,
	type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import { rankOf } from '../../core/navigate/rank.ts';
import { nameOf } from '../../core/site/paths.ts';
import type { IndexedPost } from '../../core/siteIndex/indexedPost.ts';
import type { SiteIndexer } from '../../indexing/siteIndexer.ts';
import type { Workspace } from '../../workspace.ts';
import { rangeIn } from './references.ts';

/** No author reads on after so many; the best come first. */
const most = 300;

interface Ranked {
	readonly rank: number;
	readonly symbol: WorkspaceSymbol;
}

/** The posts and talks of all open folders whose title has what was typed. */
export async function workspaceSymbols(
	{ query }: WorkspaceSymbolParams,
	token: CancellationToken,
	workspace: Workspace,
	indexer: SiteIndexer,
): Promise<WorkspaceSymbol[] | null> {
	const found: Ranked[] = [];
	const systems = new Set<string>();
	for (const folder of workspace.openFolders) {
		const system = `${folder.scheme}://${folder.authority}`;
		if (systems.has(system)) continue;
		systems.add(system);
		const index = await indexer.current(folder.toString(), token);
		if (!index) return null;
		for (const post of index.all()) found.push(...symbolsOf(post, folder, query));
	}
	const sorted = found.sort((a, b) => a.rank - b.rank || (a.symbol.name < b.symbol.name ? -1 : 1));
	return sorted.slice(0, most).map(({ symbol }) => symbol);
}

function symbolsOf(post: IndexedPost, folder: URI, query: string): Ranked[] {
	const symbols: Ranked[] = [];
	const add = (name: string, kind: SymbolKind, span: { start: number; end: number }, containerName: string) => {
		const rank = rankOf(query, name);
		if (rank === undefined) return;
		const uri = folder.with({ path: post.path }).toString();
		symbols.push({ rank, symbol: { name, kind, containerName, location: { uri, range: rangeIn(post, span) } } });
	};
	const about = [post.date?.slice(0, 10), post.language, post.attribution?.value].filter((text) => text !== undefined);
	if (post.title !== '') add(post.title, SymbolKind.File, post.titleSpan, about.join(' · '));
	for (const talk of post.talks) {
		if (talk.name !== '') add(talk.name, SymbolKind.Event, talk, post.title || nameOf(post.path));
	}
	return symbols;
}
