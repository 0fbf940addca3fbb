import type { Facts } from '../facts.ts';
import type { Post } from '../post/post.ts';
import type { Place } from '../site/site.ts';
import type { RenderOptions } from './options.ts';
import type { ShortcodeNode } from './tree.ts';

/** What the parts of one page share while it is rendered. */
export interface Page {
	readonly post: Post;
	readonly place: Place;
	readonly facts: Facts;
	readonly options: RenderOptions;
	/** How many shortcodes what is being rendered stands in. */
	readonly depth: number;
	/** What stands between the tags of a shortcode, read as Markdown. */
	renderInside(node: ShortcodeNode): string;
}
