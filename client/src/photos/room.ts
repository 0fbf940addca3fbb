import { FileSystemError, Uri, workspace } from 'vscode';
import { l10n } from '../editorL10n.ts';
import type { Machine } from '../machine.ts';

/** So much is left free on a disk, in bytes: other programs write as well. */
const reserve = 4 * 1024 * 1024;

/**
 * Why nothing can be written into a folder, in a sentence for the author; undefined where it can.
 *
 * @param weight how many bytes are to be written, as far as that is known
 * @param freeBytes tells how many are free, where somebody knows
 */
export async function refusalOf(
	folder: Uri,
	weight: number,
	freeBytes?: Machine['freeBytes'],
): Promise<string | undefined> {
	const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
	if (workspace.fs.isWritableFileSystem(folder.scheme) === false)
		return l10n.t(
			'The folder {0} is in a workspace that can only be read. Open the site from a disk to put pictures into it.',
			name,
		);
	const free = await freeBytes?.(folder);
	if (free !== undefined && free < weight + reserve)
		return weight === 0
			? l10n.t('There is no room on the disk for a picture in {0}. Free some, and try again.', name)
			: l10n.t('There is no room on the disk for the pictures in {0}. Free some, and try again.', name);
	// Only writing tells whether writing is allowed: of the rights of a folder systems think differently.
	const probe = Uri.joinPath(folder, `.${crypto.randomUUID()}.recap`);
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
