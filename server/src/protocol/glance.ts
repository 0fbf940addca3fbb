// Messages about the post at a glance.
import type { LinkCounts } from './links.ts';

/** Notification to the client: how much of what a document has, for the status bar. */
export const countsNotification = 'recap/counts';

export interface CountsParams {
	readonly uri: string;
	/** Absent when the document is not a post or page of ours, or was closed. */
	readonly counts?: Counts;
	/** How its links are, as far as that is known; absent where nothing is. */
	readonly links?: LinkCounts;
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
