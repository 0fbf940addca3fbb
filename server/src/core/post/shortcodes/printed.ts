import type { Shortcode } from './shortcode.ts';
import { type Ending, readTag } from './tag.ts';

// What looks like the beginning of a shortcode but is none to Hugo, with a name behind it:
// `<<< name`, `{< name`, `{{ < name`, `{{&lt; name`, braces or angles that only look like the real ones, and braces
// without an angle before a name and a parameter.
const opening =
	/(?:\{\{(?=[ \t]*[\p{L}][\p{L}\p{N}_-]*\s+[\p{L}_-]+=["“`])|(?<![\p{L}\p{N}_])<<<|(?<!\{)\{[<%](?!\})|\{\{[ \t]+[<%]|\{\{&lt;|[{｛﹛❴]{1,3}[ \t]?[＜﹤‹〈％](?![＜<])|[｛﹛❴]{1,3}[ \t]?[<%]|\{[｛﹛❴][<%])[ \t]*(?:\/[ \t]*)?(?=[\p{L}][\p{L}\p{N}_-]*(?![\p{L}\p{N}_-]))/gu;

const closing = /(?:\/[ \t]*)?(?:>>>|&gt;\}\}|[>%＞﹥›〉％][ \t]?[}｝﹜❵]{1,3}|\}\}|>>)/uy;

const ending: Ending = {
	at(text, at) {
		closing.lastIndex = at;
		const found = closing.exec(text);
		return found ? { end: at + found[0].length } : undefined;
	},
	// Prose is full of brackets: what holds another opening, or is longer than any block, was not meant as a shortcode.
	givesUp: (text, start, at) => at - start > 2000 || text[at] === '<' || text[at] === '{',
};

/**
 * Finds text that is meant as a shortcode but that Hugo would print. Whether the name is one of a shortcode is left to
 * whoever asks; a candidate that does not end within its paragraph is none.
 *
 * @param from the offset at which the post's body begins
 * @param opaque where not to look: code and the tags that Hugo runs, in order
 */
export function readPrinted(text: string, from: number, isOpaque: (offset: number) => boolean): Shortcode[] {
	if (!/<<<|[{｛﹛❴]/u.test(text)) return [];
	const found: Shortcode[] = [];
	opening.lastIndex = from;
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		const start = match.index;
		if (isOpaque(start)) continue;
		const slash = match[0].indexOf('/');
		const end = start + (slash === -1 ? match[0].trimEnd().length : slash);
		const delimiter = /[%％]/.test(match[0]) ? '%' : '<';
		const tag = readTag(text, { start, end }, delimiter, 'printed', ending);
		if (tag.close.start === tag.close.end) continue;
		found.push(tag);
		opening.lastIndex = tag.span.end;
	}
	return found;
}
