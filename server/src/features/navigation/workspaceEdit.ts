import type { ClientCapabilities, RenameFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { canRename, takesVersions } from '../editSupport.ts';
import { textEditOf } from '../ranges.ts';
import type { DocumentEdits } from './moving.ts';

/** A file that is renamed along with the edits, by URIs. */
export interface FileRename {
	readonly oldUri: string;
	readonly newUri: string;
}

/**
 * Edits as the client takes them: those of open documents for the version that was read, and the file's own renaming
 * behind them where the client can do that.
 */
export function workspaceEditOf(
	documents: readonly DocumentEdits[],
	rename: FileRename | undefined,
	{ workspace }: ClientCapabilities,
): WorkspaceEdit {
	const offered = workspace?.workspaceEdit;
	if (!takesVersions(offered)) {
		const changes: Record<string, TextEdit[]> = {};
		for (const { document, edits } of documents)
			changes[document.uri] = edits.map((edit) => textEditOf(document, edit));
		return { changes };
	}
	const documentChanges: (TextDocumentEdit | RenameFile)[] = documents.map(({ document, isOpen, edits }) => ({
		textDocument: { uri: document.uri, version: isOpen ? document.version : null },
		edits: edits.map((edit) => textEditOf(document, edit)),
	}));
	if (rename && canRename(offered)) documentChanges.push({ kind: 'rename', ...rename, options: { overwrite: false } });
	return { documentChanges };
}
