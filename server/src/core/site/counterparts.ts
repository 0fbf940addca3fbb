import { folderOf, nameOf } from './paths.ts';

/**
 * What the paths of a post and of its translations have in common, whether languages have folders or endings of names, and
 * whether a post is a folder or a file. Other posts may have it in common, too.
 */
export function counterpartKey(path: string): string {
	const [stem = ''] = nameOf(path).split('.');
	return stem === 'index' || stem === '_index' ? nameOf(folderOf(path)) : stem;
}
