import { fieldOf } from '../post/frontMatter/frontMatter.ts';
import type { Post } from '../post/post.ts';
import type { Span } from '../text/span.ts';
import { masked } from './masked.ts';

/** The fields of the head that are read as sentences. */
const sentences = ['title', 'description'];

/** What is no prose wherever it stands: HTML, entities, addresses, e-mail, attributes of a heading. */
const noProse =
	/<\/?[a-z!][^<>]*>|&(?:[a-z]+|#\d+);|\b[a-z][a-z+.-]*:\/\/\S+|\bwww\.\S+|\S+@\S+\.\S+|\{[#.:][^{}\n]*\}/gi;

/** A word, and where it stands. */
export interface Word {
	readonly text: string;
	readonly span: Span;
}

/**
 * The words of a post that a dictionary can know: those of its title, description and body, without code, shortcodes,
 * addresses and HTML. A run of signs that holds a digit or a sign of code is a name and no word, and so is an acronym.
 */
export function proseWords(post: Post, isListed: (chunk: string) => boolean = () => false): Word[] {
	const text = masked(post.text, hiddenSpans(post), ' ').replace(noProse, (hidden) => hidden.replace(/[^\r\n]/g, ' '));
	const words: Word[] = [];
	for (const { 0: found, index } of text.matchAll(/[^\s—–/|,;:()[\]"“”]+/gu)) {
		const chunk = trimmed(found, index);
		if (chunk.text === '' || isName(chunk.text) || isListed(chunk.text)) continue;
		for (const part of chunk.text.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)) {
			// Of two letters are particles of names and abbreviations, and hardly a slip.
			if (part[0].length < 3 || isAcronym(part[0])) continue;
			const start = chunk.span.start + part.index;
			words.push({ text: part[0], span: { start, end: start + part[0].length } });
		}
	}
	return words;
}

/** Without the signs at its ends that belong to the sentence. */
function trimmed(found: string, index: number): Word {
	const [lead = ''] = /^[^\p{L}\p{M}\p{N}_$@#\\`]+/u.exec(found) ?? [];
	const text = found.slice(lead.length).replace(/[^\p{L}\p{M}\p{N}_$`]+$/u, '');
	const start = index + lead.length;
	return { text, span: { start, end: start + text.length } };
}

/** Whether a run of signs is a name of code, a version, a number, or not in Latin letters. */
function isName(chunk: string): boolean {
	if (/[\p{N}_$@#=\\`<>{}~^%+]|\p{L}\.\p{L}|\*\p{L}+\*\p{L}/u.test(chunk)) return true;
	return /\p{Ll}\p{Lu}/u.test(chunk) || /(?!\p{Script=Latin})\p{L}/u.test(chunk);
}

function isAcronym(word: string): boolean {
	return /^\p{Lu}{2,}(?:s|['’]s)?$/u.test(word);
}

function hiddenSpans({ text, code, shortcodes, links, nearLinks, frontMatter, body }: Post): Span[] {
	const spans: Span[] = [...code, ...shortcodes.map(({ span }) => span), ...nearLinks.map(({ span }) => span)];
	for (const { kind, element, span, textSpan } of links) {
		if (kind === 'shortcode' || kind === 'html') continue;
		const hasText = element === 'a' && (kind === 'inline' || kind === 'reference');
		spans.push(hasText ? { start: textSpan.end, end: span.end } : span);
	}
	let from = 0;
	const shown = sentences.flatMap((name) => {
		const value = fieldOf(frontMatter, name)?.value;
		return value?.kind === 'string' ? [value.span] : [];
	});
	for (const { start, end } of shown.sort((a, b) => a.start - b.start)) {
		spans.push({ start: from, end: start });
		from = end;
	}
	spans.push({ start: from, end: Math.min(body.start, text.length) });
	return spans;
}
