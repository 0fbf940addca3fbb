/** What begins a line of a calendar: a property's name, and what ends that name. */
const property = /^[A-Za-z][A-Za-z0-9-]*[;:]/;

/**
 * The lines of a calendar as they were meant: what was folded is joined (RFC 5545, 3.1), and so is what some program has
 * broken without folding it, which begins no property.
 */
export function* calendarLines(text: string): Generator<string> {
	let pieces: string[] = [];
	for (let at = 0; at < text.length; ) {
		const feed = text.indexOf('\n', at);
		const end = feed === -1 ? text.length : feed;
		const line = text.slice(at, text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end);
		at = end + 1;
		const first = line.charCodeAt(0);
		if (first === 32 || first === 9) pieces.push(line.slice(1));
		else if (pieces.length > 0 && !property.test(line)) pieces.push(' ', line);
		else {
			if (pieces.length > 0) yield pieces.join('');
			pieces = [line];
		}
	}
	if (pieces.length > 0) yield pieces.join('');
}
