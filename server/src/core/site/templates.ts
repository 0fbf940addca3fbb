import { readSiteConfig, type SiteConfig } from './config.ts';
import type { Files } from './files.ts';
import { listBelow } from './walk.ts';

/** The shortcode templates of a site. */
export interface Templates {
	readonly templates: ReadonlySet<string>;
	/** The files of each, the one that the site takes first. */
	readonly paths: ReadonlyMap<string, readonly string[]>;
	/** Whether some may be elsewhere: a theme that the config names is not there, or templates are imported. */
	readonly missing: boolean;
	/** Whether there are layouts at all. */
	readonly hasLayouts: boolean;
}

/** Finds shortcode templates by name, in the site's layouts and in those of its themes. */
export async function findTemplates(root: string, config: SiteConfig, files: Files): Promise<Templates> {
	const found = new Map<string, string[]>();
	let missing = config.importsTemplates;
	const bases = [{ base: root, layoutDir: config.layoutDir }];
	for (const theme of config.themes) {
		const listing = await listBelow(root, `${config.themesDir}/${theme}`, files);
		// A theme that is a submodule and not checked out is an empty folder.
		if (listing === undefined || listing === 'link' || listing.size === 0) {
			missing = true;
			continue;
		}
		const base = `${root}/${config.themesDir}/${theme}`;
		bases.push({ base, layoutDir: 'layouts' });
		const own = await readSiteConfig(base, files);
		// A theme may build upon modules and other themes.
		if (own && (own.importsTemplates || own.themes.some((other) => !config.themes.includes(other)))) missing = true;
	}
	let hasLayouts = false;
	for (const { base, layoutDir } of bases) {
		const layouts = await listBelow(base, layoutDir, files);
		// What a link leads to is not read.
		if (layouts === 'link') missing = true;
		if (layouts === undefined || layouts === 'link') continue;
		hasLayouts = true;
		for (const name of ['shortcodes', '_shortcodes']) {
			const kind = layouts.get(name)?.kind;
			if (kind === 'folder') await collect(`${base}/${layoutDir}/${name}`, '', found, files);
			else if (kind === 'link') missing = true;
		}
	}
	return { templates: new Set(found.keys()), paths: found, missing, hasLayouts };
}

async function collect(folder: string, prefix: string, found: Map<string, string[]>, files: Files): Promise<void> {
	for (const { name: entry, kind } of (await files.list(folder))?.values() ?? []) {
		if (kind === 'folder' && prefix.length < 100)
			await collect(`${folder}/${entry}`, `${prefix}${entry}/`, found, files);
		// `name.html`, `name.en.html`, `name.rss.xml`: the name ends at the first full stop.
		else if (entry.includes('.')) {
			const name = prefix + entry.slice(0, entry.indexOf('.'));
			const paths = found.get(name);
			if (paths) paths.push(`${folder}/${entry}`);
			else found.set(name, [`${folder}/${entry}`]);
		}
	}
}
