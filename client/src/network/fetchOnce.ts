import type { FetchParams, FetchResult } from '../../../server/src/protocol.ts';

/** What we call ourselves, as `recap lint --online` does. */
const userAgent = 'recap-posts';

type Failure = Extract<FetchResult, { kind: 'failure' }>['reason'];

/** Whether a message of the server asks for one HTTP request. */
export function isFetchParams(params: unknown): params is FetchParams {
	if (typeof params !== 'object' || params === null) return false;
	const { url, method, bodyLimit }: { url?: unknown; method?: unknown; bodyLimit?: unknown } = params;
	return (
		typeof url === 'string' &&
		(method === 'GET' || method === 'HEAD') &&
		Number.isInteger(bodyLimit) &&
		Number(bodyLimit) >= 0
	);
}

/**
 * Makes one HTTP request: no redirect is followed, no cookie sent, and no more of the body read than was asked for. What
 * the body is packed in is undone by `fetch`; the limit is of what comes out. Never throws.
 *
 * @param send the `fetch` of the extension host, by which the editor's proxy and certificates apply
 * @param signal gives the request up
 */
export async function fetchOnce(params: FetchParams, send: typeof fetch, signal: AbortSignal): Promise<FetchResult> {
	if (!URL.canParse(params.url) || !/^https?:$/.test(new URL(params.url).protocol)) return failure('refused');
	try {
		const response = await send(params.url, {
			method: params.method,
			redirect: 'manual',
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			headers: { 'user-agent': userAgent, accept: '*/*' },
			signal,
		});
		// A `fetch` that hides redirects says nothing of where they lead.
		if (response.type === 'opaqueredirect' || response.status === 0) {
			await response.body?.cancel();
			return failure('unreachable');
		}
		const { body, partial } = await readBody(response, params.bodyLimit);
		const headers = Object.fromEntries(response.headers);
		return { kind: 'response', status: response.status, headers, body, partial };
	} catch (error) {
		return failure(signal.aborted ? 'cancelled' : reasonOf(error));
	}
}

/** Reads no more of a body than is wanted, as UTF-8, and lets go of the rest. */
async function readBody({ body }: Response, limit: number): Promise<{ body: string; partial: boolean }> {
	if (!body) return { body: '', partial: false };
	if (limit === 0) {
		await body.cancel().catch(() => undefined);
		return { body: '', partial: true };
	}
	const decoder = new TextDecoder();
	const reader = body.getReader();
	let text = '';
	let left = limit;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return { body: text + decoder.decode(), partial: false };
		text += decoder.decode(value.subarray(0, left), { stream: true });
		left -= value.length;
		// A server that breaks off now has said all that was wanted.
		if (left < 0) {
			await reader.cancel().catch(() => undefined);
			return { body: text + decoder.decode(), partial: true };
		}
	}
}

/** What kind of failure an error of the network is: `fetch` throws the same for all, with what happened as its cause. */
function reasonOf(error: unknown): Failure {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		const code = 'code' in cause ? String(cause.code) : '';
		if (code === 'ERR_BROWSER') return 'browser';
		if (/TIMEOUT|ETIMEDOUT|TIMED_OUT/.test(code)) return 'time-out';
		if (/^(?:ENOTFOUND|EAI_|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL)/.test(code)) {
			return 'unreachable';
		}
		if (cause instanceof AggregateError) return reasonOf(cause.errors[0]);
	}
	return 'reset';
}

function failure(reason: Failure): FetchResult {
	return { kind: 'failure', reason };
}
