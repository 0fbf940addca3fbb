import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
	DefinitionLink,
	DocumentLink,
	DocumentSymbol,
	FoldingRange,
	LinkedEditingRanges,
	Location,
	SelectionRange,
	TextEdit,
	WorkspaceEdit,
	WorkspaceSymbol,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nodeHost } from '../../../server/src/host/nodeHost.ts';
import { builtRecap } from '../../cli/support/recap.ts';
import { inProcess, overStdio, type Transport } from '../../support/lspClient.ts';
import { picture } from '../../support/picture.ts';
import { chinese, english, other, site, siteClient, spanish } from './support.ts';

const recap = builtRecap();
const transports: Readonly<Record<string, () => Transport>> = {
	'in this process': () => inProcess(nodeHost()),
	'over stdio': () => overStdio(process.execPath, [recap.script, 'lsp', '--stdio']),
};

for (const [way, transport] of Object.entries(transports)) {
	describe(`the server ${way}`, () => {
		it('leads from pictures, addresses of the site and shortcodes to their files', async () => {
			const client = await siteClient({ transport });
			await client.openFile(english);
			await client.openFile(chinese);
			const links = async (name: string) => {
				const found = await client.request<DocumentLink[]>('textDocument/documentLink', {
					textDocument: { uri: client.uri(name) },
				});
				const text = client.document(client.file(name));
				return found.map(({ range, target }) => [text.getText(range), client.nameOf(target ?? '')]);
			};
			expect(await links(english)).toEqual([
				['welcome.jpg', 'content/en/blog/2026/mesh-day/welcome.jpg'],
				['image', 'layouts/shortcodes/image.html'],
				['./welcome.jpg', 'content/en/blog/2026/mesh-day/welcome.jpg'],
				['image', 'layouts/shortcodes/image.html'],
				['./booth.jpg', 'content/en/blog/2026/mesh-day/booth.jpg'],
				['/docs/setup/', 'content/en/docs/setup/index.md'],
				['tip', 'layouts/shortcodes/tip.html'],
				['tip', 'layouts/shortcodes/tip.html'],
			]);
			expect(await links(chinese)).toEqual([
				['image', 'layouts/shortcodes/image.html'],
				['/en/blog/2026/mesh-day/welcome.jpg', 'content/en/blog/2026/mesh-day/welcome.jpg'],
				['/zh/docs/setup/', 'content/zh/docs/setup/index.md'],
				['/zh/docs/only/', 'content/en/docs/only/_index.md'],
			]);
			await client.stop();
		});

		it('goes to the template of a shortcode and the file of a picture', async () => {
			const client = await siteClient({ transport });
			await client.openFile(english);
			const target = async (text: string) => {
				const found = await client.ask<DefinitionLink[] | null>('textDocument/definition', english, text);
				return found?.map(({ targetUri }) => client.nameOf(targetUri));
			};
			expect(await target('image width')).toEqual(['layouts/shortcodes/image.html']);
			expect(await target('./welcome.jpg')).toEqual(['content/en/blog/2026/mesh-day/welcome.jpg']);
			expect(await target('welcome.jpg\n---')).toEqual(['content/en/blog/2026/mesh-day/welcome.jpg']);
			expect(await target('/docs/setup')).toEqual(['content/en/docs/setup/index.md']);
			expect(await target('Bring a coat')).toBeUndefined();
			await client.stop();
		});

		it('finds a picture, a shortcode, a video and a keyword over the site', async () => {
			const client = await siteClient({ transport });
			await client.openFile(english);
			const uses = async (text: string, includeDeclaration = false) =>
				client.found(
					await client.ask<Location[] | null>('textDocument/references', english, text, {
						context: { includeDeclaration },
					}),
				);
			expect(await uses('./welcome.jpg')).toEqual([
				`${english} welcome.jpg`,
				`${english} ./welcome.jpg`,
				`${other} /blog/2026/mesh-day/welcome.jpg`,
				`${chinese} /en/blog/2026/mesh-day/welcome.jpg`,
			]);
			expect(await uses('the talk')).toEqual([
				`${english} [the talk](https://youtu.be/aB3dE5fG7hI?si=x)`,
				`${chinese} [视频](https://www.youtube.com/watch?v=aB3dE5fG7hI)`,
			]);
			expect(await uses('porto]')).toEqual([english, other, spanish, chinese].map((name) => `${name} porto`));
			expect(await uses('tip >}}', true)).toEqual(['layouts/shortcodes/tip.html ', `${english} tip`]);
			expect(await uses('image width')).toHaveLength(6);
			expect(await uses('A day in Porto')).toEqual([]);
			await client.stop();
		});

		it('finds posts and talks by what was typed of their titles', async () => {
			const client = await siteClient({ transport });
			const symbols = async (query: string) =>
				(await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name);
			expect(await symbols('mesh')).toEqual(['Mesh Day']);
			expect(await symbols('the talk')).toEqual(['the talk']);
			expect(await symbols('网格')).toEqual(['网格日']);
			expect(await symbols('anday')).toEqual(['Another day']);
			expect(await symbols('no such thing')).toEqual([]);
			await client.stop();
		});

		it('renames a picture with every path in every language that leads to it, and nothing else', async () => {
			const client = await siteClient({ transport });
			await client.openFile(english);
			await client.type(client.file(english), 'Bring a coat', 'Bring two coats');
			const range = await client.ask<{ placeholder: string }>('textDocument/prepareRename', english, './welcome.jpg');
			expect(range.placeholder).toBe('welcome.jpg');
			const edit = await client.ask<WorkspaceEdit>('textDocument/rename', english, './welcome.jpg', {
				newName: 'the quay.jpg',
			});
			expect(client.changed(edit)).toEqual({
				[english]: client
					.text(client.file(english))
					.replace('social_image: welcome.jpg', 'social_image: the quay.jpg')
					.replace('./welcome.jpg', './the quay.jpg'),
				[chinese]: client.textOf(chinese).replace('welcome.jpg', 'the quay.jpg'),
				[other]: client.textOf(other).replace('/mesh-day/welcome.jpg', '/mesh-day/the quay.jpg'),
				rename: 'content/en/blog/2026/mesh-day/the quay.jpg',
			});
			expect(client.versions(edit)).toEqual({ [english]: 2, [chinese]: null, [other]: null });
			await client.stop();
		});

		it('follows a picture or folder that is renamed in the explorer', async () => {
			const client = await siteClient({ transport });
			const renamed = (from: string, to: string) =>
				client.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
					files: [{ oldUri: client.uri(from), newUri: client.uri(to) }],
				});
			const bundle = 'content/en/blog/2026/mesh-day';
			expect(client.changed(await renamed(`${bundle}/booth.jpg`, `${bundle}/stand.jpg`))).toEqual({
				[english]: client.textOf(english).replace('booth.jpg', 'stand.jpg'),
			});
			expect(client.changed(await renamed(bundle, 'content/en/blog/2026/mesh-days'))).toEqual({
				[chinese]: client.textOf(chinese).replace('mesh-day/', 'mesh-days/'),
				[other]: client.textOf(other).replace('mesh-day/', 'mesh-days/'),
			});
			expect(await renamed(`${bundle}/none.jpg`, `${bundle}/no.jpg`)).toBeNull();
			await client.stop();
		});

		it('tells the outline, what folds, what to select, and what is typed twice', async () => {
			const client = await siteClient({ transport });
			await client.openFile(english);
			const about = { textDocument: { uri: client.uri(english) } };
			const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', about);
			const names = (items: readonly DocumentSymbol[]): unknown[] =>
				items.map(({ name, children = [] }) => (children.length > 0 ? [name, ...names(children)] : name));
			expect(names(symbols)).toEqual([
				['Front matter', 'title', 'description', 'publishdate', 'attribution', 'keywords', 'social_image'],
				['The day', 'The quay', 'The booth', 'the talk'],
			]);
			const lines = client.text(client.file(english)).split('\n');
			const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', about);
			expect(folds.map(({ startLine, endLine }) => [lines[startLine], lines[endLine]])).toEqual([
				['---', 'social_image: welcome.jpg'].map((line, at) => (at === 1 ? expect.anything() : line)),
				['{{< image width="75%"', '{{< image link="./booth.jpg" caption="The booth" >}}'],
				['{{< tip >}}', 'Bring a coat.'],
			]);
			const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
				...about,
				positions: [client.place(english, 'The quay', 3)],
			});
			const chain: string[] = [];
			for (let at = selection; at; at = at.parent) {
				chain.push(client.document(client.file(english)).getText(at.range));
			}
			expect(chain.slice(0, 2)).toEqual(['The quay', 'caption="The quay"']);
			expect(chain[2]).toMatch(/^\{\{< image width[\s\S]*>\}\}$/);
			expect(chain[3]).toMatch(/^## The day[\s\S]*\/tip >\}\}$/);
			const linked = await client.ask<LinkedEditingRanges>('textDocument/linkedEditingRange', english, 'tip >}}');
			expect(linked.ranges.map(({ start }) => lines[start.line])).toEqual(['{{< tip >}}', '{{< /tip >}}']);
			await client.stop();
		});

		it('brings shortcodes into shape, all of them or those that are selected', async () => {
			const client = await siteClient({ transport });
			const text = '{{<image   link="./a.jpg"   caption="A">}}\n\n{{< image\n  link="./b.jpg" caption="B" >}}\n';
			await client.openFile(english, text);
			const about = { textDocument: { uri: client.uri(english) }, options: { tabSize: 2, insertSpaces: true } };
			const applied = (edits: TextEdit[]) => TextDocument.applyEdits(client.document(client.file(english)), edits);
			const first = '{{< image link="./a.jpg" caption="A" >}}';
			expect(applied(await client.request<TextEdit[]>('textDocument/formatting', about))).toBe(
				`${first}\n\n{{< image link="./b.jpg"\n    caption="B"\n    >}}\n`,
			);
			const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } };
			expect(applied(await client.request<TextEdit[]>('textDocument/rangeFormatting', { ...about, range }))).toBe(
				`${first}${text.slice(text.indexOf('\n'))}`,
			);
			await client.stop();
		});
	});
}

describe('what is asked about a site', () => {
	it('is answered by what was typed, and after the editor closes it by what is on disk', async () => {
		const client = await siteClient();
		await client.openFile(english);
		await client.openFile(other);
		const uses = async () =>
			client.found(
				await client.ask('textDocument/references', english, './welcome.jpg', {
					context: { includeDeclaration: false },
				}),
			);
		await client.type(client.file(other), '/blog/2026/mesh-day/welcome.jpg', '/blog/2026/mesh-day/booth.jpg');
		expect(await uses()).not.toContain(`${other} /blog/2026/mesh-day/welcome.jpg`);
		await client.close(client.file(other));
		expect(await uses()).toContain(`${other} /blog/2026/mesh-day/welcome.jpg`);
		await client.stop();
	});

	it('keeps step with posts that come, change and go on disk, folders of them too', async () => {
		const client = await siteClient();
		await client.openFile(english);
		const uses = async () =>
			(
				await client.ask<Location[]>('textDocument/references', english, 'tip >}}', {
					context: { includeDeclaration: false },
				})
			).map(({ uri }) => client.nameOf(uri));
		expect(await uses()).toEqual([english]);
		const told = (name: string, type: 1 | 2 | 3) =>
			client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri(name), type }] });
		writeFileSync(client.file(spanish), '{{< tip >}}\nLlega pronto.\n{{< /tip >}}\n');
		await told(spanish, 2);
		expect(await uses()).toEqual([english, spanish]);
		rmSync(client.file('content/es/blog/2026/mesh-day'), { recursive: true });
		await told('content/es/blog/2026/mesh-day', 3);
		expect(await uses()).toEqual([english]);
		writeFileSync(client.file(chinese), '{{< tip >}}\n早点来。\n{{< /tip >}}\n');
		await told('content/zh', 1);
		expect(await uses()).toEqual([english, chinese]);
		await client.stop();
	});

	it('is nothing for a document that is closed, or no post, or beyond the text', async () => {
		const client = await siteClient({ files: { ...site, 'README.md': '# Read me\n\n{{<image   link="a">}}\n' } });
		await client.openFile('README.md');
		await client.openFile(english);
		const methods = ['documentLink', 'documentSymbol', 'foldingRange', 'formatting'];
		for (const name of ['README.md', other]) {
			for (const method of methods) {
				const about = { textDocument: { uri: client.uri(name) }, options: { tabSize: 4, insertSpaces: true } };
				expect(await client.request(`textDocument/${method}`, about)).toBeNull();
			}
		}
		const beyond = { textDocument: { uri: client.uri(english) }, position: { line: 999, character: 9 } };
		expect(await client.request('textDocument/definition', beyond)).toBeNull();
		expect(await client.request('textDocument/prepareRename', beyond)).toBeNull();
		expect(
			await client.request('textDocument/references', { ...beyond, context: { includeDeclaration: true } }),
		).toBeNull();
		await client.stop();
	});

	it('says why a picture cannot be renamed', async () => {
		const client = await siteClient();
		await client.openFile(english, client.textOf(english).replace('./booth.jpg', './boot.jpg'));
		const rename = (newName: string, text = './welcome.jpg') =>
			client.ask('textDocument/rename', english, text, { newName });
		await expect(rename('booth.jpg')).rejects.toThrow('booth.jpg is already in this folder.');
		await expect(rename('a/b.jpg')).rejects.toThrow('Write the name of the file alone.');
		await expect(rename('  ')).rejects.toThrow('Write a name for the file.');
		await expect(client.ask('textDocument/prepareRename', english, './boot.jpg')).rejects.toThrow(
			'boot.jpg is not there, so there is nothing to rename.',
		);
		const renamed = client.changed((await rename('quay')) as WorkspaceEdit);
		expect(renamed.rename).toBe('content/en/blog/2026/mesh-day/quay.jpg');
		await client.stop();
	});

	it('renames no file where the client cannot, and gives plain edits to one that knows no others', async () => {
		const client = await siteClient({ can: {} });
		await client.openFile(english);
		const edit = await client.ask<WorkspaceEdit>('textDocument/rename', english, './booth.jpg', { newName: 'b.jpg' });
		expect(edit.documentChanges).toBeUndefined();
		expect(Object.keys(edit.changes ?? {}).map((uri) => client.nameOf(uri))).toEqual([english]);
		await client.stop();
	});

	it('costs nothing further once it is cancelled', async () => {
		const client = await siteClient();
		await client.openFile(english);
		const { token, cancel } = client.cancellable();
		const asked = client.requestWith(token, 'textDocument/references', {
			textDocument: { uri: client.uri(english) },
			position: client.place(english, './welcome.jpg'),
			context: { includeDeclaration: false },
		});
		cancel();
		await expect(asked.catch((error: Error) => error.message)).resolves.toSatisfy(
			(answer: unknown) => answer === null || /cancel/i.test(String(answer)),
		);
		await client.stop();
	});

	it('gives the same bytes back when a picture is renamed and renamed back', async () => {
		const client = await siteClient();
		const bundle = 'content/en/blog/2026/mesh-day';
		const before = [english, spanish, chinese, other].map((name) => readFileSync(client.file(name), 'utf8'));
		const move = async (from: string, to: string) => {
			const edit = await client.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
				files: [{ oldUri: client.uri(from), newUri: client.uri(to) }],
			});
			const texts = client.changed(edit);
			for (const [name, text] of Object.entries(texts)) writeFileSync(client.file(name), text);
			rmSync(client.file(from));
			writeFileSync(client.file(to), picture);
			const changes = [
				...Object.keys(texts).map((name) => ({ uri: client.uri(name), type: 2 })),
				{ uri: client.uri(from), type: 3 },
				{ uri: client.uri(to), type: 1 },
			];
			await client.notify('workspace/didChangeWatchedFiles', { changes });
			await new Promise((resolve) => setTimeout(resolve, 150));
			return Object.keys(texts).length;
		};
		expect(await move(`${bundle}/welcome.jpg`, `${bundle}/Kai & Bo (2).jpg`)).toBe(3);
		expect(await move(`${bundle}/Kai & Bo (2).jpg`, `${bundle}/welcome.jpg`)).toBe(3);
		expect([english, spanish, chinese, other].map((name) => readFileSync(client.file(name), 'utf8'))).toEqual(before);
		await client.stop();
	});
});
