import morphdom from 'morphdom';
import { cutInWords, cutText, type PictureSize, visiblePart } from './crop.ts';
import { filled } from './filled.ts';
import type { PageCard, PictureBase } from './messages.ts';
import { pictureAddress } from './pictureAddress.ts';
import { keepStyle } from './styles.ts';
import type { PreviewWords } from './words.ts';

/** The frames in which networks show a picture: the wide one that they ask for, and the square of small cards and lists. */
const frames: readonly (PictureSize & { readonly name: string })[] = [
	{ name: '1200 × 630', width: 1200, height: 630 },
	{ name: '1 : 1', width: 630, height: 630 },
];

/** What X takes of a title and a description, as its documentation of cards says; others show about as much or less. */
const longestTitle = 70;
const longestDescription = 200;

/** A smaller picture gets a small place, as Facebook's documentation for webmasters says. */
const smallest: PictureSize = { width: 600, height: 315 };

/** Shows a post as social networks show it: its cards, what of the picture is cut off, and what is too long. */
export function showCard(into: HTMLElement, card: PageCard, pictures: PictureBase, words: PreviewWords): void {
	const { ownerDocument: document } = into;
	const make = (name: string, className: string, text = '') => {
		const element = document.createElement(name);
		element.className = className;
		element.textContent = text;
		return element;
	};
	const address = card.path === '' ? undefined : pictureAddress(card.path, pictures);
	const size = card.width > 0 && card.height > 0 ? { width: card.width, height: card.height } : undefined;
	const title = cutText(card.title, longestTitle);
	const description = cutText(card.description, longestDescription);
	const cards = frames.map((frame) => {
		const whole = make('section', 'recap-share');
		const picture = make('div', 'recap-share-picture');
		picture.style.aspectRatio = `${frame.width} / ${frame.height}`;
		if (address === undefined) picture.append(make('span', 'recap-share-default', words.defaultPicture));
		else picture.append(pictureOf(document, address, 'recap-share-crop'));
		const text = make('div', 'recap-share-words');
		text.append(
			cutLine(document, 'strong', title.shown, title.cut),
			cutLine(document, 'span', description.shown, description.cut),
		);
		const shown = make('div', 'recap-share-card');
		shown.append(picture, text);
		whole.append(make('h2', 'recap-share-name', frame.name), shown);
		if (address !== undefined && size) whole.append(...cropOf(document, address, size, frame, words));
		return whole;
	});
	const remarks = make('ul', 'recap-share-remarks');
	for (const remark of remarksOf(card, size, { title: title.length, description: description.length }, words)) {
		remarks.append(make('li', '', remark));
	}
	const list = make('div', 'recap-share-cards');
	list.append(...cards);
	const next = document.createElement('section');
	next.append(list, remarks);
	// In place, so that a picture that is shown already does not flicker at every key.
	morphdom(into, next, { childrenOnly: true, onBeforeElUpdated: keepStyle });
}

/** The whole picture with what is cut off in the shade, and in words how much that is. */
function cropOf(
	document: Document,
	address: string,
	size: PictureSize,
	frame: PictureSize,
	words: PreviewWords,
): HTMLElement[] {
	const part = visiblePart(size, frame);
	const cut = cutInWords(part, words);
	const told = document.createElement('p');
	told.className = 'recap-share-cut';
	told.textContent = cut === '' ? words.nothingCut : cut;
	if (cut === '') return [told];
	const whole = document.createElement('div');
	whole.className = 'recap-share-whole';
	whole.style.aspectRatio = `${size.width} / ${size.height}`;
	const window = document.createElement('div');
	window.className = 'recap-share-window';
	window.style.left = `${part.left * 100}%`;
	window.style.top = `${part.top * 100}%`;
	window.style.width = `${part.width * 100}%`;
	window.style.height = `${part.height * 100}%`;
	const picture = pictureOf(document, address, '');
	picture.alt = words.wholePicture;
	whole.append(picture, window);
	return [whole, told];
}

function pictureOf(document: Document, address: string, className: string): HTMLImageElement {
	const picture = document.createElement('img');
	picture.className = className;
	picture.alt = '';
	picture.src = address;
	return picture;
}

function cutLine(document: Document, name: string, shown: string, cut: string): HTMLElement {
	const line = document.createElement(name);
	line.textContent = shown;
	if (cut !== '') {
		const rest = document.createElement('del');
		rest.className = 'recap-share-over';
		rest.textContent = cut;
		line.append(rest);
	}
	return line;
}

function remarksOf(
	card: PageCard,
	size: PictureSize | undefined,
	{ title, description }: { readonly title: number; readonly description: number },
	words: PreviewWords,
): string[] {
	const remarks: string[] = [];
	if (card.path === '') {
		remarks.push(card.name === '' ? words.noPicture : filled(words.noFile, card.name));
	}
	if (size && (size.width < smallest.width || size.height < smallest.height)) {
		remarks.push(filled(words.smallPicture, card.name, size.width, size.height, smallest.width, smallest.height));
	}
	if (card.title === '') remarks.push(words.noTitle);
	if (title > longestTitle) {
		remarks.push(filled(words.longTitle, title, longestTitle));
	}
	if (card.description === '') remarks.push(words.noDescription);
	if (description > longestDescription) {
		remarks.push(filled(words.longDescription, description, longestDescription));
	}
	return remarks;
}
