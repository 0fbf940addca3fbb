import { readSiteConfig } from '../site/config.ts';
import type { Files } from '../site/files.ts';
import { listBelow } from '../site/walk.ts';

/** Where archetypes are. A site may say otherwise of its own, a theme may not. */
const usual = 'archetypes';

/** No archetype is longer, in bytes, and no bundle of one has more files. */
const longest = 256 * 1024;
const mostFiles = 50;

/** What a new post begins from. */
export interface Archetype {
	/** Where it stands below the site's root, such as `archetypes/recap.md`. */
	readonly name: string;
	readonly text: string;
	/** Of one that is a folder the other files in it, as paths below it with where they are. */
	readonly others: readonly { readonly name: string; readonly path: string }[];
}

/**
 * Finds the archetype for a post, as Hugo does: the folder or file of the first name that there is, the site's own before
 * those of its themes in their order.
 *
 * @param root of the site
 * @param names the kinds that fit, the most fitting first; `default` comes last by itself
 */
export async function findArchetype(
	root: string,
	names: readonly string[],
	files: Files,
): Promise<Archetype | undefined> {
	const config = await readSiteConfig(root, files);
	const ofThemes = config?.themes.map((theme) => `${config.themesDir}/${theme}/${usual}`) ?? [];
	const folders = [config?.archetypeDir ?? usual, ...ofThemes];
	const listed = await Promise.all(
		folders.map(async (folder) => ({ folder, listing: await listBelow(root, folder, files) })),
	);
	for (const name of [...new Set([...names, 'default'])]) {
		for (const { folder, listing } of listed) {
			if (listing === undefined || listing === 'link') continue;
			const found =
				listing.get(name)?.kind === 'folder'
					? await readFolder(root, `${folder}/${name}`, files)
					: listing.get(`${name}.md`)?.kind === 'file'
						? await readOne(`${root}/${folder}/${name}.md`, `${folder}/${name}.md`, files)
						: undefined;
			if (found) return found;
		}
	}
	return undefined;
}

async function readOne(path: string, name: string, files: Files): Promise<Archetype | undefined> {
	const text = await files.read(path, longest);
	return text === undefined || text.length >= longest ? undefined : { name, text, others: [] };
}

async function readFolder(root: string, name: string, files: Files): Promise<Archetype | undefined> {
	const folder = `${root}/${name}`;
	const index = await readOne(`${folder}/index.md`, `${name}/index.md`, files);
	if (!index) return undefined;
	const others: { name: string; path: string }[] = [];
	const gather = async (below: string): Promise<void> => {
		const listing = await listBelow(folder, below, files);
		if (listing === undefined || listing === 'link') return;
		for (const entry of listing.values()) {
			const own = below === '' ? entry.name : `${below}/${entry.name}`;
			if (own === 'index.md' || entry.name.startsWith('.') || others.length >= mostFiles) continue;
			if (entry.kind === 'file') others.push({ name: own, path: `${folder}/${own}` });
			else if (entry.kind === 'folder') await gather(own);
		}
	};
	await gather('');
	return { ...index, others };
}
