/** Ways to set text apart on a screen. */
export interface Colours {
	strong(text: string): string;
	dim(text: string): string;
	underlined(text: string): string;
	red(text: string): string;
	yellow(text: string): string;
	blue(text: string): string;
	green(text: string): string;
}

/** Colours for a terminal, or the text as it is. The numbers are those of ECMA-48 (SGR). */
export function coloursFor(wanted: boolean): Colours {
	const paint = (on: number, off: number) => (text: string) => (wanted ? `\u001b[${on}m${text}\u001b[${off}m` : text);
	return {
		strong: paint(1, 22),
		dim: paint(2, 22),
		underlined: paint(4, 24),
		red: paint(31, 39),
		yellow: paint(33, 39),
		blue: paint(34, 39),
		green: paint(32, 39),
	};
}

/**
 * Text of a post or a file name, safe to show: control characters would move the cursor or change the screen's colours,
 * and characters that turn the writing direction would show another text than there is.
 */
export function printable(text: string): string {
	return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
