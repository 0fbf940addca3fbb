import type { Post } from '../post/post.ts';
import type { Place } from '../site/site.ts';
import { contains, type Span } from '../text/span.ts';
import { pairsOf } from './pairs.ts';

/** The two names of the pair of which an offset is on one, so that both are typed at once; undefined on no such name. */
export function linkedNames(post: Post, place: Place, offset: number): readonly [Span, Span] | undefined {
	const at = { start: offset, end: offset };
	for (const { opening, closing } of pairsOf(post, place)) {
		if (contains(opening.nameSpan, at) || contains(closing.nameSpan, at)) return [opening.nameSpan, closing.nameSpan];
	}
	return undefined;
}
