import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fetchOnce, isFetchParams } from '../../client/src/network/fetchOnce.ts';
import type { FetchParams, FetchResult } from '../../server/src/protocol.ts';
import { FakeWeb, type Reply } from '../links/support/fakeWeb.ts';

const never = new AbortController().signal;

/** What comes of asking a server for a page that it answers like this. */
async function asked(
	reply: Reply,
	params: Partial<FetchParams> = {},
	signal: AbortSignal = never,
): Promise<FetchResult & { readonly web: FakeWeb }> {
	const web = (await FakeWeb.start()).on('/page', reply);
	const result = await fetchOnce(
		{ url: `${web.origin}/page`, method: 'GET', bodyLimit: 100, ...params },
		fetch,
		signal,
	);
	return { ...result, web };
}

describe('one request by the fetch of the editor', () => {
	it('has the status, the headers by their names in lower case, and the body as UTF-8', async () => {
		const reply = { status: 404, headers: { 'X-Kind': 'Quay' }, body: 'Ґанок: 広場' };
		const result = await asked(reply);
		expect(result).toMatchObject({ kind: 'response', status: 404, body: 'Ґанок: 広場', partial: false });
		expect(result).toMatchObject({ headers: { 'x-kind': 'Quay' } });
	});

	it('says who asks, and sends no cookie and no referrer', async () => {
		const sent: Request[] = [];
		const send: typeof fetch = async (input, init) => {
			sent.push(new Request(input, init));
			return new Response('', { headers: { 'set-cookie': 'a=b' } });
		};
		const params = { url: 'https://example.org/', method: 'GET', bodyLimit: 10 } as const;
		await fetchOnce(params, send, never);
		await fetchOnce(params, send, never);
		expect(sent.map(({ headers }) => Object.fromEntries(headers))).toEqual([
			{ accept: '*/*', 'user-agent': 'recap-posts' },
			{ accept: '*/*', 'user-agent': 'recap-posts' },
		]);
		expect(sent.map(({ credentials, redirect, referrerPolicy }) => [credentials, redirect, referrerPolicy])).toEqual([
			['omit', 'manual', 'no-referrer'],
			['omit', 'manual', 'no-referrer'],
		]);
	});

	it('follows no redirect, and tells where it leads', async () => {
		const { web, ...result } = await asked({ status: 302, headers: { location: 'http://169.254.169.254/latest' } });
		expect(result).toMatchObject({ status: 302, headers: { location: 'http://169.254.169.254/latest' } });
		expect(web.paths).toEqual(['/page']);
	});

	it('reads a body up to its limit, and that of a HEAD not at all', async () => {
		expect(await asked({ body: 'x'.repeat(100) })).toMatchObject({ body: 'x'.repeat(100), partial: false });
		expect(await asked({ body: 'x'.repeat(101) })).toMatchObject({ body: 'x'.repeat(100), partial: true });
		expect(await asked({ body: 'xyz' }, { bodyLimit: 0 })).toMatchObject({ body: '', partial: true });
		expect(await asked({ body: 'xyz' }, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
	});

	it('lets go of a body that would go on for ever', async () => {
		const endless = new ReadableStream<Uint8Array>({
			pull: (controller) => controller.enqueue(new Uint8Array(1000).fill(120)),
			cancel: () => {
				cancelled = true;
			},
		});
		let cancelled = false;
		const params = { url: 'https://example.org/', method: 'GET', bodyLimit: 65_536 } as const;
		const result = await fetchOnce(params, async () => new Response(endless), never);
		expect(result).toMatchObject({ body: 'x'.repeat(65_536), partial: true });
		expect(cancelled).toBe(true);
	});

	it('takes no more out of a packed body than the limit', async () => {
		const body = gzipSync(Buffer.alloc(50_000_000, 'x'));
		const result = await asked({ headers: { 'content-encoding': 'gzip' }, body }, { bodyLimit: 65_536 });
		expect(result).toMatchObject({ body: 'x'.repeat(65_536), partial: true });
	});

	it('is given up when the author or the server does, before an answer and amidst the body', async () => {
		for (const reply of [{ hangs: true }, { body: 'slow', drip: 1_000 }] as const) {
			const result = await asked(reply, {}, AbortSignal.timeout(100));
			expect(result).toMatchObject({ kind: 'failure', reason: 'cancelled' });
		}
	});

	it('is reset where the connection breaks off, at once or half-way', async () => {
		expect(await asked({ breaks: 'at once' })).toMatchObject({ kind: 'failure', reason: 'reset' });
		expect(await asked({ breaks: 'half-way', body: 'x'.repeat(50) })).toMatchObject({ reason: 'reset' });
	});

	it('is unreachable where nobody listens', async () => {
		const web = await FakeWeb.start();
		const url = web.origin;
		await web.stop();
		const result = await fetchOnce({ url, method: 'GET', bodyLimit: 1 }, fetch, never);
		expect(result).toEqual({ kind: 'failure', reason: 'unreachable' });
	});

	it.each([
		['UND_ERR_CONNECT_TIMEOUT', 'time-out'],
		['UND_ERR_HEADERS_TIMEOUT', 'time-out'],
		['ETIMEDOUT', 'time-out'],
		['ENOTFOUND', 'unreachable'],
		['EAI_AGAIN', 'unreachable'],
		['ECONNRESET', 'reset'],
		['CERT_HAS_EXPIRED', 'reset'],
	])('that fails with %s is a %s', async (code, reason) => {
		const cause = Object.assign(new Error('no'), { code });
		const send = () => Promise.reject(new TypeError('fetch failed', { cause }));
		const params = { url: 'https://example.org/', method: 'GET', bodyLimit: 1 } as const;
		expect(await fetchOnce(params, send, never)).toEqual({ kind: 'failure', reason });
	});

	it('is unreachable, and so says nothing of a link, where a fetch hides redirects', async () => {
		const params = { url: 'https://example.org/', method: 'GET', bodyLimit: 1 } as const;
		const result = await fetchOnce(params, async () => Response.error(), never);
		expect(result).toEqual({ kind: 'failure', reason: 'unreachable' });
	});

	it.each([
		'file:///etc/hosts',
		'data:text/plain,x',
		'command:workbench.action.quit',
		'vscode://x/y',
		'not an address',
	])('is never made of %s', async (url) => {
		const send = () => Promise.reject(new Error('it was sent'));
		const result = await fetchOnce({ url, method: 'GET', bodyLimit: 1 }, send, never);
		expect(result).toEqual({ kind: 'failure', reason: 'refused' });
	});

	it('is made only for a message of the right shape', () => {
		const whole = { url: 'https://example.org/', method: 'HEAD', bodyLimit: 0 };
		expect(isFetchParams(whole)).toBe(true);
		for (const wrong of [{ url: 1 }, { method: 'POST' }, { bodyLimit: -1 }, { bodyLimit: 1.5 }, { bodyLimit: '9' }]) {
			expect(isFetchParams({ ...whole, ...wrong })).toBe(false);
		}
		fc.assert(fc.property(fc.anything(), (message) => typeof isFetchParams(message) === 'boolean'));
	});
});
