import { isMarkdown, isSkipped } from '../../core/site/authored.ts';
import type { DiskFiles } from '../../host/disk.ts';

/** Markdown files below a folder, and folders that could not be read. Paths are the core's. */
export interface Found {
	readonly files: readonly string[];
	readonly unreadable: readonly string[];
}

/**
 * Finds all Markdown files below a folder. Left out are what an author does not write: `node_modules`, hidden folders,
 * and a site's `public` and `resources`, where Hugo writes. Links are not followed, so that no loop catches us.
 */
export function findMarkdown(folder: string, disk: DiskFiles): Found {
	const files: string[] = [];
	const unreadable: string[] = [];
	const waiting = [folder];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const listing = disk.listNow(next);
		if (!listing) {
			unreadable.push(next);
			continue;
		}
		const inside = next.endsWith('/') ? next : `${next}/`;
		for (const { name, kind } of listing.values()) {
			if (kind === 'file' && isMarkdown(name)) files.push(inside + name);
			else if (kind === 'folder' && !isSkipped(name, listing)) waiting.push(inside + name);
		}
	}
	return { files, unreadable };
}
