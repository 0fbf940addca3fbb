import { mkdir, open, readdir, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from './write.ts';

/** The disk of the machine on which the extension runs. */
export const nodeDisk: Disk = {
	makeFolder: (path) => mkdir(path, { recursive: true }),
	// `wx`: the system itself makes sure that only one of two windows makes the file.
	create: (path) => open(path, 'wx'),
	removeFile: (path) => unlink(path),
	removeFolder: removeEmpty,
};

async function removeEmpty(path: string): Promise<void> {
	for (const entry of await readdir(path, { withFileTypes: true })) {
		if (entry.isDirectory()) await removeEmpty(join(path, entry.name));
	}
	await rmdir(path);
}
