import { Opaque } from '../text/opaque.ts';
import type { Span } from '../text/span.ts';
import type { Post } from './post.ts';

/** What of a post links may lead to by `#id`, and the links that do. It holds nothing of the post but short texts. */
export interface Anchors {
	/** In the order in which they stand. */
	readonly headings: readonly HeadingAnchor[];
	/** The ids that elements of HTML have, and the names of `a`, in order. */
	readonly elements: readonly Anchor[];
	/** Links to a place of the same page, in order, each target once; spans are those of the id behind the `#`. */
	readonly links: readonly Anchor[];
	/** Names of the shortcodes, each once, which may bring ids of their own. */
	readonly shortcodes: readonly string[];
}

/** An id as it is written, and where. */
export interface Anchor {
	readonly id: string;
	readonly span: Span;
}

export interface HeadingAnchor {
	/** Its words as they are written, of which the site makes the id. */
	readonly source: string;
	/** The id that its author gave it: `## Heading {#id}`. */
	readonly own?: Anchor;
	/** Set where a shortcode stands in it, so that its id is not what anybody reads. */
	readonly masked?: true;
}

/** A line that begins with `#`, in whatever it stands. */
const signed = /(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?<signs>#{1,6})(?:[ \t](?<words>[^\r\n]*))?\r?$/my;
/** A line that the next one underlines. */
const underlined =
	/[ \t>]*(?![-*+][ \t]|\d{1,9}[.)][ \t]|\||\{\{)(?<words>[^\s#>][^\r\n]*)(?:\r\n?|\n)[ \t>]*(?:=+|-+)[ \t]*\r?$/my;
/** The opening tag of an element, its name and its attributes; `{{<` opens a shortcode. */
const element = /(?<!\{)<([A-Za-z][^\s<>"'/=]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)/g;
const attribute = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;
/** What may be an id among the attributes of a heading; a first look, which may take more for one. */
const maybeId = /\{[^{}#\r\n]*#/y;
const attributes = /(?<!\\)\{[ \t]*((?:[^{}"]|"[^"]*")*)\}[ \t]*$/;

/** Whether a post has links to a place of its own, or headings with ids that its author gave: others need no second look. */
export function hasAnchors({ text, links, body }: Post): boolean {
	for (const { url } of links) if (url.startsWith('#')) return true;
	for (let at = text.indexOf('{', body.start); at !== -1; at = text.indexOf('{', at)) {
		maybeId.lastIndex = at;
		if (maybeId.test(text)) return true;
		// The braces of shortcodes are two.
		while (text[at] === '{') at++;
	}
	return false;
}

/** Reads the anchors of a post. Ids are those of Hugo with the ids of GitHub, see `render/markdown/headingIds.ts`. */
export function anchorsOf(post: Post): Anchors {
	const opaque = new Opaque(post.code);
	const names = new Set<string>();
	for (const { name, notation } of post.shortcodes) if (notation === 'run') names.add(name);
	return {
		headings: headings(post, opaque),
		elements: elements(post, opaque),
		links: ownLinks(post),
		shortcodes: [...names],
	};
}

function headings({ text, body, shortcodes }: Post, opaque: Opaque): HeadingAnchor[] {
	const tags = new Opaque(shortcodes.filter(({ notation }) => notation === 'run').map(({ span }) => span));
	const found: HeadingAnchor[] = [];
	let from = body.start;
	for (const index of headingStarts(text, from)) {
		// What underlines one heading is no other.
		if (index < from) continue;
		const match = matchAt(signed, text, index) ?? matchAt(underlined, text, index);
		if (!match) continue;
		const { 0: whole, groups } = match;
		from = index + whole.length;
		if (opaque.endAt(index) !== undefined) continue;
		const signs = groups?.signs;
		const raw = groups?.words ?? '';
		const start = index + whole.indexOf(raw, signs ? whole.indexOf('#') + signs.length : 0);
		const tag = tags.startFrom(index);
		const masked = tags.endAt(index) !== undefined || (tag !== undefined && tag < index + whole.length);
		found.push({ ...readHeading(raw, start, signs !== undefined), ...(masked && { masked }) });
	}
	return found;
}

/** The lines that may be headings, in order: those with a `#`, and those above a line of `=` or `-`. */
function headingStarts(text: string, from: number): readonly number[] {
	// Where lines end in other ways, each may be one.
	if (text.includes('\r')) return [...text.matchAll(/^/gm)].map(({ index }) => index).filter((at) => at >= from);
	const starts = new Set<number>();
	const startOf = (at: number) => Math.max(from, text.lastIndexOf('\n', at) + 1);
	for (let at = text.indexOf('#', from); at !== -1; ) {
		starts.add(startOf(at));
		const end = text.indexOf('\n', at);
		at = end === -1 ? -1 : text.indexOf('#', end);
	}
	for (let at = text.indexOf('\n', from); at !== -1; at = text.indexOf('\n', at + 1)) {
		if (at > from && isUnderline(text, at + 1)) starts.add(startOf(at - 1));
	}
	return [...starts].sort((a, b) => a - b);
}

/** Whether a line may underline the one before. */
function isUnderline(text: string, start: number): boolean {
	let at = start;
	let code = text.charCodeAt(at);
	// A space, a tab, `>`.
	while (code === 0x20 || code === 0x09 || code === 0x3e) code = text.charCodeAt(++at);
	// `=`, `-`.
	return code === 0x3d || code === 0x2d;
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
	sticky.lastIndex = at;
	return sticky.exec(text);
}

/** @param signs whether it begins with `#`, which may close it, too */
function readHeading(raw: string, start: number, signs: boolean): HeadingAnchor {
	const closed = (words: string) => (signs ? words.replace(/(?:^|[ \t]+)#+$/, '') : words);
	const words = closed(raw.trimEnd());
	const given = attributes.exec(words);
	const id = /(?:^|[\s,])#([^\s,{}"]+)/.exec(given?.[1] ?? '')?.[1];
	if (!given || id === undefined) return { source: words };
	const at = start + given.index + words.slice(given.index).indexOf(`#${id}`) + 1;
	return {
		source: closed(words.slice(0, given.index).trimEnd()),
		own: { id, span: { start: at, end: at + id.length } },
	};
}

function elements({ text, body }: Post, opaque: Opaque): Anchor[] {
	const found: Anchor[] = [];
	element.lastIndex = body.start;
	for (let tag = element.exec(text); tag; tag = element.exec(text)) {
		const [whole, name = '', rest = ''] = tag;
		if (rest === '' || opaque.endAt(tag.index) !== undefined) continue;
		const at = tag.index + whole.length - rest.length;
		for (const match of rest.matchAll(attribute)) {
			const [, key = '', double, single, bare] = match;
			if (!isAnchorAttribute(key, name)) continue;
			const id = double ?? single ?? bare ?? '';
			const end = at + match.index + match[0].length - (bare === undefined ? 1 : 0);
			if (id !== '') found.push({ id, span: { start: end - id.length, end } });
		}
	}
	return found;
}

/**
 * Whether links lead to what an attribute says: the `id` of any element, and the `name` of an `a` (HTML, "find a potential
 * indicated element").
 */
function isAnchorAttribute(key: string, tag: string): boolean {
	return /^id$/i.test(key) || (/^name$/i.test(key) && /^a$/i.test(tag));
}

function ownLinks({ links }: Post): Anchor[] {
	const found = new Map<number, Anchor>();
	for (const { kind, element: tag, url, urlSpan } of links) {
		if (tag !== 'a' || kind === 'definition' || !url.startsWith('#') || url.length < 2) continue;
		// Of several references to one definition each leads to the same place in the text.
		found.set(urlSpan.start, { id: url.slice(1), span: { start: urlSpan.start + 1, end: urlSpan.end } });
	}
	return [...found.values()];
}

/**
 * The anchors of a post of which the pieces were read one by one.
 *
 * @param pieces with the offsets at which they stand, in order
 */
export function joinAnchors(pieces: readonly { readonly anchors: Anchors; readonly at: number }[]): Anchors {
	const moved = (anchor: Anchor, by: number): Anchor => ({
		id: anchor.id,
		span: { start: anchor.span.start + by, end: anchor.span.end + by },
	});
	return {
		headings: pieces.flatMap(({ anchors, at }) =>
			anchors.headings.map((one) => (one.own ? { ...one, own: moved(one.own, at) } : one)),
		),
		elements: pieces.flatMap(({ anchors, at }) => anchors.elements.map((one) => moved(one, at))),
		links: pieces.flatMap(({ anchors, at }) => anchors.links.map((one) => moved(one, at))),
		shortcodes: [...new Set(pieces.flatMap(({ anchors }) => anchors.shortcodes))],
	};
}
