/** The character references that programs write into what is no HTML: those that HTML and XML share, and numbers. */
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A text with its character references as the characters that they stand for. Unknown ones stay as they are. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
		if (typeof name === 'string') return named[name] ?? whole;
		const code = Number.parseInt(String(decimal ?? hex), decimal === undefined ? 16 : 10);
		// What stands for no character, or for half of one, is no text.
		const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
		return isCharacter ? String.fromCodePoint(code) : whole;
	});
}
