import { randomUUID } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { FileSystemError, Uri, workspace } from 'vscode';
import { l10n } from '../editorL10n.ts';

/** So much is left free on a disk, in bytes: other programs write as well. */
const reserve = 4 * 1024 * 1024;

/**
 * Why nothing can be written into a folder, in a sentence for the author; undefined where it can.
 *
 * @param weight how many bytes are to be written, as far as that is known
 */
export async function refusalOf(folder: Uri, weight: number): Promise<string | undefined> {
	const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
	if (workspace.fs.isWritableFileSystem(folder.scheme) === false)
		return l10n.t(
			'The folder {0} is in a workspace that can only be read. Open the site from a disk to put pictures into it.',
			name,
		);
	const free = await freeBytes(folder);
	if (free !== undefined && free < weight + reserve)
		return weight === 0
			? l10n.t('There is no room on the disk for a picture in {0}. Free some, and try again.', name)
			: l10n.t('There is no room on the disk for the pictures in {0}. Free some, and try again.', name);
	// Only writing tells whether writing is allowed: of the rights of a folder systems think differently.
	const probe = Uri.joinPath(folder, `.${randomUUID()}.recap`);
	try {
		await workspace.fs.writeFile(probe, new Uint8Array(0));
		await workspace.fs.delete(probe);
		return undefined;
	} catch (error) {
		return l10n.t(
			'Nothing can be written into the folder {0}: {1}. Make it writable, and try again.',
			name,
			reasonOf(error),
		);
	}
}

/** What an error of the file system says, in words. */
export function reasonOf(error: unknown): string {
	if (error instanceof FileSystemError && error.code === 'NoPermissions') return l10n.t('you have no permission');
	const text = error instanceof Error ? error.message : String(error);
	if (/ENOSPC/.test(text)) return l10n.t('the disk is full');
	if (/EACCES|EPERM|NoPermissions/.test(text)) return l10n.t('you have no permission');
	if (/EROFS/.test(text)) return l10n.t('the disk can only be read');
	return text.replace(/\.$/, '');
}

/** How many bytes are free on the disk of a folder; undefined where that is not known. */
async function freeBytes({ scheme, fsPath }: Uri): Promise<number | undefined> {
	if (scheme !== 'file') return undefined;
	try {
		const { bavail, bsize } = await statfs(fsPath);
		// Some drives of the network say nought of everything.
		return bsize === 0 ? undefined : bavail * bsize;
	} catch {
		return undefined;
	}
}
