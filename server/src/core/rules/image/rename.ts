import * as l10n from '@vscode/l10n';
import type { PictureTarget } from '../../facts.ts';
import { type Value, withinQuotes } from '../../post/frontMatter/frontMatter.ts';
import type { Edit, Fix } from '../../problem.ts';
import type { Listing } from '../../site/files.ts';
import { isBundle, type Picture } from '../../site/pictures.ts';
import type { RuleContext } from '../rule.ts';
import { withName } from './respell.ts';

/** A post that names a picture more often than this is made by a program, and written anew by it. */
const most = 500;

/** Of one post no more files are offered another name: whoever has more renames them by a program, too. */
const mostFiles = 50;

/**
 * The fix that gives a picture beside the post another name, there and wherever the post names it.
 *
 * @returns for a name and a new one none where that is taken, where another text of the folder may name the picture, where
 * the post names it in a way that is not known, and beyond the first fifty
 */
export function renamer(context: RuleContext): (name: string, newName: string) => Fix[] {
	let offered = 0;
	let folder: Folder | undefined;
	return (name, newName) => {
		const { bundle } = context.facts;
		if (!bundle || !isBundle(context.place) || newName === name || !/^[\w.-]+$/.test(newName)) return [];
		if (++offered > mostFiles) return [];
		folder ??= folderOf(bundle, context.place.name);
		// But for case it may be the name that the file has already.
		const holders = folder.byLowerName.get(newName.toLowerCase()) ?? [];
		if (folder.hasOtherTexts || holders.some((other) => other !== name)) return [];
		return renameFixes(context, name, newName);
	};
}

interface Folder {
	/** The names that are the same but for case. */
	readonly byLowerName: ReadonlyMap<string, readonly string[]>;
	/** Whether other files than the post may name its pictures. */
	readonly hasOtherTexts: boolean;
}

function folderOf(bundle: Listing, post: string): Folder {
	const byLowerName = new Map<string, string[]>();
	let hasOtherTexts = false;
	for (const name of bundle.keys()) {
		const lower = name.toLowerCase();
		const alike = byLowerName.get(lower);
		if (alike) alike.push(name);
		else byLowerName.set(lower, [name]);
		hasOtherTexts ||= name !== post && /\.(?:md|markdown|html?|ya?ml|json)$/i.test(name);
	}
	return { byLowerName, hasOtherTexts };
}

function renameFixes({ post, place, facts }: RuleContext, name: string, newName: string): Fix[] {
	const path = `${place.folder}/${name}`;
	const mentions = mentionsOf(post.text, name);
	if (mentions.length > most) return [];
	const edits = new Map<number, Edit>();
	for (const { picture, target } of facts.pictures) {
		if (isThere(target) && target.path === path) edits.set(picture.pathSpan.start, withName(picture, newName));
	}
	for (const { name: field, value } of post.frontMatter.fields) {
		if (!place.site.profile.fields[field]?.bundleFile || !names(value, name)) continue;
		const span = withinQuotes(value);
		edits.set(span.start, { span, newText: newName });
	}
	// Further mentions would go on naming a file that is gone.
	if (!areCovered(mentions, [...edits.values()])) return [];
	const renames = [{ from: path, to: `${place.folder}/${newName}` }];
	return [{ title: l10n.t('Rename it to {0}, here too', newName), safe: false, edits: [...edits.values()], renames }];
}

/** Whether a picture’s file is there, be it spelt as it is or with other capitals. */
export function isThere(target: PictureTarget): target is Extract<PictureTarget, { kind: 'found' | 'other-case' }> {
	return target.kind === 'found' || target.kind === 'other-case';
}

function names(value: Value, name: string): value is Extract<Value, { kind: 'string' }> {
	if (value.kind !== 'string' || value.style === 'block') return false;
	const { start, end } = withinQuotes(value);
	return value.text === name && end - start === name.length;
}

function mentionsOf(text: string, name: string): number[] {
	const found: number[] = [];
	for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) found.push(at);
	return found;
}

/** Whether each place lies in an edit; the places rise. */
function areCovered(places: readonly number[], edits: readonly Edit[]): boolean {
	const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
	let next = 0;
	return places.every((at) => {
		while ((sorted[next]?.span.end ?? Number.POSITIVE_INFINITY) <= at) next++;
		return (sorted[next]?.span.start ?? Number.POSITIVE_INFINITY) <= at;
	});
}

/** The pictures of the post that lie beside it, each with its first mention. */
export function besidePictures({ place, facts }: RuleContext): Map<string, Picture> {
	const beside = new Map<string, Picture>();
	let last = '';
	for (const { picture, target } of facts.pictures) {
		if (!isThere(target) || target.path === last) continue;
		last = target.path;
		const slash = target.path.lastIndexOf('/');
		const name = target.path.slice(slash + 1);
		if (slash !== place.folder.length || !target.path.startsWith(place.folder) || beside.has(name)) continue;
		beside.set(name, picture);
	}
	return beside;
}
