// The two plugins come without types of their own.

declare module 'markdown-it-deflist' {
	export default function deflist(markdown: import('markdown-it').MarkdownIt): void;
}

declare module 'markdown-it-footnote' {
	export default function footnote(markdown: import('markdown-it').MarkdownIt): void;
}
