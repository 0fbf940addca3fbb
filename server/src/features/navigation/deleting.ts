import * as l10n from '@vscode/l10n';
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
		await this.connection.window.showWarningMessage(found.warning, { title: l10n.t('OK') }).catch(() => undefined);
		return null;
	}
}

/** What to say before files are deleted; undefined where no post uses them. */
function warningOf(uris: readonly string[], posts: PictureUses['posts']): string | undefined {
	if (posts.length === 0) return undefined;
	const [first = ''] = uris;
	const quoted = posts.slice(0, mostNamed).map(({ title }) => l10n.t('“{0}”', title));
	const named =
		posts.length > mostNamed
			? l10n.t('{0} and {1} more', quoted.join(', '), posts.length - mostNamed)
			: quoted.join(', ');
	if (uris.length === 1) {
		const name = nameOf(parseUri(first).path);
		return posts.length === 1
			? l10n.t('{0} is used in a post: {1}. A picture will be missing there.', name, named)
			: l10n.t('{0} is used in {1} posts: {2}. A picture will be missing in each.', name, posts.length, named);
	}
	return posts.length === 1
		? l10n.t('{0} files are used in a post: {1}. A picture will be missing there.', uris.length, named)
		: l10n.t(
				'{0} files are used in {1} posts: {2}. A picture will be missing in each.',
				uris.length,
				posts.length,
				named,
			);
}
