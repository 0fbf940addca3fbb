// Messages about pages of posts.
import type { GlanceRange } from './glance.ts';

/** Request: the rendered post, for the preview. */
export const renderRequest = 'recap/render';

export interface RenderParams {
	/** The document's URI. */
	readonly uri: string;
}

/** The page, or that there is none to show: the document is no post or page of ours. */
export type RenderResult = RenderedDocument | { readonly kind: 'not-ours'; readonly version: number };

export interface RenderedDocument {
	readonly kind: 'page';
	readonly title: string;
	/** The article's HTML, not yet sanitised. A picture of the site has `data-path` with its absolute path and no `src`. */
	readonly html: string;
	/** Of the post, such as `es`; empty where its place does not tell. */
	readonly language: string;
	/** The folder that the preview may read: the site's root, or the post's own folder. */
	readonly root: string;
	/** The document's version that was rendered. */
	readonly version: number;
	/** How many lines the document has. Blocks of the article say in `data-line` where they begin, counted from 0. */
	readonly lineCount: number;
	/** Where the front matter cannot be read, and the head that is shown is the last one that could be. */
	readonly lostHeadAt?: number;
	/** What is wrong with pictures of the post, in order, for the boxes in their places. */
	readonly pictureProblems: readonly PictureProblem[];
	/** The links that lead to nothing any more, as far as that is known. */
	readonly deadLinks: readonly DeadLink[];
	/** What social networks show of the post. */
	readonly card: ShareCard;
}

export interface PictureProblem {
	/** What stands at its range: the picture's path as the author wrote it. */
	readonly path: string;
	readonly message: string;
	readonly range: GlanceRange;
	/** The titles of its quick fixes, best first. */
	readonly fixes: readonly string[];
}

export interface DeadLink {
	/** As the author wrote it. */
	readonly url: string;
	/** The id of the video of YouTube that it leads to. */
	readonly video?: string;
	readonly verdict: 'gone' | 'private';
	readonly line: number;
}

/** What a post says of itself to whoever shares it. */
export interface ShareCard {
	readonly title: string;
	readonly description: string;
	readonly picture: SharePicture;
}

/** The picture of a card; where the post has none of its own the site shows its default one. */
export type SharePicture =
	| {
			readonly kind: 'own';
			readonly name: string;
			/** Absolute. */
			readonly path: string;
			/** In pixels; absent where it cannot be read. */
			readonly size?: { readonly width: number; readonly height: number };
	  }
	/** `name`: what the post names, which is no file beside it. */
	| { readonly kind: 'default'; readonly name?: string };

/**
 * Request: the HTML of a post, to be copied or kept. `article` is what the site publishes, `page` a page of its own. Null
 * for a document that is not open or has no page.
 */
export const exportRequest = 'recap/export';

export interface ExportParams {
	/** The document's URI. */
	readonly uri: string;
	readonly form: 'article' | 'page';
	/** The URI of the file that a page will be written to: its pictures are named as seen from there. */
	readonly target?: string;
}

export interface ExportResult {
	readonly html: string;
}
