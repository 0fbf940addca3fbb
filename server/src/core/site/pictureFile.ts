import type { Files } from './files.ts';
import { folderOf, isWithin, nameOf } from './paths.ts';
import type { Place } from './site.ts';
import { firstLanguage } from './sitePaths.ts';

/**
 * The file that a post shows where its path names `target`: that one where it is there, and else, where the site shares
 * pictures between languages as Hugo does, the one of the same bundle in another language.
 *
 * @param target absolute; undefined where it is not known
 * @returns undefined where no such file is there
 */
export async function pictureFile(target: string | undefined, place: Place, files: Files): Promise<string | undefined> {
	if (target === undefined) return undefined;
	for (const path of [target, ...standIns(target, place)]) {
		if ((await files.list(folderOf(path)))?.get(nameOf(path))?.kind === 'file') return path;
	}
	return undefined;
}

/**
 * The same file in the other languages, in the order in which the site takes them. None where the site reads the file
 * that a path names and nothing else, and none for files that are not beside the post.
 */
export function standIns(target: string, { site, language, folder }: Place): string[] {
	const { content, languageFolders, profile } = site;
	if (profile.picture.pathIsFile || content === undefined || language === undefined || !languageFolders) return [];
	if (!isWithin(folder, target)) return [];
	const below = target.slice(`${content}/${language}`.length);
	const others = [...languageFolders].filter((other) => other !== language);
	const ordered = [
		...others.filter((other) => other === firstLanguage),
		...others.filter((one) => one !== firstLanguage),
	];
	return ordered.map((other) => `${content}/${other}${below}`);
}
