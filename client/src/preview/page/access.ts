import { filled } from './filled.ts';
import type { PreviewWords } from './words.ts';

/** What speaks to the author within a post. */
const ours = '.recap-missing, .recap-box-reason, .recap-badge, .recap-go';

/**
 * Makes a page one that can be read without a mouse: what scrolls by itself can be reached by keys, and what leads to the
 * post's text does so by a button. What is said of a post says that it is in another language than the post.
 *
 * @param language of the words
 */
export function easeReading(content: DocumentFragment, words: PreviewWords, language: string): void {
	for (const scroller of content.querySelectorAll<HTMLElement>('pre, table, div.recap-box > .recap-box-inner')) {
		scroller.tabIndex = 0;
	}
	for (const code of content.querySelectorAll<HTMLElement>('code[data-src]')) {
		code.dataset.told = filled(words.loadedFrom, code.dataset.src ?? '');
	}
	for (const box of content.querySelectorAll<HTMLElement>('[data-reveal]:not(button)')) {
		box.append(wayToSource(box, words));
	}
	for (const told of content.querySelectorAll<HTMLElement>(ours)) told.lang = language;
}

/** A button that does what a click on its box does. */
function wayToSource(box: HTMLElement, words: PreviewWords): HTMLElement {
	const button = box.ownerDocument.createElement('button');
	button.type = 'button';
	button.className = 'recap-go';
	button.textContent = words.goThere;
	const name = box.querySelector('code, .recap-box-name')?.textContent ?? '';
	if (name !== '') button.setAttribute('aria-label', filled(words.goThereFrom, name));
	return button;
}
