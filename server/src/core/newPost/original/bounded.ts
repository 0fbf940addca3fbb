import { Parser } from 'htmlparser2';

/** No page is read any further, in UTF-16 units. What an article says first stands far before that. */
const longest = 3 * 1024 * 1024;

/** How many elements, how deep in each other, and how much text the reader is given: it takes time by the square of each. */
const mostElements = 6_000;
const deepest = 60;
const mostText = 400_000;

/** Attributes that say what an element is for; the reader asks for no others. */
const telling: ReadonlySet<string> = new Set([
	'class',
	'id',
	'href',
	'rel',
	'role',
	'itemprop',
	'hidden',
	'aria-hidden',
]);
const longestValue = 300;

/** What holds no sentences, or runs. */
const leftOut: ReadonlySet<string> = new Set([
	...[
		'script',
		'style',
		'noscript',
		'template',
		'svg',
		'math',
		'iframe',
		'object',
		'embed',
		'canvas',
		'audio',
		'video',
	],
	...[
		'form',
		'select',
		'button',
		'textarea',
		'input',
		'dialog',
		'head',
		'title',
		'link',
		'meta',
		'base',
		'map',
		'frameset',
	],
]);
const empty: ReadonlySet<string> = new Set([
	'br',
	'hr',
	'img',
	'wbr',
	'area',
	'col',
	'source',
	'track',
	'param',
	'input',
	'embed',
	'link',
	'meta',
	'base',
]);
const wrapping: ReadonlySet<string> = new Set(['html', 'body']);

/** A page made small: HTML that is well-formed and bounded, and what its head says. */
export interface BoundedPage {
	/** The body's elements with their texts, without anything that runs or is hidden from view. */
	readonly html: string;
	/** What `meta` elements say, by their name or property in lower case; the first of each. */
	readonly meta: ReadonlyMap<string, string>;
	/** The text of the page's title. */
	readonly title: string;
	/** The text of the first heading of the first level. */
	readonly heading: string;
	/** Where the page says that it is. */
	readonly canonical: string;
	/** The dates of `time` elements, in order. */
	readonly times: readonly string[];
	/** Blocks of JSON-LD as written. */
	readonly data: readonly string[];
	readonly lang: string;
	/** Whether something was left out because there was too much of it. */
	readonly cut: boolean;
}

/** So much is read before it is looked at how deep the page has become, in UTF-16 units. */
const chunk = 32 * 1024;

/** No page has so many elements in each other; one that has is read no further. */
const mostOpen = 1_000;

/** Reads any text as HTML and makes it small, in time by its length. Never throws. */
export function boundPage(page: string): BoundedPage {
	const reader = new Reader();
	const parser = new Parser(
		{
			onopentag: (name, attributes) => reader.open(name, attributes),
			ontext: (text) => reader.text(text),
			onclosetag: (name) => reader.close(name),
		},
		{ decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
	);
	let at = 0;
	for (; at < Math.min(page.length, longest) && !reader.isDone; at += chunk) {
		parser.write(page.slice(at, Math.min(at + chunk, longest)));
	}
	if (!reader.isDone) parser.end();
	return reader.page(at < page.length);
}

class Reader {
	private readonly out: string[] = [];
	private readonly meta = new Map<string, string>();
	private readonly times: string[] = [];
	private readonly data: string[] = [];
	/** The elements that are open, each by the tag that ends it in what is written; empty where none does. */
	private readonly opened: string[] = [];
	/** How many of them have such a tag. */
	private depth = 0;
	/** How many elements are open in the one that is being left out, with itself; 0 where none is. */
	private skipping = 0;
	private collecting: 'title' | 'heading' | 'data' | undefined;
	private title = '';
	private heading = '';
	private block = '';
	private canonical = '';
	private lang = '';
	private elements = 0;
	private length = 0;
	private cut = false;

	/** Whether there is nothing more to be had of the page. */
	get isDone(): boolean {
		return this.opened.length + this.skipping > mostOpen || this.length >= mostText;
	}

	open(name: string, attributes: Readonly<Record<string, string>>): void {
		this.note(name, attributes);
		if (this.skipping > 0 || leftOut.has(name) || isHidden(attributes)) {
			this.skipping++;
			return;
		}
		const isFull = this.elements >= mostElements || this.depth >= deepest;
		if (isFull || wrapping.has(name)) {
			this.cut ||= isFull;
			this.opened.push('');
			return;
		}
		this.elements++;
		// Where a line breaks, words are apart.
		this.out.push(`<${name}${written(attributes)}>${name === 'br' ? ' ' : ''}`);
		this.opened.push(empty.has(name) ? '' : name);
		if (!empty.has(name)) this.depth++;
	}

	text(text: string): void {
		if (this.collecting === 'title') this.title = joined(this.title, text);
		else if (this.collecting === 'heading') this.heading = joined(this.heading, text);
		else if (this.collecting === 'data' && this.block.length < longestBlock) this.block += text;
		if (this.skipping > 0) return;
		const part = text.slice(0, mostText - this.length);
		this.length += part.length;
		this.out.push(escaped(part));
	}

	close(name: string): void {
		if (this.collecting === 'data' && name === 'script') this.data.push(this.block);
		if (this.collecting !== undefined && name === ends[this.collecting]) this.collecting = undefined;
		if (this.skipping > 0) {
			this.skipping--;
			return;
		}
		const tag = this.opened.pop();
		if (!tag) return;
		this.depth--;
		this.out.push(`</${tag}>`);
	}

	page(isCut: boolean): BoundedPage {
		for (let tag = this.opened.pop(); tag !== undefined; tag = this.opened.pop()) if (tag) this.out.push(`</${tag}>`);
		const { meta, title, heading, canonical, times, data, lang } = this;
		return { html: this.out.join(''), meta, title, heading, canonical, times, data, lang, cut: this.cut || isCut };
	}

	/** Takes what an element says of the page. */
	private note(name: string, attributes: Readonly<Record<string, string>>): void {
		const { property = '', name: own = '', itemprop = '', content = '', rel = '', href = '' } = attributes;
		const { datetime = '', type = '', lang = '' } = attributes;
		if (name === 'html' && this.lang === '') this.lang = lang.slice(0, 20);
		else if (name === 'meta' && this.meta.size < 300) {
			const key = (property || own || itemprop).toLowerCase();
			if (key !== '' && content !== '' && !this.meta.has(key)) this.meta.set(key, content.slice(0, 2000));
		} else if (name === 'link') {
			if (this.canonical === '' && /(?:^|\s)canonical(?:\s|$)/i.test(rel)) this.canonical = href.slice(0, 2000);
		} else if (name === 'time') {
			if (datetime !== '' && this.times.length < 20) this.times.push(datetime.slice(0, 100));
		} else if (name === 'title') {
			if (this.title === '') this.collecting = 'title';
		} else if (name === 'h1') {
			if (this.heading === '') this.collecting = 'heading';
		} else if (name === 'script' && /^application\/ld\+json/i.test(type) && this.data.length < 10) {
			this.collecting = 'data';
			this.block = '';
		}
	}
}

const ends = { title: 'title', heading: 'h1', data: 'script' } as const;

/** A block of JSON-LD is no longer, in UTF-16 units. */
const longestBlock = 200_000;

function escaped(text: string): string {
	return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

/** Two stretches of one text, no longer than a title may be. */
function joined(before: string, text: string): string {
	return before.length > 1000 ? before : before + text;
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
	const { hidden, style = '', 'aria-hidden': aria } = attributes;
	return (
		hidden !== undefined ||
		aria === 'true' ||
		/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, longestValue))
	);
}

function written(attributes: Readonly<Record<string, string>>): string {
	let text = '';
	for (const name of telling) {
		const value = attributes[name];
		if (value !== undefined)
			text += ` ${name}="${value.slice(0, longestValue).replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`;
	}
	return text;
}
