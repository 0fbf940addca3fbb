import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { inSite, openFile, until } from '../support/vscode-posts.ts';

const picture = () => inSite('content/en/blog/2026/harbour-day/quay.jpg');

const slugs = ['renamed-in-text', 'renamed-in-explorer', 'renamed-folder'] as const;

/** The files of a post in three languages, of which the Chinese shows the English picture and the Spanish one of its own. */
function inThreeLanguages(slug: string): { english: string; spanish: string; chinese: string } {
	const file = (language: string) => inSite('content', language, 'blog/2026', slug, 'index.md');
	return { english: file('en'), spanish: file('es'), chinese: file('zh') };
}

function write(slug: string): void {
	const { english, spanish, chinese } = inThreeLanguages(slug);
	const texts = {
		[english]: '{{< image link="./quay.jpg" caption="The quay" >}}\n\n![Again](quay.jpg)',
		[spanish]: '{{< image link="./quay.jpg" caption="El muelle" >}}',
		[chinese]: `{{< image link="/en/blog/2026/${slug}/quay.jpg" caption="码头" >}}`,
	};
	for (const [file, body] of Object.entries(texts)) {
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, `---\ntitle: "${slug}"\npublishdate: 2026-04-01\n---\n\n${body}\n`);
		if (file !== chinese) fs.copyFileSync(picture(), path.join(path.dirname(file), 'quay.jpg'));
	}
}

const read = (file: string) => fs.readFileSync(file, 'utf8');

/** What an open document has, or else its file. */
function now(file: string): string {
	return vscode.workspace.textDocuments.find(({ fileName }) => fileName === file)?.getText() ?? read(file);
}

async function saved(): Promise<void> {
	await vscode.workspace.saveAll(false);
}

/** Waits until a file is known to the index: a rename of what nobody saw yet would leave it out. */
async function untilUsed(document: vscode.TextDocument, times: number): Promise<void> {
	const position = document.positionAt(document.getText().indexOf('./quay.jpg') + 3);
	let found: readonly vscode.Location[] = [];
	for (let tries = 0; tries < 100 && found.length !== times; tries++) {
		found = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			document.uri,
			position,
		);
		found = found.filter(({ uri }) => uri.fsPath.endsWith('index.md'));
		if (found.length !== times) await new Promise((resolve) => setTimeout(resolve, 100));
	}
	assert.equal(found.length, times);
}

describe('a picture that is renamed', () => {
	before(() => {
		for (const slug of slugs) write(slug);
	});

	it('from its path takes its file and every language along, and undo brings all of it back', async () => {
		const { english, spanish, chinese } = inThreeLanguages(slugs[0]);
		const document = await openFile(english);
		await untilUsed(document, 3);
		const before = [english, spanish, chinese].map(now);
		const position = document.positionAt(document.getText().indexOf('./quay.jpg') + 4);
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			document.uri,
			position,
			'pier.jpg',
		);
		assert.equal(await vscode.workspace.applyEdit(edit), true);
		const bundle = path.dirname(english);
		await until(
			() => fs.existsSync(path.join(bundle, 'pier.jpg')),
			() => `the file is not renamed: ${fs.readdirSync(bundle).join(', ')}`,
		);
		await saved();
		assert.equal(now(english), before[0]?.replaceAll('quay.jpg', 'pier.jpg'));
		assert.equal(now(spanish), before[1]);
		assert.equal(now(chinese), before[2]?.replace('quay.jpg', 'pier.jpg'));
		assert.equal(fs.existsSync(path.join(bundle, 'quay.jpg')), false);
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('undo');
		await until(
			() => fs.existsSync(path.join(bundle, 'quay.jpg')) && now(chinese) === before[2],
			() => `undo left ${fs.readdirSync(bundle).join(', ')} and ${now(chinese)}`,
		);
		assert.deepEqual([english, spanish, chinese].map(now), before);
		await saved();
	});

	it('in the explorer has its paths changed before it goes', async () => {
		const { english, spanish, chinese } = inThreeLanguages(slugs[1]);
		const document = await openFile(english);
		await untilUsed(document, 3);
		const before = [english, spanish, chinese].map(now);
		const edit = new vscode.WorkspaceEdit();
		const from = vscode.Uri.file(path.join(path.dirname(english), 'quay.jpg'));
		edit.renameFile(from, from.with({ path: from.path.replace('quay.jpg', 'pier.jpg') }));
		assert.equal(await vscode.workspace.applyEdit(edit), true);
		await until(
			() => now(chinese) === before[2]?.replace('quay.jpg', 'pier.jpg'),
			() => `the Chinese post has ${now(chinese)}`,
		);
		assert.equal(now(english), before[0]?.replaceAll('quay.jpg', 'pier.jpg'));
		assert.equal(now(spanish), before[1]);
		await saved();
	});

	it('with its folder keeps the paths of its own post, and has those of others follow', async () => {
		const { english, chinese } = inThreeLanguages(slugs[2]);
		const document = await openFile(english);
		await untilUsed(document, 3);
		const before = [english, chinese].map(now);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		const from = vscode.Uri.file(path.dirname(english));
		const to = from.with({ path: from.path.replace('renamed-folder', 'folder-renamed') });
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(from, to);
		assert.equal(await vscode.workspace.applyEdit(edit), true);
		await until(
			() => now(chinese) === before[1]?.replace('2026/renamed-folder/', '2026/folder-renamed/'),
			() => `the Chinese post has ${now(chinese)}`,
		);
		assert.equal(now(path.join(to.fsPath, 'index.md')), before[0]);
		await saved();
	});
});
