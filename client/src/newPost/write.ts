import type { L10n } from '../l10n.ts';

/** A file that is to be made. */
export interface NewFile {
	/** A path of the file system, with the folder in which it stands. */
	readonly path: string;
	readonly folder: string;
	readonly content: Uint8Array;
}

/** What making files asks of a disk. Errors have the codes of Node: `EEXIST`, `EACCES`, `ENOSPC` and the like. */
export interface Disk {
	/** Makes a folder with those above it, and gives the topmost that was not there; undefined where all were. */
	makeFolder(path: string): Promise<string | undefined>;
	/** Makes a file that must not be there, without its content. */
	create(path: string): Promise<Handle>;
	removeFile(path: string): Promise<void>;
	/** Removes a folder with the empty folders in it; fails where it holds anything else. */
	removeFolder(path: string): Promise<void>;
}

/** A file that was made and is being written. */
export interface Handle {
	writeFile(content: Uint8Array): Promise<void>;
	close(): Promise<void>;
}

/** Why files could not be made; nothing was left behind. */
export class NotWritten extends Error {
	/** @param taken the file that somebody else made before: its path, or its URI */
	constructor(
		message: string,
		readonly taken?: string,
	) {
		super(message);
	}
}

/**
 * Makes files, all of them or none, and never over one that is there: whoever makes the first file first, has it. Throws
 * `NotWritten` where that fails.
 *
 * @param files the post's own first
 */
export async function writeNew(files: readonly NewFile[], disk: Disk, l10n: L10n): Promise<void> {
	const folders: string[] = [];
	const made: string[] = [];
	for (const { path, folder, content } of files) {
		try {
			const topmost = await disk.makeFolder(folder);
			if (topmost !== undefined) folders.push(topmost);
			const handle = await disk.create(path);
			made.push(path);
			try {
				await handle.writeFile(content);
			} finally {
				await handle.close();
			}
		} catch (error) {
			for (const file of made.reverse()) await disk.removeFile(file).catch(() => undefined);
			for (const one of folders.reverse()) await disk.removeFolder(one).catch(() => undefined);
			throw inWords(l10n, error, path, folder);
		}
	}
}

function inWords(l10n: L10n, error: unknown, path: string, folder: string): NotWritten {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const name = path.slice(path.lastIndexOf('/') + 1);
	switch (code) {
		case 'EEXIST':
			return new NotWritten(
				l10n.t('{0} is there already: another window or program made it first. It was not touched.', path),
				path,
			);
		case 'EACCES':
		case 'EPERM':
			return new NotWritten(
				l10n.t('You may not write in {0}. Ask its owner for the right to, or choose another folder.', folder),
			);
		case 'EROFS':
			return new NotWritten(l10n.t('{0} is on a disk that can only be read.', folder));
		case 'ENOSPC':
		case 'EDQUOT':
			return new NotWritten(l10n.t('The disk is full. Nothing was left half-written: make room and try again.'));
		case 'ENAMETOOLONG':
			return new NotWritten(l10n.t('The path of {0} is longer than this disk allows. Take a shorter name.', name));
		case 'ENOTDIR':
			return new NotWritten(
				l10n.t('{0} cannot be made, because a file stands where one of its folders would.', folder),
			);
		default:
			return new NotWritten(
				l10n.t('{0} could not be written: {1}', path, error instanceof Error ? error.message : String(error)),
			);
	}
}
