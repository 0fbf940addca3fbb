import type { Span } from '../../text/span.ts';

/** An HTML tag in the text. */
export interface HtmlTag {
	/** In lower case; `/a` for a closing tag. */
	readonly name: string;
	readonly end: number;
	/** The value of `href` or `src`. */
	readonly target?: Span;
	/** The value of `alt` or `title`. */
	readonly words?: Span;
}

const tag = /<(\/?[A-Za-z][A-Za-z0-9-]*)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/y;
const attribute = /[\s"'/]([A-Za-z-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+)/g;

/** Reads the HTML tag that begins at `at`; undefined when none does. */
export function readHtmlTag(text: string, at: number): HtmlTag | undefined {
	tag.lastIndex = at;
	const match = tag.exec(text);
	if (!match) return undefined;
	const name = (match[1] ?? '').toLowerCase();
	const end = tag.lastIndex;
	if (name !== 'a' && name !== 'img' && name !== 'iframe') return { name, end };
	const wanted = name === 'a' ? 'href' : 'src';
	let target: Span | undefined;
	let words: Span | undefined;
	for (const found of match[0].matchAll(attribute)) {
		const raw = found[2] ?? '';
		const quoted = raw.startsWith('"') || raw.startsWith("'");
		const start = at + found.index + found[0].length - raw.length + (quoted ? 1 : 0);
		const span = { start, end: start + raw.length - (quoted ? 2 : 0) };
		const key = (found[1] ?? '').toLowerCase();
		if (key === wanted) target ??= span;
		else if (key === 'alt' || key === 'title') words ??= span;
	}
	return { name, end, ...(target && { target }), ...(words && { words }) };
}
