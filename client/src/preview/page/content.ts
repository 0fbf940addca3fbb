import { easeReading } from './access.ts';
import { showBoxes } from './boxes.ts';
import { markDead } from './dead.ts';
import type { ShowPage } from './messages.ts';
import { offerFixes } from './missing.ts';
import { setPictures } from './pictures.ts';
import { sanitise } from './sanitise.ts';
import { setStyles } from './styles.ts';
import type { PreviewWords } from './words.ts';

/**
 * What the window shows of a page: nothing in it can run or load from outside, pictures have their addresses in the window,
 * and what is amiss is told in its place.
 *
 * @param broken addresses of pictures that could not be loaded
 * @param language of the words
 */
export function contentOf(
	page: ShowPage,
	broken: ReadonlySet<string>,
	words: PreviewWords,
	language: string,
): HTMLElement {
	const content = sanitise(page.html);
	// In the document that content belongs to, which loads nothing: a picture that is shown already is not fetched again.
	const main = content.ownerDocument.createElement('main');
	setPictures(content, page.pictures, broken, words);
	showBoxes(content, page.videos, words);
	offerFixes(content, page.problems);
	markDead(content, page.dead, words);
	easeReading(content, words, language);
	setStyles(content);
	main.append(content);
	return main;
}
