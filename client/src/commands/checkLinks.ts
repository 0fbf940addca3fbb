import { commands, type Disposable, ProgressLocation, window, workspace } from 'vscode';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { checkAndTell } from '../links/checkAndTell.ts';
import type { NetworkConsent } from '../network/consent.ts';
import type { PostInFront } from '../postInFront.ts';

/** `Recap: Check Links in This Post`: asks for what is not known yet of the links of the post in front. */
export function registerCheckLinks(connection: Connection, consent: NetworkConsent, inFront: PostInFront): Disposable {
	return commands.registerCommand('recap.checkLinks', async () => {
		const { document } = inFront;
		if (document?.languageId !== 'markdown') {
			void window.showInformationMessage(l10n.t('Open a post first: the links of the post in front are checked.'));
			return;
		}
		const { uri } = document;
		const isOff = workspace.getConfiguration('recap', uri).get('links.check') === 'off';
		const none = isOff
			? l10n.t('No link was checked: your setting recap.links.check says off.')
			: l10n.t('This file has no link to a talk on YouTube or sched.');
		const params = { uri: uri.toString() };
		await checkAndTell(connection, consent, { params, location: ProgressLocation.Notification, none });
	});
}
