import path from 'node:path';
import { expect, it, vi } from 'vitest';
import * as yaml from 'yaml';
import { DiskFiles } from '../../server/src/host/disk.ts';
import type { FileSystem, Host } from '../../server/src/host/host.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient } from '../support/lspClient.ts';
import { picture } from '../support/picture.ts';

vi.mock('yaml', async (original) => {
	const real = await original<typeof yaml>();
	return { ...real, parseDocument: vi.fn(real.parseDocument) };
});

it('while the author types in the body parses no YAML, reads no folder and no picture, and publishes each version once', async () => {
	const post = 'content/en/blog/2026/mesh-day/index.md';
	const folder = folderWith({ [post]: '', 'content/en/blog/2026/mesh-day/welcome.jpg': picture, '.git/HEAD': '' });
	const file = path.join(folder, post);
	const files = new DiskFiles();
	const system: FileSystem = {
		files,
		around: { today: () => '2026-03-14' },
		pictureSize: () => undefined,
		forget: () => files.forget(),
	};
	const host: Host = { fileSystem: () => system };
	const client = new LspClient(inProcess(host));
	await client.start(folder);
	await client.open(
		file,
		'---\ntitle: "Mesh Day"\npublishdate: 2026-03-12\ndraft: yes\n---\n\n{{< image link="./welcome.jpg" caption="Welcome" >}}\n\nText.\n',
	);
	await client.problems(file);
	const parse = vi.mocked(yaml.parseDocument);
	const before = {
		parses: parse.mock.calls.length,
		folders: files.folderReads,
		reads: files.fileReads,
		pictures: files.pictures.reads,
		counts: client.counts.length,
	};
	expect(before.parses).toBe(1);
	expect(before.folders).toBeGreaterThan(0);
	expect(before.pictures).toBe(1);
	for (let i = 0; i < 25; i++) {
		await client.type(file, 'Text', `Text ${i}`);
		expect((await client.problems(file)).map(({ code }) => code)).not.toContain('image/missing-file');
	}
	expect({
		parses: parse.mock.calls.length,
		folders: files.folderReads,
		reads: files.fileReads,
		pictures: files.pictures.reads,
	}).toEqual({
		parses: before.parses,
		folders: before.folders,
		reads: before.reads,
		pictures: before.pictures,
	});
	await client.type(file, 'Mesh Day', 'Mesh Days');
	await client.problems(file);
	expect(parse.mock.calls.length).toBe(before.parses + 1);
	expect(files.folderReads).toBe(before.folders);
	await client.stop();
});
