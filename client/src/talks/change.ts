import { type Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';

/** A change of a document. */
export interface Change {
	readonly range: Range;
	readonly newText: string;
}

/**
 * Changes a document in one step of undo, and only in the version that the changes were made for.
 *
 * @returns whether it was changed; if not, the author was told
 */
export async function change(document: TextDocument, version: number, changes: readonly Change[]): Promise<boolean> {
	const name = document.uri.path.split('/').at(-1) ?? '';
	if (document.isClosed || document.version !== version) {
		void window.showErrorMessage(`${name} was changed in the meantime, so nothing was put into it. Try once more.`);
		return false;
	}
	const edit = new WorkspaceEdit();
	for (const { range, newText } of changes) edit.replace(document.uri, range, newText);
	if (await workspace.applyEdit(edit)) return true;
	void window.showErrorMessage(`${name} could not be changed: VS Code does not let it be written.`);
	return false;
}
