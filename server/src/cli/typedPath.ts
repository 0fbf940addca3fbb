import fs from 'node:fs';
import path from 'node:path';
import { nearest } from '../core/text/nearest.ts';
import { UsageError } from './usage.ts';

/**
 * What a path on the command line is. A link to a folder counts as the folder: who names it wants what is in it.
 * @param typed as typed
 * @param folder the working folder
 * @throws UsageError when there is nothing of that name, or it is a link that leads to nothing
 */
export function kindOf(typed: string, folder: string): 'file' | 'folder' | 'link' | 'other' {
	const full = path.resolve(folder, typed);
	let isLink = false;
	try {
		const stats = fs.lstatSync(full);
		isLink = stats.isSymbolicLink();
		if (isLink) return fs.statSync(full).isDirectory() ? 'folder' : 'link';
		if (stats.isDirectory()) return 'folder';
		return stats.isFile() ? 'file' : 'other';
	} catch {
		if (isLink) throw new UsageError(`${typed} is a symbolic link that leads to nothing.`);
		throw new UsageError(`${typed} does not exist.${nearPath(full, folder)}`);
	}
}

/** The question after a path that does not exist: the nearest name in the deepest of its folders that is there. */
function nearPath(full: string, folder: string): string {
	let parent = path.dirname(full);
	let name = path.basename(full);
	while (!fs.existsSync(parent) && path.dirname(parent) !== parent) {
		name = path.basename(parent);
		parent = path.dirname(parent);
	}
	try {
		const [near] = nearest(name, fs.readdirSync(parent), 1);
		return near === undefined ? '' : ` Did you mean ${path.join(path.relative(folder, parent), near)}?`;
	} catch {
		return '';
	}
}
