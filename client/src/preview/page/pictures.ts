import { embeddedBox } from './boxes.ts';
import { filled } from './filled.ts';
import type { PictureBase } from './messages.ts';
import { pictureAddress } from './pictureAddress.ts';
import type { PreviewWords } from './words.ts';

/** Of more pictures than these each is read when it comes to the screen; a recap has fewer. */
const many = 40;

/**
 * Gives every picture of the site its address in the window. One that lies elsewhere, or cannot be loaded, becomes a box:
 * nothing is fetched from outside.
 */
export function setPictures(
	content: DocumentFragment,
	base: PictureBase,
	broken: ReadonlySet<string>,
	words: PreviewWords,
): void {
	const pictures = content.querySelectorAll('img');
	const isMany = pictures.length > many;
	for (const picture of pictures) {
		const source = picture.getAttribute('src') ?? '';
		const path = picture.dataset.path ?? pathOf(source);
		if (path === undefined) {
			picture.replaceWith(embeddedBox(picture, picture.alt, source, words));
			continue;
		}
		picture.dataset.path = path;
		const address = pictureAddress(path, base);
		if (address === undefined || broken.has(address)) {
			picture.replaceWith(brokenPictureBox(picture, words));
			continue;
		}
		if (isMany) picture.loading = 'lazy';
		picture.decoding = 'async';
		picture.setAttribute('src', address);
	}
	for (const image of content.querySelectorAll('svg image, svg feImage')) image.remove();
}

/** The box for a picture that is there but cannot be shown. */
export function brokenPictureBox(picture: HTMLImageElement, words: PreviewWords): HTMLElement {
	const { ownerDocument } = picture;
	const box = ownerDocument.createElement('span');
	box.className = 'recap-missing';
	const name = picture.dataset.path?.split('/').at(-1) ?? words.picture;
	box.setAttribute('role', 'img');
	box.setAttribute('aria-label', filled(words.named, name, words.brokenPicture));
	const code = ownerDocument.createElement('code');
	code.textContent = name;
	box.append(code, ` ${words.brokenPicture}`);
	return box;
}

/** The path that an address of the site names; undefined for an address elsewhere. */
function pathOf(source: string): string | undefined {
	if (source === '' || /^(?:[a-z][a-z\d+.-]+:|\/)/i.test(source)) return undefined;
	const path = source.replace(/[?#].*$/s, '');
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
