import { commands, Disposable, ProgressLocation, window, workspace } from 'vscode';
import { checkSiteRequest } from '../../../server/src/protocol.ts';
import { type Connection, runsSoon } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { withServerProgress } from '../serverProgress.ts';
import { ShownDocuments } from '../site/shown.ts';
import { hasProblems, isCheckSiteResult, siteInWords } from '../site/summary.ts';

const show = l10n.t('Show Problems');

/** `Recap: Check the Whole Site`: every post and page in the open folders, with the problems of those that are not open. */
export function registerCheckSite(connection: Connection): Disposable {
	let running = false;
	const shown = new ShownDocuments(connection);
	const command = commands.registerCommand('recap.checkSite', async () => {
		// Whoever asks twice sees its progress already.
		if (running) return;
		running = true;
		try {
			await checkSite(connection, shown);
		} finally {
			running = false;
		}
	});
	return Disposable.from(command, shown);
}

async function checkSite(connection: Connection, shown: ShownDocuments): Promise<void> {
	if (!workspace.workspaceFolders?.length) {
		void window.showInformationMessage(l10n.t('Open the folder of a site first: its posts and pages are checked.'));
		return;
	}
	await runsSoon(connection);
	await shown.tell();
	const options = { location: ProgressLocation.Notification, title: l10n.t('Checking the site') };
	const { answer, stopped } = await withServerProgress(connection, options, async (workDoneToken, token) => {
		const asked = connection.request(checkSiteRequest, { workDoneToken }, token);
		return { answer: await asked.catch(() => undefined), stopped: token.isCancellationRequested };
	});
	if (!isCheckSiteResult(answer)) {
		if (stopped) return;
		const text = l10n.t(
			'The site was not checked: the server of Recap Posts does not answer. “Recap: Restart Server” starts it anew.',
		);
		void window.showErrorMessage(text);
		return;
	}
	void tell(siteInWords(l10n, answer, stopped), hasProblems(answer));
}

/** Nobody waits until a message is closed. */
async function tell(text: string, isFaulty: boolean): Promise<void> {
	if (!isFaulty) void window.showInformationMessage(text);
	else if ((await window.showInformationMessage(text, show)) === show) {
		await commands.executeCommand('workbench.actions.view.problems');
	}
}
