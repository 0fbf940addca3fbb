import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CancellationToken, CancellationTokenSource, TextDocumentSaveReason } from 'vscode-languageserver';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import type {
	CheckLinksResult,
	ClientLinkOptions,
	ClientOptions,
	ConsentParams,
	FetchParams,
	FetchResult,
	RenderedDocument,
} from '../../server/src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, uriOf, vscodeCapabilities } from '../support/lspClient.ts';
import { until } from '../support/until.ts';

const file = 'content/en/blog/2026/mesh-day/index.md';

const post = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

* [Certificates That Renew Themselves](https://youtu.be/aB3dE5gH7jK)
* [Draining nodes](https://youtu.be/Zx-9_vBnM12)
* [Walls](https://youtu.be/kL0mN1oP2qR)
* [Slides](https://sched.co/1AbCd)
`;

/** What a client with a network and an author behind it does. */
interface Author {
	/** What the author answers when asked. */
	readonly consent?: boolean;
	/** What the client says of itself besides. */
	readonly options?: ClientLinkOptions & Pick<ClientOptions, 'trusted'>;
	readonly settings?: unknown;
	/** Further files of the site. */
	readonly files?: Readonly<Record<string, string>>;
	/** Whether answers never come. */
	readonly mute?: boolean;
}

function fetched({ url }: FetchParams): FetchResult {
	const answer = (status: number, body = '', headers = {}): FetchResult => ({
		kind: 'response',
		status,
		headers,
		body,
		partial: false,
	});
	if (url.includes('sched.co/')) return answer(302, '', { Location: 'https://quay2026.sched.com/event/1AbCd/slides' });
	if (url.includes('aB3dE5gH7jK'))
		return answer(200, '{"title":"Certificates *That* Renew Themselves","author_name":"Quay"}');
	return answer(url.includes('Zx-9_vBnM12') ? 404 : 403, '<p>captcha</p>');
}

async function started({ consent, options = {}, settings = {}, files = {}, mute }: Author = {}) {
	const folder = folderWith({ '.git/HEAD': '', [file]: post, ...files });
	const transport = inProcess(nodeHost());
	const asked: FetchParams[] = [];
	const consents: ConsentParams[] = [];
	let cancelled = 0;
	transport.connection.onRequest<FetchResult, void>(
		'recap/fetch',
		async (params: FetchParams, token: CancellationToken): Promise<FetchResult> => {
			asked.push(params);
			if (!mute) return fetched(params);
			return new Promise<FetchResult>((resolve) =>
				token.onCancellationRequested(() => {
					cancelled++;
					resolve({ kind: 'failure', reason: 'cancelled' });
				}),
			);
		},
	);
	transport.connection.onRequest('recap/consent', (params: ConsentParams) => {
		consents.push(params);
		return consent === true;
	});
	const client = new LspClient(transport);
	client.settings = settings;
	const { trusted = true, ...own } = options;
	const links = {
		fetch: true,
		consent: consent !== undefined,
		storage: path.join(folder, '.storage'),
		...own,
	};
	await client.start(folder, vscodeCapabilities, { counts: true, reveal: true, trusted, links });
	const at = path.join(folder, file);
	await client.open(at, post);
	await client.problems(at);
	const save = () => client.notify('textDocument/didSave', { textDocument: { uri: uriOf(at) } });
	const check = (params = {}) => client.request<CheckLinksResult>('recap/checkLinks', { uri: uriOf(at), ...params });
	return { client, transport, folder, at, asked, consents, save, check, cancelled: () => cancelled };
}

/** Long enough for a message to go to and fro, were one sent. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('links of a post', () => {
	it('are checked when it is saved: consent is asked once, each talk is asked for once, and what is gone is told', async () => {
		const { client, at, asked, consents, save } = await started({ consent: true });
		await save();
		await until(() => client.refreshes > 0);
		expect(consents).toEqual([{ links: 4, hosts: ['i.ytimg.com', 'sched.co', 'www.youtube.com'] }]);
		expect(asked.map(({ url }) => url).sort()).toEqual([
			'https://i.ytimg.com/vi/Zx-9_vBnM12/0.jpg',
			'https://i.ytimg.com/vi/kL0mN1oP2qR/0.jpg',
			'https://sched.co/1AbCd',
			...['Zx-9_vBnM12', 'aB3dE5gH7jK', 'kL0mN1oP2qR'].map(
				(id) =>
					`https://www.youtube.com/oembed?format=json&url=${encodeURIComponent(`https://www.youtube.com/watch?v=${id}`)}`,
			),
		]);
		const [problem, ...others] = await client.problems(at);
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ code: 'youtube/gone', severity: 2 });
		expect(client.document(at).getText(problem?.range)).toBe('https://youtu.be/Zx-9_vBnM12');
		const wanted = { alive: 2, gone: 1, private: 0, unverifiable: 1 };
		await until(() => JSON.stringify(client.counts.at(-1)?.links) === JSON.stringify(wanted));
		const { length } = asked;
		await save();
		await moment();
		expect([asked.length, consents.length]).toEqual([length, 1]);
		await client.stop();
	});

	it('are never asked for while somebody types, nor before consent, nor after a refusal', async () => {
		const { client, at, asked, consents, save, check } = await started({ consent: false });
		await client.type(at, 'Walls', 'Walls and more');
		await client.problems(at);
		expect(consents).toEqual([]);
		await save();
		await until(() => consents.length === 1);
		await save();
		expect(await check()).toEqual({ kind: 'not-allowed', reason: 'forbidden' });
		expect([asked, consents.length]).toEqual([[], 1]);
		await client.stop();
	});

	it.each([
		[
			'in a workspace that is not trusted',
			{ consent: true, options: { trusted: false }, settings: { network: 'allow' } },
			'untrusted',
		],
		['where the network is never to be used', { consent: true, settings: { network: 'never' } }, 'forbidden'],
		['where the setting is nonsense', { consent: true, settings: { network: 'yes' } }, 'forbidden'],
		['for a client that cannot ask its author', {}, 'forbidden'],
		[
			'for a client without any way to the network',
			{ options: { fetch: false }, settings: { network: 'allow' } },
			'no-way',
		],
	] as const)('are not asked for %s', async (_, author, reason) => {
		const { client, asked, consents, save, check } = await started(author);
		await save();
		expect(await check()).toEqual({ kind: 'not-allowed', reason });
		await moment();
		expect([asked, consents]).toEqual([[], []]);
		await client.stop();
	});

	it('are asked for as soon as the author trusts the workspace', async () => {
		const { client, asked, check } = await started({ consent: true, options: { trusted: false } });
		await client.notify('recap/trusted', {});
		expect((await check()).kind).toBe('checked');
		expect(asked.length).toBeGreaterThan(0);
		await client.stop();
	});

	it('are asked for without asking the author where the setting allows it, and again on demand', async () => {
		const { client, asked, consents, check } = await started({ consent: false, settings: { network: 'allow' } });
		const result = await check();
		expect(result).toMatchObject({ kind: 'checked', counts: { alive: 2, gone: 1, private: 0, unverifiable: 1 } });
		const { length } = asked;
		await check();
		expect(asked).toHaveLength(length);
		await check({ again: true, url: 'https://sched.co/1AbCd' });
		expect(asked.slice(length).map(({ url }) => url)).toEqual(['https://sched.co/1AbCd']);
		expect(consents).toEqual([]);
		await client.stop();
	});

	it('are not asked for by a save that a timer made while the author types, and by one of the author at once', async () => {
		const { client, at, asked, save } = await started({ settings: { network: 'allow' } });
		const willSave = (reason: TextDocumentSaveReason) =>
			client.notify('textDocument/willSave', { textDocument: { uri: uriOf(at) }, reason });
		await willSave(TextDocumentSaveReason.AfterDelay);
		await save();
		await moment();
		expect(asked).toEqual([]);
		await willSave(TextDocumentSaveReason.Manual);
		await save();
		await until(() => asked.length > 0);
		await client.stop();
	});

	it('are asked for without asking the author who answered in an earlier session, until the answer is taken back', async () => {
		const { client, asked, consents, check } = await started({ consent: false, options: { given: true } });
		expect((await check({ url: 'https://sched.co/1AbCd' })).kind).toBe('checked');
		expect([asked.length, consents]).toEqual([1, []]);
		await client.notify('recap/consentChanged', { given: false });
		expect(await check()).toEqual({ kind: 'not-allowed', reason: 'forbidden' });
		await client.notify('recap/consentChanged', {});
		expect(await check()).toEqual({ kind: 'not-allowed', reason: 'forbidden' });
		expect([asked.length, consents.length]).toEqual([1, 1]);
		await client.stop();
	});

	it('are left alone on save by the settings manual and off, and altogether by off', async () => {
		for (const check of ['manual', 'off']) {
			const {
				client,
				asked,
				save,
				check: checkLinks,
			} = await started({ settings: { network: 'allow', links: { check } } });
			await save();
			await moment();
			expect(asked).toEqual([]);
			await checkLinks();
			expect(asked.length > 0).toBe(check === 'manual');
			await client.stop();
		}
	});

	it('are asked of the endpoints that are set', async () => {
		const endpoints = { sched: 'https://mirror.example.org/s/', 'youtube-oembed': 'nonsense' };
		const { client, asked, check } = await started({ settings: { network: 'allow', links: { endpoints } } });
		await check();
		expect(asked.map(({ url }) => url)).toContain('https://mirror.example.org/s/1AbCd');
		expect(asked.some(({ url }) => url.startsWith('https://www.youtube.com/oembed?'))).toBe(true);
		await client.stop();
	});

	it('are asked no more when the check is cancelled', async () => {
		const { client, transport, at, asked, cancelled } = await started({ settings: { network: 'allow' }, mute: true });
		const source = new CancellationTokenSource();
		const result = transport.connection.sendRequest<CheckLinksResult>(
			'recap/checkLinks',
			{ uri: uriOf(at) },
			source.token,
		);
		await until(() => asked.length === 3);
		source.cancel();
		expect(await result).toMatchObject({ kind: 'checked', documents: [] });
		await until(() => cancelled() === 3);
		await moment();
		expect(asked).toHaveLength(3);
		await client.stop();
	});

	it('of the whole workspace are checked together, with progress, and kept for the next session', async () => {
		const other = 'content/en/blog/2026/quay/index.md';
		const files = {
			[other]: post.replace('1AbCd', '2AbCd'),
			'public/blog/index.md': post,
			'README.md': 'A [talk](https://sched.co/3AbCd).',
		};
		const { client, transport, folder, at, asked } = await started({ settings: { network: 'allow' }, files });
		const steps: unknown[] = [];
		transport.connection.onNotification('$/progress', (params: { value: unknown }) => void steps.push(params.value));
		const result = await client.request<CheckLinksResult>('recap/checkLinks', { workDoneToken: 'checking' });
		expect(result).toMatchObject({ counts: { alive: 3, gone: 1, private: 0, unverifiable: 1 } });
		if (result.kind !== 'checked') throw new Error(result.reason);
		expect(result.documents.map(({ uri }) => uri)).toEqual([uriOf(at), uriOf(path.join(folder, other))]);
		expect(
			asked
				.filter(({ url }) => url.includes('sched.co'))
				.map(({ url }) => url)
				.sort(),
		).toEqual(['https://sched.co/1AbCd', 'https://sched.co/2AbCd']);
		expect(steps[0]).toMatchObject({ kind: 'begin', cancellable: true });
		expect(steps).toContainEqual({ kind: 'report', percentage: 100, message: '5 of 5' });
		expect(steps.at(-1)).toMatchObject({ kind: 'end' });
		await client.stop();
		const next = new LspClient(inProcess(nodeHost()));
		await next.start(folder, vscodeCapabilities, { links: { storage: path.join(folder, '.storage') } });
		await next.open(at, post);
		expect((await next.problems(at)).map(({ code }) => code)).toEqual(['youtube/gone']);
		await next.stop();
	});
});

describe('a hover on a talk', () => {
	const hoverAt = async (client: LspClient, at: string, piece: string) => {
		const document = client.document(at);
		const position = document.positionAt(document.getText().indexOf(piece) + 2);
		const found = await client.request<{ contents: { value: string } } | null>('textDocument/hover', {
			textDocument: { uri: uriOf(at) },
			position,
		});
		return found?.contents.value;
	};

	it('says that nobody asked, and shows no picture before consent', async () => {
		const { client, at } = await started({ consent: true, options: { richHover: true } });
		const text = await hoverAt(client, at, 'youtu.be/aB3dE5gH7jK');
		expect(text).toMatch(
			/^\*\*Video aB3dE5gH7jK on YouTube\*\*\n\nNot checked yet\.\n\n\[Check now\]\(command:recap\.checkLinkAgain\?/,
		);
		await client.stop();
	});

	it('has its picture at once where the author agreed in an earlier session', async () => {
		const first = await started({ consent: true, options: { richHover: true } });
		await first.check();
		await first.client.stop();
		const storage = path.join(first.folder, '.storage');
		const { client, at, asked } = await started({ consent: true, options: { richHover: true, given: true, storage } });
		expect(await hoverAt(client, at, 'youtu.be/aB3dE5gH7jK')).toContain('mqdefault.jpg');
		expect(asked).toEqual([]);
		await client.stop();
	});

	it('tells title, channel, verdict, evidence and age, with a picture where that may be loaded', async () => {
		const { client, at, check } = await started({ consent: true, options: { richHover: true } });
		await check();
		expect(await hoverAt(client, at, 'youtu.be/aB3dE5gH7jK')).toMatch(
			/^\[!\[\]\(https:\/\/i\.ytimg\.com\/vi\/aB3dE5gH7jK\/mqdefault\.jpg\|width=160,height=90\)\]\(https:\/\/www\.youtube\.com\/watch\?v=aB3dE5gH7jK\)\n\n\*\*Certificates \\\*That\\\* Renew Themselves\*\*\n\nQuay\n\nThe video is there \(oEmbed 200\), checked just now\.\n\n\[Check again\]/,
		);
		expect(await hoverAt(client, at, 'sched.co/1AbCd')).toMatch(
			/^\*\*Talk 1AbCd on sched\*\*\n\nIn the schedule of quay2026\n\nThe talk is there \(sched\.co 302 to its page\), checked just now\./,
		);
		expect(await hoverAt(client, at, 'youtu.be/Zx')).toContain(
			'The video is gone (oEmbed 404, thumbnail 404), checked just now.',
		);
		expect(await hoverAt(client, at, 'youtu.be/kL')).toContain('Nobody could say whether the video is there (');
		expect(await hoverAt(client, at, 'A day in Porto')).toBeUndefined();
		await client.stop();
	});

	it('has the picture of the mirror where one is set, and loads none from YouTube', async () => {
		const endpoints = { 'youtube-thumbnail': 'https://mirror.quay.example/thumbnails/' };
		const settings = { network: 'allow', links: { endpoints } };
		const { client, at, check } = await started({ options: { richHover: true }, settings });
		await check();
		const text = await hoverAt(client, at, 'youtu.be/aB3dE5gH7jK');
		expect(text).toContain('![](https://mirror.quay.example/thumbnails/aB3dE5gH7jK/0.jpg|width=160,height=90)');
		expect(text).not.toContain('ytimg');
		await client.stop();
	});

	it('is plain for other clients', async () => {
		const { client, at, check } = await started({ settings: { network: 'allow' } });
		await check();
		const text = await hoverAt(client, at, 'youtu.be/aB3dE5gH7jK');
		expect(text).not.toMatch(/command:|mqdefault/);
		await client.stop();
	});
});

it('of two links to one video the one leads to the other', async () => {
	const { client, at } = await started();
	const twice = post.replace('Zx-9_vBnM12', 'aB3dE5gH7jK');
	await client.close(at);
	await client.open(at, twice.replace('Draining nodes', 'Draining nodes without tears'));
	const [problem] = await client.problems(at);
	const there = { start: { line: 8, character: 39 }, end: { line: 8, character: 67 } };
	expect(problem).toMatchObject({
		code: 'youtube/two-talks',
		relatedInformation: [{ location: { uri: uriOf(at), range: there } }],
	});
	const actions = await client.codeActions(at, problem?.range ?? there);
	expect(actions[0]).toMatchObject({
		title: 'Go to the other link',
		command: { command: 'recap.reveal', arguments: [uriOf(at), there] },
	});
	await client.stop();
});

it('a link that leads to nothing is told with the page of the preview, with its line and its video', async () => {
	const { client, at, check } = await started({ consent: true });
	const dead = async () => {
		const page = await client.request<RenderedDocument>('recap/render', { uri: uriOf(at) });
		return page.deadLinks;
	};
	expect(await dead()).toEqual([]);
	await check();
	expect(await dead()).toEqual([
		{ url: 'https://youtu.be/Zx-9_vBnM12', verdict: 'gone', line: 9, video: 'Zx-9_vBnM12' },
	]);
	await client.stop();
});
