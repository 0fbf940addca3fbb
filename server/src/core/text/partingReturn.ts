/**
 * The first carriage return, from an offset on, that parts two words and ends no line for those who know only LF and
 * CRLF; undefined where there is none.
 */
export function partingReturn(text: string, from: number): number | undefined {
	let end = from;
	for (let at = text.indexOf('\r', from); at !== -1; at = text.indexOf('\r', end)) {
		let start = at;
		while (start > from && isGap(text[start - 1])) start--;
		end = at + 1;
		while (end < text.length && isGap(text[end])) end++;
		const before = start > from && text[start - 1] !== '\n';
		const after = end < text.length && text[end] !== '\n';
		if (before && after) return at;
	}
	return undefined;
}

/** White space within what LF parts. */
function isGap(unit: string | undefined): boolean {
	return unit !== undefined && unit !== '\n' && /\s/.test(unit);
}
