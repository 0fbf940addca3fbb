import type { Size } from '../pictures/size.ts';
import type { FrontMatter } from '../post/frontMatter/frontMatter.ts';
import type { SiteData } from './siteData.ts';

/** How a page is rendered. */
export interface RenderOptions {
	/**
	 * `site`: as the site publishes it, a picture with its site path as `src`.
	 * `preview`: a picture of the site has its absolute path in `data-path` and no `src`, because the preview's window
	 * may load it from an address of its own only; and the sizes of a figure stand in `data-style` instead of `style`,
	 * because the window's policy ignores that.
	 */
	readonly pictures: 'site' | 'preview';
	/** Whether each block says in `data-line` on which line of the post it begins, counted from 0. */
	readonly lines?: boolean;
	/**
	 * The address of a picture by its absolute path, for a page that is looked at somewhere else than on the site; absent
	 * for the site's own.
	 */
	pictureAddress?(path: string): string;
	/** Set where pictures are not measured: they are shown in their own proportion, in the order in which they load. */
	readonly unmeasured?: boolean;
	/** The last front matter of the post that could be read, shown while the one it has now cannot. */
	readonly lastHead?: FrontMatter;
	/** What the page shows of its site; absent where nothing of it was read. */
	readonly data?: SiteData;
	/** The size of a picture by its absolute path; undefined when it is not known or cannot be read. */
	pictureSize(path: string): Size | undefined;
}

/** A post as its readers see it. */
export interface RenderedPage {
	/** The title as plain text; empty where the post has none. */
	readonly title: string;
	/** The page's `<article>` up to the end of its text. Nothing of the post's own HTML is taken out: who shows it does that. */
	readonly html: string;
}
