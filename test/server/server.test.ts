import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import { builtRecap } from '../cli/support/recap.ts';
import { folderWith } from '../support/folder.ts';
import { inProcess, LspClient, overStdio, type Transport, uriOf, vscodeCapabilities } from '../support/lspClient.ts';
import { picture } from '../support/picture.ts';
import { until } from '../support/until.ts';

const post = 'content/en/blog/2026/mesh-day/index.md';

const faulty = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---

{{< image link="./welcom.jpg" caption="Welcome." >}}

{{< image link="./booth.jpg" caption="The booth." >}}
`;

const recap = builtRecap();
const transports: Readonly<Record<string, () => Transport>> = {
	'in this process': () => inProcess(nodeHost()),
	'over stdio': () => overStdio(process.execPath, [recap.script, 'lsp', '--stdio']),
};

for (const [name, transport] of Object.entries(transports)) {
	describe(`the server ${name}`, () => {
		it('tells problems with their rule, its page and where they stand', async () => {
			const { client, file } = await started(transport);
			await client.open(file, faulty);
			const problems = await client.problems(file);
			expect(problems.map(({ code }) => code)).toEqual([
				'image/missing-file',
				'image/caption-period',
				'image/caption-period',
			]);
			expect(problems[0]).toMatchObject({
				source: 'recap',
				severity: 1,
				range: { start: { line: 8, character: 16 }, end: { line: 8, character: 28 } },
				message: 'welcom.jpg is not in this post’s folder. Did you mean welcome.jpg?',
			});
			expect(problems[0]?.codeDescription?.href).toMatch(/docs\/rules\/image\/missing-file\.md$/);
			await client.stop();
		});

		it('mends a problem by its quick fix, and has nothing left to say', async () => {
			const { client, file } = await started(transport);
			await client.open(
				file,
				faulty.replaceAll('.">', '">').replace('Welcome."', 'Welcome"').replace('booth."', 'booth"'),
			);
			const [problem] = await client.problems(file);
			if (!problem) throw new Error('no problem');
			const [action] = await client.codeActions(file, problem.range);
			if (!action) throw new Error('no action');
			expect(action).toMatchObject({ title: 'Use welcome.jpg', kind: 'quickfix' });
			const mended = client.applied(file, action);
			expect(mended).toContain('link="./welcome.jpg"');
			await client.type(file, './welcom.jpg', './welcome.jpg');
			expect(client.text(file)).toBe(mended);
			expect(await client.problems(file)).toEqual([]);
			await client.stop();
		});

		it('offers to mend all of a kind, and everything safe on save', async () => {
			const { client, file } = await started(transport);
			await client.open(file, faulty);
			const problem = (await client.problems(file)).find(({ code }) => code === 'image/caption-period');
			if (!problem) throw new Error('no problem');
			const actions = await client.codeActions(file, problem.range);
			const all = actions.find(({ title }) => title === 'Fix all 2 problems of image/caption-period');
			if (!all) throw new Error(`not among ${actions.map(({ title }) => title).join(', ')}`);
			expect(client.applied(file, all)).toBe(faulty.replace('Welcome."', 'Welcome"').replace('booth."', 'booth"'));
			expect(actions.some(({ kind }) => kind === 'source.fixAll.recap')).toBe(false);
			const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
			const onSave = await client.codeActions(file, everything, ['source.fixAll.recap']);
			expect(onSave.map(({ kind }) => kind)).toEqual(['source.fixAll.recap']);
			if (!onSave[0]) throw new Error('no action');
			expect(client.applied(file, onSave[0])).toBe(
				faulty.replace('Welcome."', 'Welcome"').replace('booth."', 'booth"'),
			);
			expect((await client.codeActions(file, everything, ['source.fixAll'])).length).toBe(1);
			expect(await client.codeActions(file, everything, ['source.fixAll.eslint'])).toEqual([]);
			await client.stop();
		});

		it('sees pictures come, go and change their name without an edit', async () => {
			const { client, file, folder } = await started(transport);
			await client.open(file, faulty.replace('Welcome."', 'Welcome"').replace('booth."', 'booth"'));
			expect((await client.problems(file)).map(({ code }) => code)).toEqual(['image/missing-file']);
			const bundle = path.dirname(file);
			await until(() => client.registered.includes('workspace/didChangeWatchedFiles'));
			const refreshedAfter = async (name: string, type: number, change: () => void) => {
				const before = client.refreshes;
				change();
				await client.notify('workspace/didChangeWatchedFiles', {
					changes: [{ uri: uriOf(path.join(bundle, name)), type }],
				});
				await until(() => client.refreshes > before);
				return (await client.problems(file)).map(({ message }) => message);
			};
			const { join } = path;
			expect(await refreshedAfter('welcom.jpg', 1, () => writeFileSync(join(bundle, 'welcom.jpg'), picture))).toEqual([
				'Beside this post, and not shown in it: welcome.jpg. Show it, or delete the file.',
			]);
			expect(await refreshedAfter('welcom.jpg', 3, () => rmSync(join(bundle, 'welcom.jpg')))).toHaveLength(1);
			const messages = await refreshedAfter('booth.jpg', 3, () =>
				renameSync(join(bundle, 'booth.jpg'), join(bundle, 'booths.jpg')),
			);
			expect(messages).toEqual([
				'welcom.jpg is not in this post’s folder. Did you mean welcome.jpg?',
				'booth.jpg is not in this post’s folder. Did you mean booths.jpg?',
			]);
			expect(folder).toBeTruthy();
			await client.stop();
		});

		it('renders the newest version for the preview', async () => {
			const { client, file } = await started(transport);
			await client.open(file, faulty);
			await client.type(file, 'Welcome.', 'Welcome to Porto');
			const page = await client.request<{ kind: string; html: string; version: number }>('recap/render', {
				uri: uriOf(file),
			});
			expect(page.kind).toBe('page');
			expect(page.version).toBe(2);
			expect(page.html).toContain('Welcome to Porto');
			await client.stop();
		});

		it('leaves a file that is no post alone', async () => {
			const { client, folder } = await started(transport);
			const readme = path.join(folder, 'README.md');
			await client.open(readme, '# A project\n\n{{< imge >}} and <<< image >>> and [a](https://youtu.be/short)\n');
			expect(await client.problems(readme)).toEqual([]);
			await client.stop();
		});
	});
}

describe('the server', () => {
	it('sends problems to a client that cannot ask for them, and takes them back when the document is closed', async () => {
		const { client, file } = await started(() => inProcess(nodeHost()), { workspace: { configuration: true } });
		await client.open(file, faulty);
		const sent = await until(() => client.published.at(-1));
		expect(sent).toMatchObject({ uri: uriOf(file), version: 1 });
		expect(sent.diagnostics).toHaveLength(3);
		await client.close(file);
		expect(
			await until(() => client.published.at(-1)?.diagnostics.length === 0 && client.published.at(-1)),
		).toMatchObject({ uri: uriOf(file) });
		await client.stop();
	});

	it('sends no version that the author has already typed over', async () => {
		const { client, file } = await started(() => inProcess(nodeHost()), { workspace: { configuration: true } });
		await client.open(file, faulty);
		for (let i = 0; i < 20; i++) await client.type(file, 'Welcome', `Welcome ${i}`);
		await until(() => client.published.some(({ version }) => version === 21));
		await new Promise((resolve) => setTimeout(resolve, 120));
		expect(client.published.map(({ version }) => version)).toEqual([21]);
		await client.stop();
	});

	it('says that nothing changed when it is asked again', async () => {
		const { client, file } = await started(() => inProcess(nodeHost()));
		await client.open(file, faulty);
		const first = await client.pull(file);
		expect(await client.pull(file, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
		await client.type(file, 'Welcome.', 'Welcome');
		expect((await client.pull(file, first.resultId)).kind).toBe('full');
		await client.stop();
	});

	it('follows the settings of the folder: a rule turned off, another made a warning, a file included', async () => {
		const { client, file, folder } = await started(() => inProcess(nodeHost()));
		client.settings = {
			rules: {
				'image/caption-period': 'off',
				'image/missing-file': 'warning',
				'no/such-rule': 'off',
				'text/mojibake': 'loud',
			},
		};
		await client.open(file, faulty);
		expect((await client.problems(file)).map(({ code, severity }) => [code, severity])).toEqual([
			['image/missing-file', 2],
		]);
		const note = path.join(folder, 'drafts/note.md');
		await client.open(note, 'No front matter here.\n');
		expect(await client.problems(note)).toEqual([]);
		client.settings = { include: ['drafts/**'] };
		await client.notify('workspace/didChangeConfiguration', { settings: null });
		await until(() => client.refreshes > 0);
		expect((await client.problems(note)).map(({ code }) => code)).toEqual(['front-matter/missing']);
		expect(await client.problems(file)).toHaveLength(3);
		await client.stop();
	});

	it('puts the cursor where the author goes on, for clients that can', async () => {
		const bare = faulty.replace(' caption="Welcome."', '').replace('welcom.jpg', 'welcome.jpg');
		const edits = async (capabilities = vscodeCapabilities) => {
			const { client, file } = await started(() => inProcess(nodeHost()), capabilities);
			await client.open(file, bare);
			const problem = (await client.problems(file)).find(({ code }) => code === 'image/no-text');
			const [action] = await client.codeActions(
				file,
				problem?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
			);
			await client.stop();
			const { documentChanges = [], changes = {} } = action?.edit ?? {};
			const versioned = documentChanges.flatMap((change) => ('edits' in change ? change.edits : []));
			return [...versioned, ...Object.values(changes).flat()];
		};
		expect(await edits()).toMatchObject([{ snippet: { kind: 'snippet', value: ' caption="$0"' } }]);
		expect(await edits({ ...vscodeCapabilities, workspace: { configuration: true } })).toMatchObject([
			{ newText: ' caption=""' },
		]);
	});

	it('renames a picture with what names it, for clients that can', async () => {
		const shout = faulty
			.replace('welcom.jpg', 'Hall.JPG')
			.replaceAll('.">', '">')
			.replace(/\.(?=" >)/g, '');
		const changes = async (resourceOperations: 'rename'[]) => {
			const workspace = { configuration: true, workspaceEdit: { documentChanges: true, resourceOperations } };
			const { client, file } = await started(() => inProcess(nodeHost()), { ...vscodeCapabilities, workspace });
			writeFileSync(path.join(path.dirname(file), 'Hall.JPG'), picture);
			await client.open(file, shout);
			const problem = (await client.problems(file)).find(({ code }) => code === 'image/name');
			if (!problem) throw new Error('no problem');
			const actions = await client.codeActions(file, problem.range);
			await client.stop();
			return { file, edit: actions.find(({ title }) => title.startsWith('Rename it'))?.edit?.documentChanges };
		};
		const { file, edit } = await changes(['rename']);
		const beside = (name: string) => uriOf(path.join(path.dirname(file), name));
		expect(edit).toMatchObject([
			{ textDocument: { uri: uriOf(file) }, edits: [{ newText: './hall.jpg' }] },
			{ kind: 'rename', oldUri: beside('Hall.JPG'), newUri: beside('hall.jpg') },
		]);
		expect((await changes([])).edit).toBeUndefined();
	});

	it('keeps two sites in two folders apart', async () => {
		const other = folderWith({
			'hugo.toml': 'baseURL = "https://example.org/"\n',
			'content/blog/mesh-day/welcome.jpg': picture,
			'.git/HEAD': '',
		});
		const { client, file } = await started(() => inProcess(nodeHost()));
		await client.notify('workspace/didChangeWorkspaceFolders', {
			event: { added: [{ uri: uriOf(other), name: 'other' }], removed: [] },
		});
		const quiet = path.join(other, 'content/blog/mesh-day/index.md');
		await client.open(quiet, faulty);
		await client.open(file, faulty);
		expect(await client.problems(quiet)).toEqual([]);
		expect(await client.problems(file)).toHaveLength(3);
		await client.stop();
	});

	it('offers a front matter and a whole post at the top of an empty file, and nowhere else', async () => {
		const { client, file } = await started(() => inProcess(nodeHost()));
		const labels = async () => {
			const items = await client.request<{ label: string }[]>('textDocument/completion', {
				textDocument: { uri: uriOf(file) },
				position: { line: 0, character: 0 },
			});
			return items.map(({ label }) => label);
		};
		await client.open(file, '');
		expect(await labels()).toEqual(['recap-front-matter', 'recap-post']);
		await client.close(file);
		await client.open(file, '---');
		expect(await labels()).toEqual(['recap-front-matter', 'recap-post']);
		await client.close(file);
		await client.open(file, faulty);
		expect(await labels()).toEqual([]);
		await client.stop();
	});
});

async function started(transport: () => Transport, capabilities = vscodeCapabilities) {
	const bundle = path.dirname(post);
	const folder = folderWith({
		[`${bundle}/welcome.jpg`]: picture,
		[`${bundle}/booth.jpg`]: picture,
		'.git/HEAD': '',
		[post]: faulty,
	});
	const client = new LspClient(transport());
	await client.start(folder, capabilities);
	return { client, folder, file: path.join(folder, post) };
}
