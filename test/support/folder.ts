import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';

/**
 * Makes a temporary folder with files, deleted after the test.
 * @param files texts or bytes by path below the folder
 * @returns its path, without links in it
 */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
	const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'recap-test-')));
	made.push(folder);
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, content);
	}
	return folder;
}

const made: string[] = [];

afterEach(() => {
	for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
