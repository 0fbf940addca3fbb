const emphasis = /(?<![\\\p{L}\p{N}])(\*{1,3}|_{1,3}|~~)(?=\S)([^*_~]*[^*_~\s])\1(?![\p{L}\p{N}])/gu;

/** What a line without any of Markdown's signs does not have. */
const signs = /[[\]<>*_~`\\\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}|^ | $/;

/**
 * A line of Markdown as a reader sees it, for lists and tooltips: without emphasis, code marks, escapes, HTML tags and
 * the addresses of links, white space drawn together. Shortcodes stay as they are written.
 */
export function plainText(markdown: string): string {
	// Most titles and captions are plain already.
	if (!signs.test(markdown)) return markdown;
	return (
		markdown
			.replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1')
			.replace(/<\/?[a-z][^<>]*>/gi, '')
			.replace(emphasis, '$2')
			// Once more for one in another: `**_both_**`.
			.replace(emphasis, '$2')
			.replace(/`+([^`]*)`+/g, '$1')
			.replace(/\\([!-/:-@[-`{-~])/g, '$1')
			.replace(/\s+/g, ' ')
			.trim()
	);
}
