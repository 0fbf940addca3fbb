const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&#34;',
	"'": '&#39;',
};

/** Text made safe to stand in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * A URL as Hugo's templates write it into `href` and `src`: what is encoded already stays, the rest is encoded where it
 * must be. The set is that of Go's `html/template` (`urlnormalizer`).
 */
export function escapeUrl(url: string): string {
	const encoded = encodeURI(url.replace(/\p{Surrogate}/gu, '\ufffd'))
		.replace(/%25([0-9a-f]{2})/gi, '%$1')
		.replace(/%5[BD]/g, (code) => (code === '%5B' ? '[' : ']'))
		.replace(/['()]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
	return escapeHtml(encoded);
}

/**
 * A value as Hugo's templates write it into a `style` attribute: anything that could be more than a plain value becomes
 * a harmless word, the one Go uses.
 */
export function escapeCss(value: string): string {
	return /^[-+.#%,\s\p{L}\p{N}]*$/u.test(value) ? value : 'ZgotmplZ';
}
