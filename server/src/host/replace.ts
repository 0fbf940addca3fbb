import fs from 'node:fs';
import path from 'node:path';

/**
 * Puts a text in a file's place, whole or not at all: it is written beside it and takes its name in one step, so that
 * whoever reads, and a run that is ended in the middle, finds the old file or the new one.
 * @param native a path of this system; its folder exists
 * @throws the file system's error
 */
export function replaceFile(native: string, text: string): void {
	const beside = path.join(path.dirname(native), `.${path.basename(native)}.${crypto.randomUUID()}.recap`);
	try {
		fs.writeFileSync(beside, text, { flag: 'wx' });
		fs.renameSync(beside, native);
	} finally {
		fs.rmSync(beside, { force: true });
	}
}
