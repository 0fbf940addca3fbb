import type { Facts } from '../facts.ts';
import type { Post } from '../post/post.ts';
import type { Place } from '../site/site.ts';
import type { RenderOptions } from './options.ts';
import type { SiteData } from './siteData.ts';
import type { ShortcodeNode } from './tree.ts';

/** What the parts of one page share while it is rendered. */
export interface Page {
	readonly post: Post;
	readonly place: Place;
	readonly facts: Facts;
	readonly options: RenderOptions;
	readonly data: SiteData;
	/** How many shortcodes what is being rendered stands in. */
	readonly depth: number;
	/** Counts the sets of tabs of the page, whose ids have numbers. */
	readonly tabsets: { count: number };
	/** What stands between the tags of a shortcode: its source, with the HTML of the shortcodes in it in their places. */
	inner(node: ShortcodeNode): string;
	/** The HTML of a text, read as Markdown of its own: headings and footnotes begin anew. */
	markdown(text: string): string;
}
