import { CancellationTokenSource, commands, Disposable, type TextDocument, Uri, window, workspace } from 'vscode';
import { type ShownPicturesParams, shownPicturesRequest } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { isShown } from '../photos/answers.ts';
import type { PostInFront } from '../postInFront.ts';
import { PreparePanel, type Surroundings } from './panel.ts';

/** `Recap: Prepare Images`: a page of the pictures beside the post in front, one for each folder. */
export function registerPrepareImages(around: Surroundings, inFront: PostInFront): Disposable {
	const panels = new Map<string, PreparePanel>();
	const command = commands.registerCommand('recap.prepareImages', async () => {
		const { document } = inFront;
		const refusal = await refusalFor(document, around.connection);
		if (!document || refusal !== undefined) {
			void window.showInformationMessage(refusal ?? openPost);
			return;
		}
		const folder = Uri.joinPath(document.uri, '..').toString();
		const open = panels.get(folder);
		if (open) {
			open.reveal();
			return;
		}
		const panel = new PreparePanel(around, document.uri);
		panels.set(folder, panel);
		panel.onClosed(() => panels.delete(folder));
	});
	return Disposable.from(command, new Disposable(() => closeAll(panels.values())));
}

const openPost = l10n.t('Open a post first: this is about the pictures in the folder of the post in front.');

/** Why the pictures of a document cannot be prepared; undefined where they can. */
async function refusalFor(document: TextDocument | undefined, connection: Connection): Promise<string | undefined> {
	if (document?.languageId !== 'markdown') return openPost;
	if (document.isUntitled) return l10n.t('Save the post first: its pictures are those of the folder that it is in.');
	const { scheme } = document.uri;
	if (workspace.fs.isWritableFileSystem(scheme) === false)
		return l10n.t(
			'This workspace can only be read, so its pictures cannot be changed. Open the site from a disk to prepare them.',
		);
	const params: ShownPicturesParams = { uri: document.uri.toString() };
	const cancellation = new CancellationTokenSource();
	try {
		// A window that has just been opened may not have its server yet.
		await connection.start();
		const answer = await connection.request(shownPicturesRequest, params, cancellation.token);
		return isShown(answer)
			? undefined
			: l10n.t(
					'This file is no post with a folder of its own. A post and its pictures stand in one folder, the post as index.md.',
				);
	} catch {
		return l10n.t('The server of Recap Posts does not answer. “Recap: Restart Server” starts it anew.');
	} finally {
		cancellation.dispose();
	}
}

function closeAll(panels: Iterable<PreparePanel>): void {
	for (const panel of [...panels]) panel.dispose();
}
