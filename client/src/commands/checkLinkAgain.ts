import { commands, type Disposable, ProgressLocation } from 'vscode';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { checkAndTell } from '../links/checkAndTell.ts';
import type { NetworkConsent } from '../network/consent.ts';
import { linkFrom } from './arguments.ts';

export const checkAgainCommand = 'recap.checkLinkAgain';

const none = l10n.t(
	'The link was not checked: it is not in the post any more, or your setting recap.links.check says off.',
);

/** Asks anew for one link, whatever is known of it: what "Check again" in a hover calls. */
export function registerCheckLinkAgain(connection: Connection, consent: NetworkConsent): Disposable {
	return commands.registerCommand(checkAgainCommand, async (uri: unknown, url: unknown) => {
		const link = linkFrom(uri, url);
		if (!link) return;
		const params = { ...link, again: true };
		await checkAndTell(connection, consent, { params, location: ProgressLocation.Window, none });
	});
}
