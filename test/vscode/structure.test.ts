import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { inSite, openNewPost } from '../support/vscode-posts.ts';

const body = [
	'## The quay',
	'',
	'{{< image width="75%"',
	'    link="./quay.jpg"',
	'    caption="The quay at noon"',
	'    >}}',
	'',
	'[Sails and sidecars](https://youtu.be/aB3dE5fG7hI)',
	'',
	'{{< tip >}}',
	'Bring a coat.',
	'{{< /tip >}}',
].join('\n');

async function openPost(slug: string, text = body): Promise<vscode.TextDocument> {
	const post = await openNewPost(slug, text);
	fs.copyFileSync(
		inSite('content/en/blog/2026/harbour-day/quay.jpg'),
		path.join(path.dirname(post.fileName), 'quay.jpg'),
	);
	return post;
}

describe('the structure of a post', () => {
	it('is its outline: front matter, sections, and in them figures by caption and talks by title', async () => {
		const post = await openPost('outline');
		const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
			'vscode.executeDocumentSymbolProvider',
			post.uri,
		);
		const names = symbols.map(({ name }) => name);
		assert.ok(names.includes('Front matter'), names.join());
		const section = symbols.find(({ name, children }) => name === 'The quay' && children.length > 0);
		assert.deepEqual(
			section?.children.map(({ name }) => name),
			['The quay at noon', 'Sails and sidecars'],
		);
	});

	it('folds tags of several lines, pairs and the front matter, each arrow once', async () => {
		const post = await openPost('folds');
		const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
			'vscode.executeFoldingRangeProvider',
			post.uri,
		);
		const starts = ranges.map(({ start }) => post.lineAt(start).text);
		for (const line of ['---', '{{< image width="75%"', '{{< tip >}}', '## The quay'])
			assert.equal(starts.filter((start) => start === line).length, 1, `${line} in ${starts.join()}`);
	});

	it('leads to the file of a picture', async () => {
		const post = await openPost('links');
		const ofPicture = async () => {
			const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', post.uri);
			const targets = links.map(({ range, target }) => [post.getText(range), target && path.basename(target.fsPath)]);
			return targets.filter(([text]) => text === './quay.jpg');
		};
		// The folder is as new as the post, and VS Code tells of new files in its own time.
		let found = await ofPicture();
		for (let tries = 0; tries < 50 && found.length === 0; tries++) {
			await new Promise((resolve) => setTimeout(resolve, 100));
			found = await ofPicture();
		}
		assert.deepEqual(found, [['./quay.jpg', 'quay.jpg']]);
	});

	it('is formatted as the site has it', async () => {
		const post = await openPost('formatted', '{{<image   link="./quay.jpg" caption="The quay">}}');
		const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
			'vscode.executeFormatDocumentProvider',
			post.uri,
			{ tabSize: 4, insertSpaces: true },
		);
		const edit = new vscode.WorkspaceEdit();
		edit.set(post.uri, edits);
		assert.equal(await vscode.workspace.applyEdit(edit), true);
		assert.match(post.getText(), /\n\{\{< image link=".\/quay.jpg" caption="The quay" >\}\}\n/);
		await post.save();
	});
});
