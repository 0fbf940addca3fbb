import type { Spellings } from './keywords/siteKeywords.ts';
import type { LinkState } from './links/verdict.ts';
import type { Addresses } from './pages/addresses.ts';
import { type MissingLink, missingLinks } from './pages/internalLinks.ts';
import type { PictureHeader } from './pictures/header.ts';
import { type Anchors, anchorsOf, hasAnchors } from './post/anchors.ts';
import { fieldOf, isEmpty } from './post/frontMatter/frontMatter.ts';
import type { Post } from './post/post.ts';
import type { Entry, Files, Listing } from './site/files.ts';
import { isLearned } from './site/known.ts';
import type { Listings } from './site/listings.ts';
import type { Notes } from './site/notes.ts';
import { foundBeside, isMeasured, type Picture, picturesOf, resolvePicture, targetKey } from './site/pictures.ts';
import type { Place } from './site/site.ts';
import { translatedPages } from './site/translated.ts';
import type { SiteLint } from './siteLint/siteLint.ts';
import { type TalkLink, talkLinksOf } from './talks/talkLinks.ts';
import type { Decoding } from './text/decoding.ts';
import { type Contents, contentsOf } from './translation/contents.ts';

/** What rules may know beyond the text, gathered before they run. What is absent is not known, and no rule guesses. */
export interface Facts {
	/** The pictures of the post in order, and what is known of them. */
	readonly pictures: readonly ShownPicture[];
	/** Where a picture with the path of one of them leads. */
	pictureTarget(picture: Picture): PictureTarget;
	/** What the file of a picture that the site measures says of itself; undefined where that is not known. */
	pictureHeader(picture: Picture): PictureHeader | undefined;
	/** Names of the pictures in the post's own folder, in alphabetical order; sorted when a rule asks, which is when a picture is missing. */
	bundlePictures(): readonly string[];
	/** Those of them whose name a text holds, in whatever case and encoding. */
	bundlePicturesIn(text: string): ReadonlySet<string>;
	/** Those of them that the whole post does not name, where that has been found out piece by piece. */
	readonly unnamed?: readonly string[];
	/** What the post's own folder holds; absent where it could not be read. */
	readonly bundle?: Listing;
	/** The day the check is made, `YYYY-MM-DD`, in the author's time zone. */
	readonly today: string;
	/** The author's name from git; undefined where it is not known. */
	readonly author: string | undefined;
	/** What its bytes were, where they were not UTF-8. */
	readonly decoding?: Decoding;
	/** The links that lead to YouTube or sched, in order. */
	readonly talkLinks: readonly TalkLink[];
	/** What links lead to by `#id`, and such links; absent where the post has neither such a link nor a heading with an id given by hand. */
	readonly anchors?: Anchors | undefined;
	/** How other posts write its keywords, by `keywordKey`; absent where that is not known. */
	readonly keywords?: Spellings | undefined;
	/** What it has in common with the post that it is a translation of, and what that one has; absent where it is none. */
	readonly translation?: { readonly own: Contents; readonly original: Contents } | undefined;
	/** Links into the site that lead to nothing; absent where the site is not known. */
	readonly missingLinks?: readonly MissingLink[] | undefined;
	/** What is known of where a link leads, by its address as written; undefined where nobody asked. */
	linkState?(url: string): LinkState | undefined;
	/** Spelling and style of the site; absent where nobody asked for them. */
	readonly siteLint?: SiteLint;
	/**
	 * Of links of a translated post without their language, whether the page is there with it; false where only the first
	 * language has it. Absent where there are none.
	 */
	readonly translated?: ReadonlyMap<string, boolean> | undefined;
}

/** A picture of a post with what is known of it, at hand for rules that go over all of them. */
export interface ShownPicture {
	readonly picture: Picture;
	readonly target: PictureTarget;
	/** What its file says of itself; undefined where the site does not measure it, or that is not known. */
	readonly header: PictureHeader | undefined;
}

/** Where a picture path leads. `path` is absolute. */
export type PictureTarget =
	| { readonly kind: 'external' }
	| { readonly kind: 'found'; readonly path: string }
	/** Only a path that differs in upper and lower case or in its Unicode form is there: `path` and `entry`, as on disk. */
	| { readonly kind: 'other-case'; readonly path: string; readonly entry: Entry }
	/** `siblings` are the names of the pictures in the folder where it should be. */
	| { readonly kind: 'missing'; readonly path: string; readonly siblings: readonly string[] }
	/** It names a folder; `siblings` are the names of the pictures in it. */
	| { readonly kind: 'folder'; readonly path: string; readonly siblings: readonly string[] }
	/** An address that names no file of the site, such as one of the author's machine. */
	| { readonly kind: 'no-file' }
	/** It leads out of the site's folder, where the site finds nothing. */
	| { readonly kind: 'outside' }
	/** It could not be found out: a folder that cannot be read, a symbolic link. */
	| { readonly kind: 'unknown' };

/** See `Facts.translation`. */
type Comparison = Facts['translation'];

/** What is known of the site that a post belongs to, where more than the post was looked at. */
export interface KnownSite {
	/** Its addresses; absent where they are not known. */
	readonly pages?: Addresses | undefined;
	/** How other posts write its keywords. */
	readonly keywords?: Spellings | undefined;
	/** What the post that it is a translation of holds; absent where it is none, or that is not asked for. */
	readonly original?: Contents | undefined;
	/** Compares it with that post; absent where nobody asks, or only a piece of it is read. */
	readonly compare?: ((shown: Pick<Facts, 'pictures' | 'talkLinks'>) => Comparison | Promise<Comparison>) | undefined;
	/** The head of the post, where only a piece of it is read. */
	readonly head?: Post;
}

/** Where the facts come from that no file system holds. */
export interface Surroundings {
	/** The current day in the author's time zone, `YYYY-MM-DD`. */
	today(): string;
	/** The author's name; asked for only where a post lacks one. */
	author?(): Promise<string | undefined>;
	/** Takes note of what checks rest on beyond their texts; absent where nobody wants to know. */
	readonly notes?: Notes;
	/** Told when more is known of a site than the last checks knew. Where it is set, no check waits for a whole site. */
	arrived?(): void;
	/** What the network said of a link, by its address as written; undefined where it was not asked. */
	linkState?(url: string): LinkState | undefined;
	/** Spelling and style of a document's site; absent where nobody asked for them. */
	siteLint?(place: Place, files: Files): Promise<SiteLint>;
}

/**
 * Gathers the facts about a post. What the file system does not answer stays unknown.
 *
 * @param listings remembers what was worked out of folders, from one check to the next
 * @param known what is known of its site
 */
export async function gatherFacts(
	post: Post,
	place: Place,
	files: Files,
	around: Surroundings,
	listings: Listings,
	known: KnownSite = {},
): Promise<Facts> {
	const targets = new Map<string, PictureTarget>();
	const headers = new Map<string, PictureHeader | undefined>();
	const pictures: ShownPicture[] = [];
	const listing = await files.list(place.folder);
	const shown = picturesOf(post, place);
	files.expect?.(measuredBeside(shown, place, listing));
	for (const picture of shown) {
		const key = targetKey(picture);
		let target = targets.get(key);
		if (!target) {
			target = foundBeside(picture, place, listing) ?? (await resolvePicture(picture, place, files, listings));
			targets.set(key, target);
		}
		let header = headers.get(key);
		if (!header && target.kind === 'found' && isMeasured(picture, place) && !headers.has(key)) {
			const read = files.picture?.(target.path);
			header = read instanceof Promise ? await read : read;
			headers.set(key, header);
		}
		pictures.push({ picture, target, header });
	}
	const unread = unreadTemplates(post, place);
	if (unread.length > 0) await place.site.learned?.learn(unread);
	const attribution = fieldOf(post.frontMatter, 'attribution')?.value;
	const lacksAuthor = place.kind === 'post' && (attribution === undefined || isEmpty(attribution));
	const author = lacksAuthor ? await around.author?.() : undefined;
	const siteLint = place.kind === 'other' ? undefined : await around.siteLint?.(place, files);
	const translated = await translatedPages(post, place, files);
	const pictureTarget = (picture: Picture): PictureTarget => targets.get(targetKey(picture)) ?? { kind: 'unknown' };
	const missing = known.pages && missingLinks(post, known.head ?? post, place, known.pages);
	const { original } = known;
	const talkLinks = talkLinksOf(post.links);
	const compared = original
		? { own: contentsOf(post, known.head ?? post, place, pictures, talkLinks), original }
		: known.compare?.({ pictures, talkLinks });
	return {
		pictures,
		pictureTarget,
		pictureHeader: (picture) => headers.get(targetKey(picture)),
		bundlePictures: () => (listing ? listings.pictures(listing) : []),
		bundlePicturesIn: (text) => (listing ? listings.picturesIn(text, listing) : noNames),
		...(listing && { bundle: listing }),
		talkLinks,
		translated,
		// What is not known is there all the same: rules read facts of one shape much faster than of many.
		anchors: hasAnchors(post) ? anchorsOf(post) : undefined,
		translation: compared instanceof Promise ? await compared : compared,
		keywords: known.keywords,
		missingLinks: missing instanceof Promise ? await missing : missing,
		today: around.today(),
		author: author === '' ? undefined : author,
		...(siteLint && { siteLint }),
		...(around.linkState && { linkState: (url: string) => around.linkState?.(url) }),
	};
}

/** The paths of the pictures in a post's own folder that the site measures. */
function measuredBeside(pictures: readonly Picture[], place: Place, listing: Listing | undefined): string[] {
	return pictures.flatMap((picture) => {
		const target = isMeasured(picture, place) ? foundBeside(picture, place, listing) : undefined;
		return target?.kind === 'found' ? [target.path] : [];
	});
}

/** The shortcodes of a post of which only a template can say whether they take a closing tag, and which nobody read. */
function unreadTemplates({ shortcodes }: Post, { site }: Place): readonly string[] {
	let unread: string[] | undefined;
	for (const { name } of shortcodes) {
		if (isLearned(name, site)) continue;
		unread ??= [];
		unread.push(name);
	}
	return unread ?? none;
}

const none: readonly string[] = [];
const noNames: ReadonlySet<string> = new Set();

/** What is known of a post, for another reading of it that shows the same pictures. */
export function factsFor(post: Post, place: Place, facts: Facts): Facts {
	const pictures = picturesOf(post, place).map((picture) => ({
		picture,
		target: facts.pictureTarget(picture),
		header: facts.pictureHeader(picture),
	}));
	const anchors = hasAnchors(post) ? anchorsOf(post) : undefined;
	return { ...facts, pictures, talkLinks: talkLinksOf(post.links), anchors };
}
