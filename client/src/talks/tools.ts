import { type TextEditor, window, workspace } from 'vscode';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import type { NetworkConsent } from '../network/consent.ts';
import type { PostInFront } from '../postInFront.ts';

/** What the commands about talks work with. */
export interface TalkTools {
	readonly connection: Connection;
	readonly consent: NetworkConsent;
	readonly inFront: PostInFront;
	/** Called when a schedule was read, which may tell who speaks. */
	readonly scheduleRead: () => void;
}

/**
 * The editor of the post in front, ready to be written into; undefined after the author was told why there is none.
 *
 * @param openFirst asks to open a post, and says what it is wanted for
 */
export function editorToChange({ inFront }: TalkTools, openFirst: string): TextEditor | undefined {
	const { editor } = inFront;
	if (editor?.document.languageId !== 'markdown') {
		void window.showInformationMessage(openFirst);
		return undefined;
	}
	if (workspace.fs.isWritableFileSystem(editor.document.uri.scheme) === false) {
		void window.showWarningMessage(
			l10n.t('This post is in a workspace that can only be read. Open its folder on a disk of yours to change it.'),
		);
		return undefined;
	}
	return editor;
}
