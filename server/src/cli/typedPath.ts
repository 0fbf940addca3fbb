import fs from 'node:fs';
import path from 'node:path';
import { nearest } from '../core/text/nearest.ts';
import type { DiskFiles } from '../host/disk.ts';
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

/**
 * A path as its folders list it. A disk that does not tell upper from lower case finds a path however it was typed, but its
 * site has one spelling of it, which the language and the section are told by.
 * @param portable the core's path of something that exists
 * @param base a folder above it; what is not below it stays as it is
 */
export function asListed(portable: string, base: string, disk: Pick<DiskFiles, 'listNow'>): string {
	if (!portable.startsWith(`${base}/`)) return portable;
	let at = base;
	for (const part of portable.slice(base.length + 1).split('/')) {
		const names = disk.listNow(at);
		const alike = names?.has(part) ? [] : [...(names?.keys() ?? [])].filter((name) => folded(name) === folded(part));
		at = `${at}/${alike.length === 1 ? alike[0] : part}`;
	}
	return at;
}

function folded(name: string): string {
	return name.normalize('NFC').toLowerCase();
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
