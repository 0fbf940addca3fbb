import { describe, expect, it, onTestFinished } from 'vitest';
import type { CompletionItem, CompletionList, Hover, WorkspaceEdit } from 'vscode-languageserver/node';
import type { RenderResult } from '../../server/src/protocol.ts';
import { answerFrom, type Manner, VirtualFiles } from '../support/editorFiles.ts';
import { inProcess, LspClient } from '../support/lspClient.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { pngHead } from '../support/picture.ts';
import { until } from '../support/until.ts';

const blog = '/site/content/en/blog/2026';
const post = `memory:${blog}/mesh-day/index.md`;

const text = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="./welcom.png" caption="The hall" >}}

{{< image link="./stage.png" caption="The stage" >}}

See [the evening](/blog/2026/lamp-evening/).
`;

const site = {
	'/site/hugo.toml': 'baseURL = "https://istio.io"\n[languages.en]\ncontentDir = "content/en"\n',
	[`${blog}/mesh-day/index.md`]: text,
	[`${blog}/mesh-day/welcome.png`]: pngHead(640, 480),
	[`${blog}/mesh-day/stage.png`]: pngHead(1200, 800),
	[`${blog}/lamp-evening/index.md`]: text.replace('welcom.png', 'stage.png').replace('Mesh Day', 'Lamp Evening'),
	[`${blog}/lamp-evening/stage.png`]: pngHead(1200, 800),
};

/** A client whose files are on no disk, with its post open, and what it was asked for. */
async function opened(manner: Manner = {}, more: Readonly<Record<string, string>> = {}) {
	const files = new VirtualFiles(new MemoryFiles({ ...site, ...more }), manner);
	const client = new LspClient(inProcess({ fileSystem: () => undefined }));
	answerFrom(client, files);
	await client.start('memory:/site', undefined, { counts: true, files: true });
	onTestFinished(() => client.stop());
	await client.open(post, text);
	return { client, files };
}

async function codes(client: LspClient): Promise<unknown[]> {
	return (await client.problems(post)).map(({ code }) => code);
}

describe('a post of which every file comes from the editor', () => {
	it('has the problems of its folder, and their fix', async () => {
		const { client } = await opened();
		const [problem] = await client.problems(post);
		expect(problem).toMatchObject({ code: 'image/missing-file' });
		const range = problem?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
		const [fix] = await client.codeActions(post, range);
		expect(fix && client.applied(post, fix)).toContain('./welcome.png');
	});

	it('has its pictures suggested with their size, and shown with it', async () => {
		const { client } = await opened();
		const textDocument = { uri: post };
		const position = client.document(post).positionAt(text.indexOf('welcom.png') + 2);
		const answer = await client.request<CompletionList | CompletionItem[]>('textDocument/completion', {
			textDocument,
			position,
		});
		const items = Array.isArray(answer) ? answer : answer.items;
		const item = items.find(({ label }) => label.includes('welcome.png'));
		expect(item).toBeDefined();
		const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
		expect(JSON.stringify(resolved)).toContain('640 × 480');
		const hover = await client.request<Hover>('textDocument/hover', {
			textDocument,
			position: client.document(post).positionAt(text.indexOf('stage.png') + 2),
		});
		expect(JSON.stringify(hover)).toContain('1200 × 800');
		const page = await client.request<RenderResult>('recap/render', { uri: post });
		expect(page).toMatchObject({ kind: 'page', root: '/site' });
		// Height over width.
		expect(JSON.stringify(page)).toContain('padding-bottom:66.66');
	});

	it('is found by other posts, and a picture that is renamed is renamed in all posts that show it', async () => {
		const { client } = await opened();
		const edit = await client.request<WorkspaceEdit>('recap/renamePicture', {
			oldUri: `memory:${blog}/lamp-evening/stage.png`,
			newUri: `memory:${blog}/lamp-evening/lamps.png`,
		});
		const changed = JSON.stringify(edit);
		expect(changed).toContain('lamp-evening/index.md');
		expect(changed).not.toContain('mesh-day/index.md');
		const links = await client.request<{ target?: string }[]>('textDocument/documentLink', {
			textDocument: { uri: post },
		});
		expect(links.map(({ target }) => target)).toContain(`memory:${blog}/mesh-day/stage.png`);
	});

	it('is checked while it is typed without a question, and after a change only what changed is asked for', async () => {
		const { client, files } = await opened();
		await client.request('recap/render', { uri: post });
		await until(() => files.asked.includes(`${blog}/lamp-evening/index.md`));
		const before = files.asked.length;
		await client.type(post, 'The hall', 'The great hall');
		expect(await codes(client)).toEqual(['image/missing-file']);
		expect(files.asked.slice(before)).toEqual([]);

		files.memory.write(`${blog}/mesh-day/welcom.png`, pngHead(640, 480));
		const changes = [{ uri: `memory:${blog}/mesh-day/welcom.png`, type: 1 }];
		await client.notify('workspace/didChangeWatchedFiles', { changes });
		await until(async () => (await codes(client)).join() === 'image/unused');
		const asked = new Set(files.asked.slice(before));
		expect(asked).toContain(`${blog}/mesh-day`);
		expect(asked).not.toContain(`${blog}/mesh-day/stage.png`);
		// The folders above may have changed with it; what is in their files is known.
		expect(asked).toContain('/site');
		expect(asked).not.toContain('/site/hugo.toml');
	});

	it('never has a file asked for that is no part of an open folder or its site', async () => {
		const { client, files } = await opened(
			{ open: [`memory:${blog}`] },
			{ '/keys.txt': 'secret', '/other/hugo.toml': '', '/site/secret.md': '' },
		);
		await client.type(post, './welcom.png', '../../../../../../keys.txt');
		await codes(client);
		await client.request('recap/render', { uri: post });
		// The root of the site stands above the open folder.
		expect(files.asked).toContain('/site/hugo.toml');
		const outside = files.asked.filter((path) => path !== '/site' && !path.startsWith('/site/') && path !== '/');
		expect(outside).toEqual([]);
	});
});

describe('a file system that is none to rely on', () => {
	it('that takes two seconds for an answer has a post checked in the end as any other, and tells nothing false before', async () => {
		const { client, files } = await opened({ delay: 2000 });
		const began = Date.now();
		expect(await codes(client)).toEqual(['image/missing-file']);
		// A few answers one after the other, however many folders and pictures there are.
		expect(Date.now() - began).toBeLessThan(12_000);
		expect(client.logged.filter((line) => line.includes('does not answer'))).toEqual([]);
		expect(files.most).toBeGreaterThan(2);
		const again = Date.now();
		await client.type(post, 'The hall', 'The hall.');
		expect((await codes(client)).sort()).toEqual(['image/caption-period', 'image/missing-file']);
		expect(Date.now() - again).toBeLessThan(1000);
	});

	it('that throws has posts checked by their text, and says so once', async () => {
		const { client } = await opened({ instead: (path) => new Error(`${path} is behind a wall`) });
		await client.type(post, 'The hall', 'The hall.');
		expect(await codes(client)).not.toContain('image/missing-file');
		await client.type(post, 'The hall.', 'The great hall.');
		const first = await codes(client);
		expect(first).not.toContain('image/missing-file');
		const folder = `${blog}/mesh-day could not be read`;
		await until(() => client.logged.some((line) => line.includes(folder)));
		expect(client.logged.filter((line) => line.includes(folder))).toHaveLength(1);
	});

	it('that lists a million files in a folder has that folder passed over, and not the posts in others', async () => {
		const { client, files } = await opened();
		const names = Array.from({ length: 1_000_000 }, (_, index) => [`file-${index}.md`, 1] as const);
		const list = files.readDirectory.bind(files);
		files.readDirectory = async (uri) => (uri.path === `${blog}/mesh-day` ? names : list(uri));
		await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: post, type: 2 }] });
		await until(async () => (await codes(client)).length === 0);
		await until(() => client.logged.some((line) => line.includes('more than 100000 files')));
		const other = `memory:${blog}/lamp-evening/index.md`;
		await client.open(other, text);
		expect((await client.problems(other)).map(({ code }) => code)).toEqual(['image/missing-file']);
	});

	it('that has no end is read as far as there is a use in it', async () => {
		const endless = new VirtualFiles(new MemoryFiles(site));
		const list = endless.readDirectory.bind(endless);
		endless.readDirectory = async (uri) =>
			uri.path.startsWith('/site/more')
				? [...Array.from({ length: 10 }, (_, index) => [`more-${index}`, 2] as const), ['page.md', 1]]
				: [...(await list(uri)), ...(uri.path === '/site' ? ([['more', 2]] as const) : [])];
		const client = new LspClient(inProcess({ fileSystem: () => undefined }));
		answerFrom(client, endless);
		await client.start('memory:/site', undefined, { files: true });
		onTestFinished(() => client.stop());
		await until(() => client.logged.some((line) => line.includes('files and folders that are read of it')), 20_000);
		const read = endless.asked.length;
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(endless.asked.length).toBe(read);
	});
});
