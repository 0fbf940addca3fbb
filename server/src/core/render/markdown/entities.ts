import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt('zero').utils;

/** Text with its HTML entities resolved. One that is not known, or not ended by a semicolon, stays as it is. */
export function decodeEntities(text: string): string {
	return text.includes('&')
		? text.replace(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi, (entity) => unescapeAll(entity))
		: text;
}
