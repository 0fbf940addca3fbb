import { endOfLine } from './characters.ts';
import type { Shortcode } from './shortcode.ts';
import { type Ending, readTag } from './tag.ts';

// `> }}` and `>>`; a lone `>` before white space is the beginning of the end that was forgotten.
const slip = /(?:[>%][ \t]+\}{1,2}(?!\})|>{1,3}(?=\s|$))/y;

/** How `{{<` and `{{%` end, the slips that are clearly meant as an end included. */
function endingOf(delimiter: Shortcode['delimiter']): Ending {
	const own = delimiter === '<' ? '>' : '%';
	const other = delimiter === '<' ? '%' : '>';
	return {
		reach: 10_000,
		at(text, at) {
			const unit = text[at];
			if (unit === own || unit === other) {
				if (text[at + 1] !== '}') {
					slip.lastIndex = at;
					return slip.test(text) ? { end: slip.lastIndex, fault: 'half-closed' } : undefined;
				}
				if (text[at + 2] !== '}') return { end: at + 2, fault: 'half-closed' };
				return unit === own ? { end: at + 3 } : { end: at + 3, fault: 'delimiter-mismatch' };
			}
			return unit === '}' && text[at + 1] === '}' ? { end: at + 2, fault: 'half-closed' } : undefined;
		},
	};
}

const endings = { '<': endingOf('<'), '%': endingOf('%') };

/**
 * Finds the shortcode tags that Hugo runs, and those commented inside their delimiters. Hugo looks for them everywhere
 * below the front matter: in code, in HTML comments, inside one another.
 *
 * @param from the offset at which the post's body begins
 */
export function readShortcodes(text: string, from: number): Shortcode[] {
	const found: Shortcode[] = [];
	const comments = new CommentEnds(text);
	let at = text.indexOf('{{', from);
	while (at !== -1) {
		// Of `{{{<` the last two braces open the tag.
		while (text[at + 2] === '{') at++;
		const delimiter = text[at + 2];
		if (delimiter !== '<' && delimiter !== '%') {
			at = text.indexOf('{{', at + 2);
			continue;
		}
		const tag = text.startsWith('/*', at + 3)
			? readInert(text, at, delimiter, comments)
			: readTag(text, { start: at, end: at + 3 }, delimiter, 'run', endings[delimiter]);
		found.push(tag);
		at = text.indexOf('{{', Math.max(tag.span.end, at + 3));
	}
	return found;
}

/** Finds the ends of commented tags. One that is not there is looked for once only. */
class CommentEnds {
	private readonly missing = new Set<string>();

	constructor(private readonly text: string) {}

	/** The first offset from `from` on at which `end` stands; -1 where there is none. Asked for rising offsets. */
	find(end: string, from: number): number {
		if (this.missing.has(end)) return -1;
		const found = this.text.indexOf(end, from);
		if (found === -1) this.missing.add(end);
		return found;
	}
}

/** Reads a tag whose inside is commented. Nothing in it runs, so only its extent and name are read. */
function readInert(text: string, at: number, delimiter: '<' | '%', ends: CommentEnds): Shortcode {
	const open = { start: at, end: at + 5 };
	const end = `*/${delimiter === '<' ? '>' : '%'}}}`;
	const found = ends.find(end, open.end);
	const stop = found === -1 ? endOfLine(text, at) : found;
	const close = { start: stop, end: found === -1 ? stop : found + end.length };
	const name = /[\p{L}\p{N}_][\p{L}\p{N}_\-/.]*/uy;
	name.lastIndex = open.end + (/^\s*\/?\s*/.exec(text.slice(open.end, stop))?.[0].length ?? 0);
	const nameStart = name.lastIndex;
	const word = name.exec(text)?.[0] ?? '';
	return {
		span: { start: at, end: close.end },
		open,
		close,
		delimiter,
		kind: 'opening',
		notation: 'inert',
		name: word,
		nameSpan: { start: nameStart, end: nameStart + word.length },
		parameters: [],
		faults: found === -1 ? [{ code: 'unclosed-comment', span: open }] : [],
	};
}
