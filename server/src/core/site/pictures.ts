import type { PictureTarget } from '../facts.ts';
import type { Post } from '../post/post.ts';
import { parameterOf, type Shortcode } from '../post/shortcodes/shortcode.ts';
import type { Span } from '../text/span.ts';
import type { Files } from './files.ts';
import { isPictureName, isWithin, join, nameOf } from './paths.ts';
import type { Place, Site } from './site.ts';

/** A picture that a post shows. */
export interface Picture {
	/** Its path as written. */
	readonly path: string;
	readonly pathSpan: Span;
	/** The shortcode that shows it; absent for a Markdown picture. */
	readonly shortcode?: Shortcode;
}

/** The pictures of a post in order: those of the site's picture shortcode, and Markdown's own. */
export function picturesOf(post: Post, place: Place): Picture[] {
	const spec = place.site.profile.picture;
	const pictures: Picture[] = [];
	for (const shortcode of post.shortcodes) {
		if (shortcode.name !== spec.shortcode || shortcode.notation === 'inert' || shortcode.kind === 'closing') continue;
		const parameter = parameterOf(shortcode, spec.path);
		if (parameter && parameter.value !== '')
			pictures.push({ path: parameter.value, pathSpan: parameter.valueSpan, shortcode });
	}
	for (const link of post.links) {
		if (link.element === 'img' && link.url !== '') pictures.push({ path: link.url, pathSpan: link.urlSpan });
	}
	return pictures.sort((a, b) => a.pathSpan.start - b.pathSpan.start);
}

/** The key under which the target of a picture is known: a shortcode and Markdown read the same path differently. */
export function targetKey(picture: Picture): string {
	return `${picture.shortcode ? 'shortcode' : 'markdown'}:${picture.path}`;
}

/** Finds out where a picture's path leads, as the site does. */
export async function resolvePicture(picture: Picture, place: Place, files: Files): Promise<PictureTarget> {
	if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(picture.path)) {
		return /^(?:https?:)?\/\//i.test(picture.path) ? { kind: 'external' } : { kind: 'unknown' };
	}
	const from = picture.shortcode ? shortcodeBase(picture.path, place) : markdownBase(picture.path, place);
	if (!from) return { kind: 'unknown' };
	const path = join(from.folder, from.relative);
	const limit = place.site.root ?? place.site.content ?? place.folder;
	if (path === undefined || !isWithin(limit, path)) return { kind: 'outside' };
	return lookUp(path, limit, place, from.certain, files);
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
	return { folder: place.folder, relative, certain: spec.shortcode !== 'figure' || figureIsHugos(site, place) };
}

/** Whether `figure` is Hugo's own and so looks beside a bundle's text first and then shows the path as it is. */
function figureIsHugos(site: Site, place: Place): boolean {
	return site.root !== undefined && !site.templatesMissing && !site.templates.has('figure') && isBundle(place);
}

/** Markdown's own pictures are addresses to a browser: beside the text only in a leaf bundle, and percent-encoded. */
function markdownBase(path: string, place: Place): Base | undefined {
	if (path.startsWith('/') || !isBundle(place)) return undefined;
	try {
		return {
			folder: place.folder,
			relative: decodeURIComponent(path.replace(/[?#].*$/s, '')),
			certain: place.site.profile.name === 'istio',
		};
	} catch {
		return undefined;
	}
}

function isBundle(place: Place): boolean {
	return place.name === 'index.md' || place.name === 'index.markdown';
}

/** Goes down from a folder that is known to be real, so that no symbolic link is followed on the way. */
async function lookUp(
	path: string,
	limit: string,
	place: Place,
	certain: boolean,
	files: Files,
): Promise<PictureTarget> {
	const base = isWithin(place.folder, path) ? place.folder : limit;
	const parts = path
		.slice(base === '/' ? 0 : base.length)
		.split('/')
		.filter((part) => part !== '');
	let folder = base;
	for (const [index, part] of parts.entries()) {
		const listing = await files.list(folder);
		if (!listing) return { kind: 'unknown' };
		const entry = listing.get(part);
		const isLast = index === parts.length - 1;
		if (entry?.kind === 'link') return { kind: 'unknown' };
		if (entry && (entry.kind === 'folder') !== isLast) {
			if (isLast) return { kind: 'found', path };
			folder = `${folder === '/' ? '' : folder}/${part}`;
			continue;
		}
		const names = [...listing.values()];
		// A file system may hold a name in another Unicode form than the text: the same word to a reader, not to Hugo.
		const other = names.find((one) => one.kind === 'file' && folded(one.name) === folded(part));
		if (isLast && other) return { kind: 'other-case', path: `${folder}/${other.name}`, entry: other };
		const siblings = isLast
			? names
					.filter((one) => one.kind === 'file' && isPictureName(one.name))
					.map((one) => one.name)
					.sort()
			: [];
		return certain ? { kind: 'missing', path, siblings } : { kind: 'unknown' };
	}
	return { kind: 'unknown' };
}

function folded(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

/** The pictures in a post's own folder, by name. */
export async function bundlePictures(place: Place, files: Files): Promise<string[]> {
	const listing = await files.list(place.folder);
	return [...(listing?.values() ?? [])]
		.filter((entry) => entry.kind === 'file' && isPictureName(entry.name))
		.map((entry) => nameOf(entry.name))
		.sort();
}
