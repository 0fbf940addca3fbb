/** The messages between client and server beyond the Language Server Protocol. Types only, so that both sides may import them. */

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
	/** The folder that the preview may read: the site's root, or the post's own folder. */
	readonly root: string;
	/** The document's version that was rendered. */
	readonly version: number;
}

/** Notification to the client: how many problems a document has, for the status bar. */
export const problemCountNotification = 'recap/problemCount';

export interface ProblemCount {
	readonly uri: string;
	/** Absent when the document is not a post or page of ours. */
	readonly counts?: { readonly errors: number; readonly warnings: number; readonly infos: number };
}
