import { describe, expect, it } from 'vitest';
import { BrowserFetch } from '../../client/src/network/browserFetch.ts';
import { fetchOnce } from '../../client/src/network/fetchOnce.ts';
import { judgePage } from '../../server/src/core/links/page.ts';
import { judgeVideo } from '../../server/src/core/links/youtube.ts';

const never = new AbortController().signal;
const get = (url: string) => ({ url, method: 'GET', bodyLimit: 100 }) as const;

/** A browser in which some hosts let everybody read their answers. */
function browserWhere(open: Readonly<Record<string, () => Response>>, onLine = true) {
	const asked: Request[] = [];
	const told: string[] = [];
	const send: typeof fetch = async (input, init) => {
		const request = new Request(input, init);
		asked.push(request);
		const answer = open[new URL(request.url).host];
		if (!answer) throw new TypeError('Failed to fetch');
		return answer();
	};
	const network = new BrowserFetch(
		send,
		() => onLine,
		(host) => told.push(host),
	);
	return { asked, told, ask: (url: string) => fetchOnce(get(url), network.fetch, never) };
}

describe('the network of a browser', () => {
	it('gives the answers of hosts that let others read them, and asks without a header that needs leave', async () => {
		const { ask, asked, told } = browserWhere({ 'open.example': () => new Response('no', { status: 404 }) });
		expect(await ask('https://open.example/talk')).toMatchObject({ kind: 'response', status: 404, body: 'no' });
		expect(asked.map(({ headers }) => Object.fromEntries(headers))).toEqual([{ accept: '*/*' }]);
		expect(told).toEqual([]);
	});

	it('has no verdict on what it may not read, says so once, and asks such a host once', async () => {
		const { ask, asked, told } = browserWhere({});
		for (const url of ['https://shut.example/a', 'https://shut.example/b', 'https://other.example/']) {
			const answer = await ask(url);
			expect(answer).toEqual({ kind: 'failure', reason: 'browser' });
			if (answer.kind === 'response') continue;
			expect(judgePage(answer)).toMatchObject({
				verdict: 'unverifiable',
				evidence: 'page no answer that a browser may read',
			});
			expect(judgeVideo(answer, answer).verdict).toBe('unverifiable');
		}
		expect(asked.map(({ url }) => url)).toEqual(['https://shut.example/a', 'https://other.example/']);
		expect(told).toEqual(['shut.example']);
	});

	it('does not blame a host while there is no network at all', async () => {
		const { ask, asked, told } = browserWhere({}, false);
		expect(await ask('https://shut.example/a')).toEqual({ kind: 'failure', reason: 'reset' });
		expect(await ask('https://shut.example/a')).toEqual({ kind: 'failure', reason: 'reset' });
		expect(asked).toHaveLength(2);
		expect(told).toEqual([]);
	});

	it('has no verdict on where a redirect leads, which a browser keeps, and still asks its host of others', async () => {
		const hidden = () => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
		const { ask, asked, told } = browserWhere({ 'short.example': hidden });
		expect(await ask('https://short.example/1')).toEqual({ kind: 'failure', reason: 'browser' });
		expect(await ask('https://short.example/2')).toEqual({ kind: 'failure', reason: 'browser' });
		expect(asked).toHaveLength(2);
		expect(told).toEqual([]);
	});
});
