import { Opaque } from '../../text/opaque.ts';
import type { Shortcode } from './shortcode.ts';
import { type Ending, readTag } from './tag.ts';

// What looks like the beginning of a shortcode but is none to Hugo, with a name behind it:
// `<<< name`, `{< name`, `{{ < name`, `{{&lt; name`, braces or angles that only look like the real ones, and braces
// without an angle before a name and a parameter.
const opening =
	/(?:\{\{(?=[ \t]*[\p{L}][\p{L}\p{N}_-]*\s+[\p{L}_-]+=["“`])|(?<![\p{L}\p{N}_])<<<|(?<!\{)\{[<%](?!\})|\{\{[ \t]+[<%]|\{\{&lt;|[{｛﹛❴]{1,3}[ \t]?[＜﹤‹〈％](?![＜<])|[｛﹛❴]{1,3}[ \t]?[<%]|\{[｛﹛❴][<%])[ \t]*(?:\/[ \t]*)?(?=[\p{L}][\p{L}\p{N}_-]*(?![\p{L}\p{N}_-]))/uy;

/** What each of them begins with. Looking for that first takes a tenth of the time, as no other letters are looked at. */
const beginnings = ['{', '<<<', '｛', '﹛', '❴'];

class Candidates {
	private readonly next = beginnings.map(() => -1);

	constructor(private readonly text: string) {}

	/** The first beginning from an offset on; the text's length where there is none. */
	from(at: number): number {
		let first = this.text.length;
		for (const [index, beginning] of beginnings.entries()) {
			let found = this.next[index] ?? -1;
			if (found < at) {
				found = this.text.indexOf(beginning, at);
				if (found === -1) found = this.text.length;
				this.next[index] = found;
			}
			if (found < first) first = found;
		}
		return first;
	}
}

const closing = /(?:\/[ \t]*)?(?:>>>|&gt;\}\}|[>%＞﹥›〉％][ \t]?[}｝﹜❵]{1,3}|\}\}|>>)/uy;

const ending: Ending = {
	reach: 500,
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
 * @param running the tags that Hugo runs
 * @param opaque where not to look: code and those tags
 * @param onUnended told of each candidate that does not end, and so is none
 */
export function readPrinted(
	text: string,
	from: number,
	running: readonly Shortcode[],
	opaque: Opaque,
	onUnended?: () => void,
): Shortcode[] {
	const found: Shortcode[] = [];
	let tags: Opaque | undefined;
	const candidates = new Candidates(text);
	let at = candidates.from(from);
	for (; at < text.length; at = candidates.from(at)) {
		const start = at;
		const hidden = opaque.endAt(start);
		opening.lastIndex = start;
		const match = hidden === undefined ? opening.exec(text) : null;
		at = match ? opening.lastIndex : Math.max(hidden ?? 0, start + 1);
		if (!match) continue;
		const slash = match[0].indexOf('/');
		const end = start + (slash === -1 ? match[0].trimEnd().length : slash);
		const delimiter = /[%％]/.test(match[0]) ? '%' : '<';
		const tag = readTag(text, { start, end }, delimiter, 'printed', ending);
		tags ??= new Opaque(running.map((other) => other.span));
		const next = tags.startFrom(start) ?? text.length;
		if (tag.close.start === tag.close.end || next < tag.span.end) {
			onUnended?.();
			continue;
		}
		found.push(tag);
		at = tag.span.end;
	}
	return found;
}
