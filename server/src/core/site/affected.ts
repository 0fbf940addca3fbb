import { keywordKey, keywordsIn } from '../keywords/keywords.ts';
import { isMarkdown } from './authored.ts';
import { counterpartKey } from './counterparts.ts';
import { type PageChange, tellTalesOf } from './pageChange.ts';
import { folderOf, isWithin, nameOf } from './paths.ts';

/** Whether a check of a document may say something else since files changed. The text is asked for only where it decides. */
export type Concern = (path: string, textOf: (path: string) => string | undefined) => boolean;

/**
 * What a path is from a folder on for whose posts it decides: settings, a site's config, templates, redirects, what a site
 * is put together of.
 */
const decides =
	/\/(?:(?:config|layouts|themes|_vendor)\/|(?:(?:hugo|config)\.(?:toml|ya?ml|json)|go\.mod|\.gitmodules|\.recap\.yaml|netlify\.toml|[^/]+\/_redirects)$)/g;

/** The text of a leaf bundle, to which every file in its folder and below belongs. */
const bundle = /^index(?:\.[\w-]+)?\.(?:md|markdown)$/;

/**
 * What a change concerns: the documents that changed and their translations, those that show another file that changed or
 * lie beside it, those that lead to a page that came or went or share a keyword that it writes otherwise, and all below the
 * folder of settings, a site's config, redirects or templates that changed.
 *
 * @param changed paths as the core has them; also of files that are gone
 * @param pages what is known of how the heads of documents among them changed
 */
export function concernOf(changed: readonly string[], pages: readonly PageChange[] = []): Concern {
	const others = changed.filter((path) => !isMarkdown(nameOf(path)));
	const documents = new Set(changed.filter((path) => isMarkdown(nameOf(path))).map(counterpartKey));
	const above = new Set(others.flatMap((path) => [...path.matchAll(decides)].map(({ index }) => path.slice(0, index))));
	const folders = new Set(others.map(folderOf));
	const { parts, words } = tellTalesOf(pages);
	const names = [...new Set(others.map(nameOf))];
	const leads = parts.length > 0 ? linkTo(parts) : undefined;
	return (path, textOf) => {
		const folder = folderOf(path);
		if (documents.has(counterpartKey(path)) || folders.has(folder)) return true;
		if ([...above].some((decided) => isWithin(decided === '' ? '/' : decided, path))) return true;
		if (bundle.test(nameOf(path)) && others.some((other) => isWithin(folder, other))) return true;
		const text = names.length > 0 || leads || words.length > 0 ? textOf(path) : undefined;
		if (text === undefined) return false;
		return mentionsAny(text, names) || leads?.test(text.normalize('NFC')) || writesOtherwise(text, words);
	};
}

/** Matches a text in which an address may end in one of some parts, as they are or as an address has them. */
function linkTo(parts: readonly string[]): RegExp {
	const forms = new Set(parts.map((part) => part.normalize('NFC')).flatMap((part) => [part, encoded(part)]));
	const all = [...forms].map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	return new RegExp(`(?:[/"'(<=]|\\]:[ \\t]*)(?:${all})(?=[/"')>#?.\\s]|$)`, 'i');
}

function encoded(part: string): string {
	return encodeURI(part.replace(/\p{Cs}/gu, ''));
}

/** Whether a post has one of some words and writes it otherwise. */
function writesOtherwise(text: string, words: readonly string[]): boolean {
	if (words.length === 0) return false;
	const own = [...keywordsIn(text)];
	return words.some((word) => own.some((one) => one !== word && keywordKey(one) === keywordKey(word)));
}

/** Whether a text holds one of the names, as it is or as an address has it. */
function mentionsAny(text: string, names: readonly string[]): boolean {
	const known = text.normalize('NFC').toLowerCase();
	return names.some((name) => {
		const folded = name.normalize('NFC').toLowerCase();
		return known.includes(folded) || known.includes(encoded(folded).toLowerCase());
	});
}
