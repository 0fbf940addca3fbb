import { plainText } from '../post/plainText.ts';
import type { Post } from '../post/post.ts';
import { Opaque } from '../text/opaque.ts';
import type { Span } from '../text/span.ts';
import { tellingWords } from './words.ts';

/** An item of a list of talks that has no link. */
export interface UnlinkedItem {
	readonly title: string;
	/** Its text on its first line. */
	readonly span: Span;
}

interface Item {
	readonly indent: string;
	readonly span: Span;
	readonly hasTalk: boolean;
	readonly hasLink: boolean;
}

/** So many items of a list have to begin with a talk before one without a link is missed: fewer are no list of talks. */
const fewestTalks = 2;

/** A longer item, in UTF-16 units, is prose and no title. */
const longestTitle = 200;

const note = /\s*[([]?links?\s+(?:is\s+|are\s+)?to\s+be\s+added[)\].]*/gi;

/** An item's text without the note that its link is still to come. */
export function withoutNote(text: string): string {
	return text.replace(note, '');
}

/**
 * The items of lists of talks that have no link at all, where the others of the same list begin with one.
 *
 * @param talkStarts where links to talks begin
 */
export function unlinkedItems(post: Post, talkStarts: ReadonlySet<number>): UnlinkedItem[] {
	if (talkStarts.size < fewestTalks) return [];
	const found: UnlinkedItem[] = [];
	for (const list of lists(post, talkStarts)) {
		if (list.filter(({ hasTalk }) => hasTalk).length < fewestTalks) continue;
		for (const { span, hasLink } of list) {
			const title = plainText(withoutNote(post.text.slice(span.start, span.end)));
			if (hasLink || title.length > longestTitle || tellingWords(title).size < 2) continue;
			found.push({ title, span });
		}
	}
	return found;
}

/** The lists of a post, each as its items at one depth. */
function* lists({ text, body, links, code }: Post, talkStarts: ReadonlySet<number>): Generator<readonly Item[]> {
	const opaque = new Opaque(code);
	const line = /^([ \t]*[-*+])[ \t]+(?:["'“*_]*)(\S[^\r\n]*)$/gm;
	line.lastIndex = body.start;
	let items: Item[] = [];
	let end = -1;
	for (let match = line.exec(text); match; match = line.exec(text)) {
		const [whole, indent = '', words = ''] = match;
		const start = match.index + whole.length - words.length;
		if (opaque.endAt(start) !== undefined) continue;
		const span = { start, end: match.index + whole.length };
		const goesOn = end !== -1 && !/\S/.test(text.slice(end, match.index));
		if (!goesOn || items[0]?.indent !== indent) {
			yield items;
			items = [];
		}
		end = span.end;
		const inside = links.filter((link) => link.span.start < span.end && link.span.end > span.start);
		const hasTalk = inside.some((link) => talkStarts.has(link.span.start) && link.span.start - start <= 1);
		items.push({ indent, span, hasTalk, hasLink: inside.length > 0 });
	}
	yield items;
}
