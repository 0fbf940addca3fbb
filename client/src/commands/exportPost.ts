import { CancellationTokenSource, commands, Disposable, env, Uri, window, workspace } from 'vscode';
import { type ExportParams, exportRequest } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import type { PostInFront } from '../postInFront.ts';
import { isExportResult } from '../preview/answer.ts';
import type { Previews } from '../preview/previews.ts';

/** `Recap: Copy as HTML` and `Recap: Export Page…`: the post in front, or the one that the preview in front shows. */
export function registerExport(connection: Connection, inFront: PostInFront, previews: Previews): Disposable {
	const ofPost = (act: (uri: Uri, connection: Connection) => Promise<void>) => async () => {
		const uri = postOf(inFront, previews);
		if (!uri) {
			void window.showInformationMessage(l10n.t('Open a post first: this is about the Markdown file in front.'));
			return;
		}
		try {
			await act(uri, connection);
		} catch (error) {
			void window.showErrorMessage(error instanceof Error ? error.message : String(error));
		}
	};
	return Disposable.from(
		commands.registerCommand('recap.copyHtml', ofPost(copyHtml)),
		commands.registerCommand('recap.exportPage', ofPost(exportPage)),
	);
}

function postOf(inFront: PostInFront, previews: Previews): Uri | undefined {
	const shown = previews.active;
	if (shown?.isActive) return shown.uri;
	const { document } = inFront;
	return document?.languageId === 'markdown' ? document.uri : shown?.uri;
}

async function copyHtml(uri: Uri, connection: Connection): Promise<void> {
	await env.clipboard.writeText(await htmlOf({ uri: uri.toString(), form: 'article' }, connection));
	window.setStatusBarMessage(l10n.t('Recap: the HTML of the post was copied.'), 5000);
}

async function exportPage(uri: Uri, connection: Connection): Promise<void> {
	// The dialog asks before it takes a file that is there.
	const target = await window.showSaveDialog({
		title: l10n.t('Export Page'),
		saveLabel: l10n.t('Export'),
		defaultUri: placeFor(uri),
		filters: { [l10n.t('Web pages')]: ['html'] },
	});
	if (!target) return;
	const html = await htmlOf({ uri: uri.toString(), form: 'page', target: target.toString() }, connection);
	await writeWhole(target, html);
	const open = l10n.t('Open');
	// What is on no disk has no address that a browser could open.
	const choices = target.scheme === 'file' ? [open] : [];
	const name = target.path.split('/').at(-1) ?? '';
	const answer = await window.showInformationMessage(l10n.t('The page was written to {0}.', name), ...choices);
	if (answer === open) await env.openExternal(target);
}

/** Where a page is put if the author does not choose: not below the site's content, where Hugo would take it for a post. */
function placeFor(post: Uri): Uri {
	const name =
		post.path
			.replace(/(?:\/_?index)?\.[^./]*$/, '')
			.split('/')
			.at(-1) || 'post';
	const folder = workspace.getWorkspaceFolder(post)?.uri ?? Uri.joinPath(post, '..');
	return Uri.joinPath(folder, `${name}.html`);
}

/** Writes a file whole or not at all: beside its place first. */
async function writeWhole(target: Uri, text: string): Promise<void> {
	const { path } = target;
	const slash = path.lastIndexOf('/') + 1;
	const beside = target.with({ path: `${path.slice(0, slash)}.${path.slice(slash)}.${crypto.randomUUID()}.recap` });
	try {
		await workspace.fs.writeFile(beside, new TextEncoder().encode(text));
		await workspace.fs.rename(beside, target, { overwrite: true });
	} catch (error) {
		await workspace.fs.delete(beside).then(undefined, () => undefined);
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(l10n.t('{0} could not be written: {1}', path.slice(slash), reason));
	}
}

async function htmlOf(params: ExportParams, connection: Connection): Promise<string> {
	// The server knows open documents only.
	await workspace.openTextDocument(Uri.parse(params.uri, true));
	const cancellation = new CancellationTokenSource();
	try {
		const answer = await connection.request(exportRequest, params, cancellation.token);
		if (isExportResult(answer)) return answer.html;
	} finally {
		cancellation.dispose();
	}
	throw new Error(l10n.t('This file is no post, so there is no page of it.'));
}
