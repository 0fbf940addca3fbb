import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Suggestion } from '../../core/completion/suggestion.ts';
import { rangeOf } from '../ranges.ts';

/** What the client makes of completions. */
export interface ItemOptions {
	readonly snippets: boolean;
	readonly markdown: boolean;
}

const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
	field: CompletionItemKind.Property,
	value: CompletionItemKind.Value,
	date: CompletionItemKind.Constant,
	shortcode: CompletionItemKind.Function,
	parameter: CompletionItemKind.Property,
	picture: CompletionItemKind.File,
	page: CompletionItemKind.Reference,
	folder: CompletionItemKind.Folder,
};

/** What is needed to look at the picture of an item once it is selected. */
export interface ItemData {
	readonly uri: string;
	readonly picture: string;
}

/** Suggestions as the protocol has them, in their order. */
export function itemsOf(
	suggestions: readonly Suggestion[],
	document: TextDocument,
	{ snippets, markdown }: ItemOptions,
): CompletionItem[] {
	return suggestions.map(
		({ label, kind, detail, about, span, filter, insert, snippet, picture }, index): CompletionItem => ({
			label,
			kind: kinds[kind],
			sortText: String(index).padStart(4, '0'),
			textEdit: { range: rangeOf(document, span), newText: snippets ? (snippet ?? insert) : insert },
			...(snippets && snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
			...(detail !== undefined && { detail }),
			...(filter !== undefined && filter !== label && { filterText: filter }),
			...(about && {
				documentation: markdown ? { kind: MarkupKind.Markdown, value: about } : about.replace(/[`*]/g, ''),
			}),
			...(picture !== undefined && { data: { uri: document.uri, picture } satisfies ItemData }),
		}),
	);
}

/** What an item that comes back from the client names; undefined where it names no picture. */
export function dataOf(item: CompletionItem): ItemData | undefined {
	const data: unknown = item.data;
	if (typeof data !== 'object' || data === null || !('uri' in data) || !('picture' in data)) return undefined;
	const { uri, picture } = data;
	return typeof uri === 'string' && typeof picture === 'string' ? { uri, picture } : undefined;
}
