import { ProgressLocation, window } from 'vscode';
import type { Connection } from '../connection.ts';
import { l10n } from '../editorL10n.ts';

/** What came of a request that an author can stop. */
export type Asked<T> =
	| { readonly kind: 'answered'; readonly answer: T }
	/** The document is no post, or was closed. */
	| { readonly kind: 'no-post' }
	| { readonly kind: 'stopped' };

/**
 * Asks the server, with a way to stop it on the screen once that takes its time.
 *
 * @param title what is being done
 * @throws when the server does not run, or answers something else
 */
export async function askWithProgress<T>(
	connection: Connection,
	title: string,
	request: { readonly method: string; readonly params: unknown; is(answer: unknown): answer is T },
): Promise<Asked<T>> {
	const options = { location: ProgressLocation.Notification, title, cancellable: true };
	return window.withProgress(options, async (_, token): Promise<Asked<T>> => {
		try {
			const answer = await connection.request(request.method, request.params, token);
			if (token.isCancellationRequested) return { kind: 'stopped' };
			if (answer === null) return { kind: 'no-post' };
			if (request.is(answer)) return { kind: 'answered', answer };
		} catch (error) {
			if (token.isCancellationRequested) return { kind: 'stopped' };
			throw error;
		}
		throw new Error(l10n.t('the server of Recap Posts gave an answer that is not understood'));
	});
}
