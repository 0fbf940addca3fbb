import type { Edit } from '../../problem.ts';
import type { Picture } from '../../site/pictures.ts';

/** The part of a picture's path that names the file; in Markdown that is what stands before `?` and `#`. */
function pathPart({ path, shortcode }: Picture): string {
	return shortcode ? path : path.replace(/[?#].*$/s, '');
}

/** An edit that gives a picture another file name in the same folder. */
export function withName(picture: Picture, name: string): Edit {
	const part = pathPart(picture).replace(/\/+$/, '');
	return withPath(picture, part.slice(0, part.lastIndexOf('/') + 1) + written(picture, name));
}

/** An edit that names a file in the folder that a picture's path names; of a file with a slash behind it, the file. */
export function insideIt(picture: Picture, name: string): Edit {
	const part = pathPart(picture).replace(/\/+$/, '');
	return withPath(picture, part.endsWith(`/${name}`) || part === name ? part : `${part}/${written(picture, name)}`);
}

/** How a picture's path is spelt where it differs from what is on disk, and the edit that spells it so. */
export interface Respelling {
	readonly kind: 'file' | 'folder';
	readonly written: string;
	readonly real: string;
	readonly edit: Edit;
}

/** Spells a picture's path as its file is spelt; `path` is the file's, absolute. */
export function asOnDisk(picture: Picture, path: string): Respelling {
	const parts = pathPart(picture).split('/');
	const differing: { readonly written: string; readonly real: string; readonly at: number }[] = [];
	const names = path.split('/');
	// From the end on each part stands for one name, up to what stands for no name or for another folder.
	for (let at = parts.length - 1; at >= 0 && !/^\.{0,2}$/.test(parts[at] ?? ''); at--) {
		const real = names.pop() ?? '';
		const part = read(picture, parts[at] ?? '');
		if (part.includes('/')) break;
		if (part === real) continue;
		differing.unshift({ written: part, real, at });
		parts[at] = written(picture, real);
	}
	return {
		kind: differing.at(-1)?.at === parts.length - 1 ? 'file' : 'folder',
		written: differing.map((part) => part.written).join('/'),
		real: differing.map((part) => part.real).join('/'),
		edit: withPath(picture, parts.join('/')),
	};
}

/** An edit that names a file beside the post. */
export function besidePost(picture: Picture, name: string): Edit {
	return withPath(picture, `./${written(picture, name)}`);
}

/** A file's name as it stands in a path: Markdown's are percent-encoded. */
function written({ shortcode }: Picture, name: string): string {
	return shortcode ? name : encodeURI(name).replace(/[?#()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}

/** The name that a part of a path stands for. */
function read({ shortcode }: Picture, part: string): string {
	return shortcode ? part : decodeURIComponent(part);
}

function withPath(picture: Picture, path: string): Edit {
	const { pathSpan, shortcode } = picture;
	const quote = shortcode?.parameters.find(({ valueSpan }) => valueSpan === pathSpan)?.quote;
	if (quote === '"') return { span: pathSpan, newText: path.replaceAll('"', '\\"') };
	// A bare value ends at the first space, and Hugo allows few other characters in it.
	if (quote === 'none' && !/^[\w./-]+$/.test(path))
		return { span: pathSpan, newText: `"${path.replaceAll('"', '\\"')}"` };
	return { span: { start: pathSpan.start, end: pathSpan.start + pathPart(picture).length }, newText: path };
}
