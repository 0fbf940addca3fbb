// Messages about links.
import type { GlanceRange } from './glance.ts';

/**
 * Request: the link that the address of a talk becomes where it is pasted. Null where it stays as it is. The network is
 * asked for a title only where the author has agreed to that before, and is waited for a moment only.
 */
export const talkLinkRequest = 'recap/talkLink';

export interface TalkLinkParams {
	/** The document's URI. */
	readonly uri: string;
	/** What it takes the place of. */
	readonly range: GlanceRange;
	readonly url: string;
}

export interface TalkLinkResult {
	/** In the notation of snippets. */
	readonly snippet: string;
	/** What became the link's text: what was selected, the talk's title, or a gap for one. */
	readonly text: 'selection' | 'title' | 'gap';
}

/**
 * Request to the server: check links. It reports its progress by `workDoneToken` where that is given, and stops when it is
 * cancelled; then the result has what was found until then.
 */
export const checkLinksRequest = 'recap/checkLinks';

export interface CheckLinksParams {
	/** The document whose links are checked; absent for all posts and pages of the workspace. */
	readonly uri?: string;
	/** Only this link of it. */
	readonly url?: string;
	/** Whether to ask again what is still fresh. */
	readonly again?: boolean;
	readonly workDoneToken?: string | number;
}

export type CheckLinksResult =
	| {
			readonly kind: 'checked';
			readonly counts: LinkCounts;
			/** The documents that have links, in order. */
			readonly documents: readonly { readonly uri: string; readonly links: readonly LinkReport[] }[];
	  }
	/** Nothing was asked: the workspace is not trusted, or the author or the setting `recap.network` forbids it. */
	| { readonly kind: 'not-allowed'; readonly reason: 'untrusted' | 'forbidden' | 'no-way' };

/** How many links have each verdict. */
export interface LinkCounts {
	readonly alive: number;
	readonly gone: number;
	readonly private: number;
	readonly unverifiable: number;
}

/** A link as written, and what is known of it. */
export interface LinkReport {
	readonly url: string;
	readonly verdict: keyof LinkCounts;
	readonly evidence: string;
	/** ISO 8601, in UTC. */
	readonly checkedAt: string;
	readonly title?: string;
}
