/** What is known of a link. Only `gone` and `private` are certain enough to speak of. */
export type Verdict =
	| 'alive'
	/** What it led to is not there any more. */
	| 'gone'
	/** It is there, but not for readers. */
	| 'private'
	/** Nobody said for certain. */
	| 'unverifiable';

/** All verdicts, in the order in which they are counted up for an author. */
export const verdicts: readonly Verdict[] = ['alive', 'gone', 'private', 'unverifiable'];

/** A verdict with what it rests on. */
export interface Judgement {
	readonly verdict: Verdict;
	/** What was asked and answered, such as `oEmbed 404, thumbnail 404`. */
	readonly evidence: string;
	/** The title of a video, or of an event's page. */
	readonly title?: string;
	/** The channel that a video is on. */
	readonly channel?: string;
	/** The event that an entry of a schedule belongs to, such as `example2026`. */
	readonly event?: string;
}

/** What is known of a link, and since when. */
export interface LinkState extends Judgement {
	/** When it was asked, in milliseconds since 1970. */
	readonly checkedAt: number;
}

/** How many links have each verdict. */
export type LinkCounts = Readonly<Record<Verdict, number>>;

/** Counts verdicts. */
export function countVerdicts(states: Iterable<{ readonly verdict: Verdict }>): LinkCounts {
	const counts: Record<Verdict, number> = { alive: 0, gone: 0, private: 0, unverifiable: 0 };
	for (const { verdict } of states) counts[verdict]++;
	return counts;
}

/** Counts in words, those that are nought left out: `18 links alive, 1 gone, 2 unverifiable`. */
export function countsInWords(counts: LinkCounts): string {
	const parts = verdicts.filter((verdict) => counts[verdict] > 0);
	if (parts.length === 0) return 'no links to check';
	return parts
		.map((verdict, index) => {
			const links = index > 0 ? '' : counts[verdict] === 1 ? 'link ' : 'links ';
			return `${counts[verdict]} ${links}${verdict}`;
		})
		.join(', ');
}
