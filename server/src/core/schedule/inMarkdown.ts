/**
 * A title as the text of a link in a post, so that readers see the title and nothing else: what Markdown, HTML or Hugo
 * would take for a sign of their own means itself. Only that is escaped, because authors go on reading the text.
 *
 * @param straight whether quotes that open high are written straight, which the site's lint wants of English
 */
export function inMarkdown(text: string, straight: boolean): string {
	const words = text.replace(/\s+/g, ' ').trim();
	return (
		(straight ? words.replace(/[“”]/g, '"') : words)
			.replace(/[\\[\]*`<>]/g, '\\$&')
			// Within a word it is no emphasis.
			.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
			.replace(/~~/g, '\\~\\~')
			.replace(/&(?=#?\w{1,32};)/g, '&amp;')
			// Hugo looks for its shortcodes before Markdown is read, and knows no backslash.
			.replace(/\{(?=[{%\\])/g, '&#123;')
			// What ends in this is an address to Goldmark, and no link stands in a link.
			.replace(/\b(https?|ftp):\/\//gi, '$1&#58;//')
			.replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#46;`)
			.replace(/@(?=[\w-]+\.)/g, '&#64;')
	);
}

/** An address as the target of a link: what would end it there is written in percent. */
export function asTarget(address: string): string {
	return address.replace(
		/[\s<>()\\{}]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
	);
}
