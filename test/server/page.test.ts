import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import type { ExportResult, RenderedDocument } from '../../server/src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, uriOf, vscodeCapabilities } from '../support/lspClient.ts';
import { picture } from '../support/picture.ts';

const post = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
social_image: welcome.jpg
---

Two words.

{{< image link="./welcom.jpg" caption="The welcome" >}}
`;

async function started() {
	const folder = folderWith({ 'content/en/blog/2026/mesh-day/welcome.jpg': picture, 'README.md': '# A project\n' });
	const client = new LspClient(inProcess(nodeHost()));
	await client.start(folder, vscodeCapabilities);
	return { client, folder, file: path.join(folder, 'content/en/blog/2026/mesh-day/index.md') };
}

describe('the page for the preview', () => {
	it('comes with the problems of its pictures, their fixes, and the card', async () => {
		const { client, file } = await started();
		await client.open(file, post);
		const page = await client.request<RenderedDocument>('recap/render', { uri: uriOf(file) });
		expect(page.lineCount).toBe(13);
		expect(page.html).toContain('<figure data-line="11"');
		expect(page.pictureProblems).toEqual([
			{
				path: './welcom.jpg',
				message: 'welcom.jpg is not in this post’s folder. Did you mean welcome.jpg?',
				range: { start: { line: 11, character: 16 }, end: { line: 11, character: 28 } },
				fixes: ['Use welcome.jpg'],
			},
		]);
		expect(page.card).toMatchObject({
			title: 'Mesh Day',
			description: 'A day in Porto.',
			picture: { kind: 'own', name: 'welcome.jpg' },
		});
		await client.stop();
	});

	it('keeps the last head while the one that is typed cannot be read, and says where', async () => {
		const { client, file } = await started();
		await client.open(file, post);
		const before = await client.request<RenderedDocument>('recap/render', { uri: uriOf(file) });
		expect(before.lostHeadAt).toBeUndefined();
		await client.type(file, 'description: A day', 'description: A: day');
		const after = await client.request<RenderedDocument>('recap/render', { uri: uriOf(file) });
		expect(after.lostHeadAt).toBe(2);
		expect(after.title).toBe('Mesh Day');
		expect(after.html).toContain('<h1>Mesh Day</h1>');
		expect(after.card.title).toBe('Mesh Day');
		await client.stop();
	});

	it('shows no head of another run, where none could ever be read', async () => {
		const { client, file } = await started();
		await client.open(file, post.replace('A day', 'A: day'));
		const page = await client.request<RenderedDocument>('recap/render', { uri: uriOf(file) });
		expect(page.lostHeadAt).toBeUndefined();
		expect(page.html).toContain('the front matter cannot be read');
		await client.stop();
	});
});

describe('the HTML of a post', () => {
	it('is the published article, without lines or anything of the preview', async () => {
		const { client, file } = await started();
		await client.open(file, post.replace('welcom.jpg', 'welcome.jpg'));
		const result = await client.request<ExportResult>('recap/export', { uri: uriOf(file), form: 'article' });
		expect(result.html).toMatch(/^<article class="post"/);
		expect(result.html).toContain('src="/blog/2026/mesh-day/welcome.jpg"');
		expect(result.html).not.toMatch(/data-line|data-path/);
		await client.stop();
	});

	it('is a page of its own, whose pictures are named as seen from its file', async () => {
		const { client, file, folder } = await started();
		await client.open(file, post.replace('welcom.jpg', 'welcome.jpg'));
		const params = { uri: uriOf(file), form: 'page', target: uriOf(path.join(folder, 'page.html')) };
		const { html } = await client.request<ExportResult>('recap/export', params);
		expect(html).toMatch(/^<!DOCTYPE html>/);
		expect(html).toContain('src="content/en/blog/2026/mesh-day/welcome.jpg"');
		await client.stop();
	});

	it('is nothing for a file that is no post', async () => {
		const { client, folder } = await started();
		const readme = path.join(folder, 'README.md');
		await client.open(readme, '# A project\n');
		expect(await client.request('recap/export', { uri: uriOf(readme), form: 'page' })).toBeNull();
		await client.stop();
	});
});
