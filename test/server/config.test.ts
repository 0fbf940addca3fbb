import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, uriOf, vscodeCapabilities } from '../support/lspClient.ts';
import { picture } from '../support/picture.ts';
import { until } from '../support/until.ts';

const bundle = 'content/en/blog/2026/mesh-day';

const faulty = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="./welcome.jpg" caption="Welcome." >}}
`;

describe('the server and .recap.yaml', () => {
	it('tells an open one its problems, with their page, and mends them by quick fix', async () => {
		const { client, config } = await started();
		const text = 'profle: hugo\nrules:\n  image/no-text: of\n';
		await client.open(config, text);
		const problems = await client.problems(config);
		expect(problems).toMatchObject([
			{
				code: 'config/key',
				severity: 2,
				source: 'recap',
				message: 'There is no setting profle. Did you mean profile?',
				range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
			},
			{ code: 'config/value', severity: 1 },
		]);
		expect(problems[0]?.codeDescription?.href).toMatch(/docs\/rules\/config\/key\.md$/);
		const [action] = await client.codeActions(config, problems[0]?.range ?? everything);
		expect(action?.title).toBe('Rename it to profile');
		expect(action && client.applied(config, action)).toBe(text.replace('profle', 'profile'));
		await client.type(config, 'profle', 'profile');
		await client.type(config, ': of', ': off');
		expect(await client.problems(config)).toEqual([]);
		await client.stop();
	});

	it('counts what is saved for posts, at once when the file comes, changes and goes', async () => {
		const { client, post, config } = await started();
		await client.open(post, faulty);
		expect(await client.problems(post)).toMatchObject([{ code: 'image/caption-period', severity: 1 }]);
		await until(() => client.registered.includes('workspace/didChangeWatchedFiles'));
		const levelsAfter = async (type: number, change: () => void) => {
			const before = client.refreshes;
			change();
			await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(config), type }] });
			await until(() => client.refreshes > before);
			return (await client.problems(post)).map(({ severity }) => severity);
		};
		const write = (level: string) => () => writeFileSync(config, `rules:\n  image/caption-period: ${level}\n`);
		expect(await levelsAfter(1, write('off'))).toEqual([]);
		expect(await levelsAfter(2, write('info'))).toEqual([3]);
		expect(await levelsAfter(3, () => rmSync(config))).toEqual([1]);
		await client.stop();
	});

	it('puts it above the settings of the user, who can only add', async () => {
		const { client, post } = await started({ '.recap.yaml': 'rules:\n  image/caption-period: warning\n' });
		client.settings = { rules: { 'image/caption-period': 'off', 'description/ending': 'info' } };
		await client.open(post, faulty.replace('Porto.', 'Porto'));
		expect((await client.problems(post)).map(({ code, severity }) => [code, severity])).toEqual([
			['description/ending', 3],
			['image/caption-period', 2],
		]);
		await client.stop();
	});

	it('tells what is wrong with it while it is not open, once, and takes it back when it is mended or opened', async () => {
		const { client, post, config } = await started({ '.recap.yaml': 'profile: isto\n' });
		await client.open(post, faulty);
		await client.problems(post);
		const told = await until(() => client.published.at(-1));
		expect(told).toMatchObject({ uri: uriOf(config), diagnostics: [{ code: 'config/value' }] });
		await client.type(post, 'Welcome', 'Hello');
		await client.problems(post);
		expect(client.published).toHaveLength(1);
		await client.open(config, 'profile: isto\n');
		expect(await client.problems(config)).toHaveLength(1);
		await until(() => client.published.at(-1)?.diagnostics.length === 0);
		await client.problems(post);
		expect(client.published).toHaveLength(2);
		await client.close(config);
		writeFileSync(config, 'profile: istio\n');
		await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(config), type: 2 }] });
		await until(() => client.refreshes > 0);
		await client.problems(post);
		expect(client.published.at(-1)?.diagnostics).toEqual([]);
		await client.stop();
	});

	it('tells a file that cannot be read, and checks posts as if there were none', async () => {
		const { client, post, config } = await started({ '.recap.yaml/README': 'A folder by that name.\n' });
		await client.open(post, faulty);
		expect(await client.problems(post)).toMatchObject([{ code: 'image/caption-period' }]);
		const told = await until(() => client.published.at(-1));
		expect(told).toMatchObject({
			uri: uriOf(config),
			diagnostics: [{ code: 'config/syntax', message: expect.stringContaining('This is a folder') }],
		});
		await client.stop();
	});

	it('sends the problems of an open one to a client that cannot ask', async () => {
		const { client, config } = await started({}, { workspace: { configuration: true } });
		await client.open(config, 'profile: isto\n');
		expect(await until(() => client.published.at(-1))).toMatchObject({
			uri: uriOf(config),
			diagnostics: [{ code: 'config/value' }],
		});
		await client.stop();
	});

	it('offers no post in an empty one', async () => {
		const { client, config } = await started();
		await client.open(config, '');
		const position = { line: 0, character: 0 };
		expect(await client.request('textDocument/completion', { textDocument: { uri: uriOf(config) }, position })).toEqual(
			[],
		);
		await client.stop();
	});
});

const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

async function started(more: Readonly<Record<string, string>> = {}, capabilities = vscodeCapabilities) {
	const folder = folderWith({
		'.git/HEAD': '',
		[`${bundle}/welcome.jpg`]: picture,
		[`${bundle}/index.md`]: faulty,
		...more,
	});
	const client = new LspClient(inProcess(nodeHost()));
	await client.start(folder, capabilities);
	return { client, post: path.join(folder, bundle, 'index.md'), config: path.join(folder, '.recap.yaml') };
}
