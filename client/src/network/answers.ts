import { type CancellationToken, Disposable, workspace } from 'vscode';
import {
	type ConsentChangedParams,
	consentChangedNotification,
	consentRequest,
	type FetchResult,
	fetchRequest,
	trustNotification,
} from '../../../server/src/protocol.ts';
import type { Connection } from '../connection.ts';
import type { NetworkConsent } from './consent.ts';
import { fetchOnce, isFetchParams } from './fetchOnce.ts';
import type { Occasion } from './question.ts';

/** Answers what the server asks of the network, and of the author about it; tells it when the answer changes. */
export function answerServer(connection: Connection, consent: NetworkConsent): Disposable {
	connection.onRequest(fetchRequest, (params, token) => answerFetch(params, token, consent));
	connection.onRequest(consentRequest, async (params) => isOccasion(params) && (await consent.ask(params)));
	return Disposable.from(
		workspace.onDidGrantWorkspaceTrust(() => void connection.notify(trustNotification, undefined)),
		consent.onDidChange(() => {
			const params: ConsentChangedParams = givenOf(consent);
			void connection.notify(consentChangedNotification, params);
		}),
	);
}

/** What the server is told of the author's answer. */
export function givenOf(consent: NetworkConsent): { readonly given?: boolean } {
	const given = consent.answer();
	return given === undefined ? {} : { given };
}

/** The server asks for consent itself; whatever it thinks of that, nothing is sent without it from here. */
async function answerFetch(params: unknown, token: CancellationToken, consent: NetworkConsent): Promise<FetchResult> {
	if (!isFetchParams(params) || !consent.isAllowed()) return { kind: 'failure', reason: 'refused' };
	const stop = new AbortController();
	const waiting = token.onCancellationRequested(() => stop.abort());
	if (token.isCancellationRequested) stop.abort();
	try {
		return await fetchOnce(params, consent.fetch, stop.signal);
	} finally {
		waiting.dispose();
	}
}

function isOccasion(params: unknown): params is Occasion & { readonly links: number } {
	if (typeof params !== 'object' || params === null) return false;
	const { links, hosts, loads }: { links?: unknown; hosts?: unknown; loads?: unknown } = params;
	if (loads !== undefined && typeof loads !== 'string') return false;
	return typeof links === 'number' && Array.isArray(hosts) && hosts.every((host) => typeof host === 'string');
}
