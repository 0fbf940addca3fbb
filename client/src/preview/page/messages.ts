import { fieldOf, hasStrings, isCount, isListOf, isNumber, isOneOf } from './shapes.ts';

/** What the extension and the preview's page say to each other. Each side checks the shape of what it hears. */

/** From the extension: a page to show. */
export interface ShowPage {
	readonly type: 'page';
	/** The post's document; another one begins at its top. */
	readonly uri: string;
	readonly title: string;
	/** Not yet sanitised. */
	readonly html: string;
	/** Of the post, such as `es`; empty where it is not known. */
	readonly language: string;
	readonly pictures: PictureBase;
	readonly lineCount: number;
	/** What is wrong with pictures, in order. */
	readonly problems: readonly PagePictureProblem[];
	/** Links that lead to nothing any more. */
	readonly dead: readonly PageDeadLink[];
	readonly card: PageCard;
	/** Whether videos may be shown, which loads them from the network. */
	readonly videos: boolean;
	/** Something to say above the page that is no reason not to show it; empty where there is nothing. */
	readonly remark: string;
}

/** Where the page may take pictures from. Paths are absolute, with `/`. */
export interface PictureBase {
	/** The only folder that may be read. */
	readonly root: string;
	/** The address of `root` in the preview's window. */
	readonly address: string;
	/** The post's own folder, to which relative paths in its HTML refer. */
	readonly folder: string;
	/** Changes whenever a picture on disk changed, so that it is read again. */
	readonly generation: number;
}

/** Something wrong with a picture, and how it can be mended. */
export interface PagePictureProblem {
	/** The picture's path as the author wrote it. */
	readonly path: string;
	readonly message: string;
	readonly line: number;
	/** The titles of its quick fixes, best first. */
	readonly fixes: readonly string[];
}

/** A link that leads to nothing any more. */
export interface PageDeadLink {
	readonly url: string;
	/** The id of the video that it leads to; empty where it is none. */
	readonly video: string;
	readonly verdict: 'gone' | 'private';
	readonly line: number;
}

/** What social networks show of the post. */
export interface PageCard {
	readonly title: string;
	readonly description: string;
	/** The picture's file; empty where the site shows its default one. */
	readonly path: string;
	/** The name that the post gives its picture; empty where it gives none. */
	readonly name: string;
	/** In pixels; nought where it is not known. */
	readonly width: number;
	readonly height: number;
}

/** From the extension: something to say in words, above the page if there is one. */
export interface ShowNotice {
	readonly type: 'notice';
	readonly text: string;
	/** Whether the author can try again. */
	readonly retry: boolean;
	/** Whether the page that is shown still belongs to the post. */
	readonly keepPage: boolean;
}

/** From the extension: the editor was scrolled so that this line is at its top, or its cursor stands in it. */
export interface Place {
	readonly type: 'scroll' | 'cursor';
	/** Counted from 0. */
	readonly line: number;
}

/** From the extension: whether the panel is held to its post. The page remembers it for when the window is loaded anew. */
export interface Locked {
	readonly type: 'locked';
	readonly locked: boolean;
	/** The post's document. */
	readonly uri: string;
}

export type ToPage = ShowPage | ShowNotice | Place | Locked;

/** From the page. */
export type FromPage =
	/** It is there, by the how manieth loading of its window, and wants to be told what to show. */
	| { readonly type: 'ready'; readonly load: number }
	/** The author wants another try. */
	| { readonly type: 'retry' }
	/** It was scrolled by the author; this line, with what of it is already above, is at its top. */
	| { readonly type: 'scroll'; readonly line: number }
	/** The author wants to see this line in the editor. */
	| { readonly type: 'reveal'; readonly line: number }
	/** The author chose a quick fix of a picture's problem, both by their place in what was sent. */
	| { readonly type: 'fix'; readonly problem: number; readonly fix: number }
	/** The author wants to see a video, which may not be loaded yet. */
	| { readonly type: 'play' };

/** Whether a message can be one of the page's. */
export function isFromPage(message: unknown): message is FromPage {
	switch (fieldOf(message, 'type')) {
		case 'ready':
			return isCount(fieldOf(message, 'load'));
		case 'retry':
		case 'play':
			return true;
		case 'scroll':
			return isNumber(fieldOf(message, 'line'));
		case 'reveal':
			return isCount(fieldOf(message, 'line'));
		case 'fix':
			return isCount(fieldOf(message, 'problem')) && isCount(fieldOf(message, 'fix'));
		default:
			return false;
	}
}

/** Whether a message can be one of the extension's. */
export function isToPage(message: unknown): message is ToPage {
	switch (fieldOf(message, 'type')) {
		case 'page':
			return (
				hasStrings(message, ['uri', 'title', 'html', 'language', 'remark']) &&
				isPictureBase(fieldOf(message, 'pictures')) &&
				isCount(fieldOf(message, 'lineCount')) &&
				isListOf(fieldOf(message, 'problems'), isPictureProblem) &&
				isListOf(fieldOf(message, 'dead'), isDeadLink) &&
				isCard(fieldOf(message, 'card')) &&
				typeof fieldOf(message, 'videos') === 'boolean'
			);
		case 'notice':
			return (
				hasStrings(message, ['text']) &&
				typeof fieldOf(message, 'retry') === 'boolean' &&
				typeof fieldOf(message, 'keepPage') === 'boolean'
			);
		case 'scroll':
		case 'cursor':
			return isNumber(fieldOf(message, 'line'));
		case 'locked':
			return hasStrings(message, ['uri']) && typeof fieldOf(message, 'locked') === 'boolean';
		default:
			return false;
	}
}

function isPictureBase(value: unknown): boolean {
	return hasStrings(value, ['root', 'address', 'folder']) && isNumber(fieldOf(value, 'generation'));
}

function isPictureProblem(value: unknown): boolean {
	const isText = (text: unknown) => typeof text === 'string';
	return (
		hasStrings(value, ['path', 'message']) &&
		isCount(fieldOf(value, 'line')) &&
		isListOf(fieldOf(value, 'fixes'), isText)
	);
}

function isDeadLink(value: unknown): boolean {
	return (
		hasStrings(value, ['url', 'video']) &&
		isCount(fieldOf(value, 'line')) &&
		isOneOf(fieldOf(value, 'verdict'), ['gone', 'private'])
	);
}

function isCard(value: unknown): boolean {
	return (
		hasStrings(value, ['title', 'description', 'path', 'name']) &&
		isNumber(fieldOf(value, 'width')) &&
		isNumber(fieldOf(value, 'height'))
	);
}
