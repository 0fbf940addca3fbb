import type { Span } from '../text/span.ts';
import { escapeHtml } from './html.ts';

/** What takes the place of a span of the source: HTML, or text that is Markdown like what is around it. */
export type Piece = { readonly span: Span } & ({ readonly html: Rendered } | { readonly markdown: string });

/** A shortcode's HTML, with and without a paragraph to itself. */
export interface Rendered {
	/** Where it is all that its paragraph holds. */
	readonly block: string;
	/** Where it stands amid text. */
	readonly inline: string;
	/** What it is where no HTML can stand, as in a link's address. */
	readonly text: string;
}

/** A text in which words without meaning to Markdown stand for what has been rendered already. */
export interface Masked {
	readonly text: string;
	/** Puts the rendered pieces where their words have come to stand. */
	fill(html: string): string;
}

/**
 * Hides the pieces from Markdown as Hugo does: each becomes a word of letters and digits, which is text wherever it
 * stands, in a list item, a heading, a link's target or code. A paragraph that holds nothing but such a word gives way
 * to the piece.
 *
 * @param pieces in order, not overlapping, inside `span`
 */
export function maskPieces(text: string, span: Span, pieces: readonly Piece[]): Masked {
	const word = freeWord(text);
	const rendered: Rendered[] = [];
	const masked = join(text, span, pieces, (html) => `${word}s${rendered.push(html) - 1}HBHB`);
	if (rendered.length === 0) return { text: masked, fill: (html) => html };
	const single = new RegExp(`${word}s(\\d+)HBHB`, 'g');
	// A paragraph of its own, a word inside a tag, a word anywhere else.
	const places = new RegExp(
		`<p(?: data-line="\\d+")?>${word}s(\\d+)HBHB</p>|<[^<>]*${word}s\\d+HBHB[^<>]*>|${word}s(\\d+)HBHB`,
		'g',
	);
	return {
		text: masked,
		fill: (html) =>
			html.replace(places, (match, alone: string | undefined, amid: string | undefined) => {
				if (alone !== undefined) return rendered[Number(alone)]?.block ?? '';
				if (amid !== undefined) return rendered[Number(amid)]?.inline ?? '';
				return match.replace(single, (_word, number: string) => escapeHtml(rendered[Number(number)]?.text ?? ''));
			}),
	};
}

/** A part of the source with the HTML of its pieces in their places. */
export function insertPieces(text: string, span: Span, pieces: readonly Piece[]): string {
	return join(text, span, pieces, (html) => html.block);
}

function join(text: string, span: Span, pieces: readonly Piece[], shown: (html: Rendered) => string): string {
	const parts: string[] = [];
	let at = span.start;
	for (const piece of pieces) {
		parts.push(text.slice(at, piece.span.start));
		parts.push('markdown' in piece ? piece.markdown : shown(piece.html));
		at = piece.span.end;
	}
	parts.push(text.slice(at, span.end));
	return parts.join('');
}

/** Hugo's word, which comes to light in the id of a heading with a shortcode; another where the text holds that one. */
export function freeWord(text: string): string {
	let word = 'HAHAHUGOSHORTCODE';
	while (text.includes(word)) word += 'X';
	return word;
}
