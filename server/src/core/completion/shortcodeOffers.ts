import { shortcodeNames } from '../site/known.ts';
import { type ShortcodeDocs, shortcodeDocs } from '../site/shortcodeDocs.ts';
import type { Site } from '../site/site.ts';
import { shortcodeMarkdown } from './shortcodeMarkdown.ts';

/** A shortcode with what is told of it. */
export interface ShortcodeOffer {
	readonly docs: ShortcodeDocs;
	/** Markdown. */
	readonly about: string;
	/** What was worked out of how it is written, by what stands around it: there are few ways, and many requests. */
	readonly written: Map<string, WrittenShortcode>;
}

/** A shortcode as it is written: plain, and with tab stops. */
export interface WrittenShortcode {
	readonly insert: string;
	readonly snippet: string;
}

/** The shortcodes of sites with what is told of them, worked out once for each site. */
export class ShortcodeOffers {
	private readonly known = new WeakMap<Site, readonly ShortcodeOffer[]>();

	/** The shortcodes of a site whose templates were read: its pictures first, then what is its own. */
	of(site: Site): readonly ShortcodeOffer[] {
		const offers = this.known.get(site) ?? offersOf(site);
		this.known.set(site, offers);
		return offers;
	}
}

function offersOf(site: Site): readonly ShortcodeOffer[] {
	const { shortcodes, picture } = site.profile;
	const order = (name: string) => (name === picture.shortcode ? 0 : Object.hasOwn(shortcodes, name) ? 2 : 1);
	return shortcodeNames(site)
		.filter((name) => !/_simple$|\.inline$/.test(name))
		.sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
		.flatMap((name): ShortcodeOffer[] => {
			const docs = shortcodeDocs(name, site);
			return docs ? [{ docs, about: shortcodeMarkdown(docs), written: new Map() }] : [];
		});
}
