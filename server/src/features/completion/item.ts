import {
	type CompletionItem,
	CompletionItemKind,
	type CompletionList,
	InsertTextFormat,
	type MarkupContent,
	MarkupKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Suggestion } from '../../core/completion/suggestion.ts';
import { rangeOf } from '../ranges.ts';

/** What the client makes of completions. */
export interface ItemOptions {
	readonly snippets: boolean;
	readonly markdown: boolean;
	/** What may be told once for all items, by the protocol's names. */
	readonly shared: ReadonlySet<string>;
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

/** What is needed to explain an item once it is selected. */
export interface ItemData {
	readonly uri: string;
	/** The picture that it names. */
	readonly picture?: string;
	/** What its label is the name of. */
	readonly explain?: 'field' | 'shortcode';
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
	const { shared } = options;
	const isShared = shared.has('editRange') && suggestions.every(({ span }) => span.start === start && span.end === end);
	const range = rangeOf(document, first.span);
	const items = suggestions.map((suggestion, index): CompletionItem => {
		const { insert, snippet, span } = suggestion;
		const text = options.snippets ? (snippet ?? insert) : insert;
		const item = itemOf(suggestion, index, options);
		if (isShared) return { ...item, textEditText: text };
		const own = span.start === start && span.end === end ? range : rangeOf(document, span);
		return { ...item, textEdit: { range: own, newText: text } };
	});
	// What all have in common is the greater part of a long list.
	const explain = explained(first);
	const data = (suggestion: Suggestion): ItemData => ({
		uri: document.uri,
		...(suggestion.picture !== undefined && { picture: suggestion.picture }),
		...(explain && { explain }),
	});
	const isOneData = isShared && shared.has('data') && explain !== undefined;
	if (!isOneData) {
		for (const [index, suggestion] of suggestions.entries()) {
			const item = items[index];
			if (item && (suggestion.picture !== undefined || explain)) item.data = data(suggestion);
		}
	}
	if (!isShared) return items;
	return { isIncomplete: false, itemDefaults: { editRange: range, ...(isOneData && { data: data(first) }) }, items };
}

/** What names are explained only once they are selected: their lists are long. */
function explained({ kind }: Suggestion): ItemData['explain'] {
	return kind === 'field' || kind === 'shortcode' ? kind : undefined;
}

function itemOf(
	{ label, kind, detail, about, filter, snippet }: Suggestion,
	index: number,
	{ snippets, markdown }: ItemOptions,
): CompletionItem {
	const isLate = kind === 'field' || kind === 'shortcode';
	return {
		label,
		kind: kinds[kind],
		sortText: String(index).padStart(4, '0'),
		...(snippets && snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
		...(detail !== undefined && { detail }),
		...(filter !== undefined && filter !== label && { filterText: filter }),
		...(about && !isLate && { documentation: documentationOf(about, markdown) }),
	};
}

/** Markdown as the client reads it: as it is, or without its marks. */
export function documentationOf(value: string, markdown: boolean): string | MarkupContent {
	if (markdown) return { kind: MarkupKind.Markdown, value };
	return value.replace(/^!\[.*\n\n/, '').replace(/[`*\\]/g, '');
}

/** What an item that comes back from the client says of itself; undefined where it has nothing more to tell. */
export function dataOf({ data }: CompletionItem): ItemData | undefined {
	const value: unknown = data;
	if (typeof value !== 'object' || value === null || !('uri' in value) || typeof value.uri !== 'string')
		return undefined;
	const { uri } = value;
	if ('picture' in value && typeof value.picture === 'string') return { uri, picture: value.picture };
	const explain = 'explain' in value ? value.explain : undefined;
	return explain === 'field' || explain === 'shortcode' ? { uri, explain } : undefined;
}
