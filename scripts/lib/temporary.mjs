// Folders that live as long as this process.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Makes a fresh folder that is deleted when the process ends.
 * @param {string} name a word that says whose it is
 */
export function temporaryFolder(name) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), `recap-${name}-`));
	process.on('exit', () => remove(folder));
	return folder;
}

/** @param {string} folder; one that another process is still writing to is tried again, then left behind */
function remove(folder) {
	try {
		fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	} catch {
		// The system empties its temporary folder by itself.
	}
}
