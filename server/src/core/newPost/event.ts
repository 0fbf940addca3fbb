import type { EventDates } from './eventDates.ts';

/** What an author tells of an event before its post is made. */
export interface EventFacts {
	/** In one line, without outer spaces. */
	readonly name: string;
	/** Empty where the author did not say. */
	readonly place: string;
	readonly dates?: EventDates;
}

/** The kinds of posts that can be made. */
export type PostKind = 'recap' | 'announcement' | 'link';

/** Whether a text is the name of a kind. */
export function isPostKind(value: unknown): value is PostKind {
	return value === 'recap' || value === 'announcement' || value === 'link';
}

/** A text as a value of one line: controls and white space become single spaces, and what no one sees goes. */
export function oneLine(text: string): string {
	return text
		.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
		.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g, '')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}
