import { addressAt } from '../../text/addresses.ts';
import type { Opaque } from '../../text/opaque.ts';
import type { Span } from '../../text/span.ts';
import { textOf } from '../../text/span.ts';
import { type Destination, readDestination, readTarget } from './destination.ts';
import { readHtmlTag } from './html.ts';
import type { Link } from './link.ts';
import { type Brackets, type NearLink, readNearLink, undefinedLabel } from './nearLink.ts';

// What a link can begin or end with, and the blank lines that part paragraphs.
const mark = /!?\[|\]|<|https?:\/\/|\n[ \t]*\r?\n/g;
const autolink = /<((?:https?|mailto):[^\s<>]*)>/iy;
const label = /\[([^[\]\\\n]{0,200})\]/y;

/** The links of a text, and what was meant as one; each in order. */
export interface Links {
	readonly links: Link[];
	readonly nearLinks: NearLink[];
}

/**
 * Finds the links and pictures of Markdown and HTML, and text that was meant as one.
 *
 * @param from the offset at which the post's body begins
 * @param opaque code and shortcode tags, in which there are none
 */
export function readLinks(text: string, from: number, opaque: Opaque): Links {
	return new LinkReader(text, opaque).read(from);
}

/** CommonMark's own limit. */
const longestLabel = 999;

interface Bracket {
	readonly start: number;
	/** After `[` or `![`. */
	readonly inner: number;
	readonly image: boolean;
}

/** `[text][label]`, `[label][]` or `[label]`, which is a link where the label is defined. */
interface Reference {
	readonly label: string;
	readonly link: Omit<Link, 'url' | 'urlSpan'>;
	/** What it is without a definition; absent where it was not meant as a link. */
	readonly near?: NearLink | undefined;
}

class LinkReader {
	private readonly found: Link[] = [];
	private readonly references: Reference[] = [];
	private readonly definitions = new Map<string, Span>();
	private brackets: Bracket[] = [];
	/** Where the last link began. */
	private linkStart = -1;
	/** An `<a>` that waits for its closing tag: an index into `found`, and where its text begins. */
	private anchor: { readonly index: number; readonly inner: number } | undefined;

	constructor(
		private readonly text: string,
		private readonly opaque: Opaque,
	) {}

	read(from: number): Links {
		const { text } = this;
		let at = from;
		for (;;) {
			mark.lastIndex = at;
			const match = mark.exec(text);
			if (!match) break;
			const hidden = this.opaque.endAt(match.index);
			if (hidden !== undefined) {
				// A block of code ends with its line, and no brackets reach over it.
				if (text[hidden - 1] === '\n') this.brackets = [];
				at = hidden;
			} else if (match[0].startsWith('\n')) {
				this.brackets = [];
				// The second line break may begin another blank line.
				at = mark.lastIndex - 1;
			} else if (this.isEscaped(match.index)) at = match.index + 1;
			else at = this.readMark(match[0], match.index);
		}
		return { links: this.withReferences(), nearLinks: this.nearLinks() };
	}

	private isEscaped(at: number): boolean {
		let slashes = 0;
		while (this.text[at - 1 - slashes] === '\\') slashes++;
		return slashes % 2 === 1;
	}

	/** Reads what begins with a mark. Gives the offset at which to go on. */
	private readMark(found: string, at: number): number {
		if (found === '<') return this.readAngle(at);
		if (found === ']') return this.closeBracket(at);
		if (found.endsWith('[')) {
			const inner = at + found.length;
			this.brackets.push({ start: at, inner, image: found.length === 2 });
			return inner;
		}
		return this.readBareUrl(at);
	}

	private readAngle(at: number): number {
		const { text } = this;
		autolink.lastIndex = at;
		const auto = autolink.exec(text);
		if (auto) {
			const urlSpan = { start: at + 1, end: autolink.lastIndex - 1 };
			const url = textOf(text, urlSpan);
			this.found.push({
				kind: 'autolink',
				element: 'a',
				url,
				urlSpan,
				text: url,
				textSpan: urlSpan,
				span: { start: at, end: autolink.lastIndex },
			});
			return autolink.lastIndex;
		}
		const tag = readHtmlTag(text, at);
		if (!tag) return at + 1;
		if (tag.name === '/a') this.closeAnchor(at, tag.end);
		if (tag.target && (tag.name === 'a' || tag.name === 'img' || tag.name === 'iframe')) {
			const textSpan =
				tag.name === 'a' ? { start: tag.end, end: tag.end } : (tag.words ?? { start: tag.end, end: tag.end });
			if (tag.name === 'a') this.anchor = { index: this.found.length, inner: tag.end };
			this.found.push({
				kind: 'html',
				element: tag.name,
				url: textOf(text, tag.target),
				urlSpan: tag.target,
				text: textOf(text, textSpan),
				textSpan,
				span: { start: at, end: tag.end },
			});
		}
		return tag.end;
	}

	private closeAnchor(at: number, end: number): void {
		const { anchor } = this;
		const opened = anchor && this.found[anchor.index];
		if (!anchor || !opened) return;
		this.dropBare(anchor.inner);
		const textSpan = { start: anchor.inner, end: at };
		this.found[anchor.index] = {
			...opened,
			text: textOf(this.text, textSpan),
			textSpan,
			span: { start: opened.span.start, end },
		};
		this.anchor = undefined;
	}

	private closeBracket(at: number): number {
		const { text } = this;
		const bracket = this.popBracket();
		if (!bracket) return at + 1;
		const next = text[at + 1];
		const destination = next === '(' ? readDestination(text, at + 1) : undefined;
		if (destination) {
			this.addInline(bracket, at, destination);
			return destination.end;
		}
		if (next === ':' && !bracket.image && this.beginsLine(bracket.start)) return this.readDefinition(bracket, at);
		return this.readReference(bracket, at);
	}

	private addInline(bracket: Bracket, at: number, destination: Destination): void {
		const { text } = this;
		const textSpan = { start: bracket.inner, end: at };
		this.dropBare(bracket.start);
		this.found.push({
			kind: 'inline',
			element: bracket.image ? 'img' : 'a',
			url: textOf(text, destination.url),
			urlSpan: destination.url,
			text: textOf(text, textSpan),
			textSpan,
			span: { start: bracket.start, end: destination.end },
		});
		if (!bracket.image) this.linkStart = bracket.start;
	}

	/** The bracket that waits for its other half. No link stands in a link: what opened before the last one is none. */
	private popBracket(): Bracket | undefined {
		for (let bracket = this.brackets.pop(); bracket; bracket = this.brackets.pop()) {
			if (bracket.image || bracket.start > this.linkStart) return bracket;
		}
		return undefined;
	}

	private readReference(bracket: Bracket, at: number): number {
		const { text } = this;
		const textSpan = { start: bracket.inner, end: at };
		const own = textOf(text, textSpan);
		const brackets: Brackets = { ...bracket, close: at, nested: this.brackets.length > 0 };
		const second = text[at + 1] === '[' ? this.readLabel(at + 1) : undefined;
		const end = second ? second.end + 1 : at + 1;
		const given = second ? textOf(text, second) : '';
		const name = given.trim() === '' ? own : given;
		if (name.length <= longestLabel && name.trim() !== '' && !name.startsWith('^')) {
			const span = { start: bracket.start, end };
			const element = bracket.image ? 'img' : 'a';
			const near = second ? undefinedLabel(text, brackets, second) : readNearLink(text, brackets);
			this.references.push({
				label: normal(name),
				link: { kind: 'reference', element, text: own, textSpan, span },
				near,
			});
		}
		// Where the label has no definition, its brackets may be the text of the next link.
		return at + 1;
	}

	/** The label in brackets that begin here, without them; undefined where they are themselves the text of a link. */
	private readLabel(at: number): Span | undefined {
		label.lastIndex = at;
		if (!label.test(this.text)) return undefined;
		const end = label.lastIndex;
		if (this.text[end] === '(' && readDestination(this.text, end)) return undefined;
		return { start: at + 1, end: end - 1 };
	}

	/** Text that was meant as a link, without what is one by its definition. */
	private nearLinks(): NearLink[] {
		const near: NearLink[] = [];
		let defined: ReadonlySet<string> | undefined;
		for (const { label: name, near: one } of this.references) {
			if (!one || this.definitions.has(name)) continue;
			// Definitions stand in lists and quotes too, where they are not looked for until one is missed.
			defined ??= this.looseDefinitions();
			if (!defined.has(name)) near.push(one);
		}
		return near;
	}

	private looseDefinitions(): ReadonlySet<string> {
		const names = this.text.matchAll(/^[ \t>*+\d.-]*\[([^\]\n]{1,200})\]:/gm);
		return new Set(Array.from(names, (match) => normal(match[1] ?? '')));
	}

	private beginsLine(at: number): boolean {
		let i = at;
		while (this.text[i - 1] === ' ' && at - i < 3) i--;
		return i === 0 || this.text[i - 1] === '\n';
	}

	private readDefinition(bracket: Bracket, at: number): number {
		const { text } = this;
		const name = text.slice(bracket.inner, at);
		if (name.length > longestLabel || name.startsWith('^') || name.trim() === '') return at + 1;
		const start = at + 2 + (/^[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(at + 2, at + 200))?.[0].length ?? 0);
		const urlSpan = readTarget(text, start);
		if (!urlSpan || urlSpan.start === urlSpan.end) return at + 1;
		const end = text[start] === '<' ? urlSpan.end + 1 : urlSpan.end;
		const textSpan = { start: bracket.inner, end: at };
		const key = normal(name);
		if (!this.definitions.has(key)) this.definitions.set(key, urlSpan);
		this.found.push({
			kind: 'definition',
			element: 'a',
			url: textOf(text, urlSpan),
			urlSpan,
			text: name,
			textSpan,
			span: { start: bracket.start, end },
		});
		return end;
	}

	private readBareUrl(at: number): number {
		const { text } = this;
		// A URL that goes on from a word is none to Goldmark.
		if (/[\p{L}\p{N}_]/u.test(text[at - 1] ?? '')) return at + 4;
		const address = addressAt(text, at);
		if (!address) return at + 4;
		const hidden = this.opaque.startFrom(at) ?? text.length;
		// What a shortcode puts into a URL is not known here.
		if (hidden < address.end && text.startsWith('{{', hidden)) return hidden;
		const urlSpan = { start: at, end: Math.min(address.end, hidden) };
		const { end } = urlSpan;
		const url = textOf(text, urlSpan);
		this.found.push({ kind: 'bare', element: 'a', url, urlSpan, text: url, textSpan: urlSpan, span: urlSpan });
		return end;
	}

	/** Takes back bare URLs from an offset on: they turned out to be the text of a link. */
	private dropBare(from: number): void {
		while (this.found.at(-1)?.kind === 'bare' && (this.found.at(-1)?.span.start ?? 0) >= from) this.found.pop();
	}

	private withReferences(): Link[] {
		if (this.definitions.size === 0) return this.found;
		const links: Link[] = [];
		// Labels that belong to the link before them, and so are none themselves.
		const taken = new Set<number>();
		for (const { label: name, link } of this.references) {
			const urlSpan = this.definitions.get(name);
			if (!urlSpan || taken.has(link.span.start)) continue;
			links.push({ ...link, url: textOf(this.text, urlSpan), urlSpan });
			if (link.span.end > link.textSpan.end + 1) taken.add(link.textSpan.end + 1);
		}
		const others = this.found.filter(({ span }) => !taken.has(span.start));
		return [...others, ...links].sort((a, b) => a.span.start - b.span.start);
	}
}

/** A label as CommonMark compares it. */
function normal(name: string): string {
	return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
