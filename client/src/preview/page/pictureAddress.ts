import type { PictureBase } from './messages.ts';

/**
 * The address under which the preview's window can load a picture.
 *
 * @param path absolute, or relative to the post's folder, with `/`
 * @returns undefined for a path that leads out of the folder that may be read
 */
export function pictureAddress(path: string, base: PictureBase): string | undefined {
	const segments = resolve(isAbsolute(path) ? path : `${base.folder}/${path}`);
	const root = resolve(base.root);
	// A post at the very top of a disk does not open the whole of it.
	if (!segments || !root || root.length === 0 || segments.length <= root.length) return undefined;
	if (root.some((segment, index) => segment !== segments[index])) return undefined;
	const below = segments.slice(root.length).map(encodeURIComponent).join('/');
	return `${base.address.replace(/\/$/, '')}/${below}?v=${base.generation}`;
}

function isAbsolute(path: string): boolean {
	return path.startsWith('/') || /^[a-z]:\//i.test(path);
}

/** The segments of a path without `.` and `..`; undefined when it leads above the top. */
function resolve(path: string): readonly string[] | undefined {
	const segments: string[] = [];
	for (const segment of path.split('/')) {
		if (segment === '' || segment === '.') continue;
		if (segment !== '..') segments.push(/^[a-z]:$/i.test(segment) ? segment.toLowerCase() : segment);
		else if (segments.pop() === undefined) return undefined;
	}
	return segments;
}
