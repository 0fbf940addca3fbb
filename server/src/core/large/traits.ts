import { verbatimBlocks } from '../post/code.ts';
import { isUnendedDestination } from '../post/links/destination.ts';
import { readHtmlTag } from '../post/links/html.ts';
import type { Post } from '../post/post.ts';
import { pairTags } from '../post/shortcodes/pairs.ts';
import { readPrinted } from '../post/shortcodes/printed.ts';
import type { ShortcodeFaultCode } from '../post/shortcodes/shortcode.ts';
import { mayHold } from '../rules/link/placeholder.ts';
import { Opaque } from '../text/opaque.ts';

/** What of one piece of a body matters to the problems of the others. */
export interface Traits {
	/** A shortcode with `%`, beside which no label is certainly undefined. */
	readonly percent: boolean;
	readonly undefinedLabel: boolean;
	/** An angle bracket at the end that may hide words of the next piece. */
	readonly openAngle: boolean;
	/** Words that such a bracket may hide. */
	readonly words: boolean;
}

/** A piece ends with a blank line. */
const ends = /\n\r?\n$/;

// Footnotes and definitions hold for the whole post, and so do comments that turn rules off. A byte order mark is one at
// the beginning of the post only.
const global = /^[ \t>*+\d.-]*\[[^\]\n]{1,200}\]:|recap-(?:disable|enable)|\0|\ufeff/m;

/** Words that go on behind a blank line where a rule looks for several with white space between them. */
const goesOn = /(?:TODO|TBD|\b(?:links?|is|are|to|be))[\s-]*$/i;

/** An angle bracket that begins a tag of HTML and has no other half in the text. */
export const openAngle = /<\/?[A-Za-z][^<>]*$/;

/** Faults after which a tag may end elsewhere as soon as other text follows. */
const unended: ReadonlySet<ShortcodeFaultCode> = new Set(['unclosed-tag', 'unclosed-quote', 'unclosed-comment']);

/**
 * What of a piece of a body matters to the others; undefined where the piece cannot be read and checked alone, because
 * something in it may reach over its end or holds for the whole post.
 *
 * @param post the piece, read alone
 * @param lineBreak that of the post
 * @param last whether the post ends with it, so that nothing can reach over its end
 */
export function traitsOf(post: Post, lineBreak: '\n' | '\r\n', last: boolean): Traits | undefined {
	const { text } = post;
	if (global.test(text) || !breaksAlike(text, lineBreak) || post.links.some(({ kind }) => kind === 'definition'))
		return undefined;
	if (!last && (!ends.test(text) || goesOn.test(text.trimEnd().slice(-80)) || isOpen(post))) return undefined;
	// A closing tag looks for its opening one in the pieces before it, too, whichever piece it is in.
	if (hasLoneClosing(post)) return undefined;
	return {
		percent: post.shortcodes.some(({ delimiter }) => delimiter === '%'),
		undefinedLabel: post.nearLinks.some(({ fault }) => fault === 'undefined-label'),
		openAngle: openAngle.test(text),
		words: mayHold(text),
	};
}

/** Whether pieces with these traits are each told the same problems alone as all together. */
export function areApart(all: readonly Traits[]): boolean {
	const some = { percent: false, undefinedLabel: false, openAngle: false, words: false };
	for (const traits of all) {
		some.percent ||= traits.percent;
		some.undefinedLabel ||= traits.undefinedLabel;
		some.openAngle ||= traits.openAngle;
		some.words ||= traits.words;
	}
	return !(some.percent && some.undefinedLabel) && !(some.openAngle && some.words);
}

/** Whether all line breaks of a text are of one kind, without a lone carriage return. */
export function breaksAlike(text: string, lineBreak: '\n' | '\r\n'): boolean {
	return lineBreak === '\n' ? !text.includes('\r') : !/\r(?!\n)|(?<!\r)\n/.test(text);
}

/** Whether something of a piece may reach over its end. */
function isOpen(post: Post): boolean {
	const { text, shortcodes, code, links } = post;
	if ((code.at(-1)?.end ?? 0) >= text.length || (shortcodes.at(-1)?.span.end ?? 0) >= text.length) return true;
	if (shortcodes.some(({ faults }) => faults.some((fault) => unended.has(fault.code)))) return true;
	// The closing tag of an `<a>` ends its text, and so its span.
	if (
		links.some(({ kind, element, span, textSpan }) => kind === 'html' && element === 'a' && span.end === textSpan.end)
	)
		return true;
	let open = false;
	const onOpen = () => {
		open = true;
	};
	verbatimBlocks(shortcodes, onOpen);
	const running = shortcodes.filter(({ notation }) => notation !== 'printed');
	readPrinted(text, 0, running, new Opaque([...code, ...running.map(({ span }) => span)]), onOpen);
	return open || hasOpenBracket(post);
}

const angle = /<\/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])/g;
const bracket = /\][ \t]*(?:\r?\n[ \t]*)?\(/g;

/** Whether an HTML tag or an address with a title begins and does not end. */
function hasOpenBracket({ text, code }: Post): boolean {
	const hidden = new Opaque(code);
	for (const { index } of text.matchAll(angle)) {
		if (hidden.endAt(index) === undefined && !readHtmlTag(text, index)) return true;
	}
	for (const { index, 0: found } of text.matchAll(bracket)) {
		if (hidden.endAt(index) === undefined && isUnendedDestination(text, index + found.length - 1)) return true;
	}
	return false;
}

/** Whether a closing tag has no opening one in its piece, whatever forms shortcodes have and whichever tags are counted. */
function hasLoneClosing({ shortcodes }: Post): boolean {
	if (!shortcodes.some(({ kind }) => kind === 'closing')) return false;
	const of = (tags: typeof shortcodes) => pairTags(tags, () => 'either');
	const all = of(shortcodes);
	const run = of(shortcodes.filter(({ notation }) => notation === 'run'));
	const lacksOpening = [...all.faults, ...run.faults].some(({ code }) => code === 'never-opened');
	return lacksOpening || all.pairs.some(({ opening, closing }) => opening.notation !== closing.notation);
}
