import { filled } from './filled.ts';
import { startOf, videoOf } from './video.ts';
import { videoBox } from './videoBox.ts';
import type { PreviewWords } from './words.ts';

/**
 * Puts a labelled box in place of everything embedded from elsewhere: sounds, frames, and videos, which can be played.
 *
 * @param videos whether the thumbnails of videos may be loaded
 */
export function showBoxes(content: DocumentFragment, videos: boolean, words: PreviewWords): void {
	for (const element of content.querySelectorAll('iframe, video, audio, object, embed')) {
		const source = sourceOf(element);
		const title = element.getAttribute('title') ?? '';
		const id = element.localName === 'iframe' ? videoOf(source) : undefined;
		const box =
			id === undefined
				? embeddedBox(element, title, source, words)
				: videoBox(element, { id, title, start: startOf(source), thumbnail: videos }, words);
		const line = element.getAttribute('data-line');
		if (line !== null) box.setAttribute('data-line', line);
		element.replaceWith(box);
	}
}

/** A box with what it stands for, and the address as a link that opens outside. */
export function embeddedBox(element: Element, title: string, source: string, words: PreviewWords): HTMLElement {
	const { ownerDocument } = element;
	const box = ownerDocument.createElement('span');
	box.className = 'recap-embedded';
	box.setAttribute('role', 'group');
	const kind = kindOf(element, source, words);
	const told = title === '' ? kind : filled(words.named, kind, title);
	box.setAttribute('aria-label', told);
	const name = ownerDocument.createElement('strong');
	name.textContent = told;
	box.append(name);
	if (source !== '') box.append(' ', addressOf(ownerDocument, source));
	return box;
}

function addressOf(document: Document, source: string): HTMLElement {
	const absolute = source.startsWith('//') ? `https:${source}` : source;
	if (!/^https?:\/\//i.test(absolute)) {
		const code = document.createElement('code');
		code.textContent = source;
		return code;
	}
	const link = document.createElement('a');
	link.href = absolute;
	link.textContent = absolute;
	return link;
}

function sourceOf(element: Element): string {
	const own = element.getAttribute('src') ?? element.getAttribute('data');
	return (own ?? element.querySelector('source')?.getAttribute('src') ?? '').trim();
}

function kindOf(element: Element, source: string, words: PreviewWords): string {
	if (element.localName === 'img') return words.pictureElsewhere;
	if (element.localName === 'audio') return words.sound;
	const isVideo = element.localName === 'video' || /\b(?:youtube|youtu\.be|vimeo)\b/i.test(source);
	return isVideo ? words.video : words.embeddedPage;
}
