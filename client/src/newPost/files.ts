import { FileType, Uri, WorkspaceEdit, workspace } from 'vscode';
import { foldedName } from '../../../server/src/core/newPost/names.ts';
import { l10n } from '../editorL10n.ts';
import { type Disk, NotWritten, writeNew } from './write.ts';

/** A file that is to be made at its URI. */
export interface NewFileAt {
	readonly uri: Uri;
	readonly content: Uint8Array;
}

/** Why nothing can be made on a file system; undefined where something can. */
export function whyReadOnly({ scheme }: Uri): string | undefined {
	if (workspace.fs.isWritableFileSystem(scheme) !== false) return undefined;
	return l10n.t(
		'A post cannot be made here: these files ({0}:) can only be read. Open a folder that can be written, such as a clone of the site.',
		scheme,
	);
}

/**
 * Makes files that are not there yet, the post's own first. Throws `NotWritten` with words for the author, and the URI of a
 * file that is there.
 *
 * @param disk where files of the scheme `file` are; absent where VS Code alone reaches them
 */
export async function makeFiles(files: readonly NewFileAt[], disk: Disk | undefined): Promise<void> {
	const [first] = files;
	const why = first && whyReadOnly(first.uri);
	if (why !== undefined) throw new NotWritten(why);
	if (disk && files.every(({ uri }) => uri.scheme === 'file')) {
		const onDisk = ({ uri, content }: NewFileAt) => ({
			path: uri.fsPath,
			folder: Uri.joinPath(uri, '..').fsPath,
			content,
		});
		await writeNew(files.map(onDisk), disk, l10n).catch(withUri);
		return;
	}
	for (const { uri } of files) {
		if (await isThere(uri)) {
			throw new NotWritten(l10n.t('{0} is there already. It was not touched.', uri.path), uri.toString());
		}
	}
	const edit = new WorkspaceEdit();
	for (const { uri, content } of files) edit.createFile(uri, { overwrite: false, contents: content });
	if (!(await workspace.applyEdit(edit))) {
		const text = l10n.t('{0} could not be made. See whether these files can be written.', first?.uri.path ?? '');
		throw new NotWritten(text);
	}
}

function withUri(error: unknown): never {
	if (!(error instanceof NotWritten) || error.taken === undefined) throw error;
	throw new NotWritten(error.message, Uri.file(error.taken).toString());
}

/** Whether there is something at a URI. */
export async function isThere(uri: Uri): Promise<boolean> {
	return workspace.fs.stat(uri).then(
		() => true,
		() => false,
	);
}

/** The names in a folder as `foldedName` has them, each with what it is; empty where there is no such folder. */
export async function namesIn(folder: Uri): Promise<ReadonlyMap<string, FileType>> {
	const entries = await workspace.fs.readDirectory(folder).then(
		(all) => all,
		() => [],
	);
	return new Map(entries.map(([name, type]) => [foldedName(name), type]));
}

/** Whether a folder that is there has a post in it already. */
export async function hasPost(folder: Uri): Promise<boolean> {
	const names = await namesIn(folder);
	return [...names.keys()].some((name) => /^_?index\.(?:[\w-]+\.)?(?:md|markdown|html)$/.test(name));
}

/** Whether an entry is a folder, also one behind a link. */
export function isFolder(type: FileType | undefined): boolean {
	return type !== undefined && (type & FileType.Directory) !== 0;
}
