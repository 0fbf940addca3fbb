import * as l10n from '@vscode/l10n';
import {
	type CompletionItem,
	CompletionItemKind,
	type CompletionParams,
	InsertTextFormat,
} from 'vscode-languageserver';
import { configName } from '../../core/config/config.ts';
import { nameOf } from '../../core/site/paths.ts';
import { frontMatterSnippet, recapPostSnippet } from '../../core/templates/recapPost.ts';
import type { Documents } from '../../documents.ts';
import { parseUri } from '../../uris.ts';

/** What a file holds in which a post is about to begin: nothing, a fence, or the first letters of a completion. */
const beginning = /^\uFEFF?\s*(-{1,3}|[a-z-]*)\s*$/i;

/** No beginning is longer. */
const longest = 200;

/** Completions at the top of an empty file: a front matter, or a whole recap. */
export async function completeEmptyPost(
	{ textDocument }: CompletionParams,
	documents: Pick<Documents, 'open' | 'fileSystem'>,
): Promise<CompletionItem[]> {
	const document = documents.open.get(textDocument.uri);
	const text = document?.getText() ?? '';
	const typed = text.length > longest ? null : beginning.exec(text);
	if (!document || !typed || nameOf(parseUri(textDocument.uri).path) === configName) return [];
	const { today, author } = documents.fileSystem(textDocument.uri).around;
	const name = await author?.();
	const range = {
		start: document.positionAt(text.length - text.trimStart().length),
		end: document.positionAt(text.trimEnd().length),
	};
	const item = (label: string, detail: string, newText: string, sortText: string): CompletionItem => ({
		label,
		detail,
		kind: CompletionItemKind.Snippet,
		insertTextFormat: InsertTextFormat.Snippet,
		// After a typed fence the label would not match what stands there.
		filterText: typed[1]?.startsWith('-') ? typed[1] : label,
		sortText,
		textEdit: { range, newText },
	});
	return [
		item(
			'recap-front-matter',
			l10n.t('Front matter of a recap, with today’s date'),
			frontMatterSnippet(today(), name),
			'0',
		),
		item(
			'recap-post',
			l10n.t('A whole recap post: front matter, pictures, talks, thanks'),
			recapPostSnippet(today(), name),
			'1',
		),
	];
}
