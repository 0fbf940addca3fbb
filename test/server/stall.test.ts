import { describe, expect, it } from 'vitest';
import type { Files, Listing } from '../../server/src/core/site/files.ts';
import type { Host } from '../../server/src/host/host.ts';
import { inProcess, LspClient } from '../support/lspClient.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { until } from '../support/until.ts';

const stuck = '/site/content/en/blog/2026/stuck';
const fine = '/site/content/en/blog/2026/fine';

const text = `---
title: "Mesh Day"
description: A day in Porto
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="./welcom.jpg" caption="The hall" >}}
`;

/** A site of two posts, of which one's folder does what the test says. */
function siteWhere(stuckFolder: () => Promise<Listing | undefined>): Host {
	const memory = new MemoryFiles({
		'/site/.git/HEAD': '',
		[`${stuck}/index.md`]: '',
		[`${stuck}/welcome.jpg`]: '',
		[`${fine}/index.md`]: '',
		[`${fine}/welcome.jpg`]: '',
	});
	const files: Files = {
		list: (folder) => (folder === stuck ? stuckFolder() : memory.list(folder)),
		read: (path) => memory.read(path),
	};
	const system = { files, around: { today: () => '2026-03-14' }, pictureSize: () => undefined, forget() {} };
	return { fileSystem: () => system };
}

async function codes(client: LspClient, file: string): Promise<unknown[]> {
	return (await client.problems(file)).map(({ code }) => code);
}

describe('a folder that does not answer', () => {
	it('keeps no problem waiting for two seconds, hinders no other post, and is asked for when it answers', async () => {
		let answer: (listing: Listing) => void = () => undefined;
		const listing = new Promise<Listing>((resolve) => {
			answer = resolve;
		});
		const client = new LspClient(inProcess(siteWhere(() => listing)));
		await client.start('/site');
		await client.open(`${stuck}/index.md`, text);
		await client.open(`${fine}/index.md`, text);
		const begin = performance.now();
		const [known, whole] = await Promise.all([codes(client, `${stuck}/index.md`), codes(client, `${fine}/index.md`)]);
		expect(performance.now() - begin).toBeLessThan(2500);
		expect(known).toEqual(['description/ending']);
		expect(whole).toEqual(['description/ending', 'image/missing-file']);

		await client.type(`${stuck}/index.md`, 'Porto', 'Porto.');
		const typed = performance.now();
		expect(await codes(client, `${stuck}/index.md`)).toEqual([]);
		expect(performance.now() - typed).toBeLessThan(1000);
		expect(client.logged.filter((line) => line.includes('does not answer'))).toEqual([
			`${stuck} does not answer. Posts are checked without it, and once more when it does.`,
		]);

		expect(client.refreshes).toBe(0);
		answer(new Map([['welcome.jpg', { name: 'welcome.jpg', kind: 'file' }]]));
		await until(() => client.refreshes > 0);
		expect(await codes(client, `${stuck}/index.md`)).toEqual(['image/missing-file']);
		expect(client.refreshes).toBe(1);
		await client.stop();
	});

	it('that cannot be read is named once, and the rest of its post is checked', async () => {
		const client = new LspClient(inProcess(siteWhere(() => Promise.reject(new Error('EACCES: permission denied')))));
		await client.start('/site');
		for (const version of [text, text.replace('Lin', 'Lind')]) {
			await client.open(`${stuck}/index.md`, version);
			expect(await codes(client, `${stuck}/index.md`)).toEqual(['description/ending']);
			await client.close(`${stuck}/index.md`);
			await client.notify('workspace/didChangeWatchedFiles', { changes: [] });
		}
		expect(client.logged.filter((line) => line.includes(stuck))).toEqual([
			`${stuck} could not be read: Error: EACCES: permission denied`,
		]);
		await client.stop();
	});
});

it('a post of ten million characters on one line is answered within seconds', async () => {
	const client = new LspClient(inProcess(siteWhere(() => Promise.resolve(undefined))));
	await client.start('/site');
	await client.open(`${fine}/index.md`, text.replace('{{<', `${'word and word. '.repeat(666_666)}{{<`));
	const begin = performance.now();
	expect(await codes(client, `${fine}/index.md`)).toEqual(['description/ending', 'image/missing-file']);
	expect(performance.now() - begin).toBeLessThan(5000);
	await client.stop();
}, 20_000);
