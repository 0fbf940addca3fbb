/** Where a block that begins on a line of the post stands on the page. */
export interface Mark {
	/** Counted from 0. */
	readonly line: number;
	/** In pixels from the page's top. */
	readonly top: number;
}

/**
 * Which line of a post belongs to which height of its page, between two blocks in proportion. Both run in one direction: a
 * block that stands out of turn, such as a footnote, is passed over.
 */
export class ScrollMap {
	private readonly marks: readonly Mark[];

	/**
	 * @param marks of blocks as they follow one another on the page
	 * @param end behind the last line, at the page's end
	 */
	constructor(marks: Iterable<Mark>, end: Mark) {
		const kept: Mark[] = [{ line: 0, top: 0 }];
		for (const mark of marks) {
			const last = kept.at(-1);
			if (!last || mark.line <= last.line || mark.top < last.top || mark.line >= end.line || mark.top > end.top)
				continue;
			kept.push(mark);
		}
		kept.push({ line: Math.max(end.line, 1), top: Math.max(end.top, kept.at(-1)?.top ?? 0) });
		this.marks = kept;
	}

	/** The height at which a line stands; a part of a line is a part of the way to the next block. */
	topOf(line: number): number {
		const [from, to] = this.around((mark) => mark.line <= line);
		return between(line, from.line, to.line, from.top, to.top);
	}

	/** The line, with what of it is above, that stands at a height. */
	lineAt(top: number): number {
		const [from, to] = this.around((mark) => mark.top <= top);
		return between(top, from.top, to.top, from.line, to.line);
	}

	/** The line of the block that a height is in, and the line at which the next one begins. */
	blockAt(top: number): { readonly first: number; readonly next: number } {
		const [from, to] = this.around((mark) => mark.top <= top);
		return { first: from.line, next: to.line };
	}

	/** The last mark for which something holds that holds for all before it, and the one behind it. */
	private around(holds: (mark: Mark) => boolean): readonly [Mark, Mark] {
		const { marks } = this;
		let low = 0;
		let high = marks.length - 2;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			const mark = marks[middle];
			if (mark && holds(mark)) low = middle;
			else high = middle - 1;
		}
		const from = marks[low] ?? { line: 0, top: 0 };
		return [from, marks[low + 1] ?? from];
	}
}

/** What stands to `low2` and `high2` as a value does to `low` and `high`; the nearer end for a value beyond them. */
function between(value: number, low: number, high: number, low2: number, high2: number): number {
	if (high <= low) return low2;
	const part = Math.min(1, Math.max(0, (value - low) / (high - low)));
	return low2 + part * (high2 - low2);
}
