import type { Span } from '../text/span.ts';

/** What takes the place of a span of the source: HTML, or text that is Markdown like what is around it. */
export type Piece = { readonly span: Span } & ({ readonly html: Rendered } | { readonly markdown: string });

/** A shortcode's HTML, with and without a paragraph to itself. */
export interface Rendered {
	/** Where it is all that its paragraph holds. */
	readonly block: string;
	/** Where it stands amid text. */
	readonly inline: string;
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
	const parts: string[] = [];
	let at = span.start;
	for (const piece of pieces) {
		parts.push(text.slice(at, piece.span.start));
		if ('markdown' in piece) parts.push(piece.markdown);
		else parts.push(`${word}${rendered.push(piece.html) - 1}Z`);
		at = piece.span.end;
	}
	parts.push(text.slice(at, span.end));
	const masked = parts.join('');
	if (rendered.length === 0) return { text: masked, fill: (html) => html };
	const pattern = new RegExp(`<p>${word}(\\d+)Z</p>|${word}(\\d+)Z`, 'g');
	return {
		text: masked,
		fill: (html) =>
			html.replace(pattern, (_match, alone: string | undefined, amid: string | undefined) => {
				const found = rendered[Number(alone ?? amid)];
				return (alone === undefined ? found?.inline : found?.block) ?? '';
			}),
	};
}

/** A word that the text does not hold. */
function freeWord(text: string): string {
	let word = 'RECAPSLOT';
	while (text.includes(word)) word += 'X';
	return word;
}
