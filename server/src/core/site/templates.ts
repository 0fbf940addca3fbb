import type { Files } from './files.ts';

/** The shortcode templates of a site. */
export interface Templates {
	readonly templates: ReadonlySet<string>;
	/** Whether some may be elsewhere: a theme that the config names is not there, or there are no layouts at all. */
	readonly missing: boolean;
}

/** Finds shortcode templates by name, in `layouts` and in the themes' layouts. */
export async function findTemplates(root: string, themes: readonly string[], files: Files): Promise<Templates> {
	const found = new Set<string>();
	let missing = false;
	const bases = [root];
	for (const theme of themes) {
		const base = `${root}/themes/${theme}`;
		// A theme that is a submodule and not checked out is an empty folder.
		if (((await files.list(base))?.size ?? 0) === 0) missing = true;
		else bases.push(base);
	}
	let hasLayouts = false;
	for (const base of bases) {
		const layouts = await files.list(`${base}/layouts`);
		if (layouts) hasLayouts = true;
		for (const name of ['shortcodes', '_shortcodes']) {
			if (layouts?.get(name)?.kind === 'folder') await collect(`${base}/layouts/${name}`, '', found, files);
		}
	}
	// No site is built without layouts: where there are none, they come from somewhere else.
	return { templates: found, missing: missing || !hasLayouts };
}

async function collect(folder: string, prefix: string, found: Set<string>, files: Files): Promise<void> {
	for (const entry of (await files.list(folder))?.values() ?? []) {
		if (entry.kind === 'folder' && prefix.length < 100)
			await collect(`${folder}/${entry.name}`, `${prefix}${entry.name}/`, found, files);
		// `name.html`, `name.en.html`, `name.rss.xml`: the name ends at the first full stop.
		else if (entry.name.includes('.')) found.add(prefix + entry.name.slice(0, entry.name.indexOf('.')));
	}
}
