import type { Position } from '../text/lines.ts';

/** Where the lines of a text begin, without the text: what is kept of a file to tell positions in it. */
export function lineStarts(text: string): Uint32Array {
	const starts = [0];
	if (text.includes('\r')) for (const { index, 0: end } of text.matchAll(/\r?\n|\r/g)) starts.push(index + end.length);
	else for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return Uint32Array.from(starts);
}

/** The line and character of an offset that lies within the text. */
export function positionIn(starts: Uint32Array, offset: number): Position {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: low, character: offset - (starts[low] ?? 0) };
}
