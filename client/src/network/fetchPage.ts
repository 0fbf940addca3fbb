import { isRefusedHost } from '../../../server/src/core/links/addresses.ts';
import type { L10n } from '../l10n.ts';
import { type HtmlText, htmlText } from './htmlText.ts';

/** No page is loaded any further, in bytes. */
const longest = 4 * 1024 * 1024;

/** A page may send a reader on this many times. */
const mostRedirects = 5;

/** How long a page may take in all, in milliseconds. */
const patience = 30_000;

/** A page, or in an author's words why there is none. */
export type PageAnswer =
	| { readonly kind: 'page'; readonly html: string; readonly address: string }
	| { readonly kind: 'failure'; readonly message: string };

/**
 * Loads one page that an author named, without cookies, and nothing that it refers to. Whoever calls has the author's
 * consent. Never throws.
 *
 * @param address of the web, as the author wrote it
 * @param send the `fetch` of the extension host, by which the editor's proxy and certificates apply
 * @param signal gives it up
 */
export async function fetchPage(
	address: string,
	send: typeof fetch,
	signal: AbortSignal,
	l10n: L10n,
): Promise<PageAnswer> {
	const timeOut = AbortSignal.timeout(patience);
	let url = new URL(address);
	const { hostname: typed } = url;
	try {
		for (let redirects = 0; redirects <= mostRedirects; redirects++) {
			const response = await send(url.href, {
				redirect: 'manual',
				credentials: 'omit',
				referrerPolicy: 'no-referrer',
				headers: { 'user-agent': 'recap-posts', accept: 'text/html,application/xhtml+xml' },
				signal: AbortSignal.any([signal, timeOut]),
			});
			const location = response.headers.get('location');
			if (response.status < 300 || response.status > 399 || location === null) {
				return await pageOf(response, url, l10n);
			}
			await response.body?.cancel();
			const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
			// The author chose the first host; where a page sends us on to is not for it to choose among the machines here.
			const isOurs = next && next.hostname !== typed && isRefusedHost(next.hostname, false);
			if (!next || !/^https?:$/.test(next.protocol) || isOurs) {
				return failure(l10n, l10n.t('{0} sends readers on to an address that is no page of the web.', url.host));
			}
			url = next;
		}
		return failure(l10n, l10n.t('{0} sends readers on and on.', url.host));
	} catch {
		if (signal.aborted) return { kind: 'failure', message: l10n.t('It was given up.') };
		if (timeOut.aborted) return failure(l10n, l10n.t('{0} does not answer.', url.host));
		return failure(l10n, l10n.t('{0} cannot be reached.', url.host));
	}
}

async function pageOf(response: Response, url: URL, l10n: L10n): Promise<PageAnswer> {
	const { status } = response;
	const { host } = url;
	const code = String(status);
	const type = response.headers.get('content-type') ?? '';
	const isPage = type === '' || /html|xml|^text\/plain/i.test(type);
	if (status !== 200 || !isPage) {
		await response.body?.cancel();
		if (status === 200) {
			return failure(l10n, l10n.t('{0} has no page there but {1}.', host, type.replace(/;.*/s, '')));
		}
		if (status === 404 || status === 410) {
			return failure(l10n, l10n.t('{0} has no such page ({1}).', host, code));
		}
		if ([401, 403, 429, 503].includes(status)) {
			return failure(l10n, l10n.t('{0} does not let programs read it ({1}).', host, code));
		}
		return failure(l10n, l10n.t('{0} answers with an error ({1}).', host, code));
	}
	const read: HtmlText = htmlText(await bytesOf(response), type);
	return { kind: 'page', html: read.html, address: url.href };
}

/** The first bytes of a body; the rest is let go of. */
async function bytesOf({ body }: Response): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = body?.getReader();
	while (reader && length < longest) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		length += value.length;
	}
	await reader?.cancel().catch(() => undefined);
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}

function failure(l10n: L10n, what: string): PageAnswer {
	return { kind: 'failure', message: l10n.t('{0} Save the page in your browser and choose the saved file.', what) };
}
