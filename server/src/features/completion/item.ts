import {
	type CompletionItem,
	CompletionItemKind,
	type CompletionList,
	InsertTextFormat,
	MarkupKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Suggestion } from '../../core/completion/suggestion.ts';
import { rangeOf } from '../ranges.ts';

/** What the client makes of completions. */
export interface ItemOptions {
	readonly snippets: boolean;
	readonly markdown: boolean;
	/** Whether what all items replace may be told once. */
	readonly sharedRange: boolean;
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
	options: ItemOptions,
): CompletionItem[] | CompletionList {
	const [first] = suggestions;
	if (!first) return [];
	const { start, end } = first.span;
	const shared = options.sharedRange && suggestions.every(({ span }) => span.start === start && span.end === end);
	const items = suggestions.map((suggestion, index) => itemOf(suggestion, index, document, options, shared));
	return shared ? { isIncomplete: false, itemDefaults: { editRange: rangeOf(document, first.span) }, items } : items;
}

function itemOf(
	{ label, kind, detail, about, span, filter, insert, snippet, picture }: Suggestion,
	index: number,
	document: TextDocument,
	{ snippets, markdown }: ItemOptions,
	isShared: boolean,
): CompletionItem {
	const text = snippets ? (snippet ?? insert) : insert;
	return {
		label,
		kind: kinds[kind],
		sortText: String(index).padStart(4, '0'),
		...(isShared ? { textEditText: text } : { textEdit: { range: rangeOf(document, span), newText: text } }),
		...(snippets && snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
		...(detail !== undefined && { detail }),
		...(filter !== undefined && filter !== label && { filterText: filter }),
		...(about && {
			documentation: markdown ? { kind: MarkupKind.Markdown, value: about } : about.replace(/[`*]/g, ''),
		}),
		...(picture !== undefined && { data: { uri: document.uri, picture } satisfies ItemData }),
	};
}

/** What an item that comes back from the client names; undefined where it names no picture. */
export function dataOf(item: CompletionItem): ItemData | undefined {
	const data: unknown = item.data;
	if (typeof data !== 'object' || data === null || !('uri' in data) || !('picture' in data)) return undefined;
	const { uri, picture } = data;
	return typeof uri === 'string' && typeof picture === 'string' ? { uri, picture } : undefined;
}
