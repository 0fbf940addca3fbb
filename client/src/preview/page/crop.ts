import { filled } from './filled.ts';
import type { PreviewWords } from './words.ts';

/** A part of a picture, as fractions of its width and height. */
export interface Part {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export interface PictureSize {
	readonly width: number;
	readonly height: number;
}

/** What is left of a picture where it fills a frame and what is over is cut off on both sides alike. */
export function visiblePart(picture: PictureSize, frame: PictureSize): Part {
	const scale = Math.max(frame.width / picture.width, frame.height / picture.height);
	const width = Math.min(1, frame.width / scale / picture.width);
	const height = Math.min(1, frame.height / scale / picture.height);
	return { left: (1 - width) / 2, top: (1 - height) / 2, width, height };
}

/** How much of a picture is cut off, in words; empty where it is less than a hundredth. */
export function cutInWords({ left, top }: Part, words: PreviewWords): string {
	const sides = Math.round(left * 100);
	const ends = Math.round(top * 100);
	if (sides > 0) return filled(words.sidesCut, sides);
	return ends > 0 ? filled(words.endsCut, ends) : '';
}

/** A text with what networks show of it and what they may leave out. */
export interface CutText {
	readonly shown: string;
	readonly cut: string;
	/** In characters as a reader counts them. */
	readonly length: number;
}

/** Cuts a text behind so many characters, as a reader counts them. */
export function cutText(text: string, most: number): CutText {
	const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
	return {
		shown: characters.slice(0, most).join(''),
		cut: characters.slice(most).join(''),
		length: characters.length,
	};
}
