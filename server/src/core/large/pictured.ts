import type { Facts, ShownPicture } from '../facts.ts';
import type { CodeSpan } from '../post/code.ts';
import type { Post } from '../post/post.ts';
import type { Picture } from '../site/pictures.ts';
import type { Span } from '../text/span.ts';

/** What rules about the pictures of a whole post need to know of one piece of its body. */
export interface PicturesOfPiece {
	readonly pictures: readonly ShownPicture[];
	/** The code that pictures stand in. */
	readonly code: readonly CodeSpan[];
}

/** The pictures of a piece, with the code around them. */
export function picturesOfPiece({ code }: Post, { pictures }: Facts): PicturesOfPiece {
	const holdsPicture = (span: Span) =>
		pictures.some(({ picture }) => span.start <= picture.pathSpan.start && picture.pathSpan.start < span.end);
	return { pictures, code: pictures.length === 0 || code.length === 0 ? [] : code.filter(holdsPicture) };
}

/**
 * A large post as far as rules about all of its pictures look at it: its head, its text, the code that pictures stand in.
 * Nothing of it is read anew.
 *
 * @param head the head alone, read as a post
 * @param pieces of the body, in order, each with the offset at which it begins
 */
export function picturedPost(
	text: string,
	head: Post,
	headFacts: Facts,
	pieces: readonly { readonly of: PicturesOfPiece; readonly at: number }[],
): { readonly post: Post; readonly pictures: readonly ShownPicture[] } {
	const code: CodeSpan[] = [];
	const pictures: ShownPicture[] = [...headFacts.pictures];
	for (const { of, at } of pieces) {
		for (const span of of.code) code.push({ ...span, ...moved(span, at) });
		for (const shown of of.pictures) pictures.push({ ...shown, picture: movedPicture(shown.picture, at) });
	}
	const body = { start: head.text.length, end: text.length };
	return { post: { ...head, original: text, text, body, code }, pictures };
}

function moved({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}

function movedPicture({ path, pathSpan, shortcode }: Picture, by: number): Picture {
	if (!shortcode) return { path, pathSpan: moved(pathSpan, by) };
	let newPathSpan = moved(pathSpan, by);
	const parameters = shortcode.parameters.map((parameter) => {
		const valueSpan = moved(parameter.valueSpan, by);
		// The parameter that names the file is known by the very span.
		if (parameter.valueSpan === pathSpan) newPathSpan = valueSpan;
		return { ...parameter, valueSpan, span: moved(parameter.span, by) };
	});
	const open = moved(shortcode.open, by);
	const close = moved(shortcode.close, by);
	const span = moved(shortcode.span, by);
	return { path, pathSpan: newPathSpan, shortcode: { ...shortcode, span, open, close, parameters } };
}
