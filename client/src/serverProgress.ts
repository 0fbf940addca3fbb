import { type CancellationToken, type ProgressLocation, window } from 'vscode';
import type { Connection } from './connection.ts';

/**
 * Shows how far the server has got with a request, with a way to stop it.
 *
 * @param work sends the request with this `workDoneToken`, until the other token is cancelled
 */
export function withServerProgress<T>(
	connection: Connection,
	{ location, title }: { readonly location: ProgressLocation; readonly title: string },
	work: (workDoneToken: string, token: CancellationToken) => Promise<T>,
): Thenable<T> {
	return window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
		const workDoneToken = `recap.${crypto.randomUUID()}`;
		let before = 0;
		const hearing = connection.onProgress(workDoneToken, (message) => {
			const { percentage, text } = reportOf(message);
			progress.report({ increment: percentage - before, ...(text !== undefined && { message: text }) });
			before = percentage;
		});
		try {
			return await work(workDoneToken, token);
		} finally {
			hearing?.dispose();
		}
	});
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
