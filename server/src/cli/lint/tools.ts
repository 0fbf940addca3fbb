import type { CheckTools } from './check.ts';
import type { OnlineText } from './source.ts';

/** What documents are checked with, and the way to learn of their links before. */
export interface LintTools extends CheckTools {
	/** Asks the network for the links of texts, where that is wanted. */
	ask(texts: readonly OnlineText[], notice: (text: string) => void): Promise<void>;
}
