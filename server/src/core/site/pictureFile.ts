import type { Files } from './files.ts';
import { folderOf, nameOf } from './paths.ts';
import { sharedPicture } from './pictures.ts';
import type { Place } from './site.ts';

/**
 * The file that a post shows where its path names `target`: that one where it is there, and else, where the site shares
 * pictures between languages as Hugo does, the one of the same bundle in another language.
 *
 * @param target absolute; undefined where it is not known
 * @returns undefined where no such file is there
 */
export async function pictureFile(target: string | undefined, place: Place, files: Files): Promise<string | undefined> {
	if (target === undefined) return undefined;
	if ((await files.list(folderOf(target)))?.get(nameOf(target))?.kind === 'file') return target;
	const shared = await sharedPicture(target, place, files);
	return shared?.kind === 'found' ? shared.path : undefined;
}
