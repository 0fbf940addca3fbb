/** What the extension and the preview's page say to each other. Each side checks the shape of what it hears. */

/** From the extension: a page to show. */
export interface ShowPage {
	readonly type: 'page';
	/** The post's document; another one begins at its top. */
	readonly uri: string;
	readonly title: string;
	/** Not yet sanitised. */
	readonly html: string;
	readonly pictures: PictureBase;
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

/** From the extension: something to say in words, above the page if there is one. */
export interface ShowNotice {
	readonly type: 'notice';
	readonly text: string;
	/** Whether the author can try again. */
	readonly retry: boolean;
	/** Whether the page that is shown still belongs to the post. */
	readonly keepPage: boolean;
}

export type ToPage = ShowPage | ShowNotice;

/** From the page: it is there and wants to be told what to show; or the author wants another try. */
export interface FromPage {
	readonly type: 'ready' | 'retry';
}

/** Whether a message can be one of the page's. */
export function isFromPage(message: unknown): message is FromPage {
	const type = fieldOf(message, 'type');
	return type === 'ready' || type === 'retry';
}

/** Whether a message can be one of the extension's. */
export function isToPage(message: unknown): message is ToPage {
	switch (fieldOf(message, 'type')) {
		case 'page':
			return hasStrings(message, ['uri', 'title', 'html']) && isPictureBase(fieldOf(message, 'pictures'));
		case 'notice':
			return (
				hasStrings(message, ['text']) &&
				typeof fieldOf(message, 'retry') === 'boolean' &&
				typeof fieldOf(message, 'keepPage') === 'boolean'
			);
		default:
			return false;
	}
}

function isPictureBase(value: unknown): boolean {
	return hasStrings(value, ['root', 'address', 'folder']) && typeof fieldOf(value, 'generation') === 'number';
}

function hasStrings(value: unknown, names: readonly string[]): boolean {
	return names.every((name) => typeof fieldOf(value, name) === 'string');
}

function fieldOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
