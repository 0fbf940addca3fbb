// Folders that live as long as this process.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'recap-'));
process.on('exit', removeAll);

/**
 * Makes a fresh folder that is deleted when the process ends.
 * @param {string} name a word that says what it is for
 */
export const temporaryFolder = (name) => fs.mkdtempSync(path.join(base, `${name}-`));

/** What another process is still writing to is tried again, then left behind. */
function removeAll() {
	try {
		fs.rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	} catch {
		// The system empties its temporary folder by itself.
	}
}
