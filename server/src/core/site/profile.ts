import type { Severity } from '../problem.ts';
import type { Terms } from '../text/terms.ts';

/** What a site allows, as data: its fields, its shortcodes, and what its build rejects. */
export interface Profile {
	readonly name: 'istio' | 'hugo';
	/** What the site is about, as talks name it; absent where every site has another subject. */
	readonly about?: string;
	/** Known front matter fields by name in lower case. */
	readonly fields: Readonly<Record<string, FieldSpec>>;
	/** The order in which posts have their fields, for inserting one where its neighbours are. */
	readonly fieldOrder: readonly string[];
	/** Known shortcodes by name; those of Hugo are in every profile. */
	readonly shortcodes: Readonly<Record<string, ShortcodeSpec>>;
	/** Whether `shortcodes` is the whole list, so that any other name is unknown. */
	readonly shortcodesComplete: boolean;
	/** The shortcode that shows a picture. */
	readonly picture: PictureSpec;
	/** What a description must end in; empty where the site does not care. */
	readonly descriptionEndings: readonly string[];
	/** Names as the site spells them. */
	readonly names: Terms;
	/** What the lint of the site refuses beyond its build; absent where it has none that is known. */
	readonly lint?: LintSpec;
}

/** What a site's lint refuses. */
export interface LintSpec {
	/** Languages in whose texts no `“` may stand. */
	readonly straightQuotesIn: readonly string[];
	/** The shortcode that shows code, in place of a fence. */
	readonly codeBlock: string;
	/** The shortcodes that stand in for a block quote, the likeliest first. */
	readonly quoteBlocks: readonly string[];
	/** The language whose pages have no language in their paths. */
	readonly firstLanguage: string;
	/** Languages whose texts may have no link to a page of `translated` without the language; in others it is a slip. */
	readonly languageInLinks: readonly string[];
	/** The first parts of paths to pages that every language has. */
	readonly translated: readonly string[];
	/** The host of the site: links to its pages have no host. */
	readonly host: string;
	/** The host of the next version of the site, which comes and goes. */
	readonly previewHost: string;
	/** A repository on GitHub, as `owner/name`, and the shortcodes that stand for the beginning of addresses of its files. */
	readonly repository: {
		readonly name: string;
		readonly shortcodes: { readonly blob: string; readonly tree: string; readonly raw: string };
	};
}

export interface FieldSpec {
	readonly type: 'string' | 'date' | 'strings' | 'boolean' | 'number' | 'release' | 'any';
	/** How much its absence from a post matters; absent where it is optional. */
	readonly required?: Severity;
	/** Sections of which the posts do without it. */
	readonly optionalIn?: readonly string[];
	/** Other fields that fill it too. */
	readonly filledBy?: readonly string[];
	/** Set where a value of another type fails the build. */
	readonly typeFailsBuild?: boolean;
	/** For `strings`: whether a single text does as well as a list of one. */
	readonly oneWillDo?: boolean;
	/** Whether it names a file beside the post. */
	readonly bundleFile?: boolean;
	/** What the site does with it, for an author. */
	readonly about: string;
}

export interface ShortcodeSpec {
	/** `single` has no closing tag, `paired` must have one, `either` may. */
	readonly form: 'single' | 'paired' | 'either';
	/** What it does, for an author. */
	readonly about?: string;
	/** Named parameters that are known of, where there may be others. */
	readonly hints?: Readonly<Record<string, ParameterSpec>>;
	/** Its named parameters where they are known: any other is not read. */
	readonly parameters?: Readonly<Record<string, ParameterSpec>>;
	/** Whether it takes positional parameters; absent where that is not known. */
	readonly positional?: boolean;
	/** Whether its inner text is shown as it is. */
	readonly verbatim?: boolean;
	/** Whether the build stops where its inner text stands on the line of its tags. */
	readonly mustSpanLines?: boolean;
	/** Whether it shows text in a syntax that it has to be told. */
	readonly needsSyntax?: boolean;
}

export interface ParameterSpec {
	readonly required?: boolean;
	/** Names that authors used to other sites write for it. */
	readonly insteadOf?: readonly string[];
	readonly about: string;
}

export interface PictureSpec {
	readonly shortcode: string;
	/** The parameter that names the file. */
	readonly path: string;
	/** The parameters that describe it in words, the caption first. */
	readonly words: readonly string[];
	/** Whether its template takes every path that is no address of the web for a file, and looks nowhere else. */
	readonly pathIsFile: boolean;
	/** Where a path beginning with `/` is looked up: below the language's content, or not known. */
	readonly rootPath: 'content' | 'unknown';
	/** Beginnings of a path that mean the post's own folder; the first that fits is dropped once. */
	readonly ownFolderPrefixes: readonly string[];
	/** A parameter that an external picture must have; absent where none. */
	readonly externalNeeds?: string;
	/** Set where the site measures every file, and stops at one that it cannot: the parameter that spares it. */
	readonly measuredWithout?: string;
	/** The parameter that becomes the width in the page's style; absent where none does. */
	readonly cssWidth?: string;
	/** What a caption must not end in. */
	readonly captionMayNotEndIn?: string;
	/** How many pixels of a screen a picture takes at most that is as wide as the text; absent where that is not known. */
	readonly mostPixels?: number;
}
