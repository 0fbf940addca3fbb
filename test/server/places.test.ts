import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver';
import type { Files } from '../../server/src/core/site/files.ts';
import type { FileSystem, Host } from '../../server/src/host/host.ts';
import { parseUri } from '../../server/src/uris.ts';
import { CaselessFiles } from '../support/caselessFiles.ts';
import { inProcess, LspClient, vscodeCapabilities } from '../support/lspClient.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { picture } from '../support/picture.ts';

const bundle = 'content/en/blog/2026/mesh-day';

const post = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="./welcom.jpg" caption="Welcome." >}}

{{< image link="./Booth.JPG" caption="The booth" >}}
`;

/** Nothing in it says that it is a post. */
const draft = '---\ntitle: "Next"\n---\n\n{{< image link="./quay.jpg" caption="The quay." >}}\n';

/** A site below a path of the core, on a disk that does not tell upper from lower case. */
function siteAt(root: string, text = post): Record<string, string | Uint8Array> {
	const files = {
		'.git/HEAD': '',
		'.recap.yaml': 'rules:\n  image/caption-period: warning\n',
		'drafts/next.md': draft,
		[`${bundle}/index.md`]: text,
		[`${bundle}/welcome.jpg`]: picture,
		[`${bundle}/booth.jpg`]: picture,
	};
	return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${root}/${name}`, content]));
}

function systemOf(files: Files): FileSystem {
	return { files, around: { today: () => '2026-03-14' }, pictureSize: () => undefined, forget() {} };
}

/** A host with file systems by scheme and authority. */
function hostOf(systems: Readonly<Record<string, Files>>): Host {
	const all = new Map(Object.entries(systems).map(([key, files]) => [key, systemOf(files)]));
	const none = systemOf(new MemoryFiles());
	return { fileSystem: (scheme, authority) => all.get(`${scheme}://${authority}`) ?? none };
}

/** A client that speaks of documents by the URIs that are handed in, as they are. */
async function started(host: Host, root: string, settings: object = {}) {
	const { connection, stop } = inProcess(host);
	connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
	connection.onRequest('client/registerCapability', () => null);
	connection.onRequest('workspace/diagnostic/refresh', () => null);
	connection.listen();
	const workspaceEdit = { documentChanges: true, resourceOperations: ['rename' as const] };
	await connection.sendRequest('initialize', {
		processId: null,
		rootUri: root,
		workspaceFolders: [{ uri: root, name: 'site' }],
		capabilities: { ...vscodeCapabilities, workspace: { ...vscodeCapabilities.workspace, workspaceEdit } },
	});
	await connection.sendNotification('initialized', {});
	const ask = <T>(method: string, params: object) => connection.sendRequest<T>(method, params);
	return {
		ask,
		stop,
		open: (uri: string, text = post) =>
			connection.sendNotification('textDocument/didOpen', {
				textDocument: { uri, languageId: 'markdown', version: 1, text },
			}),
		async problems(uri: string): Promise<Diagnostic[]> {
			const report = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
			return report.items;
		},
	};
}

/** What a client calls the folder of the site, and what the core does. */
const places: readonly (readonly [string, string, string, string])[] = [
	['VS Code on Windows', 'file:///c%3A/Users/Ada/blog', 'file:///c%3A/Users/Ada/blog', '/c:/Users/Ada/blog'],
	['other editors on Windows', 'file:///C:/Users/Ada/blog', 'file:///C:/Users/Ada/blog', '/c:/Users/Ada/blog'],
	['a client of two minds', 'file:///c%3A/Users/Ada/blog/', 'file:///C:/Users/Ada/blog', '/c:/Users/Ada/blog'],
	['a drive that is open itself', 'file:///D:/', 'file:///d%3A', '/d:'],
	['a share of Windows', 'file://harbour/team/blog', 'file://harbour/team/blog', '/team/blog'],
	['WSL seen from Windows', 'file://wsl.localhost/Ubuntu/blog', 'file://wsl.localhost/Ubuntu/blog', '/Ubuntu/blog'],
	['WSL', 'vscode-remote://wsl%2Bubuntu/home/ada/blog', 'vscode-remote://wsl%2Bubuntu/home/ada/blog', '/home/ada/blog'],
	['a container', 'vscode-remote://dev-container%2B7b/w', 'vscode-remote://dev-container%2B7b/w', '/w'],
	['github.dev', 'vscode-vfs://github/harbour/blog', 'vscode-vfs://github/harbour/blog', '/harbour/blog'],
	['a Mac', 'file:///Users/ada/My%20Blog', 'file:///Users/ada/My%20Blog', '/Users/ada/My Blog'],
];

describe.each(places)('a site of %s', (_, folder, documents, root) => {
	const { scheme, authority } = parseUri(folder);
	const key = `${scheme}://${authority}`;
	const uri = `${documents}/${bundle}/index.md`;

	it('is checked with its files and its team’s settings, and mended under its own name', async () => {
		const client = await started(hostOf({ [key]: new CaselessFiles(siteAt(root)) }), folder);
		await client.open(uri);
		const problems = await client.problems(uri);
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
			['image/missing-file', 1],
			['image/caption-period', 2],
			['image/case', 1],
		]);
		expect(problems[0]?.message).toContain('Did you mean welcome.jpg?');
		const [action] = await client.ask<CodeAction[]>('textDocument/codeAction', {
			textDocument: { uri },
			range: problems[2]?.range,
			context: { diagnostics: [] },
		});
		expect(action).toMatchObject({
			title: 'Use booth.jpg',
			edit: { documentChanges: [{ textDocument: { uri }, edits: [{ newText: './booth.jpg' }] }] },
		});
		client.stop();
	});

	it('has each post once in its index, however it is spelt, and renames a picture for all of them', async () => {
		const text = post.replace('Booth.JPG', 'booth.jpg');
		const client = await started(hostOf({ [key]: new CaselessFiles(siteAt(root, text)) }), folder);
		await client.open(uri, text);
		const symbols = await client.ask<SymbolInformation[]>('workspace/symbol', { query: 'Mesh Day' });
		expect(symbols.map(({ location }) => parseUri(location.uri).path)).toEqual([`${root}/${bundle}/index.md`]);
		// Another case of the same name is the same file here, so it is not in the way.
		const edit = await client.ask<WorkspaceEdit>('textDocument/rename', {
			textDocument: { uri },
			position: { line: 10, character: 20 },
			newName: 'BOOTH.jpg',
		});
		const beside = (name: string) =>
			parseUri(uri)
				.with({ path: `${root}/${bundle}/${name}` })
				.toString();
		expect(edit.documentChanges).toMatchObject([
			{ textDocument: { uri, version: 1 }, edits: [{ newText: './BOOTH.jpg' }] },
			{ kind: 'rename', oldUri: beside('booth.jpg'), newUri: beside('BOOTH.jpg') },
		]);
		client.stop();
	});

	const codesOfDraft = async (client: Awaited<ReturnType<typeof started>>) => {
		const draftUri = `${documents}/drafts/next.md`;
		await client.open(draftUri, draft);
		return (await client.problems(draftUri)).map(({ code }) => code);
	};

	it('has the posts that a setting includes, whichever slashes it is written with', async () => {
		for (const glob of ['drafts/*.md', 'drafts\\*.md', './drafts/**']) {
			const client = await started(hostOf({ [key]: new CaselessFiles(siteAt(root)) }), folder, { include: [glob] });
			expect(await codesOfDraft(client)).toContain('image/caption-period');
			client.stop();
		}
		const client = await started(hostOf({ [key]: new CaselessFiles(siteAt(root)) }), folder);
		expect(await codesOfDraft(client)).toEqual([]);
		client.stop();
	});
});

describe('a post that is opened under another case than its folders have', () => {
	const host = () => hostOf({ 'file://': new CaselessFiles({ ...siteAt('/c:/blog'), ...config }) });
	const config = { '/c:/blog/hugo.toml': 'baseURL = "https://istio.io/"\n[languages.en]\ncontentDir = "content/en"\n' };

	it('stands where its site has it, is checked, and is no second post', async () => {
		const client = await started(host(), 'file:///c%3A/blog');
		const uri = `file:///C:/blog/${bundle.replace('content/en', 'Content/EN')}/index.md`;
		await client.open(uri);
		expect((await client.problems(uri)).map(({ code }) => code)).toEqual([
			'image/missing-file',
			'image/caption-period',
			'image/case',
		]);
		const symbols = await client.ask<SymbolInformation[]>('workspace/symbol', { query: 'Mesh Day' });
		expect(symbols.map(({ location }) => parseUri(location.uri).path)).toEqual([`/c:/blog/${bundle}/index.md`]);
		client.stop();
	});
});

describe('paths that a setting gives in full', () => {
	it.each(['C:\\Users\\Ada\\notes\\*.md', 'c:/Users/Ada/notes/*.md', '/c:/Users/Ada/notes/*.md'])(
		'may be those of Windows: %s',
		async (glob) => {
			const files = new CaselessFiles(siteAt('/c:/Users/Ada/blog'));
			const client = await started(hostOf({ 'file://': files }), 'file:///c%3A/Users/Ada/blog', { include: [glob] });
			const uri = 'file:///C:/Users/Ada/notes/day.md';
			await client.open(uri, draft);
			expect((await client.problems(uri)).map(({ code }) => code)).toContain('image/caption-period');
			client.stop();
		},
	);
});

describe('a URI of a client', () => {
	it('leads to one path however a drive and what is escaped are written', () => {
		for (const uri of ['file:///c%3A/a%20b/', 'file:///C:/a b', 'file:///C%3a/a%20b', 'file:///c:/a%20b'])
			expect(parseUri(uri).path).toBe('/c:/a b');
		expect(parseUri('file:///').path).toBe('/');
		expect(parseUri('file:///C:/').path).toBe('/c:');
		expect(parseUri('file:///home/C:/x').path).toBe('/home/C:/x');
	});

	it('comes out the same when it is read once more', () => {
		const part = fc.stringMatching(/^[A-Za-zé 日:]{1,6}$/);
		fc.assert(
			fc.property(
				fc.constantFrom('file', 'vscode-remote'),
				fc.array(part, { minLength: 1, maxLength: 4 }),
				(scheme, parts) => {
					const once = parseUri(
						`${scheme}://${scheme === 'file' ? '' : 'host'}/${parts.map(encodeURIComponent).join('/')}`,
					);
					expect(parseUri(once.toString()).toString()).toBe(once.toString());
					expect(parseUri(once.toString()).path).toBe(once.path);
				},
			),
		);
	});
});

describe('two remotes in one window', () => {
	it('are kept apart though their paths are the same', async () => {
		const host = hostOf({
			'vscode-remote://wsl+ubuntu': new MemoryFiles(siteAt('/w')),
			'vscode-remote://ssh-remote+quay': new MemoryFiles({ '/w/hugo.toml': 'baseURL = "https://quay.example/"\n' }),
		});
		const client = await started(host, 'vscode-remote://wsl%2Bubuntu/w');
		const uris = ['wsl%2Bubuntu', 'ssh-remote%2Bquay'].map((one) => `vscode-remote://${one}/w/${bundle}/index.md`);
		for (const uri of uris) await client.open(uri);
		const [first, second] = await Promise.all(uris.map((uri) => client.problems(uri)));
		expect(first?.map(({ code }) => code)).toContain('image/case');
		expect(second?.map(({ code }) => code)).not.toContain('image/case');
		client.stop();
	});
});

describe('two sites in one window', () => {
	it('have each their profile, and the settings of their folder', async () => {
		const files = new MemoryFiles({
			...siteAt('/istio'),
			'/istio/hugo.toml': 'baseURL = "https://istio.io/"\n',
			'/harbour/.git/HEAD': '',
			'/harbour/hugo.toml': 'baseURL = "https://harbour.example/"\n',
			'/harbour/content/blog/mesh-day/index.md': post,
		});
		const client = new LspClient(inProcess(hostOf({ 'file://': files })));
		client.answer('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
			items.map(({ scopeUri }) => ({
				rules: { 'keywords/duplicate': scopeUri.startsWith('file:///istio/') ? 'off' : 'error' },
			})),
		);
		await client.start('/istio');
		await client.notify('workspace/didChangeWorkspaceFolders', {
			event: { added: [{ uri: 'file:///harbour', name: 'harbour' }], removed: [] },
		});
		const found: Record<string, string[]> = {};
		for (const file of [`/istio/${bundle}/index.md`, '/harbour/content/blog/mesh-day/index.md']) {
			await client.open(file, post.replace('[mesh]', '[mesh, mesh]'));
			const problems = await client.problems(file);
			found[path.dirname(file)] = problems.map(({ code, severity }) => `${String(code)} ${severity}`);
		}
		expect(found[`/istio/${bundle}`]).toEqual(['image/missing-file 1', 'image/caption-period 2', 'image/case 1']);
		// To the other site `image` is any shortcode.
		expect(found['/harbour/content/blog/mesh-day']).toEqual(['keywords/duplicate 1']);
		await client.stop();
	});
});
