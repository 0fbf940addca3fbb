import type { Edit } from '../problem.ts';
import type { PostTalk } from '../talks/postTalks.ts';
import { withoutNote } from '../talks/unlinkedItems.ts';
import { recordingAddress } from './recording.ts';

/**
 * The edits that give a talk its recording: every place where an address is still to come is filled; where there is none,
 * the links to the schedule lead to the recording instead.
 *
 * @param text the post's
 */
export function recordingEdits(text: string, { gaps, sched }: PostTalk, id: string): Edit[] {
	const address = recordingAddress(id);
	if (gaps.length === 0) return (sched?.spans ?? []).map((span) => ({ span, newText: address }));
	const seen = new Set<number>();
	return gaps.flatMap(({ span, urlSpan }): Edit[] => {
		const at = urlSpan ?? span;
		// Several references share one definition.
		if (seen.has(at.start)) return [];
		seen.add(at.start);
		if (urlSpan) return [{ span: urlSpan, newText: address }];
		return [{ span, newText: `[${withoutNote(text.slice(span.start, span.end)).trim()}](${address})` }];
	});
}
