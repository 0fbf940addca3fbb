import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { isMarkdown } from '../../core/site/authored.ts';
import { isPictureName, nameOf } from '../../core/site/paths.ts';
import { parseUri } from '../../uris.ts';

/** What changes on disk mean for the problems of a site's files. */
export interface SiteChange {
	/** Whether files came or went that others may lead to, so that every file may have other problems. */
	readonly everything: boolean;
	/** Documents of which only the text changed, as URIs. */
	readonly edited: readonly string[];
	/** The paths of pictures, settings and whatever else posts rest on. */
	readonly others: readonly string[];
}

/** Sorts changes by what they mean; those of folders that nobody writes in by hand mean nothing. */
export function siteChangeOf(events: readonly FileEvent[]): SiteChange {
	let everything = false;
	const edited = new Set<string>();
	const others = new Set<string>();
	for (const { uri, type } of events) {
		const file = parseUri(uri);
		if (isGenerated(file.path)) continue;
		const name = nameOf(file.path);
		const isChanged = type === FileChangeType.Changed;
		if (isMarkdown(name) && isChanged) edited.add(file.toString());
		else if (isChanged || isFile(name)) others.add(file.path);
		else everything = true;
	}
	return { everything, edited: [...edited], others: [...others] };
}

/** Whether a name is that of a file that is no document. Whatever else came or went may be a folder with documents in it. */
function isFile(name: string): boolean {
	return (
		isPictureName(name) ||
		name === '_redirects' ||
		/\.(?:toml|ya?ml|json|html?|xml|txt|css|scss|js|ts|svg|pdf|mp4|webm|mov|heic|ics|zip|lock|mod|sum)$/i.test(name)
	);
}

/** Whether a file is in a folder that a program writes: packages, hidden folders, and where Hugo writes. */
function isGenerated(path: string): boolean {
	if (/\/(?:node_modules|\.[^/]+|resources\/_gen)\//.test(path)) return true;
	const [above = ''] = path.split('/public/', 1);
	return above !== path && !above.includes('/content/');
}
