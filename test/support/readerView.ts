/**
 * What a reader sees of an HTML fragment, as a list of tags and texts: white space between words and around blocks, the
 * order of attributes, how an entity is written and slashes at a tag's end make no difference. Two fragments are the
 * same page when their lists are equal. The measure is that of the oracle's `compare.py`, so that no Python is needed.
 */
export function readerView(html: string): string[] {
	const items = flatten(html);
	return items.flatMap((item, index) => {
		if (item.kind === 'tag') return [item.text];
		const text = trimmed(item.text, items[index - 1] ?? nothing, items[index + 1] ?? nothing);
		return text === '' ? [] : [text];
	});
}

/** The list from the byline on, without closing tags at its end: what `cases.json` holds of a page. */
export function fromByline(items: readonly string[]): string[] {
	const start = Math.max(0, items.indexOf('<p class="post-author">'));
	const end = items.findLastIndex((item) => !item.startsWith('</')) + 1;
	return items.slice(start, Math.max(start, end));
}

/** The first place where two lists part, for a failing test's message; empty where they are equal. */
export function firstDifference(theirs: readonly string[], ours: readonly string[]): string {
	const length = Math.max(theirs.length, ours.length);
	for (let at = 0; at < length; at++) {
		if (theirs[at] === ours[at]) continue;
		const around = (items: readonly string[]) => items.slice(Math.max(0, at - 1), at + 3).join(' ');
		return `- ${around(theirs).slice(0, 600)}\n+ ${around(ours).slice(0, 600)}`;
	}
	return '';
}

interface Item {
	readonly kind: 'tag' | 'text';
	readonly text: string;
	readonly name: string;
}

const nothing: Item = { kind: 'tag', text: '', name: '' };
const empty = new Set(['img', 'br', 'hr', 'input', 'meta', 'link', 'source']);
const inline = new Set(['a', 'b', 'em', 'strong', 'i', 'code', 'span', 'del', 'sup', 'sub', 'img', 'br']);
const tag = /<!--.*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gs;
const attribute = /([^\s=/"'>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

function flatten(html: string): Item[] {
	const items: Item[] = [];
	let verbatim = 0;
	let at = 0;
	const addText = (source: string) => {
		if (source === '') return;
		const written = verbatim > 0 ? decoded(source) : decoded(source).replace(/\s+/g, ' ');
		const last = items.at(-1);
		if (last?.kind === 'text') items[items.length - 1] = { ...last, text: last.text + written };
		else items.push({ kind: 'text', text: written, name: '' });
	};
	for (const match of html.matchAll(tag)) {
		addText(html.slice(at, match.index));
		at = match.index + match[0].length;
		const [, slash, written = '', attributes = ''] = match;
		if (written === '') continue;
		const name = written.toLowerCase();
		const closes = slash === '/';
		if (name === 'pre') verbatim += closes ? -1 : 1;
		if (!closes) items.push({ kind: 'tag', text: `<${name}${shownAttributes(attributes)}>`, name });
		if ((closes || attributes.endsWith('/')) && !empty.has(name)) items.push({ kind: 'tag', text: `</${name}>`, name });
	}
	addText(html.slice(at));
	return items;
}

function shownAttributes(source: string): string {
	return [...source.matchAll(attribute)]
		.map(([, name = '', value = '']) => {
			const bare = decoded(value.replace(/^(["'])(.*)\1$/s, '$2'));
			return ` ${name.toLowerCase()}="${bare.split(/\s+/).filter(Boolean).join(' ')}"`;
		})
		.sort()
		.join('');
}

function trimmed(text: string, before: Item, after: Item): string {
	const isBlank = text.trim() === '';
	const opens = !empty.has(before.name) && !before.text.startsWith('</');
	const closes = after.text.startsWith('</');
	const start = !inline.has(before.name) || (opens && isBlank) ? text.trimStart() : text;
	return !inline.has(after.name) || (closes && isBlank) ? start.trimEnd() : start;
}

/** The names that Goldmark and Hugo's templates write. Any other stays as it is, and shows as a difference. */
const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	nbsp: '\u00a0',
	ldquo: '“',
	rdquo: '”',
	lsquo: '‘',
	rsquo: '’',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	laquo: '«',
	raquo: '»',
};

function decoded(text: string): string {
	return text.replace(
		/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
		(entity, decimal?: string, hex?: string, name?: string) => {
			if (name !== undefined) return named[name] ?? entity;
			return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
		},
	);
}
