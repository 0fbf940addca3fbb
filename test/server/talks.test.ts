import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import type {
	ClientLinkOptions,
	ClientOptions,
	ConsentParams,
	FetchParams,
	FetchResult,
	Overview,
	RecordingsResult,
	ScheduleResult,
	TalkTexts,
} from '../../server/src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, uriOf, vscodeCapabilities } from '../support/lspClient.ts';
import { pngHead } from '../support/picture.ts';
import { feedText } from '../support/recordings.ts';
import { idOf, scheduleText, titleOf } from '../support/schedule.ts';

const file = 'content/en/blog/2026/mesh-day/index.md';

const post = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="./quay.png" caption="The quay" >}}
{{< image link="./gone.png" caption="Gone" >}}

* [${titleOf(0)}](https://sched.co/${idOf(0)})
* [Ropes and knots](https://youtu.be/VIDEOIDHERE)
`;

const response = (status: number, body = '', headers = {}): FetchResult => ({
	kind: 'response',
	status,
	headers,
	body,
	partial: false,
});

interface Author {
	/** What the author answers when asked; absent for a client that cannot ask. */
	readonly consent?: boolean;
	readonly options?: ClientLinkOptions & Pick<ClientOptions, 'trusted'>;
	readonly web?: (url: string) => FetchResult;
	readonly settings?: unknown;
}

async function started({ consent, options = {}, web = () => response(403), settings = {} }: Author = {}) {
	const folder = folderWith({
		'.git/HEAD': '',
		[file]: post,
		[path.join(path.dirname(file), 'quay.png')]: pngHead(40, 20),
	});
	const transport = inProcess(nodeHost());
	const asked: FetchParams[] = [];
	const consents: ConsentParams[] = [];
	transport.connection.onRequest<FetchResult, void>('recap/fetch', (params: FetchParams) => {
		asked.push(params);
		return web(params.url);
	});
	transport.connection.onRequest('recap/consent', (params: ConsentParams) => {
		consents.push(params);
		return consent === true;
	});
	const client = new LspClient(transport);
	client.settings = settings;
	const { trusted = true, ...own } = options;
	const links = { fetch: true, consent: consent !== undefined, storage: path.join(folder, '.storage'), ...own };
	await client.start(folder, vscodeCapabilities, { counts: true, trusted, links });
	const at = path.join(folder, file);
	await client.open(at, post);
	const uri = uriOf(at);
	return {
		client,
		folder,
		at,
		asked,
		consents,
		schedule: (source: unknown) => client.request<ScheduleResult | null>('recap/schedule', { uri, source }),
		recordings: (source: unknown) => client.request<RecordingsResult | null>('recap/recordings', { uri, source }),
		overview: () => client.request<Overview | null>('recap/overview', { uri }),
	};
}

const address = { kind: 'address', address: 'https://harbourdays2026.sched.com/list/' };

describe('a schedule', () => {
	it('of a text asks nobody, and names what the site is about where a talk has it', async () => {
		const { client, schedule, asked, consents } = await started({ consent: true });
		expect(await schedule({ kind: 'text', text: scheduleText() })).toMatchObject({
			kind: 'schedule',
			name: 'Harbour Days 2026',
			untitled: 0,
			about: 'Istio',
		});
		const other = await schedule({ kind: 'text', text: scheduleText({ talks: 0 }) });
		expect(other).toEqual({ kind: 'schedule', name: 'Harbour Days 2026', talks: [], untitled: 0 });
		expect(await schedule({ kind: 'text', text: '<html>' })).toEqual({ kind: 'unreadable' });
		expect([asked, consents]).toEqual([[], []]);
		await client.stop();
	});

	it('of an address is asked for once the author agreed, and of nobody else', async () => {
		const { client, schedule, asked, consents } = await started({
			consent: true,
			web: () => response(200, scheduleText({ talks: 3 })),
		});
		const result = await schedule(address);
		expect(result?.kind === 'schedule' && result.talks.length).toBe(3);
		expect(consents).toEqual([{ links: 1, hosts: ['harbourdays2026.sched.com'], loads: 'a schedule' }]);
		expect(asked.map(({ url }) => url)).toEqual(['https://harbourdays2026.sched.com/all.ics']);
		expect(await schedule({ kind: 'address', address: 'https://example.org/all.ics' })).toEqual({ kind: 'no-address' });
		expect(asked).toHaveLength(1);
		await client.stop();
	});

	it('that is refused, or comes as a page, is told with the address that a browser may have it from', async () => {
		const refused = await started({ consent: true });
		expect(await refused.schedule(address)).toEqual({
			kind: 'refused',
			address: 'https://harbourdays2026.sched.com/all.ics',
			evidence: '403',
		});
		await refused.client.stop();
		const page = await started({ consent: true, web: () => response(200, '<html>Are you human?</html>') });
		expect(await page.schedule(address)).toMatchObject({
			kind: 'refused',
			evidence: 'a page came in place of a calendar',
		});
		await page.client.stop();
	});

	it('is not followed to an address of the machine’s own network', async () => {
		const { client, schedule, asked } = await started({
			consent: true,
			web: () => response(302, '', { location: 'http://192.168.0.1/all.ics' }),
		});
		expect(await schedule(address)).toMatchObject({
			kind: 'refused',
			evidence: 'not asked, because its address is a private one',
		});
		expect(asked).toHaveLength(1);
		await client.stop();
	});

	it.each([
		['an author says no', { consent: false }, 'forbidden'],
		['the workspace is not trusted', { consent: true, options: { trusted: false } }, 'untrusted'],
		['the setting says never', { consent: true, settings: { network: 'never' } }, 'forbidden'],
	])('is not asked for where %s', async (_, author, reason) => {
		const { client, schedule, recordings, asked } = await started(author);
		expect(await schedule(address)).toEqual({ kind: 'not-allowed', reason });
		const playlist = { kind: 'playlist', address: 'https://www.youtube.com/playlist?list=PLabcDEF123' };
		expect(await recordings(playlist)).toEqual({ kind: 'not-allowed', reason });
		expect(asked).toEqual([]);
		await client.stop();
	});

	it('is given up when the author cancels', async () => {
		const { client, at } = await started({ consent: true, web: () => response(200, scheduleText({ talks: 1 })) });
		const { token, cancel } = client.cancellable();
		const result = client.requestWith<ScheduleResult>(token, 'recap/schedule', { uri: uriOf(at), source: address });
		cancel();
		await expect(result.then(({ kind }) => kind)).resolves.toBe('refused');
		await client.stop();
	});
});

describe('talks as texts', () => {
	it('come in each style, for the version that they are meant for', async () => {
		const { client, at, schedule } = await started();
		const result = await schedule({ kind: 'text', text: scheduleText({ talks: 2 }) });
		const talks = result?.kind === 'schedule' ? result.talks : [];
		const position = { line: 13, character: 0 };
		const texts = await client.request<TalkTexts>('recap/talkTexts', { uri: uriOf(at), position, talks });
		expect(texts.version).toBe(1);
		expect(texts.styles.map(({ style, sample }) => [style, sample])).toEqual([
			['schedule', `* [${titleOf(0)}](https://sched.co/${idOf(0)})`],
			['video', `* [${titleOf(0)}](https://youtu.be/VIDEOIDHERE)`],
			[
				'sentence',
				`Ada Quist from Tidewater and Bram Oster from Harbour Labs presented [${titleOf(0)}](https://sched.co/${idOf(0)}).`,
			],
		]);
		expect(texts.styles[0]).toMatchObject({
			position,
			text: `* [${titleOf(0)}](https://sched.co/${idOf(0)})\n* [${titleOf(1)}](https://sched.co/${idOf(1)})\n`,
		});
		await client.stop();
	});

	it('are none for what is no post', async () => {
		const { client, folder } = await started();
		const readme = path.join(folder, 'README.md');
		await client.open(readme, '# Read me\n');
		const params = { uri: uriOf(readme), position: { line: 0, character: 0 }, talks: [] };
		expect(await client.request('recap/talkTexts', params)).toBeNull();
		const source = { kind: 'text', text: scheduleText({ talks: 1 }) };
		expect(await client.request('recap/schedule', { uri: uriOf(readme), source })).toBeNull();
		expect(await client.request('recap/recordings', { uri: uriOf(readme), source })).toBeNull();
		expect(await client.request('recap/overview', { uri: uriOf(readme) })).toBeNull();
		await client.stop();
	});
});

describe('recordings', () => {
	const playlist = { kind: 'playlist', address: 'https://www.youtube.com/playlist?list=PLabcDEF123' };

	it('of a playlist are paired with the talks of the post, with the edits that they need', async () => {
		const feed = feedText({
			aB3dE5fG7h_: `${titleOf(0)} - Ada Quist, Tidewater`,
			Zx_9_vBnM12: 'Ropes & knots for all',
		});
		const { client, recordings, asked, consents } = await started({ consent: true, web: () => response(200, feed) });
		const result = await recordings(playlist);
		expect(asked.map(({ url }) => url)).toEqual(['https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcDEF123']);
		expect(consents).toEqual([{ links: 1, hosts: ['www.youtube.com'], loads: 'a playlist' }]);
		expect(result).toMatchObject({
			kind: 'matches',
			version: 1,
			videos: 2,
			untitled: 0,
			mayGoOn: false,
			matches: [
				{
					title: titleOf(0),
					kind: 'same',
					candidates: [
						{
							address: 'https://youtu.be/aB3dE5fG7h_',
							edits: [{ range: { start: { line: 11 } }, newText: 'https://youtu.be/aB3dE5fG7h_' }],
						},
					],
				},
				{ title: 'Ropes and knots', kind: 'likely' },
			],
		});
		await client.stop();
	});

	it('of a playlist that fills its feed may go on, and that is told', async () => {
		const titles = Object.fromEntries(
			Array.from({ length: 15 }, (_, at) => [`vid${String(at).padStart(8, '0')}`, `Talk ${at}`]),
		);
		const { client, recordings } = await started({ consent: true, web: () => response(200, feedText(titles)) });
		expect(await recordings(playlist)).toMatchObject({ videos: 15, mayGoOn: true });
		await client.stop();
	});

	it('that are refused, or are none, are told as such', async () => {
		const { client, recordings } = await started({ consent: true, web: () => response(404) });
		expect(await recordings(playlist)).toEqual({ kind: 'refused', address: playlist.address, evidence: '404' });
		expect(await recordings({ kind: 'playlist', address: 'https://youtu.be/aB3dE5fG7h_' })).toEqual({
			kind: 'no-address',
		});
		expect(await recordings({ kind: 'page', text: '<p>Nothing here</p>' })).toEqual({ kind: 'unreadable' });
		expect(await recordings({ kind: 'addresses', text: 'nothing' })).toEqual({ kind: 'unreadable' });
		await client.stop();
	});

	it('of addresses have the titles that YouTube tells, and those without one are counted', async () => {
		const web = (url: string) =>
			url.includes('aB3dE5fG7h_')
				? response(200, JSON.stringify({ title: 'Ropes and Knots', author_name: 'Quay' }))
				: response(403);
		const { client, recordings } = await started({ consent: true, web });
		const text = 'https://youtu.be/aB3dE5fG7h_?si=a https://youtu.be/kL0mN1oP2qR';
		const result = await recordings({ kind: 'addresses', text });
		expect(result).toMatchObject({ kind: 'matches', videos: 2, untitled: 1 });
		expect(result?.kind === 'matches' && result.matches.map(({ kind }) => kind)).toEqual(['none', 'same']);
		await client.stop();
	});
});

describe('the overview of a post', () => {
	it('has its talks, pictures and checklist, and asks nothing of the network', async () => {
		const { client, overview, schedule, asked } = await started({ consent: true });
		const before = await overview();
		expect(before?.talks).toMatchObject([
			{ title: titleOf(0), speakers: '', sched: idOf(0), missing: 'no video' },
			{ title: 'Ropes and knots', speakers: '', missing: 'no link' },
		]);
		expect(before?.pictures).toMatchObject([
			{ name: 'quay.png', state: '40 × 20, 33 bytes', isFaulty: false },
			{ name: 'gone.png', isFaulty: true },
		]);
		expect(before?.ready.map(({ name, state }) => [name, state])).toEqual([
			['fields', 'done'],
			['placeholders', 'open'],
			['talks', 'open'],
			['links', 'unknown'],
			['pictures', 'open'],
			['weight', 'done'],
			['errors', 'done'],
		]);
		// Who speaks is known once the schedule was read.
		await schedule({ kind: 'text', text: scheduleText({ talks: 1 }) });
		expect((await overview())?.talks[0]?.speakers).toBe('Ada Quist (Tidewater), Bram Oster (Harbour Labs)');
		expect(asked).toEqual([]);
		await client.stop();
	});

	it('has what a check of links found out: whether a talk is there, and who speaks by its video’s title', async () => {
		const title = 'Ropes and knots - Dora Pell, Pierworks';
		const web = (url: string) =>
			url.includes('sched.co') ? response(404) : response(200, JSON.stringify({ title, author_name: 'Quay' }));
		const { client, at, overview } = await started({ consent: true, web });
		await client.type(at, 'VIDEOIDHERE', 'aB3dE5fG7h_');
		await client.request('recap/checkLinks', { uri: uriOf(at) });
		expect((await overview())?.talks).toMatchObject([
			{ title: titleOf(0), verdict: 'gone' },
			{
				title: 'Ropes and knots',
				verdict: 'alive',
				speakers: 'Dora Pell (Pierworks)',
				video: 'aB3dE5fG7h_',
				missing: '',
			},
		]);
		expect((await overview())?.ready.find(({ name }) => name === 'links')).toMatchObject({ state: 'open' });
		await client.stop();
	});
});
