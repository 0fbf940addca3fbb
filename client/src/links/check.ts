import { type CancellationToken, CancellationTokenSource, type ProgressLocation } from 'vscode';
import { type CheckLinksParams, type CheckLinksResult, checkLinksRequest } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';
import { withServerProgress } from '../serverProgress.ts';
import { isCheckLinksResult } from './summary.ts';

/** What came of a check: an answer of the server, or that there is none. */
export interface Checked {
	readonly result: CheckLinksResult | undefined;
	/** Whether the author stopped it; the result has what was found until then. */
	readonly stopped: boolean;
}

/** Has the server check links and shows nothing of it. */
export async function checkQuietly(
	connection: Connection,
	wanted: Omit<CheckLinksParams, 'workDoneToken'>,
): Promise<Checked> {
	const cancellation = new CancellationTokenSource();
	const result = await ask(connection, wanted, cancellation.token);
	cancellation.dispose();
	return { result, stopped: false };
}

/** Has the server check links, with the number of links on the screen and a way to stop it. */
export async function checkWithProgress(
	connection: Connection,
	wanted: Omit<CheckLinksParams, 'workDoneToken'>,
	location: ProgressLocation,
): Promise<Checked> {
	return withServerProgress(connection, { location, title: l10n.t('Checking links') }, async (workDoneToken, token) => {
		const result = await ask(connection, { ...wanted, workDoneToken }, token);
		return { result, stopped: token.isCancellationRequested };
	});
}

async function ask(
	connection: Connection,
	params: CheckLinksParams,
	token: CancellationToken,
): Promise<CheckLinksResult | undefined> {
	try {
		const answer = await connection.request(checkLinksRequest, params, token);
		return isCheckLinksResult(answer) ? answer : undefined;
	} catch {
		return undefined;
	}
}
