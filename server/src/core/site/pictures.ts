import type { PictureTarget } from '../facts.ts';
import type { Post } from '../post/post.ts';
import { parameterOf, type Shortcode } from '../post/shortcodes/shortcode.ts';
import type { Span } from '../text/span.ts';
import type { Files, Listing } from './files.ts';
import type { Listings } from './listings.ts';
import { folderOf, isWithin, join, nameOf } from './paths.ts';
import type { Place, Site } from './site.ts';
import { listBelow } from './walk.ts';

/** A picture that a post shows. */
export interface Picture {
	/** Its path as written. */
	readonly path: string;
	readonly pathSpan: Span;
	/** The shortcode that shows it; absent for a Markdown picture. */
	readonly shortcode?: Shortcode | undefined;
}

/** The pictures of a post in order: those of the site's picture shortcode, and Markdown's own. */
export function picturesOf(post: Post, place: Place): Picture[] {
	const spec = place.site.profile.picture;
	const pictures: Picture[] = [];
	for (const shortcode of post.shortcodes) {
		if (shortcode.name !== spec.shortcode || shortcode.notation === 'inert' || shortcode.kind === 'closing') continue;
		const parameter = parameterOf(shortcode, spec.path);
		if (parameter && parameter.value.trim() !== '')
			pictures.push({ path: parameter.value, pathSpan: parameter.valueSpan, shortcode });
	}
	const own = post.links.filter((link) => link.element === 'img' && link.url !== '');
	if (own.length === 0) return pictures;
	// Of several references to one definition each leads to the same place in the text.
	const byPlace = new Map(pictures.map((picture) => [picture.pathSpan.start, picture]));
	for (const { url, urlSpan } of own) {
		if (!byPlace.has(urlSpan.start)) byPlace.set(urlSpan.start, { path: url, pathSpan: urlSpan });
	}
	return [...byPlace.values()].sort((a, b) => a.pathSpan.start - b.pathSpan.start);
}

/** The key under which the target of a picture is known: a shortcode and Markdown read the same path differently. */
export function targetKey(picture: Picture): string {
	return `${picture.shortcode ? 'shortcode' : 'markdown'}:${picture.path}`;
}

/**
 * The target of a picture whose shortcode names a file of the post's own folder, as nearly all do: no other folder needs
 * to be read for it.
 *
 * @param listing what that folder holds
 * @returns undefined where the path is any other, or no file has that name
 */
export function foundBeside(
	{ path, shortcode }: Picture,
	place: Place,
	listing: Listing | undefined,
): PictureTarget | undefined {
	if (!shortcode || !listing || path.includes(':')) return undefined;
	const relative = shortcodeBase(path, place)?.relative ?? '/';
	if (relative.includes('/') || listing.get(relative)?.kind !== 'file') return undefined;
	return { kind: 'found', path: below(place.folder, relative) };
}

/** Finds out where a picture's path leads, as the site does. */
export async function resolvePicture(
	picture: Picture,
	place: Place,
	files: Files,
	listings: Listings,
): Promise<PictureTarget> {
	const scheme = /^([a-z][a-z0-9+.-]*):|^\/\//i.exec(picture.path);
	if (scheme) return schemeTarget(scheme[1]?.toLowerCase() ?? 'https', picture, place);
	const from = picture.shortcode ? shortcodeBase(picture.path, place) : markdownBase(picture.path, place);
	if (!from) return { kind: 'unknown' };
	const path = join(from.folder, from.relative);
	const limit = place.site.root ?? place.site.content ?? place.folder;
	const target =
		path === undefined || !isWithin(limit, path)
			? ({ kind: 'outside' } as const)
			: await lookUp(
					path,
					isWithin(place.folder, path) ? place.folder : limit,
					/\/$/.test(from.relative),
					files,
					listings,
				);
	const shared = target.kind === 'missing' ? await sharedPicture(target.path, place, files) : undefined;
	if (shared) return shared;
	return from.certain || target.kind === 'found' ? target : { kind: 'unknown' };
}

/**
 * A picture of the same bundle in another language, which Hugo takes where a translation has none of that name; undefined
 * where there is none, or the site's own template looks beside the text only.
 */
export async function sharedPicture(
	path: string,
	{ site, folder }: Place,
	files: Files,
): Promise<PictureTarget | undefined> {
	const { web, profile, root } = site;
	if (!web || root === undefined || profile.picture.pathIsFile || !isWithin(folder, path)) return undefined;
	const own = web.content.find((mount) => isWithin(mount.folder, path));
	if (own?.language === undefined) return undefined;
	for (const mount of web.content) {
		if (mount === own || mount.language === undefined || !isWithin(root, mount.folder)) continue;
		const other = mount.folder + path.slice(own.folder.length);
		const listing = await listBelow(root, folderOf(other).slice(root.length + 1), files);
		if (listing === 'link') return { kind: 'unknown' };
		if (listing?.get(nameOf(other))?.kind === 'file') return { kind: 'found', path: other };
	}
	return undefined;
}

/** An address with a scheme: one of the web, or one that names no picture. */
function schemeTarget(scheme: string, picture: Picture, { site }: Place): PictureTarget {
	if (scheme === 'https' || scheme === 'http') return { kind: 'external' };
	// A file of the author's machine, `C:` included. Anything else is a file's name to a site that looks for one.
	const isLocal = scheme === 'file' || scheme.length === 1;
	return isLocal || (picture.shortcode && site.profile.picture.pathIsFile) ? { kind: 'no-file' } : { kind: 'unknown' };
}

/**
 * The file that a picture's path names, absolute, without looking whether it is there; undefined for an address of the
 * web, or where the site is not known well enough.
 */
export function picturePath(picture: Picture, place: Place): string | undefined {
	if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(picture.path)) return undefined;
	const from = picture.shortcode ? shortcodeBase(picture.path, place) : markdownBase(picture.path, place);
	return from && join(from.folder, from.relative);
}

interface Base {
	readonly folder: string;
	readonly relative: string;
	/** Whether the site looks nowhere else. */
	readonly certain: boolean;
}

function shortcodeBase(path: string, place: Place): Base | undefined {
	const { site, language } = place;
	const spec = site.profile.picture;
	if (path.startsWith('/')) {
		if (spec.rootPath === 'unknown' || site.content === undefined || language === undefined) return undefined;
		// English has no language in its addresses, the other languages do: `/zh/...`.
		return { folder: language === 'en' ? `${site.content}/en` : site.content, relative: path, certain: true };
	}
	const prefix = spec.ownFolderPrefixes.find((beginning) => path.startsWith(beginning));
	const relative = prefix ? path.slice(prefix.length) : path;
	return {
		folder: place.folder,
		relative,
		certain: spec.pathIsFile || (knowsPictureShortcode(site) && isBundle(place)),
	};
}

/**
 * Whether it is known what the site's picture shortcode reads: its profile says so, or it is Hugo's own `figure`, which
 * looks beside a bundle's text and then takes the path as it is. A template of the site's own may do anything.
 */
export function knowsPictureShortcode(site: Site): boolean {
	const { pathIsFile, shortcode } = site.profile.picture;
	return pathIsFile || (site.root !== undefined && !site.templatesMissing && !site.templates.has(shortcode));
}

/** Markdown's own pictures are addresses to a browser: beside the text only in a leaf bundle, and percent-encoded. */
function markdownBase(path: string, place: Place): Base | undefined {
	if (path.startsWith('/') || !isBundle(place)) return undefined;
	try {
		const relative = decodeURIComponent(path.replace(/[?#].*$/s, ''));
		return { folder: place.folder, relative, certain: place.site.profile.name === 'istio' };
	} catch {
		return undefined;
	}
}

/** `index.md`, or `index.es.md` where languages are told by file name. */
export function isBundle(place: Place): boolean {
	return /^index(?:\.[\w-]+)?\.(?:md|markdown)$/.test(place.name);
}

/**
 * Looks a path up, going down from a folder that is known to be real, so that no symbolic link is followed on the way.
 *
 * @param isFolder whether the path was written as that of a folder
 */
async function lookUp(
	path: string,
	base: string,
	isFolder: boolean,
	files: Files,
	listings: Listings,
): Promise<PictureTarget> {
	const parts = path
		.slice(base === '/' ? 0 : base.length)
		.split('/')
		.filter((part) => part !== '');
	let folder = base;
	for (const part of parts.slice(0, -1)) {
		const listing = await files.list(folder);
		if (!listing) return { kind: 'unknown' };
		const entry = listing.get(part) ?? listings.lookAlike(part, 'folder', listing);
		if (entry?.kind === 'link') return { kind: 'unknown' };
		if (entry?.kind !== 'folder') return { kind: 'missing', path, siblings: [] };
		folder = below(folder, entry.name);
	}
	const listing = await files.list(folder);
	if (!listing) return { kind: 'unknown' };
	const name = parts.at(-1);
	if (name === undefined) return { kind: 'folder', path, siblings: listings.pictures(listing) };
	const entry = listing.get(name) ?? listings.lookAlike(name, 'file', listing);
	if (entry?.kind === 'link') return { kind: 'unknown' };
	if (entry?.kind === 'folder') {
		const inside = await files.list(below(folder, name));
		return { kind: 'folder', path, siblings: inside ? listings.pictures(inside) : [] };
	}
	if (!entry) return { kind: 'missing', path, siblings: listings.pictures(listing) };
	if (isFolder) return { kind: 'folder', path, siblings: [entry.name] };
	const real = below(folder, entry.name);
	return real === path ? { kind: 'found', path } : { kind: 'other-case', path: real, entry };
}

function below(folder: string, name: string): string {
	return `${folder === '/' ? '' : folder}/${name}`;
}

/** Whether the site measures the file of a picture, and is not built where it cannot. */
export function isMeasured({ shortcode }: Picture, { site }: Place): boolean {
	const spares = site.profile.picture.measuredWithout;
	return shortcode !== undefined && spares !== undefined && (parameterOf(shortcode, spares)?.value ?? '') === '';
}
