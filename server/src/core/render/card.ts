import type { Facts } from '../facts.ts';
import { type FrontMatter, fieldOf } from '../post/frontMatter/frontMatter.ts';
import type { Listing } from '../site/files.ts';
import { join } from '../site/paths.ts';
import { isBundle } from '../site/pictures.ts';
import type { Place } from '../site/site.ts';

/** What a post says of itself to whoever shares it. */
export interface CardContent {
	readonly title: string;
	readonly description: string;
	/** The picture's file as the site finds it; absent where the site shows its default one. */
	readonly picture?: { readonly name: string; readonly path: string };
	/** The name that the post gives its picture; empty where it gives none. */
	readonly named: string;
}

/**
 * What social networks show of a post. The site looks for a file of exactly the given name beside the post, whatever its
 * case, and without one shows its default picture.
 */
export function cardOf(head: FrontMatter, place: Place, facts: Facts): CardContent {
	const named = pictureNamed(head, place);
	const file = facts.bundle && isBundle(place) ? fileNamed(facts.bundle, named) : undefined;
	const path = file === undefined ? undefined : join(place.folder, file);
	return {
		title: plainText(head, 'title'),
		description: plainText(head, 'description'),
		named,
		...(file !== undefined && path !== undefined && { picture: { name: file, path } }),
	};
}

function pictureNamed(head: FrontMatter, place: Place): string {
	const field = head.fields.find(({ name }) => place.site.profile.fields[name]?.bundleFile);
	const value = field && fieldOf(head, field.name)?.value;
	return value?.kind === 'string' ? value.text.trim() : '';
}

function fileNamed(bundle: Listing, name: string): string | undefined {
	if (name === '' || name.includes('/')) return undefined;
	const wanted = folded(name);
	return [...bundle.values()].find((entry) => entry.kind === 'file' && folded(entry.name) === wanted)?.name;
}

function folded(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

function plainText(head: FrontMatter, name: string): string {
	const value = fieldOf(head, name)?.value;
	if (value?.kind === 'string') return value.text.trim();
	return value?.kind === 'number' || value?.kind === 'boolean' ? value.source : '';
}
