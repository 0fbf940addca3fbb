import type { Span } from '../../text/span.ts';

/** How the lines of a head begin, by format: fields, what belongs to a value that goes on, comments, blank lines. */
const headLines = {
	yaml: /^(?:[A-Za-z_][\w.-]*[ \t]*:(?:[ \t\r\n]|$)|[ \t]+\S|-[ \t]|#|\s*$)/,
	toml: /^(?:[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*[\w"'-]+)*[ \t]*=|\[\[?[^[\](\n]+\]\]?\s*(?:#.*)?$|[ \t]+\S|\]|["'][^"'\n]*["'],?\s*$|#|\s*$)/,
	json: /^[ \t]*(?:"[^"\n]*"?[ \t]*(?::|,?\s*$)|\{[ \t]*(?:"|\s*$)|[}\]],?\s*$|\[\s*$|-?\d[\d.]*,?\s*$|\s*$)/,
} as const;

/** Lines that a text has as often as a head: behind a blank line a heading or a list is likelier than a comment or an item. */
const ofEither = /^(?:#|-[ \t])/;

/** Of a head that is never closed, the lines from its beginning on that look like its own: where it was meant to end. */
export function likelyHead(text: string, format: keyof typeof headLines, content: Span): Span {
	const line = /[^\n]*(?:\n|$)/y;
	let end = content.start;
	for (let at = end; at < text.length; ) {
		line.lastIndex = at;
		const found = line.exec(text)?.[0] ?? '';
		if (found === '' || !headLines[format].test(found)) break;
		at += found.length;
		const isApart = end < at - found.length;
		if (found.trim() !== '' && !(isApart && ofEither.test(found))) end = at;
	}
	return { start: content.start, end };
}
