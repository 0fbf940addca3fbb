/** Whether a character may stand in a shortcode's name or a bare parameter, as Hugo's lexer has it. */
export function isWordUnit(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	if (unit < 128) {
		return (
			(unit >= 97 && unit <= 122) ||
			(unit >= 65 && unit <= 90) ||
			(unit >= 48 && unit <= 57) ||
			unit === 95 ||
			unit === 45
		);
	}
	return unit >= 128 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Whether a unit is white space, line breaks included. NaN, past the text's end, is not. */
export function isSpaceUnit(unit: number): boolean {
	return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x3000;
}

/** The first offset from `at` that holds no white space. */
export function skipSpace(text: string, at: number): number {
	let i = at;
	while (i < text.length && isSpaceUnit(text.charCodeAt(i))) i++;
	return i;
}

/** The offset of the line break that ends the line of `at`, or the text's end. */
export function endOfLine(text: string, at: number): number {
	for (let i = at; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 10 || unit === 13) return i;
	}
	return text.length;
}

/** Whether a blank line lies between two offsets of which only white space stands in between. */
export function hasBlankLine(text: string, from: number, to: number): boolean {
	const first = text.indexOf('\n', from);
	return first !== -1 && first < to && text.slice(first + 1, to).includes('\n');
}

/** The first blank line or opening `{{<` or `{{%` from `at` on: as far as a tag that is never closed may reach. */
export function endOfReach(text: string, at: number): number {
	const found = /\n[ \t]*\r?\n|\{\{[<%]/g;
	found.lastIndex = at;
	return found.exec(text)?.index ?? text.length;
}
