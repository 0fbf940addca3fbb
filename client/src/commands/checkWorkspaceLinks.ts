import { commands, type Disposable, ProgressLocation } from 'vscode';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { checkAndTell } from '../links/checkAndTell.ts';
import type { NetworkConsent } from '../network/consent.ts';

const none = l10n.t('No post of this workspace has a link to a talk on YouTube or sched to check.');

/** `Recap: Check Links in Workspace`: the links of all posts and pages, each once. */
export function registerCheckWorkspaceLinks(connection: Connection, consent: NetworkConsent): Disposable {
	return commands.registerCommand('recap.checkWorkspaceLinks', () =>
		checkAndTell(connection, consent, { params: {}, location: ProgressLocation.Notification, none }),
	);
}
