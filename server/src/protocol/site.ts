// Messages about the whole site.

/**
 * Request: checks every post and page in the open folders. The problems of those that are not open are sent by
 * `textDocument/publishDiagnostics`, and from then on kept true. A cancelled one answers with what it found until then.
 */
export const checkSiteRequest = 'recap/checkSite';

export interface CheckSiteParams {
	readonly workDoneToken?: string | number;
}

/**
 * Notification: which documents the client shows, in tabs or beside the text. Of others it shows no problems that it asks
 * for itself, even while an extension keeps them open, so those are sent. Without it every open document counts as shown.
 */
export const shownNotification = 'recap/shown';

export interface ShownParams {
	readonly uris: readonly string[];
}

export interface CheckSiteResult {
	/** How many posts and pages were checked. */
	readonly files: number;
	/** How many of them have a problem. */
	readonly faulty: number;
	readonly errors: number;
	readonly warnings: number;
	readonly infos: number;
	/** How many files could not be read. */
	readonly unread: number;
}
