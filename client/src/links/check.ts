import { type CancellationToken, CancellationTokenSource, type ProgressLocation, window } from 'vscode';
import { type CheckLinksParams, type CheckLinksResult, checkLinksRequest } from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
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
	const options = { location, title: 'Checking links', cancellable: true };
	return window.withProgress(options, async (progress, token) => {
		const workDoneToken = `recap.checkLinks.${crypto.randomUUID()}`;
		let before = 0;
		const hearing = connection.onProgress(workDoneToken, (message) => {
			const { percentage, text } = reportOf(message);
			progress.report({ increment: percentage - before, ...(text !== undefined && { message: text }) });
			before = percentage;
		});
		try {
			const result = await ask(connection, { ...wanted, workDoneToken }, token);
			return { result, stopped: token.isCancellationRequested };
		} finally {
			hearing?.dispose();
		}
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

/** What a progress report of the protocol says. */
function reportOf(message: unknown): { readonly percentage: number; readonly text?: string } {
	if (typeof message !== 'object' || message === null) return { percentage: 0 };
	const { percentage, message: text }: { percentage?: unknown; message?: unknown } = message;
	return {
		percentage: typeof percentage === 'number' ? percentage : 0,
		...(typeof text === 'string' && { text }),
	};
}
