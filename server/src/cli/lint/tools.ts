import type { Place } from '../../core/site/site.ts';
import type { LintCache } from '../cache/lintCache.ts';
import type { CheckTools } from './check.ts';
import type { OnlineText } from './source.ts';

/** What documents are checked with, and the way to learn of their links before. */
export interface LintTools extends CheckTools {
	/** What an earlier run found; absent where that is not remembered. */
	readonly cache?: LintCache;
	/**
	 * Why nothing is said of style under some of a site's settings: lines for a person; absent where nobody looked at style.
	 * @param places of documents, one of each site
	 * @param shown how a path is shown
	 */
	styleFaults?(
		places: Iterable<Pick<Place, 'site' | 'folder' | 'path'>>,
		shown: (path: string) => string,
	): Promise<readonly string[]>;
	/** Asks the network for the links of texts, where that is wanted, until the signal is aborted. */
	ask(texts: readonly OnlineText[], notice: (text: string) => void, signal: AbortSignal): Promise<void>;
}
