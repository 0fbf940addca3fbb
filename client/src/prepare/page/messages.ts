import { fieldOf, hasStrings, isCount, isListOf, isNumber, isOneOf } from '../../preview/page/shapes.ts';

/** What the extension and the page of pictures say to each other. Each side checks the shape of what it hears. */

/** A picture of the folder, and what can be done about it. */
export interface PagePicture {
	readonly name: string;
	/** Its address in the window. */
	readonly address: string;
	/** In pixels, as it is shown; nought where it cannot be read. */
	readonly width: number;
	readonly height: number;
	/** In bytes. */
	readonly weight: number;
	/** What its format is called; empty where that is not known. */
	readonly format: string;
	/** The type to draw it anew in, such as `image/jpeg`; empty where it cannot be. */
	readonly type: string;
	/** What the author should know of it. */
	readonly findings: readonly string[];
	/** Its weight without the notes of cameras and programs; nought where it has none to take out. */
	readonly strippedWeight: number;
	/** The name that is right for its format; empty where it has one. */
	readonly newName: string;
	/** How wide it can be made, in pixels; nought where it is not wider than the page can use. */
	readonly target: number;
	/** Why so wide, in words. */
	readonly why: string;
	/** Whether that is chosen at first. */
	readonly scales: boolean;
}

/** From the extension: the pictures of the folder, in order. What was chosen before is forgotten. */
export interface ShowPictures {
	readonly type: 'show';
	/** Counts up with every list, so that nothing is done with another one than the author saw. */
	readonly round: number;
	readonly title: string;
	readonly pictures: readonly PagePicture[];
	/** Something to say; empty where there is nothing. */
	readonly remark: string;
	/** Whether it is about originals that can be shown to the author. */
	readonly originals: boolean;
}

/** From the extension: the bytes of a picture that the page asked for; none where it cannot be read any more. */
export interface PictureBytes {
	readonly type: 'bytes';
	/** The list that it was asked for by. */
	readonly round: number;
	readonly picture: number;
	readonly bytes: Uint8Array;
}

/** From the extension: how far it is with what was chosen. */
export interface Progress {
	readonly type: 'progress';
	readonly done: number;
	readonly total: number;
	readonly name: string;
}

export type ToPage = ShowPictures | PictureBytes | Progress;

/** What the author chose for a picture, by its place in what was shown. */
export interface Choice {
	readonly picture: number;
	readonly strip: boolean;
	readonly rename: boolean;
	/** The picture drawn anew, smaller; empty where it stays as it is. */
	readonly scaled: Uint8Array;
}

/** From the page. */
export type FromPage =
	/** It is there, and wants to be told what to show. */
	| { readonly type: 'ready' }
	/** It wants to draw a picture anew. */
	| { readonly type: 'bytes'; readonly round: number; readonly picture: number }
	| { readonly type: 'apply'; readonly round: number; readonly choices: readonly Choice[] }
	/** The author wants what is being done to stop. */
	| { readonly type: 'cancel' }
	/** The author wants the folder to be looked at again. */
	| { readonly type: 'refresh' }
	/** The author wants to see the originals. */
	| { readonly type: 'originals' };

/** Whether a message can be one of the page's. */
export function isFromPage(message: unknown): message is FromPage {
	switch (fieldOf(message, 'type')) {
		case 'ready':
		case 'cancel':
		case 'refresh':
		case 'originals':
			return true;
		case 'bytes':
			return isCount(fieldOf(message, 'round')) && isCount(fieldOf(message, 'picture'));
		case 'apply':
			return isCount(fieldOf(message, 'round')) && isListOf(fieldOf(message, 'choices'), isChoice);
		default:
			return false;
	}
}

/** Whether a message can be one of the extension's. */
export function isToPage(message: unknown): message is ToPage {
	switch (fieldOf(message, 'type')) {
		case 'show':
			return (
				isCount(fieldOf(message, 'round')) &&
				hasStrings(message, ['title', 'remark']) &&
				isOneOfBoth(fieldOf(message, 'originals')) &&
				isListOf(fieldOf(message, 'pictures'), isPicture)
			);
		case 'bytes':
			return (
				isCount(fieldOf(message, 'round')) && isCount(fieldOf(message, 'picture')) && isBytes(fieldOf(message, 'bytes'))
			);
		case 'progress':
			return isCount(fieldOf(message, 'done')) && isCount(fieldOf(message, 'total')) && hasStrings(message, ['name']);
		default:
			return false;
	}
}

function isChoice(value: unknown): boolean {
	return (
		isCount(fieldOf(value, 'picture')) &&
		isOneOfBoth(fieldOf(value, 'strip')) &&
		isOneOfBoth(fieldOf(value, 'rename')) &&
		isBytes(fieldOf(value, 'scaled'))
	);
}

const types = ['', 'image/jpeg', 'image/png', 'image/webp'];

function isPicture(value: unknown): boolean {
	const numbers = ['width', 'height', 'weight', 'strippedWeight', 'target'];
	return (
		hasStrings(value, ['name', 'address', 'format', 'newName', 'why']) &&
		isOneOf(fieldOf(value, 'type'), types) &&
		numbers.every((name) => isNumber(fieldOf(value, name))) &&
		isOneOfBoth(fieldOf(value, 'scales')) &&
		isListOf(fieldOf(value, 'findings'), (text) => typeof text === 'string')
	);
}

function isOneOfBoth(value: unknown): boolean {
	return typeof value === 'boolean';
}

function isBytes(value: unknown): boolean {
	return value instanceof Uint8Array;
}
