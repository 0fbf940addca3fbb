import fs from 'node:fs';
import path from 'node:path';

/**
 * Puts new bytes in a file's place, whole or not at all: they are written beside it and take its name in one step.
 * The file keeps its mode.
 * @param native a path of this system
 * @param before what was read; a file that holds anything else by now is left alone
 * @returns why the file was left alone, to follow its name in a sentence; undefined when it was saved
 */
export function save(native: string, before: Uint8Array, after: Uint8Array): string | undefined {
	const beside = path.join(path.dirname(native), `.${path.basename(native)}.${crypto.randomUUID()}.recap`);
	try {
		const stats = fs.lstatSync(native);
		if (stats.isSymbolicLink()) return 'is a symbolic link and was left alone.';
		const { mode } = stats;
		// Root may write everywhere, but a file without any write permission was locked by somebody on purpose.
		if ((mode & 0o222) === 0 || !isWritable(native)) return 'is read-only and was left alone.';
		fs.writeFileSync(beside, after, { flag: 'wx', mode });
		fs.chmodSync(beside, mode);
		if (!fs.readFileSync(native).equals(before)) {
			return 'was changed by someone else while it was checked, and was left alone.';
		}
		fs.renameSync(beside, native);
		return undefined;
	} catch (error) {
		return `could not be written and was left alone (${reasonOf(error)}).`;
	} finally {
		remove(beside);
	}
}

/** Takes away what was written beside, where it still is. */
function remove(beside: string): void {
	try {
		fs.rmSync(beside, { force: true });
	} catch {
		// The folder can no longer be written; the file with its odd name stays, and the post is whole.
	}
}

function isWritable(native: string): boolean {
	try {
		fs.accessSync(native, fs.constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/** The system's name for what went wrong, such as `EACCES`. */
export function reasonOf(error: unknown): string {
	if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
	return error instanceof Error ? error.message : String(error);
}
