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

async function missingAmong(own: readonly OwnLink[], pages: Addresses): Promise<readonly MissingLink[]> {
	let missing: MissingLink[] | undefined;
	for (const { written, span, by, path, isContent } of own) {
		const asked = isContent ? pages.findContent(path) : pages.find(path);
		const answer: Answer = asked instanceof Promise ? await asked : asked;
		if (answer.kind !== 'missing') continue;
		missing ??= [];
		missing.push({ written, span, by, near: answer.near });
	}
	return missing ?? noneMissing;
}

const none: readonly OwnLink[] = [];
const noneMissing: readonly MissingLink[] = [];

function ownLinks(post: Post, head: Post, place: Place): readonly OwnLink[] {
	const { web } = place.site;
	if (!web || !mayHaveOwn(post)) return none;
	let found: Map<number, OwnLink> | undefined;
	const add = (at: number, link: OwnLink) => {
		found ??= new Map();
		found.set(at, link);
	};
	for (const { element, kind, url, urlSpan } of post.links) {
		// Every link of most posts leads to another site, which its first letters tell.
		if (element !== 'a' || kind === 'definition' || kind === 'shortcode' || kind === 'bare') continue;
		if (!isOwn(url)) continue;
		const written = url.replace(/[?#].*$/s, '');
		const span = { start: urlSpan.start, end: urlSpan.start + written.length };
		if (/\.(?:md|markdown)$/i.test(written)) {
			const path = written.startsWith('/') ? written : contentPath(written, place, web);
			// Hooks for links find pages by their files.
			if (path !== undefined) add(span.start, { written, span, by: 'address', path, isContent: true });
			continue;
		}
		const path = written.startsWith('/') ? written : addressFrom(written, head, place, web);
		if (path !== undefined) add(span.start, { written, span, by: 'address', path, isContent: false });
	}
	for (const { name, kind, notation, parameters } of post.shortcodes) {
		if ((name !== 'ref' && name !== 'relref') || kind === 'closing' || notation !== 'run') continue;
		if (place.site.templates.has(name) || parameters.some((one) => one.name !== undefined && one.name !== 'path'))
			continue;
		const [parameter] = parameters;
		const written = parameter?.value.replace(/[?#].*$/s, '') ?? '';
		if (!parameter || written === '' || /[{}:]/.test(written)) continue;
		const path = written.startsWith('/') ? written : contentPath(written, place, web);
		const { start } = parameter.valueSpan;
		const span = { start, end: start + written.length };
		if (path !== undefined) add(start, { written, span, by: 'shortcode', path, isContent: true });
	}
	return found ? [...found.values()] : none;
}

/** Whether any link of a post may lead into its own site: those of most posts begin with `http`. */
function mayHaveOwn({ links, shortcodes }: Post): boolean {
	for (const { url, element } of links) if (element === 'a' && !url.startsWith('http')) return true;
	for (const { name } of shortcodes) if (name === 'ref' || name === 'relref') return true;
	return false;
}

/** Whether an address leads into the site of the page that it stands on: it has neither a scheme nor a host. */
function isOwn(url: string): boolean {
	const first = url.charCodeAt(0);
	// `h`, `#` and `?` begin nearly all others; `{` the shortcode that gives an address.
	if ((first === 0x68 && /^https?:/.test(url)) || first === 0x23 || first === 0x3f || Number.isNaN(first)) return false;
	return !/^[a-z][a-z0-9+.-]*:|^\/\/|\{\{|[<>\\\s]|^TODO$/i.test(url);
}

/** The path of a page from the top of the content, by its path from the page that names it. */
function contentPath(written: string, { folder }: Place, web: SiteWeb): string | undefined {
	const mount = web.content.find((one) => isWithin(one.folder, folder));
	const parts = mount && partsBelow(mount.folder, folder);
	return mount && parts && `/${[...mount.below, ...parts].join('/')}/${written}`;
}

/** The address that a relative one means on its page; undefined where the page's own is not known. */
function addressFrom(written: string, { frontMatter }: Post, place: Place, web: SiteWeb): string | undefined {
	const mount = web.content.find((one) => isWithin(one.folder, place.folder));
	if (!mount || web.ugly || (web.basePath !== '' && !web.addsBase)) return undefined;
	if (['url', 'slug', 'permalink'].some((name) => fieldOf(frontMatter, name) !== undefined)) return undefined;
	const own = ownParts(place, mount, web);
	return own && `/${own.join('/')}/${written}`;
}

function ownParts(place: Place, mount: Mount, web: SiteWeb): string[] | undefined {
	const page = pageName(place.name, web.codes);
	const folders = partsBelow(mount.folder, place.folder);
	const section = folders?.[0] ?? '';
	if (!page || !folders || web.moved.has(section.toLowerCase()) || web.moved.has('/')) return undefined;
	const own = isIndex(page.stem) ? [] : [page.stem];
	return [...languagePrefix(web, mount, page.language), ...mount.below, ...folders, ...own];
}
