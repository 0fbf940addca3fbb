import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { countWords } from '../../server/src/core/post/words.ts';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import type { Glance } from '../../server/src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, uriOf, vscodeCapabilities } from '../support/lspClient.ts';
import { picture } from '../support/picture.ts';
import { until } from '../support/until.ts';

vi.mock('../../server/src/core/post/words.ts', async (original) => {
	const real = await original<typeof import('../../server/src/core/post/words.ts')>();
	return { countWords: vi.fn(real.countWords) };
});

const post = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

Two *words*.

{{< image link="./welcome.jpg" alt="Guests" caption="The welcome" >}}

## Talks

- [Sails](https://youtu.be/aB3dE5fG7h_) and [Ropes](https://sched.co/1abCD)

![The booth](./booth.jpg)

{{< image link="./gone.jpg" >}}
`;

afterEach(() => {
	vi.useRealTimers();
	vi.clearAllMocks();
});

describe('the post at a glance', () => {
	it('counts what a post has, and nothing of other files', async () => {
		const { client, file, folder } = await started();
		await client.open(file, post);
		await client.problems(file);
		expect(await until(() => client.counts.at(-1))).toEqual({
			uri: uriOf(file),
			counts: { errors: 1, warnings: 1, infos: 1, pictures: 3, talks: 2, words: 6 },
		});
		const readme = path.join(folder, 'README.md');
		await client.open(readme, '# A project\n');
		await client.problems(readme);
		await until(() => client.counts.some(({ uri }) => uri === uriOf(readme)));
		expect(client.counts.at(-1)).toEqual({ uri: uriOf(readme) });
		await client.close(file);
		await until(() => client.counts.length === 3);
		expect(client.counts.at(-1)).toEqual({ uri: uriOf(file) });
		await client.stop();
	});

	it('counts nothing while the author types, once after a pause, and not again for the same text', async () => {
		const { client, file } = await started();
		await client.open(file, post);
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		for (let i = 0; i < 25; i++) {
			await client.type(file, 'Two', `Two more`);
			await client.problems(file);
			await vi.advanceTimersByTimeAsync(100);
		}
		expect(countWords).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(200);
		await client.problems(file);
		expect(client.counts.map(({ counts }) => counts?.words)).toEqual([31]);
		for (let i = 0; i < 5; i++) {
			await client.problems(file);
			await vi.advanceTimersByTimeAsync(300);
		}
		expect(countWords).toHaveBeenCalledTimes(1);
		vi.useRealTimers();
		await client.stop();
	});

	it('counts for no client that does not want it', async () => {
		const { client, file } = await started({});
		await client.open(file, post);
		await client.problems(file);
		await new Promise((resolve) => setTimeout(resolve, 250));
		expect(client.counts).toEqual([]);
		expect(countWords).not.toHaveBeenCalled();
		await client.stop();
	});

	it('tells where everything is, the worst problems first', async () => {
		const { client, file, folder } = await started();
		await client.open(
			file,
			post.replace('{{< image link="./w', '{{< image link="./nowhere.jpg" >}}\n\n{{< image link="./w'),
		);
		const glance = await client.request<Glance>('recap/glance', { uri: uriOf(file) });
		expect(glance.problems.map(({ severity, detail }) => `${severity} ${detail}`)).toEqual([
			'error image/missing-file',
			'error image/missing-file',
			'warning image/no-text',
			'warning image/no-text',
			'info image/markdown-syntax',
		]);
		expect(glance.pictures.map(({ label, detail }) => [label, detail])).toEqual([
			['', './nowhere.jpg'],
			['The welcome', './welcome.jpg'],
			['The booth', './booth.jpg'],
			['', './gone.jpg'],
		]);
		expect(glance.pictures[1]?.range).toEqual({ start: { line: 12, character: 0 }, end: { line: 12, character: 69 } });
		expect(glance.talks).toEqual([
			{
				label: 'Sails',
				detail: 'https://youtu.be/aB3dE5fG7h_',
				range: { start: { line: 16, character: 2 }, end: { line: 16, character: 39 } },
			},
			{
				label: 'Ropes',
				detail: 'https://sched.co/1abCD',
				range: { start: { line: 16, character: 44 }, end: { line: 16, character: 75 } },
			},
		]);
		expect(glance.headings).toEqual([
			{
				label: 'Talks',
				detail: '',
				level: 2,
				range: { start: { line: 14, character: 0 }, end: { line: 14, character: 8 } },
			},
		]);
		const readme = path.join(folder, 'README.md');
		await client.open(readme, '# A project\n');
		expect(await client.request('recap/glance', { uri: uriOf(readme) })).toBeNull();
		expect(await client.request('recap/glance', { uri: uriOf(path.join(folder, 'closed.md')) })).toBeNull();
		await client.stop();
	});
});

async function started(options: unknown = { counts: true }) {
	const bundle = 'content/en/blog/2026/mesh-day';
	const folder = folderWith({ [`${bundle}/welcome.jpg`]: picture, [`${bundle}/booth.jpg`]: picture, '.git/HEAD': '' });
	const client = new LspClient(inProcess(nodeHost()));
	await client.start(folder, vscodeCapabilities, options);
	return { client, folder, file: path.join(folder, bundle, 'index.md') };
}
