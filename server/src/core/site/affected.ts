import { isMarkdown } from './authored.ts';
import { counterpartKey } from './counterparts.ts';
import { folderOf, isWithin, nameOf } from './paths.ts';

/** Whether a check of a document may say something else since files changed. The text is asked for only where it decides. */
export type Concern = (path: string, textOf: (path: string) => string | undefined) => boolean;

/**
 * What a path is from a folder on for whose posts it decides: settings, a site's config, templates, what a site is put
 * together of.
 */
const decides =
	/\/(?:(?:config|layouts|themes|_vendor)\/|(?:(?:hugo|config)\.(?:toml|ya?ml|json)|go\.mod|\.gitmodules|\.recap\.yaml)$)/g;

/** The text of a leaf bundle, to which every file in its folder and below belongs. */
const bundle = /^index(?:\.[\w-]+)?\.(?:md|markdown)$/;

/**
 * What a change concerns: the documents that changed and their translations, those that show another file that changed or lie beside it, and all
 * below the folder of settings, a site's config or templates that changed.
 *
 * @param changed paths as the core has them; also of files that are gone
 */
export function concernOf(changed: readonly string[]): Concern {
	const others = changed.filter((path) => !isMarkdown(nameOf(path)));
	const documents = new Set(changed.filter((path) => !others.includes(path)).map(counterpartKey));
	const above = new Set(others.flatMap((path) => [...path.matchAll(decides)].map(({ index }) => path.slice(0, index))));
	const folders = new Set(others.map(folderOf));
	const names = [...new Set(others.map(nameOf))];
	return (path, textOf) => {
		const folder = folderOf(path);
		if (documents.has(counterpartKey(path)) || folders.has(folder)) return true;
		if ([...above].some((decided) => isWithin(decided === '' ? '/' : decided, path))) return true;
		if (bundle.test(nameOf(path)) && others.some((other) => isWithin(folder, other))) return true;
		const text = names.length > 0 ? textOf(path) : undefined;
		return text !== undefined && mentionsAny(text, names);
	};
}

/** Whether a text holds one of the names, as it is or as an address has it. */
function mentionsAny(text: string, names: readonly string[]): boolean {
	const known = text.normalize('NFC').toLowerCase();
	return names.some((name) => {
		const folded = name.normalize('NFC').toLowerCase();
		return known.includes(folded) || known.includes(encodeURI(folded.replace(/\p{Cs}/gu, '')).toLowerCase());
	});
}
