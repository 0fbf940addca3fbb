import { Range, Uri, window, workspace } from 'vscode';
import { l10n } from '../editorL10n.ts';
import { type CheckedLinks, deadLinks } from './summary.ts';

/** Lists the links that are gone or private, of open and closed posts alike, and goes to the one that is chosen. */
export async function showDead(result: CheckedLinks): Promise<void> {
	const items = deadLinks(result).map(({ uri, link }) => ({
		label: `$(warning) ${link.url}`,
		description: link.verdict === 'gone' ? l10n.t('gone ({0})', link.evidence) : l10n.t('private ({0})', link.evidence),
		detail: workspace.asRelativePath(Uri.parse(uri)),
		uri,
		url: link.url,
	}));
	const chosen = await window.showQuickPick(items, {
		title: l10n.t('Links that are gone or private'),
		placeHolder: l10n.t('Choose one to go to it'),
		matchOnDetail: true,
	});
	if (!chosen) return;
	const document = await workspace.openTextDocument(Uri.parse(chosen.uri));
	const at = Math.max(0, document.getText().indexOf(chosen.url));
	const selection = new Range(document.positionAt(at), document.positionAt(at + chosen.url.length));
	await window.showTextDocument(document, { selection });
}
