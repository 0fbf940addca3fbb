import { CodeAction, CodeActionKind, commands, Range, type Uri, window, workspace } from 'vscode';
import type { GlanceRange } from '../../../server/src/protocol.ts';
import { l10n } from '../editorL10n.ts';

/**
 * Applies the quick fix of that name of a problem of ours, as the light bulb does: in one step that one undo takes back.
 *
 * @param range where the problem was when the page was rendered
 */
export async function applyFix(uri: Uri, { start, end }: GlanceRange, title: string): Promise<void> {
	const range = new Range(start.line, start.character, end.line, end.character);
	const found: unknown = await commands.executeCommand(
		'vscode.executeCodeActionProvider',
		uri,
		range,
		CodeActionKind.QuickFix.value,
	);
	const actions = Array.isArray(found) ? found : [];
	// VS Code does not say whose an action is; its name is one that our server gave.
	const action = actions.find((one): one is CodeAction => one instanceof CodeAction && one.title === title);
	const isDone = action?.edit !== undefined && (await workspace.applyEdit(action.edit));
	if (!isDone)
		void window.showInformationMessage(l10n.t('“{0}” does not fit the post as it is now. Try again.', title));
}
