/**
 * Where a text in JSON's quotes ends: behind the closing quote, or where its line ends, since no text of JSON spans
 * lines.
 *
 * @param at of the opening quote
 */
export function endOfText(text: string, at: number): { readonly end: number; readonly closed: boolean } {
	const mark = /["\\\n\r]/g;
	mark.lastIndex = at + 1;
	for (let match = mark.exec(text); match; match = mark.exec(text)) {
		if (match[0] === '"') return { end: mark.lastIndex, closed: true };
		if (match[0] !== '\\') return { end: match.index, closed: false };
		if (!/[\n\r]/.test(text[match.index + 1] ?? '')) mark.lastIndex++;
	}
	return { end: text.length, closed: false };
}

/** A part of a JSON text that may not stand there: a backslash that begins no escape, or a control character. */
export interface TextFault {
	readonly code: 'escape' | 'control';
	readonly start: number;
	readonly end: number;
}

/** What is wrong within a text in quotes, in order. */
export function faultsOfText(source: string): TextFault[] {
	const part = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|(?<escape>\\[\s\S]?)|(?<control>[^\x20-\u{10FFFF}])/gu;
	const faults: TextFault[] = [];
	for (const { index, 0: found, groups = {} } of source.matchAll(part)) {
		const code = groups.escape === undefined ? 'control' : 'escape';
		if (groups.escape === undefined && groups.control === undefined) continue;
		faults.push({ code, start: index, end: index + found.length });
	}
	return faults;
}
