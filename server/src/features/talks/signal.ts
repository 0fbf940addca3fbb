import type { CancellationToken } from 'vscode-languageserver';

/** The protocol's token as a signal. */
export function signalOf(token: CancellationToken): AbortSignal {
	const stop = new AbortController();
	if (token.isCancellationRequested) stop.abort();
	else token.onCancellationRequested(() => stop.abort());
	return stop.signal;
}
