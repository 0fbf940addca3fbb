// Messages about the network, and consent to it.

/** Notification to the server: the author came to trust the workspace. */
export const trustNotification = 'recap/trusted';

/** Notification to the server: the author's answer in this workspace is another one now. */
export const consentChangedNotification = 'recap/consentChanged';

export interface ConsentChangedParams {
	/** Absent where the author is to be asked again. */
	readonly given?: boolean;
}

/** Request to the client: one HTTP request, by the editor's own means and through its proxy. */
export const fetchRequest = 'recap/fetch';

export interface FetchParams {
	readonly url: string;
	readonly method: 'GET' | 'HEAD';
	/** Redirects are not followed: a 3xx is an answer, with its `location`. Of the body no more is read than this many bytes. */
	readonly bodyLimit: number;
}

/** The answer, or why there is none. The server gives up by cancelling the request: after ten seconds, for a schedule after a minute. */
export type FetchResult =
	| {
			readonly kind: 'response';
			readonly status: number;
			/** By name in lower case. */
			readonly headers: Readonly<Record<string, string>>;
			/** As UTF-8. */
			readonly body: string;
			/** Whether the body goes on. */
			readonly partial: boolean;
	  }
	| {
			readonly kind: 'failure';
			/** `browser`: the client runs in a browser, which keeps answers of hosts that do not let others read them. */
			readonly reason: 'time-out' | 'reset' | 'unreachable' | 'refused' | 'browser' | 'cancelled';
	  };

/**
 * Request to the client: may the network be asked? Sent once a session and only where `recap.network` is `ask`; the client
 * remembers the answer for the workspace. The result is a boolean.
 */
export const consentRequest = 'recap/consent';

export interface ConsentParams {
	/** How many links there are to check. */
	readonly links: number;
	/** Whom they are asked of, such as `www.youtube.com`. */
	readonly hosts: readonly string[];
	/** What is to be loaded, where it is not about whether links are there: `a schedule`, `a playlist`. */
	readonly loads?: string;
}
