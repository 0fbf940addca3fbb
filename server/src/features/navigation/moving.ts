import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parsePost } from '../../core/post/parse.ts';
import type { Post } from '../../core/post/post.ts';
import type { Edit } from '../../core/problem.ts';
import type { Move } from '../../core/rename/moves.ts';
import { mayChange, postEdits, shownFile } from '../../core/rename/postEdits.ts';
import { Listings } from '../../core/site/listings.ts';
import { isWithin } from '../../core/site/paths.ts';
import type { Place } from '../../core/site/site.ts';
import { pictureMentions } from '../../core/siteIndex/pictureMentions.ts';
import type { Documents } from '../../documents.ts';
import type { SiteIndexer } from '../../indexing/siteIndexer.ts';
import { parseUri } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { uriBeside } from './asked.ts';

/** A post of the site as it is now: in the editor where it is open, on the disk where it is not. */
interface Current {
	readonly document: TextDocument;
	readonly isOpen: boolean;
	readonly post: Post;
	readonly place: Place;
}

/** The edits of one post. */
export interface DocumentEdits {
	readonly document: TextDocument;
	readonly isOpen: boolean;
	readonly edits: readonly Edit[];
}

/** What posts have to say anew when files move. */
export interface MoveEdits {
	readonly documents: readonly DocumentEdits[];
	/** Paths that lead nowhere afterwards, each with its post. */
	readonly lost: readonly { readonly path: string; readonly title: string }[];
}

/** Finds what the posts of a site have to say of files that move or go. */
export class Moving {
	constructor(
		private readonly documents: Documents,
		private readonly workspace: Workspace,
		private readonly indexer: SiteIndexer,
	) {}

	/**
	 * What is to be written anew when files or folders move.
	 *
	 * @param uri one of the file system in which they are
	 * @returns undefined where it was cancelled
	 */
	async editsFor(uri: string, moves: readonly Move[], token: CancellationToken): Promise<MoveEdits | undefined> {
		const documents: DocumentEdits[] = [];
		const lost: { path: string; title: string }[] = [];
		const files = this.documents.files(uri);
		const listings = new Listings();
		for await (const { post, place, document, isOpen } of this.postsAbout(uri, moves, token)) {
			const found = await postEdits(post, place, moves, files, listings);
			if (found.edits.length > 0) documents.push({ document, isOpen, edits: found.edits });
			lost.push(...found.lost.map((path) => ({ path, title: place.path })));
		}
		return token.isCancellationRequested ? undefined : { documents, lost };
	}

	/** The paths of the posts that show or name files, or files below folders, and do not go with them. */
	async usersOf(uri: string, paths: readonly string[], token: CancellationToken): Promise<string[] | undefined> {
		const users: string[] = [];
		const files = this.documents.files(uri);
		const listings = new Listings();
		const moves = paths.map((from) => ({ from, to: from }));
		for await (const { post, place } of this.postsAbout(uri, moves, token)) {
			if (paths.some((path) => isWithin(path, place.path))) continue;
			for (const mention of pictureMentions(post, place)) {
				const found = await shownFile(mention, place, files, listings);
				if (found === undefined || !paths.some((path) => isWithin(path, found))) continue;
				users.push(place.path);
				break;
			}
		}
		return token.isCancellationRequested ? undefined : users;
	}

	/** The posts that may be about files, each read anew: what the index has of the disk may be of a moment ago. */
	private async *postsAbout(uri: string, moves: readonly Move[], token: CancellationToken): AsyncGenerator<Current> {
		const index = await this.indexer.current(uri, token);
		if (!index) return;
		const paths = [...index.all()].filter(mayChange(moves)).map(({ path }) => path);
		for (const path of paths.sort()) {
			if (token.isCancellationRequested) return;
			const current = await this.read(uriBeside(uri, path));
			if (current) yield current;
		}
	}

	private async read(uri: string): Promise<Current | undefined> {
		const open = this.documents.open.keys().find((one) => one === uri || parseUri(one).toString() === uri);
		if (open !== undefined) {
			const checked = await this.documents.checked(open);
			return checked && { document: checked.document, isOpen: true, post: checked.post, place: checked.place };
		}
		const { path } = parseUri(uri);
		const text = await this.documents
			.fileSystem(uri)
			.files.read(path)
			.catch(() => undefined);
		if (text === undefined) return undefined;
		const scope = this.workspace.folderOf(parseUri(uri))?.toString() ?? uri;
		const post = parsePost(text);
		const place = await this.documents.placeOf(uri, post, await this.workspace.settings(scope));
		return { document: TextDocument.create(uri, 'markdown', 0, text), isOpen: false, post, place };
	}
}
