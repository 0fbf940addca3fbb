import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CompletionItem, type CompletionList, type Hover, MarkupKind, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import { builtRecap } from '../cli/support/recap.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, overStdio, type Transport, uriOf, vscodeCapabilities } from '../support/lspClient.ts';
import { picture } from '../support/picture.ts';
import { until } from '../support/until.ts';

const bundle = 'content/en/blog/2026/mesh-day';
const post = `${bundle}/index.md`;
const other = 'content/en/blog/2026/sail-day/index.md';

const head = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

`;

const otherPost = `---
title: "Sail Day"
description: A day at sea.
publishdate: 2026-02-12
attribution: "Ben Ruiz (Sample Ltd)"
keywords: [sails, mesh]
---

{{< image width="60%" link="/blog/2026/mesh-day/welcome.jpg" caption="The hall" >}}
`;

const capable = {
	...vscodeCapabilities,
	textDocument: {
		...vscodeCapabilities.textDocument,
		completion: { completionItem: { snippetSupport: true, documentationFormat: [MarkupKind.Markdown] } },
		hover: { contentFormat: [MarkupKind.Markdown] },
	},
};

const recap = builtRecap();
const transports: Readonly<Record<string, () => Transport>> = {
	'in this process': () => inProcess(nodeHost()),
	'over stdio': () => overStdio(process.execPath, [recap.script, 'lsp', '--stdio']),
};

for (const [name, transport] of Object.entries(transports)) {
	describe(`writing with the server ${name}`, () => {
		it('completes a block from its first letters to its caption', async () => {
			const { client, file } = await started(transport);
			await client.open(file, `${head}{{< ima`);
			expect((await taken(client, file, 'image')).slice(head.length)).toBe(
				'{{< image link="./$1" caption="$2" >\\}\\}',
			);
			await client.type(file, '{{< ima', '{{< image\n    link="./we');
			expect((await taken(client, file, 'welcome.jpg')).slice(head.length)).toBe('{{< image\n    link="./welcome.jpg"');
			await client.type(file, './we', './welcome.jpg"\n    ');
			expect(await labels(client, file)).toEqual(['caption', 'alt', 'title', 'width', 'ratio']);
			await client.stop();
		});

		it('tells pixels, weight and a thumbnail of a picture once it is selected', async () => {
			const { client, file, folder } = await started(transport);
			await client.open(file, `${head}{{< image link="`);
			const items = await complete(client, file);
			expect(items.map(({ label, documentation }) => [label, documentation])).toEqual([
				['booth.jpg', undefined],
				['welcome.jpg', undefined],
			]);
			const resolved = await client.request<CompletionItem>('completionItem/resolve', items[1]);
			const value = markdownOf(resolved.documentation);
			expect(value).toContain(`![welcome.jpg](${uriOf(path.join(folder, bundle, 'welcome.jpg'))})`);
			expect(value).toMatch(/\d+ × \d+ pixels · \d+ (?:bytes|KB)/);
			await client.stop();
		});

		it('offers what other posts of the site have, once they were read', async () => {
			const { client, file, folder } = await started(transport);
			await client.open(file, `${head.replace('[mesh]', '[')}{{< image width="`);
			const line = { line: 5, character: 'keywords: ['.length };
			const keywords = await until(async () => {
				const found = (await complete(client, file, line)).map(({ label }) => label);
				return found.length > 0 ? found : undefined;
			});
			expect(keywords).toEqual(expect.arrayContaining(['mesh', 'sails']));
			expect(await labels(client, file)).toEqual(['60%']);
			await client.close(file);
			await client.open(file, `${head}{{< image link="./welcome.jpg" caption="a" >}}\n`);
			const hover = await hoverOver(client, file, './welcome');
			expect(markdownOf(hover?.contents)).toContain(`Also in [Sail Day](${uriOf(path.join(folder, other))}).`);
			await client.stop();
		});

		it('explains fields, dates, shortcodes, parameters and pictures', async () => {
			const { client, file } = await started(transport);
			await client.open(
				file,
				`${head}{{< image\n  link="./welcome.jpg"\n  caption="a"\n>}}\n\n[a](https://youtu.be/aB3dE5fG7h_)\n`,
			);
			for (const [at, words] of [
				['attribution', 'Who wrote the post'],
				['2026-03', 'Thursday, 12 March 2026'],
				['image', '`caption`'],
				['caption', 'without a full stop'],
				['./welcome', 'pixels'],
				['youtu.be', 'Video aB3dE5fG7h'],
			] as const) {
				expect(markdownOf((await hoverOver(client, file, at))?.contents), at).toContain(words);
			}
			expect(await hoverOver(client, file, 'Porto')).toBeNull();
			await client.stop();
		});

		it('learns a shortcode from its template, and anew when that changes', async () => {
			const { client, file, folder } = await started(transport, { 'hugo.toml': 'baseURL = "https://example.org"\n' });
			const template = path.join(folder, 'layouts/shortcodes/box.html');
			await client.open(file, `${head}{{< box colour="red" >}}\n`);
			expect(markdownOf((await hoverOver(client, file, 'box'))?.contents)).toContain('A box with a frame.');
			expect((await client.problems(file)).map(({ code }) => code)).toContain('shortcode/pairing');
			writeFileSync(template, '{{/* A line. */}}{{ .Get "colour" }}');
			await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(template), type: 2 }] });
			await until(async () => {
				const found = markdownOf((await hoverOver(client, file, 'box'))?.contents);
				return found.includes('A line.');
			});
			expect((await client.problems(file)).map(({ code }) => code)).not.toContain('shortcode/pairing');
			await client.stop();
		});

		it('has nothing to say of a document that was closed, or of a place that is gone', async () => {
			const { client, file } = await started(transport);
			await client.open(file, `${head}{{< `);
			const end = client.document(file).positionAt(client.text(file).length);
			const uri = uriOf(file);
			await client.type(file, '{{< ', '');
			expect(await complete(client, file, end)).toEqual([]);
			expect(await complete(client, file, { line: 9999, character: 9999 })).toEqual([]);
			await client.close(file);
			expect(await client.request('textDocument/completion', { textDocument: { uri }, position: end })).toEqual([]);
			expect(await client.request('textDocument/hover', { textDocument: { uri }, position: end })).toBeNull();
			await client.stop();
		});
	});
}

describe('writing with the server', () => {
	it('writes plain text for a client that knows neither snippets nor Markdown', async () => {
		const { client, file } = await started(() => inProcess(nodeHost()), {}, vscodeCapabilities);
		await client.open(file, `${head}{{< ima`);
		expect((await taken(client, file, 'image')).slice(head.length)).toBe('{{< image link="./" caption="" >}}');
		const [image] = await complete(client, file);
		expect(image?.insertTextFormat).toBeUndefined();
		const explained = await client.request<CompletionItem>('completionItem/resolve', image);
		expect(explained.documentation).toMatch(/^A picture with its caption[^`*]*caption: The text below/s);
		await client.type(file, '{{< ima', '{{< image link="');
		const [first] = await complete(client, file);
		const { documentation } = await client.request<CompletionItem>('completionItem/resolve', first);
		expect(documentation).toMatch(/^booth\.jpg · /);
		await client.stop();
	});

	it('answers what was asked for a version that is gone with nothing of the one that is there', async () => {
		const { client, file } = await started(() => inProcess(nodeHost()));
		await client.open(file, `${head}{{< ima`);
		const asked = complete(client, file);
		await client.type(file, '{{< ima', 'Words.');
		for (const { textEdit } of await asked) expect(textEdit).toBeDefined();
		expect(await complete(client, file)).toEqual([]);
		await client.stop();
	});

	it('explains fields and shortcodes of a list once they are selected, those of its own templates too', async () => {
		const { client, file } = await started(() => inProcess(nodeHost()), {
			'hugo.toml': 'baseURL = "https://example.org"\n',
		});
		await client.open(file, `${head}{{< `);
		const box = (await complete(client, file)).find(({ label }) => label === 'box');
		expect(box?.documentation).toBeUndefined();
		const resolved = await client.request<CompletionItem>('completionItem/resolve', box);
		expect(markdownOf(resolved.documentation)).toContain('A box with a frame.');
		const [field] = await complete(client, file, { line: 5, character: 0 });
		const explained = await client.request<CompletionItem>('completionItem/resolve', field);
		expect(markdownOf(explained.documentation)).not.toBe('');
		for (const data of [undefined, null, 1, {}, { uri: 1 }, { uri: uriOf(file) }, { uri: uriOf(file), explain: 'x' }])
			expect(await client.request('completionItem/resolve', { label: 'box', data })).toMatchObject({ label: 'box' });
		await client.stop();
	});

	it('looks at no picture that is gone by the time it is selected', async () => {
		const { client, file, folder } = await started(() => inProcess(nodeHost()));
		await client.open(file, `${head}{{< image link="`);
		const [first] = await complete(client, file);
		rmSync(path.join(folder, bundle, 'booth.jpg'));
		const { documentation } = await client.request<CompletionItem>('completionItem/resolve', first);
		expect(markdownOf(documentation)).toBe('**booth.jpg**');
		await client.stop();
	});

	it('tells once what all items replace, to a client that knows how to read that', async () => {
		const completion = {
			...capable.textDocument.completion,
			completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'data'] },
		};
		const { client, file } = await started(
			() => inProcess(nodeHost()),
			{},
			{
				...capable,
				textDocument: { ...capable.textDocument, completion },
			},
		);
		await client.open(file, `${head}{{< ima`);
		const list = await client.request<CompletionList>('textDocument/completion', {
			textDocument: { uri: uriOf(file) },
			position: endOf(client, file),
		});
		const line = { line: 8, character: 4 };
		expect(list.itemDefaults?.editRange).toEqual({ start: line, end: { ...line, character: 7 } });
		expect(list.items[0]).toMatchObject({ label: 'image', textEditText: 'image link="./$1" caption="$2" >\\}\\}' });
		expect(list.items.some(({ textEdit }) => textEdit !== undefined)).toBe(false);
		// A client gives each item what was told for all of them.
		const whole = { ...list.items[0], data: list.itemDefaults?.data };
		const { documentation } = await client.request<CompletionItem>('completionItem/resolve', whole);
		expect(markdownOf(documentation)).toContain('A picture with its caption');
		await client.stop();
	});

	it('says after which characters it has to be asked', async () => {
		const folder = folderWith({ [post]: head });
		const client = new LspClient(inProcess(nodeHost()));
		const { capabilities } = await client.start(folder, capable);
		await until(() => client.logged.length > 0);
		expect(capabilities.completionProvider?.triggerCharacters).toEqual(
			expect.arrayContaining(['{', '<', '"', '/', '.', ' ', ':']),
		);
		await client.stop();
	});
});

function complete(client: LspClient, file: string, position = endOf(client, file)): Promise<CompletionItem[]> {
	return client.request('textDocument/completion', { textDocument: { uri: uriOf(file) }, position });
}

function endOf(client: LspClient, file: string) {
	const document = client.document(file);
	return document.positionAt(document.getText().length);
}

async function labels(client: LspClient, file: string): Promise<string[]> {
	return (await complete(client, file)).map(({ label }) => label);
}

/** The text after an item was taken at the document's end. */
async function taken(client: LspClient, file: string, label: string): Promise<string> {
	const item = (await complete(client, file)).find((one) => one.label === label);
	if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`${label} is not there`);
	const edit: TextEdit = item.textEdit;
	return TextDocument.applyEdits(client.document(file), [edit]);
}

function hoverOver(client: LspClient, file: string, words: string): Promise<Hover | null> {
	const document = client.document(file);
	const position = document.positionAt(document.getText().indexOf(words) + 2);
	return client.request('textDocument/hover', { textDocument: { uri: uriOf(file) }, position });
}

function markdownOf(contents: Hover['contents'] | CompletionItem['documentation']): string {
	return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

async function started(
	transport: () => Transport,
	more: Readonly<Record<string, string>> = {},
	capabilities: typeof vscodeCapabilities = capable,
) {
	const folder = folderWith({
		'hugo.toml': 'baseURL = "https://istio.io"\n[languages.en]\n',
		[`${bundle}/welcome.jpg`]: picture,
		[`${bundle}/booth.jpg`]: picture,
		'layouts/shortcodes/box.html': '{{/* A box with a frame. */}}<div style="{{ .Get "colour" }}">{{ .Inner }}</div>',
		'.git/HEAD': '',
		[post]: head,
		[other]: otherPost,
		...more,
	});
	const client = new LspClient(transport());
	await client.start(folder, capabilities);
	return { client, folder, file: path.join(folder, post) };
}
