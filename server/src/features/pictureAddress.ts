import type { URI } from 'vscode-uri';

/**
 * The address of a picture for a page that is kept: from the folder that the page is written to where both are in one file
 * system, else one that holds everywhere.
 *
 * @param target the file that the page is written to, where that is known
 * @param document the post's own URI, which names the file system of the picture
 * @param path of the picture, absolute
 */
export function pictureAddressFrom(target: URI | undefined, document: URI, path: string): string {
	const picture = document.with({ path: path.startsWith('/') ? path : `/${path}`, query: '', fragment: '' });
	if (!target || target.scheme !== picture.scheme || target.authority !== picture.authority) return picture.toString();
	const from = target.path.split('/').slice(0, -1);
	const to = picture.path.split('/');
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
	// On Windows no path leads from one drive to another.
	if (shared < 2 && /^\/[a-z]:/i.test(picture.path)) return picture.toString();
	return [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(encodeURIComponent)].join('/');
}
