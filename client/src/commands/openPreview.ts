import { commands, Disposable, type ExtensionContext, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Connection } from '../connection.ts';
import { Preview } from '../preview/panel.ts';

/** `Recap: Open Preview to the Side`: shows the page of the active post beside its text. There is one such panel. */
export function registerOpenPreview(context: ExtensionContext, connection: Connection): Disposable {
	const opened = new Set<Preview>();
	const command = commands.registerCommand('recap.openPreviewToSide', async (target?: unknown) => {
		const document = await documentOf(target);
		if (!document) {
			void window.showInformationMessage(
				'Open a post first: the preview shows the page of the Markdown file in front.',
			);
			return;
		}
		const [shown] = opened;
		if (shown) {
			shown.reveal(document);
			return;
		}
		const preview = new Preview(context.extensionUri, connection, document);
		opened.add(preview);
		preview.onClosed(() => opened.delete(preview));
	});
	return Disposable.from(command, new Disposable(() => closeAll(opened)));
}

function closeAll(previews: Set<Preview>): void {
	for (const preview of [...previews]) preview.dispose();
}

/** The document a menu entry was called on, else the one in front. */
async function documentOf(target: unknown): Promise<TextDocument | undefined> {
	if (target instanceof Uri) return await workspace.openTextDocument(target);
	const document = window.activeTextEditor?.document;
	return document?.languageId === 'markdown' ? document : undefined;
}
