import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import { isRefusedHost } from '../../core/links/addresses.ts';
import type { Answer, FailureReason } from '../../core/links/answer.ts';
import type { HttpDoor, HttpRequest } from '../../host/links/door.ts';
import { type FetchParams, type FetchResult, fetchRequest } from '../../protocol.ts';

const reasons: readonly FailureReason[] = ['time-out', 'reset', 'unreachable', 'refused', 'browser', 'cancelled'];

/** HTTP by the client's own means: the editor's proxy and certificates apply. */
export class ClientDoor implements HttpDoor {
	constructor(private readonly connection: Connection) {}

	async ask({ url, method, bodyLimit, trusted }: HttpRequest, signal: AbortSignal): Promise<Answer> {
		// Where the editor connects to nobody here sees, so what could only be this machine or its network is not asked.
		if (!trusted && isRefusedHost(new URL(url).hostname, true)) return { kind: 'failure', reason: 'refused' };
		const source = new CancellationTokenSource();
		const cancel = () => source.cancel();
		signal.addEventListener('abort', cancel, { once: true });
		try {
			const params: FetchParams = { url, method, bodyLimit };
			const result = await this.connection.sendRequest<FetchResult>(fetchRequest, params, source.token);
			return answerOf(result, url);
		} catch {
			return { kind: 'failure', reason: signal.aborted ? 'cancelled' : 'reset' };
		} finally {
			signal.removeEventListener('abort', cancel);
			source.dispose();
		}
	}

	async close(): Promise<void> {}
}

/** What the client sent, as far as it has the right shape. */
function answerOf(result: unknown, url: string): Answer {
	const { kind, reason, status, headers, body, partial } = asRecord(result);
	if (kind === 'response' && typeof status === 'number') {
		const texts = Object.entries(asRecord(headers)).filter(
			(entry): entry is [string, string] => typeof entry[1] === 'string',
		);
		return {
			kind: 'response',
			url,
			status,
			headers: Object.fromEntries(texts.map(([name, value]) => [name.toLowerCase(), value])),
			body: typeof body === 'string' ? body : '',
			partial: partial === true,
		};
	}
	return { kind: 'failure', reason: reasons.find((one) => one === reason) ?? 'reset' };
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
