import type { Post } from '../post/post.ts';
import { type Pair, pairTags } from '../post/shortcodes/pairs.ts';
import { shortcodeSpec } from '../site/known.ts';
import type { Place } from '../site/site.ts';

/** The pairs of tags that Hugo runs, in the order in which they are closed. */
export function pairsOf({ shortcodes }: Post, { site }: Place): readonly Pair[] {
	const running = shortcodes.filter(({ notation }) => notation === 'run');
	return pairTags(running, ({ name }) => (name.endsWith('.inline') ? 'either' : shortcodeSpec(name, site)?.form)).pairs;
}
