// The two plugins come without types of their own.

declare module 'markdown-it-deflist' {
	import type { MarkdownIt, StateBlock } from 'markdown-it';

	type BlockRule = (state: StateBlock, start: number, end: number, silent: boolean) => boolean;

	/** What of Markdown's parser the plugin uses. */
	interface Host {
		readonly utils: Pick<MarkdownIt['utils'], 'isSpace'>;
		readonly block: {
			readonly ruler: { before(other: string, name: string, rule: BlockRule, options: { alt: string[] }): void };
		};
	}

	export default function deflist(host: Host): void;
}

declare module 'markdown-it-footnote' {
	import type { MarkdownIt } from 'markdown-it';

	export default function footnote(markdown: MarkdownIt): void;
}
