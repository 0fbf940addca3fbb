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

/** Notification to the client: how much of what a document has, for the status bar. */
export const countsNotification = 'recap/counts';

export interface CountsParams {
	readonly uri: string;
	/** Absent when the document is not a post or page of ours, or was closed. */
	readonly counts?: Counts;
}

export interface Counts {
	readonly errors: number;
	readonly warnings: number;
	readonly infos: number;
	readonly pictures: number;
	readonly talks: number;
	readonly words: number;
}

/** Request: what a post has and where, for the list that leads there. Null for what is no open post or page of ours. */
export const glanceRequest = 'recap/glance';

export interface GlanceParams {
	/** The document's URI. */
	readonly uri: string;
}

/** Everything in a group is in the order in which it stands, save that the worst problems come first. */
export interface Glance {
	readonly problems: readonly GlanceProblem[];
	readonly pictures: readonly GlanceItem[];
	readonly talks: readonly GlanceItem[];
	readonly headings: readonly GlanceHeading[];
}

export interface GlanceItem {
	/** What a reader sees of it; empty where that is nothing. */
	readonly label: string;
	/** A picture's path, a talk's address, a problem's rule. */
	readonly detail: string;
	readonly range: GlanceRange;
}

export interface GlanceProblem extends GlanceItem {
	readonly severity: 'error' | 'warning' | 'info';
}

export interface GlanceHeading extends GlanceItem {
	/** 1 to 6. */
	readonly level: number;
}

/** As in LSP: lines and UTF-16 characters from 0. */
export interface GlanceRange {
	readonly start: { readonly line: number; readonly character: number };
	readonly end: { readonly line: number; readonly character: number };
}
