import { FileSystemError, Uri, workspace } from 'vscode';
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
		return `The folder ${name} is in a workspace that can only be read. Open the site from a disk to put pictures into it.`;
	const free = await freeBytes?.(folder);
	if (free !== undefined && free < weight + reserve)
		return `There is no room on the disk for ${weight === 0 ? 'a picture' : 'the pictures'} in ${name}. Free some, and try again.`;
	// Only writing tells whether writing is allowed: of the rights of a folder systems think differently.
	const probe = Uri.joinPath(folder, `.${crypto.randomUUID()}.recap`);
	try {
		await workspace.fs.writeFile(probe, new Uint8Array(0));
		await workspace.fs.delete(probe);
		return undefined;
	} catch (error) {
		return `Nothing can be written into the folder ${name}: ${reasonOf(error)}. Make it writable, and try again.`;
	}
}

/** What an error of the file system says, in words. */
export function reasonOf(error: unknown): string {
	if (error instanceof FileSystemError && error.code === 'NoPermissions') return 'you have no permission';
	const text = error instanceof Error ? error.message : String(error);
	if (/ENOSPC/.test(text)) return 'the disk is full';
	if (/EACCES|EPERM|NoPermissions/.test(text)) return 'you have no permission';
	if (/EROFS/.test(text)) return 'the disk can only be read';
	return text.replace(/\.$/, '');
}
