import {
	type CancellationToken,
	type DocumentSymbol,
	type DocumentSymbolParams,
	type SymbolInformation,
	SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OutlineItem, outlineOf } from '../../core/structure/outline.ts';
import type { Documents } from '../../documents.ts';
import { rangeOf } from '../ranges.ts';
import { askedDocument } from './asked.ts';

const kinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
	head: SymbolKind.Module,
	field: SymbolKind.Property,
	section: SymbolKind.String,
	figure: SymbolKind.File,
	talk: SymbolKind.Event,
};

/**
 * The outline of a post.
 *
 * @param nested whether the client shows what is in what; else it gets a list
 */
export async function outline(
	{ textDocument: { uri } }: DocumentSymbolParams,
	token: CancellationToken,
	documents: Documents,
	nested: boolean,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
	const asked = await askedDocument(uri, documents, token);
	if (!asked) return null;
	const { checked, positions } = asked;
	const items = outlineOf(checked.post, checked.place);
	return nested ? items.map((item) => symbolOf(item, positions)) : [...listOf(items, uri, positions, undefined)];
}

function symbolOf(
	{ name, detail, kind, span, target, children }: OutlineItem,
	positions: TextDocument,
): DocumentSymbol {
	const range = rangeOf(positions, span);
	const selectionRange = target === span ? range : rangeOf(positions, target);
	const symbol: DocumentSymbol = { name, kind: kinds[kind], range, selectionRange };
	if (detail !== '') symbol.detail = detail;
	if (children.length > 0) symbol.children = children.map((child) => symbolOf(child, positions));
	return symbol;
}

function* listOf(
	items: readonly OutlineItem[],
	uri: string,
	positions: TextDocument,
	containerName: string | undefined,
): Generator<SymbolInformation> {
	for (const { name, kind, span, children } of items) {
		const location = { uri, range: rangeOf(positions, span) };
		yield { name, kind: kinds[kind], location, ...(containerName !== undefined && { containerName }) };
		yield* listOf(children, uri, positions, name);
	}
}
