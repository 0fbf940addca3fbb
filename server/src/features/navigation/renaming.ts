import * as l10n from '@vscode/l10n';
import {
	type CancellationToken,
	type ClientCapabilities,
	type Connection,
	LSPErrorCodes,
	MessageType,
	type PrepareRenameParams,
	type Range,
	type RenameFilesParams,
	type RenameParams,
	ResponseError,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { thingAt } from '../../core/navigate/thing.ts';
import type { Move } from '../../core/rename/moves.ts';
import { folderOf, nameOf } from '../../core/site/paths.ts';
import { pictureFile } from '../../core/site/pictureFile.ts';
import type { Span } from '../../core/text/span.ts';
import type { Documents } from '../../documents.ts';
import type { RenamePictureParams } from '../../protocol.ts';
import { parseUri } from '../../uris.ts';
import { tell } from '../../warn.ts';
import { canRename } from '../editSupport.ts';
import { rangeOf } from '../ranges.ts';
import { askedDocument, uriBeside } from './asked.ts';
import type { MoveEdits, Moving } from './moving.ts';
import { workspaceEditOf } from './workspaceEdit.ts';

/** The name of a picture's file where it stands in a post. */
interface Named {
	readonly range: Range;
	/** The file, absolute. */
	readonly path: string;
}

/** How long after its edits were told a file is renamed by them at the latest, in milliseconds. */
const soon = 5000;

/** Renames pictures together with every path that leads to them. */
export class Renaming {
	private capabilities: ClientCapabilities = {};
	/** The renaming that was told last: an editor that carries it out asks what renaming the file changes. */
	private told: (Move & { readonly at: number }) | undefined;

	constructor(
		private readonly connection: Connection,
		private readonly documents: Documents,
		private readonly moving: Moving,
	) {}

	begin(capabilities: ClientCapabilities): void {
		this.capabilities = capabilities;
	}

	/** What is renamed at a position: the name of a picture's file. */
	async prepare(
		{ textDocument: { uri }, position }: PrepareRenameParams,
		token: CancellationToken,
	): Promise<{ range: Range; placeholder: string } | null> {
		const named = await this.nameAt(uri, position, token);
		return named ? { range: named.range, placeholder: nameOf(named.path) } : null;
	}

	/** Renames the picture at a position, its file and all paths that lead to it. */
	async rename(
		{ textDocument: { uri }, position, newName }: RenameParams,
		token: CancellationToken,
	): Promise<WorkspaceEdit | null> {
		const named = await this.nameAt(uri, position, token);
		if (!named) return null;
		return this.renamed(uri, named.path, withEnding(newName.trim(), nameOf(named.path)), token);
	}

	/** Renames a picture by its file, as an author does who looks at the file and not at a post. */
	async renameFile({ oldUri, newUri }: RenamePictureParams, token: CancellationToken): Promise<WorkspaceEdit | null> {
		return this.renamed(oldUri, parseUri(oldUri).path, nameOf(parseUri(newUri).path), token);
	}

	/** @param uri of a file in the same file system */
	private async renamed(
		uri: string,
		from: string,
		name: string,
		token: CancellationToken,
	): Promise<WorkspaceEdit | null> {
		if (name === nameOf(from)) return { changes: {} };
		await this.refuse(uri, name, from);
		const to = `${folderOf(from)}/${name}`;
		const found = await this.moving.editsFor(uri, [{ from, to }], token);
		if (!found) return null;
		this.tellLost(found);
		this.told = { from, to, at: Date.now() };
		if (!canRename(this.capabilities.workspace?.workspaceEdit))
			tell(
				this.connection,
				MessageType.Info,
				l10n.t(
					'Your editor does not rename files by an edit. Rename {0} to {1} yourself: the paths lead there now.',
					nameOf(from),
					name,
				),
			);
		const rename = { oldUri: uriBeside(uri, from), newUri: uriBeside(uri, to) };
		return workspaceEditOf(found.documents, rename, this.capabilities);
	}

	/** What is written anew before files or folders are renamed elsewhere, such as in the explorer. */
	async willRename({ files }: RenameFilesParams, token: CancellationToken): Promise<WorkspaceEdit | null> {
		const [first] = files;
		if (!first) return null;
		const moves = files.map(({ oldUri, newUri }): Move => ({ from: parseUri(oldUri).path, to: parseUri(newUri).path }));
		if (moves.length === 1 && this.wasTold(moves[0])) return null;
		const found = await this.moving.editsFor(first.oldUri, moves, token);
		if (!found) return null;
		this.tellLost(found);
		return found.documents.length === 0 ? null : workspaceEditOf(found.documents, undefined, this.capabilities);
	}

	/** Whether a move is the one whose edits were told a moment ago; true once. */
	private wasTold(move: Move | undefined): boolean {
		const { told } = this;
		this.told = undefined;
		return told?.from === move?.from && told?.to === move?.to && told !== undefined && Date.now() - told.at < soon;
	}

	private async nameAt(uri: string, position: Range['start'], token: CancellationToken): Promise<Named | undefined> {
		const asked = await askedDocument(uri, this.documents, token);
		if (!asked) return undefined;
		const { checked, positions } = asked;
		const { post, place } = checked;
		const thing = thingAt(post, place, positions.offsetAt(position));
		if (thing?.kind !== 'picture') return undefined;
		const path = await pictureFile(thing.target, place, this.documents.files(uri));
		if (path === undefined)
			throw failure(l10n.t('{0} is not there, so there is nothing to rename.', nameOf(thing.path)));
		return { range: rangeOf(positions, lastPart(post.text, thing.span)), path };
	}

	private async refuse(uri: string, name: string, from: string): Promise<void> {
		if (/[/\\]/.test(name))
			throw failure(l10n.t('Write the name of the file alone. To move it to another folder, drag it in the explorer.'));
		if (name === '' || name === '.' || name === '..' || /\p{Cc}/u.test(name))
			throw failure(l10n.t('Write a name for the file.'));
		const folder = await this.documents
			.fileSystem(uri)
			.files.list(folderOf(from))
			.catch(() => undefined);
		const sameFile = name.toLowerCase() === nameOf(from).toLowerCase();
		if (folder?.has(name) && !sameFile)
			throw failure(l10n.t('{0} is already in this folder. Choose another name, or delete that file first.', name));
	}

	private tellLost({ lost }: MoveEdits): void {
		const [first] = lost;
		if (!first) return;
		const said = l10n.t(
			'{0} in {1} leads nowhere now: the site has no way to write where it moved.',
			first.path,
			first.title,
		);
		tell(
			this.connection,
			MessageType.Warning,
			lost.length > 1 ? l10n.t('{0} So do {1} more.', said, lost.length - 1) : said,
		);
	}
}

/** The file's name in a path as it is written, without folders or what follows it. */
function lastPart(text: string, { start, end }: Span): Span {
	const written = text.slice(start, end).replace(/[?#].*$/s, '');
	return { start: start + written.lastIndexOf('/') + 1, end: start + written.length };
}

/** A new name, with the old one's ending where none was typed. */
function withEnding(name: string, old: string): string {
	const ending = /\.[^.]+$/.exec(old)?.[0] ?? '';
	return name === '' || /\.[^.]+$/.test(name) ? name : name + ending;
}

function failure(message: string): ResponseError {
	return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
