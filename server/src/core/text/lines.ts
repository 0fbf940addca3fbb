/** A place in a text as editors count it: both numbers from 0, characters in UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** The offsets at which the lines of a text begin. A line ends with LF, CRLF or a lone CR. */
export class Lines {
	private readonly starts: readonly number[];

	constructor(private readonly text: string) {
		const starts = [0];
		// Nearly no text has a carriage return, and then the machine's own search goes from line to line.
		if (text.includes('\r'))
			for (const { index, 0: end } of text.matchAll(/\r?\n|\r/g)) starts.push(index + end.length);
		else for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
		this.starts = starts;
	}

	/** How many lines the text has; an empty text has one. */
	get count(): number {
		return this.starts.length;
	}

	/** The line and character of an offset. An offset outside the text gives the nearest end. */
	positionAt(offset: number): Position {
		const wanted = Math.min(Math.max(offset, 0), this.text.length);
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] ?? 0) <= wanted) low = middle;
			else high = middle - 1;
		}
		return { line: low, character: wanted - (this.starts[low] ?? 0) };
	}

	/** The offset at which a line begins; past the last line, the text's length. */
	startOf(line: number): number {
		return this.starts[line] ?? this.text.length;
	}
}
