import { decodeEntities } from '../markdown/entities.ts';

/** A tag as written. */
export interface Tag {
	/** In lower case. */
	readonly name: string;
	readonly closes: boolean;
	/** Whether a slash stands before its end. */
	readonly isEmpty: boolean;
	/** Values by names in lower case, entities resolved; of a name that stands twice the first, as in a browser. */
	readonly values: ReadonlyMap<string, string>;
	/** The offset behind it. */
	readonly end: number;
}

const name = /<(\/?)([a-zA-Z][^\s/>]*)/y;
const space = /[\s/]*/y;
const key = /[^\s/>][^\s/>=]*/y;
const equals = /\s*=\s*/y;
const bare = /[^\s>]*/y;

/** Reads the tag that begins at an offset; undefined where none does, or none that ends. */
export function readTag(html: string, start: number): Tag | undefined {
	name.lastIndex = start;
	const found = name.exec(html);
	if (!found) return undefined;
	const values = new Map<string, string>();
	let at = name.lastIndex;
	for (;;) {
		at = after(space, html, at);
		const unit = html[at];
		if (unit === undefined) return undefined;
		if (unit === '>') {
			const closes = found[1] === '/';
			return { name: (found[2] ?? '').toLowerCase(), closes, isEmpty: html[at - 1] === '/', values, end: at + 1 };
		}
		const keyEnd = after(key, html, at);
		const written = html.slice(at, keyEnd).toLowerCase();
		const valueStart = after(equals, html, keyEnd);
		const valueEnd = valueStart === keyEnd ? keyEnd : endOfValue(html, valueStart);
		if (valueEnd === undefined) return undefined;
		const quoted = /["']/.test(html[valueStart] ?? '') && valueEnd > valueStart;
		const value = quoted ? html.slice(valueStart + 1, valueEnd - 1) : html.slice(valueStart, valueEnd);
		if (!values.has(written)) values.set(written, decodeEntities(valueStart === keyEnd ? '' : value));
		at = valueEnd;
	}
}

function endOfValue(html: string, at: number): number | undefined {
	const quote = html[at];
	if (quote !== '"' && quote !== "'") return after(bare, html, at);
	const closing = html.indexOf(quote, at + 1);
	return closing === -1 ? undefined : closing + 1;
}

/** The end of what a sticky pattern finds at an offset; the offset where it finds nothing. */
function after(pattern: RegExp, html: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(html) ? pattern.lastIndex : at;
}
