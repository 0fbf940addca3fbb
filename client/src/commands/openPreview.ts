import { commands, Disposable, Uri, ViewColumn, window } from 'vscode';
import { l10n } from '../editorL10n.ts';
import type { PostInFront } from '../postInFront.ts';
import type { Previews } from '../preview/previews.ts';

/** `Recap: Open Preview` and `Recap: Open Preview to the Side`: the page of the post in front. */
export function registerOpenPreview(previews: Previews, inFront: PostInFront): Disposable {
	const open = (target: unknown, column: ViewColumn.Active | ViewColumn.Beside) => {
		const uri = documentOf(target, inFront);
		if (uri) previews.open(uri, column);
		else {
			void window.showInformationMessage(
				l10n.t('Open a post first: the preview shows the page of the Markdown file in front.'),
			);
		}
	};
	return Disposable.from(
		commands.registerCommand('recap.openPreview', (target?: unknown) => open(target, ViewColumn.Active)),
		commands.registerCommand('recap.openPreviewToSide', (target?: unknown) => open(target, ViewColumn.Beside)),
	);
}

/** `Recap: Lock Preview` and `Recap: Unlock Preview`. */
export function registerLockPreview(previews: Previews): Disposable {
	const toggle = () => {
		if (!previews.toggleLock()) {
			void window.showInformationMessage(l10n.t('Open a preview first: locking holds it to the post that it shows.'));
		}
	};
	return Disposable.from(
		commands.registerCommand('recap.lockPreview', toggle),
		commands.registerCommand('recap.unlockPreview', toggle),
	);
}

/** The document a menu entry was called on, else the one in front. */
function documentOf(target: unknown, inFront: PostInFront): Uri | undefined {
	if (target instanceof Uri) return target;
	const { document } = inFront;
	return document?.languageId === 'markdown' ? document.uri : undefined;
}
