import type { Files, Listing } from './files.ts';

/**
 * Lists a folder below one that is known to be real, going down name by name so that no symbolic link is followed.
 *
 * @returns `link` when one stands on the way; undefined when there is no such folder or it cannot be read
 */
export async function listBelow(base: string, relative: string, files: Files): Promise<Listing | 'link' | undefined> {
	let folder = base;
	for (const part of relative.split('/').filter((name) => name !== '')) {
		const kind = (await files.list(folder))?.get(part)?.kind;
		if (kind !== 'folder') return kind === 'link' ? kind : undefined;
		folder = `${folder === '/' ? '' : folder}/${part}`;
	}
	return files.list(folder);
}
