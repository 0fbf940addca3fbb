import {
	CancellationTokenSource,
	type Disposable,
	type FileWillDeleteEvent,
	type MessageItem,
	type Uri,
	window,
	workspace,
} from 'vscode';
import type { PictureUses, PictureUsesParams } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import { l10n } from './editorL10n.ts';

/** How long the server may look for posts before a deletion goes on without a warning, in milliseconds. */
const patience = 4_000;

const remove: MessageItem = { title: l10n.t('Delete') };

/** In the place of VS Code's own "Cancel", which would not say what becomes of the file. */
const keep: MessageItem = { title: l10n.t('Keep It'), isCloseAffordance: true };

/**
 * Warns before a picture is deleted that posts use. A deletion that has begun cannot be called off, so a file that is to be
 * kept is written again as it was.
 */
export function warnOfDeletions(connection: Connection): Disposable {
	return workspace.onWillDeleteFiles((event) => event.waitUntil(warn(event, connection)));
}

async function warn({ files, token }: FileWillDeleteEvent, connection: Connection): Promise<void> {
	if (connection.state !== 'running' || !files.some(mayBeUsed)) return;
	const stop = new CancellationTokenSource();
	const timer = setTimeout(() => stop.cancel(), patience);
	const cancelled = token.onCancellationRequested(() => stop.cancel());
	try {
		const params: PictureUsesParams = { uris: files.map((file) => file.toString()) };
		const found = (await connection.request('recap/pictureUses', params, stop.token)) as PictureUses | null;
		if (found?.warning !== undefined) await ask(found.warning, files);
	} catch {
		// Without an answer there is nothing to warn of.
	} finally {
		clearTimeout(timer);
		cancelled.dispose();
		stop.dispose();
	}
}

async function ask(warning: string, files: readonly Uri[]): Promise<void> {
	const [file] = files;
	const bytes = file && files.length === 1 && isPicture(file) ? await workspace.fs.readFile(file) : undefined;
	const options = { modal: true, detail: l10n.t('Undo in the explorer brings back what was deleted.') };
	const answer = await (bytes
		? window.showWarningMessage(warning, options, remove, keep)
		: window.showWarningMessage(warning, options, remove));
	// Whoever closes the question did not say that the file may go.
	if (!file || !bytes || answer === remove) return;
	const deleted = workspace.onDidDeleteFiles(async (event) => {
		if (!event.files.some((gone) => gone.toString() === file.toString())) return;
		deleted.dispose();
		await workspace.fs.writeFile(file, bytes);
	});
}

function isPicture({ path }: Uri): boolean {
	return /\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)$/i.test(path);
}

/** Pictures, and what has no ending and so may be a folder that holds some. */
function mayBeUsed(file: Uri): boolean {
	return isPicture(file) || !/\/[^/]*\.[a-z0-9]+$/i.test(file.path);
}
