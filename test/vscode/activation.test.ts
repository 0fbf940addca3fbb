import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inSite, openFile, openNewPost, problemsOf, until, untilRules } from '../support/vscode-posts.ts';

describe('the extension', () => {
	const extension = () => vscode.extensions.getExtension('recap-posts.recap-posts');

	it('wakes for Markdown, for the config file and for a preview that comes back, and for nothing else', () => {
		const events: unknown = extension()?.packageJSON.activationEvents;
		assert.deepEqual(events, [
			'onLanguage:markdown',
			'workspaceContains:**/.recap.yaml',
			'onWebviewPanel:recap.preview',
		]);
	});

	it('is awake once a Markdown file is open', async () => {
		await openFile(inSite('README.md'));
		await until(
			() => extension()?.isActive === true,
			() => 'it sleeps on',
		);
	});

	it('says nothing about a README, even one that shows an image block', async () => {
		const readme = await openFile(inSite('README.md'));
		// A post is opened after it: once that has its problem, the README has been looked at too.
		const post = await openNewPost('after-the-readme', '{{< image link="./nowhere.jpg" caption="Gone" >}}');
		await untilRules(post, ['image/missing-file']);
		assert.deepEqual(problemsOf(readme), []);
	});

	it('offers each of its commands by name', async () => {
		const commands = await vscode.commands.getCommands(true);
		for (const name of ['recap.restartServer', 'recap.openPreviewToSide', 'recap.showGlance', 'recap.checkLinks']) {
			assert.ok(commands.includes(name), name);
		}
	});

	it('goes on checking after the server was restarted by command', async () => {
		const post = await openNewPost('restarted', '{{< image link="./nowhere.jpg" caption="Gone" >}}');
		await untilRules(post, ['image/missing-file']);
		await vscode.commands.executeCommand('recap.restartServer');
		const editor = await vscode.window.showTextDocument(post);
		await editor.edit((edit) => edit.insert(post.lineAt(post.lineCount - 1).range.end, 'One more line.\n'));
		await untilRules(post, ['image/missing-file']);
		const line = post.lineAt(8).text;
		await editor.edit((edit) => edit.replace(post.lineAt(8).range, line.replace('Gone', 'Gone.')));
		await untilRules(post, ['image/missing-file', 'image/caption-period']);
	});

	it('opens one preview beside the post', async () => {
		await openFile(inSite('content/en/blog/2026/harbour-day/index.md'));
		await vscode.commands.executeCommand('recap.openPreviewToSide');
		await vscode.commands.executeCommand('recap.openPreviewToSide');
		const webviews = () =>
			vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
				tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).map(() => viewColumn),
			);
		await until(
			() => webviews().length > 0,
			() => 'there is no preview',
		);
		assert.deepEqual(webviews(), [vscode.ViewColumn.Two]);
	});
});
