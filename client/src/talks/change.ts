import { type Range, type TextEditor, window } from 'vscode';
import { l10n } from '../editorL10n.ts';

/** A change of a document. */
export interface Change {
	readonly range: Range;
	readonly newText: string;
}

/**
 * Changes the document of an editor in one step of undo, and only in the version that the changes were made for.
 *
 * @returns whether it was changed; if not, the author was told
 */
export async function change(editor: TextEditor, version: number, changes: readonly Change[]): Promise<boolean> {
	const { document } = editor;
	const name = document.uri.path.split('/').at(-1) ?? '';
	if (document.isClosed || document.version !== version) {
		void window.showErrorMessage(
			l10n.t('{0} was changed in the meantime, so nothing was put into it. Try once more.', name),
		);
		return false;
	}
	// An edit of the workspace would change what can only be read; an editor's own refuses, and tells it by changing nothing.
	const open = window.visibleTextEditors.find((one) => one.document === document);
	const { viewColumn } = editor;
	const shown = open ?? (await window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn }));
	await shown.edit((builder) => {
		for (const { range, newText } of changes) builder.replace(range, newText);
	});
	if (document.version > version) return true;
	void window.showErrorMessage(l10n.t('{0} was not changed: it can only be read.', name));
	return false;
}
