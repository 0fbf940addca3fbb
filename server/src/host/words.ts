import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Reads the translations of a language.
 *
 * @param folders where its file may be, the first one first
 * @param language as its file is called, such as `zh-cn`
 * @returns the file's text; undefined where it is in none of the folders
 * @throws the file system's error where it is there and cannot be read
 */
export async function readWords(folders: readonly string[], language: string): Promise<string | undefined> {
	for (const folder of folders) {
		try {
			return await fs.readFile(path.join(folder, `bundle.l10n.${language}.json`), 'utf8');
		} catch (error) {
			if (!isMissing(error)) throw error;
		}
	}
	return undefined;
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
