import { parseBody } from '../post/parse.ts';
import type { Post } from '../post/post.ts';
import { type Traits, traitsOf } from './traits.ts';

/** A part of a post's body that is read and checked alone, with the same problems as in its post. */
export interface Piece {
	/** Its text, without the rest of the post in memory. */
	readonly text: string;
	readonly traits: Traits;
	/** The piece as read; dropped as soon as it is checked. */
	post: Post | undefined;
}

/** Sizes of pieces, in characters: what is read anew for one key, and what is not worth reading alone. */
const least = 8 * 1024;
const most = 32 * 1024;

/** How many boundaries behind the first one are tried one after another. */
const near = 3;

// Behind a blank line a letter at the margin begins a paragraph, and a hash a heading or a paragraph.
const beginning = /[\p{L}#]/uy;
const boundary = /\n\r?\n(?=[\p{L}#])/gu;

/**
 * Cuts a body, or a part of one between two boundaries, into pieces.
 *
 * @param lineBreak that of the post
 * @param last whether the post ends with the text
 * @returns undefined where a part of it cannot be checked alone
 */
export function cut(text: string, lineBreak: '\n' | '\r\n', last: boolean): Piece[] | undefined {
	const pieces: Piece[] = [];
	for (let at = 0; at < text.length; ) {
		const piece = cutOne(text, at, lineBreak, last);
		if (!piece) return undefined;
		pieces.push(piece);
		at += piece.text.length;
	}
	return pieces;
}

/** Whether a piece may begin at an offset before which a blank line stands. */
export function mayBegin(text: string, at: number): boolean {
	beginning.lastIndex = at;
	return beginning.test(text);
}

/** A piece of about the least size that begins here and can be checked alone. */
function cutOne(text: string, from: number, lineBreak: '\n' | '\r\n', last: boolean): Piece | undefined {
	let wanted = from + least;
	for (let tries = 1; ; tries++) {
		const end = boundaryFrom(text, wanted);
		if (end - from > most) return undefined;
		const piece = readPiece(text.slice(from, end), lineBreak, last && end === text.length);
		if (piece || end === text.length) return piece;
		// What reaches over this boundary may end at the next; a long block is left behind by leaps.
		wanted = tries <= near ? end : from + 2 * (end - from);
	}
}

/** The first offset behind another at which a piece may begin; the text's end where none is far enough from it. */
function boundaryFrom(text: string, at: number): number {
	if (at + least / 2 > text.length) return text.length;
	boundary.lastIndex = at;
	return boundary.test(text) && boundary.lastIndex + least / 2 < text.length ? boundary.lastIndex : text.length;
}

/**
 * Reads a part of a body as a piece; undefined where it cannot be checked alone.
 *
 * @param last whether the post ends with it
 */
export function readPiece(part: string, lineBreak: '\n' | '\r\n', last: boolean): Piece | undefined {
	// A slice keeps the whole text in memory as long as it lives; a slice of another text keeps that one only.
	const text = ` ${part}`.slice(1);
	const post = parseBody(text);
	const traits = traitsOf(post, lineBreak, last);
	return traits && { text, traits, post };
}
