/** A URL as the standard reads it; undefined for what is none. A scheme-relative address is taken for https. */
export function parseUrl(text: string): URL | undefined {
	try {
		return new URL(text.startsWith('//') ? `https:${text}` : text.replaceAll('&amp;', '&'));
	} catch {
		return undefined;
	}
}
