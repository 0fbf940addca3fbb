import * as l10n from '@vscode/l10n';
import { escapeHtml } from '../html.ts';
import { styleWithoutHarm } from './style.ts';
import { readTag } from './tag.ts';

/** Elements that may stand in a page. All others are left out, their content stays. */
const elements: ReadonlySet<string> = new Set(
	(
		'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl ' +
		'dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd li main mark ol p picture ' +
		'pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ' +
		'ul var wbr'
	).split(' '),
);

const empty: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);

/** Elements whose content is no text of the page: it goes with them. */
const swallowed: ReadonlySet<string> = new Set('script style textarea title xmp noembed noframes plaintext'.split(' '));

/** Attributes that say nothing but how their element looks or what it is called. */
const attributes: ReadonlySet<string> = new Set(
	(
		'abbr align allowfullscreen alt checked class cite cols colspan datetime dir disabled headers height id itemprop ' +
		'itemscope itemtype lang loading open reversed role rowspan scope span start title translate type valign value width'
	).split(' '),
);

/** Schemes that an address may have, by attribute. One without a scheme leads to the site itself. */
const schemes: Readonly<Record<string, ReadonlySet<string>>> = {
	href: new Set(['http', 'https', 'mailto', 'ftp', 'tel', 'file']),
	src: new Set(['http', 'https', 'file']),
	cite: new Set(['http', 'https']),
};

/** Frames that may stand in a page: players of videos. */
const players = /^https:\/\/(?:(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/|player\.vimeo\.com\/video\/)[\w?=&%.;-]+$/;

const comment = /<!--(?:>|->|.*?(?:--!?>|$))|<(?:[!?]|\/(?![a-zA-Z]))[^>]*(?:>|$)/sy;

/** How many tags that never end are looked for before every further `<` is taken for text. */
const patience = 50;

/**
 * HTML without anything that could run, send, or take the reader elsewhere: what is known to be harmless is written anew,
 * everything else is left out. As every tag and attribute of the result is written here, with its values quoted and
 * escaped, it makes no difference how somebody else would have read the source.
 */
export function sanitise(html: string): string {
	return new Sanitiser(html).run();
}

class Sanitiser {
	private readonly parts: string[] = [];
	private readonly open: string[] = [];
	private readonly openByName = new Map<string, number>();
	private neverEnding = 0;

	constructor(private readonly html: string) {}

	run(): string {
		const { html } = this;
		let at = 0;
		while (at < html.length) {
			const next = html.indexOf('<', at);
			this.addText(html.slice(at, next === -1 ? html.length : next));
			if (next === -1) break;
			at = this.readMarkup(next);
		}
		while (this.open.length > 0) this.closeLast();
		return this.parts.join('');
	}

	private addText(text: string): void {
		if (text !== '') this.parts.push(text.replaceAll('>', '&gt;'));
	}

	/** Reads what begins with a `<`. Gives where to go on. */
	private readMarkup(at: number): number {
		comment.lastIndex = at;
		if (comment.test(this.html)) return comment.lastIndex;
		const tag = this.neverEnding < patience ? readTag(this.html, at) : undefined;
		if (!tag) {
			if (/^<\/?[a-zA-Z]/.test(this.html.slice(at, at + 3))) this.neverEnding++;
			this.parts.push('&lt;');
			return at + 1;
		}
		const { name, closes, end } = tag;
		if (closes) this.closeTag(name);
		else if (swallowed.has(name)) return this.endOf(name, end);
		else if (elements.has(name)) this.openTag(name, tag.values);
		return end;
	}

	/** Where an element ends whose content is left out; of one that is never closed only the tag is. */
	private endOf(name: string, at: number): number {
		const closing = new RegExp(`</${name}(?=[\\s/>])[^>]*(?:>|$)`, 'gi');
		closing.lastIndex = at;
		if (this.neverEnding < patience && closing.test(this.html)) return closing.lastIndex;
		this.neverEnding++;
		return at;
	}

	private openTag(name: string, values: ReadonlyMap<string, string>): void {
		if (name === 'iframe') {
			this.parts.push(frame(values));
			return;
		}
		if (name === 'input' && values.get('type') !== 'checkbox') return;
		const kept = [...values].map(([key, value]) => keptAttribute(name, key, value)).join('');
		this.parts.push(`<${name}${kept}${name === 'input' && !values.has('disabled') ? ' disabled=""' : ''}>`);
		if (empty.has(name)) return;
		this.open.push(name);
		this.openByName.set(name, (this.openByName.get(name) ?? 0) + 1);
	}

	private closeTag(name: string): void {
		if ((this.openByName.get(name) ?? 0) === 0) return;
		while (this.closeLast() !== name) {
			// What was opened inside is closed first.
		}
	}

	private closeLast(): string {
		const name = this.open.pop() ?? '';
		this.openByName.set(name, (this.openByName.get(name) ?? 1) - 1);
		this.parts.push(`</${name}>`);
		return name;
	}
}

function keptAttribute(element: string, name: string, value: string): string {
	if (name === 'style') {
		const style = styleWithoutHarm(value);
		return style === '' ? '' : ` style="${escapeHtml(style)}"`;
	}
	const allowed = schemes[name];
	if (allowed) {
		const address = name === 'href' && element !== 'a' ? undefined : safeAddress(value, allowed);
		return address === undefined ? '' : ` ${name}="${escapeHtml(address)}"`;
	}
	const isKept = attributes.has(name) || /^(?:data|aria)-[a-z0-9-]+$/.test(name);
	return isKept ? ` ${name}="${escapeHtml(value)}"` : '';
}

/** An address that leads to a page or a picture; undefined for one that could do anything else. */
function safeAddress(value: string, allowed: ReadonlySet<string>): string | undefined {
	// A browser passes over control characters and blanks wherever they stand in an address.
	const bare = value.replace(/[\p{Cc} \u00a0]/gu, '');
	// Without a scheme it has that of the page, which on a disk would have it lead into the local network.
	if (/^[\\/]{2}/.test(bare)) return `https:${bare}`;
	const scheme = /^([^/?#\\]*?):/.exec(bare)?.[1]?.toLowerCase();
	if (scheme === undefined) return value;
	if (scheme === 'file') return /^file:\/\/\/(?![\\/])/i.test(bare) ? bare : undefined;
	return allowed.has(scheme) ? value : undefined;
}

/** A player of a video in a box of its own; of any other frame only its address. */
function frame(values: ReadonlyMap<string, string>): string {
	const source = (values.get('src') ?? '').trim();
	const address = source.startsWith('//') ? `https:${source}` : source;
	const title = values.get('title') ?? '';
	if (players.test(address)) {
		const shown = escapeHtml(title || 'Video');
		return `<iframe class="recap-video" src="${escapeHtml(address)}" title="${shown}" sandbox="allow-scripts allow-same-origin allow-presentation allow-popups" allowfullscreen="" loading="lazy"></iframe><a class="recap-video-link" href="${escapeHtml(address)}">${shown}</a>`;
	}
	const isOutside = /^https?:\/\//i.test(address);
	const name = isOutside
		? `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`
		: `<code>${escapeHtml(address)}</code>`;
	return `<span class="recap-embedded"><strong>${escapeHtml(title || l10n.t('Embedded page'))}</strong> ${name}</span>`;
}
