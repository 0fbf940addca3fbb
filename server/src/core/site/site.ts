import type { Terms } from '../text/terms.ts';
import type { ConfigFault } from './configFile.ts';
import type { TemplateReader } from './learned/templateReader.ts';
import type { Profile } from './profile.ts';
import type { SiteWeb } from './web.ts';

/** What is known of the Hugo site a post belongs to. Paths are absolute, with `/`, within one file system. */
export interface Site {
	readonly profile: Profile;
	/** What its config calls it; absent where it does not. */
	readonly title?: string;
	/** The folder with Hugo's config; absent when none was found. */
	readonly root?: string;
	/** The folder `content`; absent when the post is below none. */
	readonly content?: string;
	/** The folders below which the site takes what is in `content` to lie; absent where it lies at the top. */
	readonly contentBelow?: readonly string[];
	/** The language of all of it; absent where folders or file names tell it. */
	readonly contentLanguage?: string;
	/** Names of the folders below `content` that hold a language; absent where no config names languages. */
	readonly languageFolders?: ReadonlySet<string>;
	/** Names of shortcode templates found in the site's layouts and themes. */
	readonly templates: ReadonlySet<string>;
	/** What those templates say of their shortcodes; absent where the site was not found. */
	readonly learned?: TemplateReader;
	/** Whether a theme or module that may bring templates was not found, so that no name is certainly unknown. */
	readonly templatesMissing: boolean;
	/** Which files of its config cannot be read; absent where all can. */
	readonly configFaults?: readonly ConfigFault[];
	/** How its pages and files come to their addresses; absent where no config was found. */
	readonly web?: SiteWeb;
	/** Names as the team spells them; absent where it says nothing. */
	readonly terms?: readonly string[];
	/** The profile’s names and the team’s; absent where the team says nothing. */
	readonly names?: Terms;
}

/** Where a document stands in its site. */
export interface Place {
	readonly path: string;
	/** The folder it is in. */
	readonly folder: string;
	/** Its file name. */
	readonly name: string;
	readonly site: Site;
	/**
	 * `post`: every rule. `link-post`: the rules of link posts on top. `page`: picture, shortcode, link and text rules.
	 * `other`: no rule; it is not ours.
	 */
	readonly kind: 'post' | 'link-post' | 'page' | 'other';
	/** Set where it is `other` because the team's settings exclude it. */
	readonly excluded?: true;
	/** The language folder below `content`, such as `en`. */
	readonly language?: string;
	/** The first folder below the language, such as `blog`. */
	readonly section?: string;
}
