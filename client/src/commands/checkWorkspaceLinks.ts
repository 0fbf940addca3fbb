import { commands, type Disposable, ProgressLocation } from 'vscode';
import type { Connection } from '../connection.ts';
import { checkWithProgress } from '../links/check.ts';
import { tellChecked } from '../links/tell.ts';
import type { NetworkConsent } from '../network/consent.ts';

const none = 'No post of this workspace has a link to a talk on YouTube or sched to check.';

/** `Recap: Check Links in Workspace`: the links of all posts and pages, each once. */
export function registerCheckWorkspaceLinks(connection: Connection, consent: NetworkConsent): Disposable {
	const check = async (): Promise<void> => {
		await tellChecked(await checkWithProgress(connection, {}, ProgressLocation.Notification), consent, none, check);
	};
	return commands.registerCommand('recap.checkWorkspaceLinks', check);
}
