import { type TextEditor, window, workspace } from 'vscode';
import type { Connection } from '../connection.ts';
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
 * @param purpose what it is wanted for, to follow `Open a post first: `
 */
export function editorToChange({ inFront }: TalkTools, purpose: string): TextEditor | undefined {
	const { editor } = inFront;
	if (editor?.document.languageId !== 'markdown') {
		void window.showInformationMessage(`Open a post first: ${purpose}`);
		return undefined;
	}
	if (workspace.fs.isWritableFileSystem(editor.document.uri.scheme) === false) {
		void window.showWarningMessage(
			'This post is in a workspace that can only be read. Open its folder on a disk of yours to change it.',
		);
		return undefined;
	}
	return editor;
}
