import type { Files, Listing } from './files.ts';

/** Whether a file name is that of a Markdown file. */
export function isMarkdown(name: string): boolean {
	return /\.(?:md|markdown)$/i.test(name);
}

/**
 * Whether a folder holds nothing that an author writes: `node_modules`, hidden folders, and a site's `public` and
 * `resources`, where Hugo writes.
 * @param siblings what stands beside it
 */
export function isSkipped(name: string, siblings: Listing): boolean {
	if (name === 'node_modules' || name.startsWith('.')) return true;
	return (name === 'public' || name === 'resources') && siblings.get('content')?.kind === 'folder';
}

/** The Markdown files below a folder, as absolute paths. Links are not followed, so that no loop catches us. */
export async function* authoredFiles(folder: string, files: Files): AsyncGenerator<string> {
	const waiting = [folder];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const listing = await files.list(next);
		if (!listing) continue;
		const inside = next.endsWith('/') ? next : `${next}/`;
		for (const { name, kind } of listing.values()) {
			if (kind === 'file' && isMarkdown(name)) yield inside + name;
			else if (kind === 'folder' && !isSkipped(name, listing)) waiting.push(inside + name);
		}
	}
}
