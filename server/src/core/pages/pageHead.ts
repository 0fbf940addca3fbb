import type { HeadAddresses } from './heads.ts';

/** What is kept of the head of a page. */
export interface PageHead {
	/** Absent where it says nothing of them. */
	readonly addresses?: HeadAddresses | undefined;
	/** Each once. */
	readonly keywords: readonly string[];
}
