import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import type {
	FetchParams,
	FetchResult,
	PlacePicturesResult,
	ShownPicturesResult,
	TalkLinkResult,
} from '../../server/src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, uriOf, vscodeCapabilities } from '../support/lspClient.ts';
import { picture } from '../support/picture.ts';

const bundle = 'content/en/blog/2026/mesh-day';

const text = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

## Morning on the quay

{{< image width="50%" link="./welcome.jpg" caption="The hall" >}}

{{< image width="25%" link="./welcome.jpg" caption="Again" >}}

{{< image link="./shared.jpg" width="10%" caption="Shared" >}}

Cursor here

\`\`\`text
code
\`\`\`
`;

interface Given {
	readonly consent?: boolean;
	/** Whether the network answers. */
	readonly mute?: boolean;
	readonly settings?: unknown;
}

async function started({ consent, mute = false, settings = {} }: Given = {}) {
	const folder = folderWith({
		'.git/HEAD': '',
		'hugo.toml': 'baseURL = "https://istio.io"\n[languages.en]\n',
		[`${bundle}/welcome.jpg`]: picture,
		[`${bundle}/shared.jpg`]: picture,
		[`${bundle}/index.md`]: text,
		'content/en/blog/2026/single.md': text,
		'content/en/blog/2026/other/index.md': text.replace('./shared.jpg', '/blog/2026/mesh-day/shared.jpg'),
		'README.md': text,
	});
	const transport = inProcess(nodeHost());
	const asked: string[] = [];
	const consents: unknown[] = [];
	transport.connection.onRequest<FetchResult, void>(
		'recap/fetch',
		async ({ url }: FetchParams): Promise<FetchResult> => {
			asked.push(url);
			if (mute) return new Promise(() => undefined);
			const body = '{"title":"Certificates That Renew Themselves","author_name":"Quay"}';
			return { kind: 'response', status: url.includes('aB3dE5gH7jK') ? 200 : 404, headers: {}, body, partial: false };
		},
	);
	transport.connection.onRequest('recap/consent', (params: unknown) => {
		consents.push(params);
		return true;
	});
	const client = new LspClient(transport);
	client.settings = settings;
	const links = { fetch: true, consent: true, ...(consent !== undefined && { given: consent }) };
	await client.start(folder, vscodeCapabilities, { links: { ...links, storage: path.join(folder, '.storage') } });
	const file = path.join(folder, bundle, 'index.md');
	await client.open(file, text);
	/** The range of words in a file. */
	const rangeOf = (words: string, from = file) => {
		const document = client.document(from);
		const at = document.getText().indexOf(words);
		return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
	};
	const cursorAt = (words: string, from = file) => {
		const { end } = rangeOf(words, from);
		return { start: end, end };
	};
	return { client, folder, file, asked, consents, rangeOf, cursorAt };
}

describe('pictures that are put into a post', () => {
	it('are named by the heading above, numbered where that is taken, and those of its folder stay where they are', async () => {
		const { client, folder, file, cursorAt } = await started();
		const found = await client.request<PlacePicturesResult>('recap/placePictures', {
			uri: uriOf(file),
			range: cursorAt('Cursor here'),
			pictures: [
				{ name: 'IMG_1.JPG', ending: 'jpg' },
				{ ending: 'png' },
				{ name: 'welcome.jpg', ending: 'jpg', uri: uriOf(path.join(folder, bundle, 'welcome.jpg')) },
				{ name: 'booth.png', ending: 'png', uri: uriOf(path.join(folder, 'booth.png')) },
			],
			taken: ['index.md', 'welcome.jpg', 'Morning-on-the-quay.gif'],
		});
		expect(found.pictures).toEqual([
			{ path: 'morning-on-the-quay-2.jpg', isNew: true },
			{ path: 'morning-on-the-quay-3.png', isNew: true },
			{ path: 'welcome.jpg', isNew: false },
			{ path: 'booth.png', isNew: true },
		]);
		expect(found.snippet.match(/link="[^"]*"/g)).toEqual(found.pictures.map(({ path: name }) => `link="./${name}"`));
		expect(found.snippet).toMatch(/^\n\n\{\{< image /);
		await client.stop();
	});

	it('are none of ours in code, in a post without a folder of its own, and in what is no post', async () => {
		const { client, folder, file, cursorAt } = await started();
		const place = async (at: string, words: string) =>
			client.request<PlacePicturesResult | null>('recap/placePictures', {
				uri: uriOf(at),
				range: cursorAt(words, at),
				pictures: [{ ending: 'jpg' }],
				taken: [],
			});
		expect(await place(file, 'cod')).toBeNull();
		for (const name of ['content/en/blog/2026/single.md', 'README.md']) {
			await client.open(path.join(folder, name), text);
			expect(await place(path.join(folder, name), 'Cursor here'), name).toBeNull();
		}
		await client.stop();
	});

	it('have the width that the page shows them in, the larger one of two, and all of it where another post shows them', async () => {
		const { client, folder, file } = await started();
		const shown = () => client.request<ShownPicturesResult>('recap/shownPictures', { uri: uriOf(file) });
		// Once the whole site was read: until then nobody else is known to show a picture.
		await client.request('workspace/symbol', { query: 'Mesh' });
		expect(await shown()).toEqual({ widths: { 'welcome.jpg': 600, 'shared.jpg': 1200 }, most: 1200 });
		const single = path.join(folder, 'content/en/blog/2026/single.md');
		await client.open(single, text);
		expect(await client.request('recap/shownPictures', { uri: uriOf(single) })).toBeNull();
		await client.stop();
	});
});

describe('a picture that is renamed by its file', () => {
	it('takes every path along that leads to it, and is refused where the name is taken', async () => {
		const { client, folder, file } = await started();
		const at = (name: string) => uriOf(path.join(folder, bundle, name));
		const rename = (to: string) =>
			client.request<WorkspaceEdit>('recap/renamePicture', { oldUri: at('shared.jpg'), newUri: at(to) });
		const { documentChanges = [] } = await rename('shared.png');
		const edits = documentChanges.flatMap((change) =>
			'edits' in change
				? change.edits.map((edit) => [change.textDocument.uri, 'newText' in edit ? edit.newText : ''])
				: [],
		);
		const other = uriOf(path.join(folder, 'content/en/blog/2026/other/index.md'));
		expect(edits).toEqual([
			[uriOf(file), './shared.png'],
			[other, '/blog/2026/mesh-day/shared.png'],
		]);
		await expect(rename('welcome.jpg')).rejects.toThrow(/welcome.jpg is already in this folder/);
		await client.stop();
	});
});

describe('the address of a talk that is pasted', () => {
	const url = 'https://youtu.be/aB3dE5gH7jK?si=Qx12';
	const linkAt = async (given: Given, words: string, selects = false, address = url) => {
		const { client, file, asked, consents, rangeOf, cursorAt } = await started(given);
		const range = selects ? rangeOf(words) : cursorAt(words);
		const result = await client.request<TalkLinkResult | null>('recap/talkLink', {
			uri: uriOf(file),
			range,
			url: address,
		});
		await client.stop();
		return { result, asked, consents };
	};

	it('links what is selected, and asks nobody', async () => {
		const { result, asked } = await linkAt({ consent: true }, 'Cursor here', true);
		expect(result).toEqual({ snippet: '[Cursor here](https://youtu.be/aB3dE5gH7jK)', text: 'selection' });
		expect(asked).toEqual([]);
	});

	it('takes the talk’s title where the author agreed to the network', async () => {
		const { result, asked } = await linkAt({ consent: true }, 'Cursor here');
		expect(result).toEqual({
			snippet: '[Certificates That Renew Themselves](https://youtu.be/aB3dE5gH7jK)',
			text: 'title',
		});
		expect(asked).toHaveLength(1);
	});

	it('has a gap for the title where nobody agreed, and does not ask for consent either', async () => {
		for (const given of [
			{},
			{ consent: false },
			{ consent: true, settings: { network: 'never' } },
			{ consent: true, settings: { links: { check: 'off' } } },
		]) {
			const { result, asked, consents } = await linkAt(given, 'Cursor here');
			expect(result).toEqual({ snippet: `[\${1:Title of the talk}](https://youtu.be/aB3dE5gH7jK)`, text: 'gap' });
			expect([asked, consents]).toEqual([[], []]);
		}
	});

	it('waits for a network that does not answer no longer than a moment', async () => {
		const before = Date.now();
		const { result } = await linkAt({ consent: true, mute: true }, 'Cursor here');
		expect(result).toMatchObject({ text: 'gap' });
		expect(Date.now() - before).toBeLessThan(6000);
	});

	it('stays as it is in code and in a shortcode, and where it leads to no talk', async () => {
		for (const [words, address] of [
			['cod', url],
			['link="./', url],
			['Cursor here', 'https://example.org/'],
		] as const)
			expect((await linkAt({ consent: true }, words, false, address)).result, words).toBeNull();
	});
});
