import { habitsOf, type SiteHabits } from '../core/completion/habits.ts';
import type { Place } from '../core/site/site.ts';
import { siteKey } from '../core/siteIndex/indexedPost.ts';
import type { SiteIndexer } from '../indexing/siteIndexer.ts';

/** What the sites of documents have in common, as far as they were read by now: nobody waits for the rest. */
export class Habits {
	constructor(private readonly indexer: Pick<SiteIndexer, 'known'>) {}

	/** The habits of the site of a document. */
	of(uri: string, place: Place): SiteHabits {
		return habitsOf(this.indexer.known(uri), siteKey(place));
	}
}
