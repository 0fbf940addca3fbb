import type { CancellationToken, Connection, DeleteFilesParams } from 'vscode-languageserver';
import { nameOf } from '../../core/site/paths.ts';
import type { SiteIndexer } from '../../indexing/siteIndexer.ts';
import type { PictureUses, PictureUsesParams } from '../../protocol.ts';
import { parseUri } from '../../uris.ts';
import { uriBeside } from './asked.ts';
import type { Moving } from './moving.ts';

/** So many posts are named; of more their number is told. */
const mostNamed = 3;

/** Says which posts use pictures that are about to be deleted. */
export class Deleting {
	constructor(
		private readonly connection: Connection,
		private readonly moving: Moving,
		private readonly indexer: SiteIndexer,
	) {}

	/** The posts that use pictures, or pictures below folders; null where it was cancelled. */
	async uses({ uris }: PictureUsesParams, token: CancellationToken): Promise<PictureUses | null> {
		const [first] = uris;
		if (first === undefined) return { posts: [] };
		const paths = uris.map((uri) => parseUri(uri).path);
		const users = await this.moving.usersOf(first, paths, token);
		if (!users) return null;
		const index = this.indexer.known(first);
		const posts = users.map((path) => ({ uri: uriBeside(first, path), title: index.get(path)?.title || nameOf(path) }));
		const warning = warningOf(uris, posts);
		return { posts, ...(warning !== undefined && { warning }) };
	}

	/** Warns before files are deleted, and waits until that was read. For clients that do not ask by themselves. */
	async willDelete({ files }: DeleteFilesParams, token: CancellationToken): Promise<null> {
		const found = await this.uses({ uris: files.map(({ uri }) => uri) }, token);
		if (found?.warning === undefined) return null;
		// A client that cannot ask deletes without.
		await this.connection.window.showWarningMessage(found.warning, { title: 'OK' }).catch(() => undefined);
		return null;
	}
}

/** What to say before files are deleted; undefined where no post uses them. */
function warningOf(uris: readonly string[], posts: PictureUses['posts']): string | undefined {
	if (posts.length === 0) return undefined;
	const [first = ''] = uris;
	const name = uris.length === 1 ? nameOf(parseUri(first).path) : `${uris.length} files`;
	const named = posts.slice(0, mostNamed).map(({ title }) => `“${title}”`);
	const more = posts.length > mostNamed ? ` and ${posts.length - mostNamed} more` : '';
	const count = posts.length === 1 ? 'a post' : `${posts.length} posts`;
	const isUsed = uris.length === 1 ? 'is used in' : 'are used in';
	const end = posts.length === 1 ? 'A picture will be missing there.' : 'A picture will be missing in each.';
	return `${name} ${isUsed} ${count}: ${named.join(', ')}${more}. ${end}`;
}
