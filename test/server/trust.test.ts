import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../server/src/host/host.ts';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, uriOf, vscodeCapabilities } from '../support/lspClient.ts';
import { picture } from '../support/picture.ts';
import { until } from '../support/until.ts';

const bundle = 'content/en/blog/2026/mesh-day';

const post = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
keywords: [mesh]
---

{{< image link="./welcome.jpg" caption="Welcome." >}}
`;

/** A repository of which one folder is open: above it stand the team's settings. */
async function opened(trusted: boolean | undefined) {
	const repository = folderWith({
		'.git/HEAD': '',
		'.recap.yaml': 'rules:\n  image/caption-period: info\n',
		[`site/${bundle}/index.md`]: post,
		[`site/${bundle}/welcome.jpg`]: picture,
	});
	const folder = path.join(repository, 'site');
	const asked = { authors: 0 };
	const disk = nodeHost();
	const system = disk.fileSystem('file', '');
	if (!system) throw new Error('This machine has no disk.');
	const around = {
		...system.around,
		author: async () => {
			asked.authors++;
			return 'Ada Lin';
		},
	};
	const withAuthor = { ...system, around };
	const host: Host = { ...disk, fileSystem: () => withAuthor };
	const client = new LspClient(inProcess(host));
	await client.start(folder, vscodeCapabilities, trusted === undefined ? {} : { trusted });
	const file = path.join(folder, bundle, 'index.md');
	await client.open(file, post);
	const problems = async () =>
		(await client.problems(file)).map(({ code, severity }) => `${String(code)} ${severity}`).sort();
	return { client, folder, file, asked, problems };
}

describe('a workspace that is not trusted', () => {
	it('is checked by what it holds itself: nothing above it is read, and nobody asks git', async () => {
		const { client, asked, problems } = await opened(false);
		expect(await problems()).toContain('image/caption-period 1');
		await client.request('recap/newPostSites', {});
		expect(asked.authors).toBe(0);
		await client.stop();
	});

	it('heeds the settings of a team that stand in it', async () => {
		const { client, folder, problems } = await opened(false);
		fs.mkdirSync(path.join(folder, '.git'));
		const config = path.join(folder, '.recap.yaml');
		fs.writeFileSync(config, 'rules:\n  image/caption-period: warning\n');
		await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(config), type: 1 }] });
		await until(() => client.refreshes > 0);
		expect(await problems()).toContain('image/caption-period 2');
		await client.stop();
	});

	it('is checked with all that is around it as soon as it is trusted, and git is asked when it is needed', async () => {
		const { client, asked, problems } = await opened(false);
		await problems();
		const { refreshes } = client;
		await client.notify('recap/trusted', {});
		await until(() => client.refreshes > refreshes);
		expect(await problems()).toContain('image/caption-period 3');
		expect(asked.authors).toBeGreaterThan(0);
		await client.stop();
	});
});

describe('a workspace that is trusted, or of which the client says nothing', () => {
	it.each([true, undefined])('is checked with what is around it (%s)', async (trusted) => {
		const { client, asked, problems } = await opened(trusted);
		expect(await problems()).toContain('image/caption-period 3');
		expect(asked.authors).toBeGreaterThan(0);
		await client.stop();
	});
});
