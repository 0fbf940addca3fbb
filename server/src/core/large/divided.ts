import { readFrontMatter } from '../post/frontMatter/read.ts';
import { lineBreakOf } from '../post/frontMatter/write.ts';
import { parsePost } from '../post/parse.ts';
import type { Post } from '../post/post.ts';
import { cut, mayBegin, type Piece } from './pieces.ts';
import { areApart, breaksAlike, openAngle } from './traits.ts';

/** A post whose head and pieces of body are checked each by itself. */
export interface Divided {
	/** The head, read as a post without a body. */
	readonly head: Post;
	readonly pieces: readonly Piece[];
}

/** Shorter posts than this are checked as a whole, in characters. */
export const shortest = 64 * 1024;

/** How many texts that could not be divided are let pass before the next one is tried from its beginning. */
const patience = 32;

/** How many pieces behind an edit are read with it where it reaches over the end of its own. */
const further = 4;

/** Divides one text after another of the same large post, and reads anew only what an edit changed. */
export class Divider {
	private last: Divided | undefined;
	private failures = 0;

	/** @returns undefined where the post is to be checked as a whole */
	divide(text: string): Divided | undefined {
		if (text.length < shortest) return undefined;
		const divided = this.last ? this.afterEdit(text, this.last) : this.failures === 0 ? divideAll(text) : undefined;
		const apart = divided && areApart(divided.pieces.map(({ traits }) => traits));
		this.last = divided ?? this.last;
		this.failures = apart ? 0 : this.failures + 1;
		if (this.failures > patience) {
			this.last = undefined;
			this.failures = 0;
		}
		return apart ? divided : undefined;
	}

	private afterEdit(text: string, last: Divided): Divided | undefined {
		const head = headOf(text, last.head);
		if (!head || lineBreakOf(head.text) !== lineBreakOf(last.head.text)) return undefined;
		const pieces = edited(text, head.text.length, last.pieces, lineBreakOf(head.text));
		return pieces && { head, pieces };
	}
}

function divideAll(text: string): Divided | undefined {
	const head = headOf(text);
	const pieces = head && cut(text.slice(head.text.length), lineBreakOf(head.text), true);
	return pieces && { head, pieces };
}

/** The head of a text, where it stands apart from the body and is without a fault. */
function headOf(text: string, previous?: Post): Post | undefined {
	if (previous && text.startsWith(previous.text)) return previous;
	const { frontMatter, body } = readFrontMatter(text);
	const { close, open, faults } = frontMatter;
	if (!close || faults.length > 0 || text[body - 1] !== '\n') return undefined;
	const part = ` ${text.slice(0, body)}`.slice(1);
	// Angle brackets of the head may hide what stands in the body.
	if (part.slice(0, open.start).includes('<!--') || /recap-|\0/.test(part) || openAngle.test(part)) return undefined;
	if (!breaksAlike(part, lineBreakOf(part))) return undefined;
	const head = parsePost(part);
	return head.body.start === part.length ? head : undefined;
}

/** The pieces of a text of which some are those of an earlier one; undefined where an edit reaches over too many. */
function edited(text: string, from: number, before: readonly Piece[], lineBreak: '\n' | '\r\n'): Piece[] | undefined {
	const sizeOf = (index: number) => before[index]?.text.length ?? 0;
	// Compared as wholes texts are compared by the machine's words, and by `startsWith` unit by unit.
	const stands = (index: number, at: number) => text.slice(at, at + sizeOf(index)) === before[index]?.text;
	let first = 0;
	let start = from;
	while (first < before.length && stands(first, start)) start += sizeOf(first++);
	if (first === before.length && start === text.length) return [...before];
	// Where no piece may begin any longer, and behind what was the last one, the piece before is read again.
	if (first > 0 && (first === before.length || !mayBegin(text, start))) start -= sizeOf(--first);
	let rest = before.length;
	let end = text.length;
	while (rest > first + 1 && end - sizeOf(rest - 1) >= start && stands(rest - 1, end - sizeOf(rest - 1)))
		end -= sizeOf(--rest);
	for (const more of [0, 1, further]) {
		for (const until = Math.min(rest + more, before.length); rest < until; rest++) end += sizeOf(rest);
		const pieces = cut(text.slice(start, end), lineBreak, rest === before.length);
		if (pieces) return [...before.slice(0, first), ...pieces, ...before.slice(rest)];
	}
	return undefined;
}
