import { fieldOf } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import { isWithin, partsBelow } from '../site/paths.ts';
import type { Place } from '../site/site.ts';
import type { Mount, SiteWeb } from '../site/web.ts';
import type { Span } from '../text/span.ts';
import { isIndex, pageName } from './address.ts';
import type { Addresses, Answer } from './addresses.ts';
import { languagePrefix } from './siteHeads.ts';

/** A link to a page or file of its own site that is not there. */
export interface MissingLink {
	/** Its path as written, without what stands behind `?` or `#`, and where. */
	readonly written: string;
	readonly span: Span;
	/** How it is looked up: as an address, or by a shortcode that the build stops at. */
	readonly by: 'address' | 'shortcode';
	/** Addresses that may be meant, best first. */
	readonly near: readonly string[];
}

/** A link that leads into its own site. */
interface OwnLink extends Pick<MissingLink, 'written' | 'span' | 'by'> {
	/** What it is looked up by: an address, or the path of a page of content. */
	readonly path: string;
	readonly isContent: boolean;
}

/**
 * The links of a post to pages and files of its site that are not there.
 *
 * @param head the same post, or its head read alone where `post` is a piece of it
 */
export function missingLinks(
	post: Post,
	head: Post,
	place: Place,
	pages: Addresses,
): readonly MissingLink[] | Promise<readonly MissingLink[]> {
	const own = ownLinks(post, head, place);
	return own.length === 0 ? noneMissing : missingAmong(own, pages);
}

/** Most addresses were looked up for another post, and nothing has to be waited for. */
function missingAmong(
	own: readonly OwnLink[],
	pages: Addresses,
): readonly MissingLink[] | Promise<readonly MissingLink[]> {
	const missing: MissingLink[] = [];
	for (const [index, link] of own.entries()) {
		const answer = answerTo(link, pages);
		if (answer instanceof Promise) return missingFrom(index, own, pages, missing);
		note(answer, link, missing);
	}
	return missing;
}

async function missingFrom(
	first: number,
	own: readonly OwnLink[],
	pages: Addresses,
	missing: MissingLink[],
): Promise<readonly MissingLink[]> {
	for (const link of own.slice(first)) note(await answerTo(link, pages), link, missing);
	return missing;
}

function answerTo({ path, isContent }: OwnLink, pages: Addresses): Answer | Promise<Answer> {
	return isContent ? pages.findContent(path) : pages.find(path);
}

function note(answer: Answer, { written, span, by }: OwnLink, missing: MissingLink[]): void {
	if (answer.kind === 'missing') missing.push({ written, span, by, near: answer.near });
}

const none: readonly OwnLink[] = [];
const noneMissing: readonly MissingLink[] = [];

function ownLinks(post: Post, head: Post, place: Place): readonly OwnLink[] {
	const { web } = place.site;
	if (!web || !mayHaveOwn(post)) return none;
	let found: OwnLink[] | undefined;
	let own: Paths | undefined;
	for (const { element, kind, url, urlSpan } of post.links) {
		// Every link of most posts leads to another site, which its first letters tell.
		if (element !== 'a' || kind === 'definition' || kind === 'shortcode' || kind === 'bare') continue;
		if (!isOwn(url)) continue;
		const written = bareOf(url);
		const { start } = urlSpan;
		// Of several references to one definition each leads to the same place in the text.
		if (kind === 'reference' && found?.some(({ span }) => span.start === start)) continue;
		const isRooted = written.startsWith('/');
		// Hooks for links find pages by their files.
		const isContent = !written.endsWith('/') && /\.(?:md|markdown)$/i.test(written);
		if (!isRooted) own ??= pathsOf(head, place, web);
		const below = isContent ? own?.content : own?.address;
		if (!isRooted && below === undefined) continue;
		const path = isRooted ? written : `${below}/${written}`;
		found ??= [];
		found.push({ written, span: { start, end: start + written.length }, by: 'address', path, isContent });
	}
	for (const { name, kind, notation, parameters } of post.shortcodes) {
		if ((name !== 'ref' && name !== 'relref') || kind === 'closing' || notation !== 'run') continue;
		if (place.site.templates.has(name) || parameters.some((one) => one.name !== undefined && one.name !== 'path'))
			continue;
		const [parameter] = parameters;
		const written = parameter?.value.replace(/[?#].*$/s, '') ?? '';
		if (!parameter || written === '' || /[{}:]/.test(written)) continue;
		const { start } = parameter.valueSpan;
		const span = { start, end: start + written.length };
		own ??= pathsOf(head, place, web);
		if (!written.startsWith('/') && own.content === undefined) continue;
		const path = written.startsWith('/') ? written : `${own.content}/${written}`;
		found ??= [];
		found.push({ written, span, by: 'shortcode', path, isContent: true });
	}
	return found ?? none;
}

/** Whether any link of a post may lead into its own site: those of most posts begin with `http`. */
function mayHaveOwn({ links, shortcodes }: Post): boolean {
	for (const { url, element } of links) if (element === 'a' && !url.startsWith('http')) return true;
	for (const { name } of shortcodes) if (name === 'ref' || name === 'relref') return true;
	return false;
}

/** An address without what stands behind `?` or `#`. */
function bareOf(url: string): string {
	const query = url.indexOf('?');
	const bare = query === -1 ? url : url.slice(0, query);
	const mark = bare.indexOf('#');
	return mark === -1 ? bare : bare.slice(0, mark);
}

/** Whether an address leads into the site of the page that it stands on: it has neither a scheme nor a host. */
function isOwn(url: string): boolean {
	const first = url.charCodeAt(0);
	// `h`, `#` and `?` begin nearly all others; `{` the shortcode that gives an address.
	if ((first === 0x68 && /^https?:/.test(url)) || first === 0x23 || first === 0x3f || Number.isNaN(first)) return false;
	// What only holds a place is told of by `link/placeholder`.
	return !/^[a-z][a-z0-9+.-]*:|^\/\/|\{\{|[<>\\\s]|^(?:TODO|TBD|FIXME)$/i.test(url);
}

/** What relative links of a page begin at. */
interface Paths {
	/** The folder of the page from the top of the content; undefined where it is in none. */
	readonly content: string | undefined;
	/** Its address; undefined where that is not known. */
	readonly address: string | undefined;
}

function pathsOf(head: Post, place: Place, web: SiteWeb): Paths {
	const mount = web.content.find((one) => isWithin(one.folder, place.folder));
	const folders = mount && partsBelow(mount.folder, place.folder);
	if (!mount || !folders) return { content: undefined, address: undefined };
	return { content: `/${[...mount.below, ...folders].join('/')}`, address: addressOf(head, place, mount, web) };
}

/** The address of a page; undefined where its folder does not say it. */
function addressOf({ frontMatter }: Post, place: Place, mount: Mount, web: SiteWeb): string | undefined {
	if (web.ugly || (web.basePath !== '' && !web.addsBase)) return undefined;
	if (['url', 'slug', 'permalink'].some((name) => fieldOf(frontMatter, name) !== undefined)) return undefined;
	const own = ownParts(place, mount, web);
	return own && `/${own.join('/')}`;
}

function ownParts(place: Place, mount: Mount, web: SiteWeb): string[] | undefined {
	const page = pageName(place.name, web.codes);
	const folders = partsBelow(mount.folder, place.folder);
	const section = folders?.[0] ?? '';
	if (!page || !folders || web.moved.has(section.toLowerCase()) || web.moved.has('/')) return undefined;
	const own = isIndex(page.stem) ? [] : [page.stem];
	return [...languagePrefix(web, mount, page.language), ...mount.below, ...folders, ...own];
}
