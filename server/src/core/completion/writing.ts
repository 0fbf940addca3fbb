import type { FrontMatter } from '../post/frontMatter/frontMatter.ts';
import type { Files } from '../site/files.ts';
import type { Listings } from '../site/listings.ts';
import type { Place } from '../site/site.ts';
import type { SiteHabits } from './habits.ts';
import type { ShortcodeOffers } from './shortcodeOffers.ts';

/** A post that is being written, and what is known around it. */
export interface Writing {
	readonly text: string;
	/** Where the cursor is. */
	readonly offset: number;
	readonly frontMatter: FrontMatter;
	/** Where the body begins. */
	readonly body: number;
	readonly place: Place;
	readonly files: Files;
	readonly listings: Listings;
	readonly offers: ShortcodeOffers;
	/** `YYYY-MM-DD` */
	readonly today: string;
	readonly habits: SiteHabits;
}
