import type { Facts, ShownPicture } from '../facts.ts';
import type { CodeSpan } from '../post/code.ts';
import type { Post } from '../post/post.ts';
import type { Shortcode } from '../post/shortcodes/shortcode.ts';
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
		for (const { picture, target, header } of of.pictures)
			pictures.push({ picture: new MovedPicture(picture, at), target, header });
	}
	const body = { start: head.text.length, end: text.length };
	return { post: { ...head, original: text, text, body, code }, pictures };
}

function moved({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}

/**
 * A picture of a piece where its piece stands. Most of a long post's pictures are asked for their path alone, so the rest
 * is worked out when somebody asks.
 */
class MovedPicture implements Picture {
	private span: Span | undefined;
	private tag: Shortcode | undefined;

	constructor(
		private readonly unmoved: Picture,
		private readonly by: number,
	) {}

	get path(): string {
		return this.unmoved.path;
	}

	get pathSpan(): Span {
		this.span ??= moved(this.unmoved.pathSpan, this.by);
		return this.span;
	}

	get shortcode(): Shortcode | undefined {
		const { unmoved, by } = this;
		if (unmoved.shortcode && !this.tag) {
			const { span, open, close, parameters } = unmoved.shortcode;
			this.tag = {
				...unmoved.shortcode,
				span: moved(span, by),
				open: moved(open, by),
				close: moved(close, by),
				// The parameter that names the file is known by the very span.
				parameters: parameters.map((parameter) => ({
					...parameter,
					valueSpan: parameter.valueSpan === unmoved.pathSpan ? this.pathSpan : moved(parameter.valueSpan, by),
					span: moved(parameter.span, by),
				})),
			};
		}
		return this.tag;
	}
}
