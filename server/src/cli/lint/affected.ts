import { isMarkdown } from '../../core/site/authored.ts';
import { folderOf, isWithin, nameOf } from '../../core/site/paths.ts';
import type { Target } from './targets.ts';

/**
 * What a path is from a folder on for whose posts it decides: settings, a site's config, templates, what a site is put
 * together of.
 */
const decides =
	/\/(?:(?:config|layouts|themes|_vendor)\/|(?:(?:hugo|config)\.(?:toml|ya?ml|json)|go\.mod|\.gitmodules|\.recap\.yaml)$)/g;

/** The text of a leaf bundle, to which every file in its folder and below belongs. */
const bundle = /^index(?:\.[\w-]+)?\.(?:md|markdown)$/;

/**
 * The targets of which a check may say something else since certain files changed: those files, posts that show a file
 * that changed or lie beside it, and all below the folder of settings, a site's config or templates that changed.
 * @param changed the core's paths; also of files that are gone
 * @param textOf the text of a target; undefined when it cannot be read
 */
export function affectedBy(
	changed: readonly string[],
	targets: readonly Target[],
	textOf: (path: string) => string | undefined,
): readonly Target[] {
	const documents = new Set(changed);
	const others = changed.filter((path) => !isMarkdown(nameOf(path)));
	const above = new Set(others.flatMap((path) => [...path.matchAll(decides)].map(({ index }) => path.slice(0, index))));
	const folders = new Set(others.map(folderOf));
	const names = [...new Set(others.map(nameOf))];
	return targets.filter(({ path }) => {
		const folder = folderOf(path);
		if (documents.has(path) || folders.has(folder)) return true;
		if ([...above].some((decided) => isWithin(decided === '' ? '/' : decided, path))) return true;
		if (bundle.test(nameOf(path)) && others.some((other) => isWithin(folder, other))) return true;
		const text = names.length > 0 ? textOf(path) : undefined;
		return text !== undefined && mentionsAny(text, names);
	});
}

/** Whether a text holds one of the names, as it is or as an address has it. */
function mentionsAny(text: string, names: readonly string[]): boolean {
	const known = text.normalize('NFC').toLowerCase();
	return names.some((name) => {
		const folded = name.normalize('NFC').toLowerCase();
		return known.includes(folded) || known.includes(encodeURI(folded.replace(/\p{Cs}/gu, '')).toLowerCase());
	});
}
