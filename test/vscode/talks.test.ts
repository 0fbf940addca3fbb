import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { idOf, scheduleText, titleOf } from '../support/schedule.ts';
import { inSite, openNewPost, until } from '../support/vscode-posts.ts';

/** Writes a file below the open folder, where no post is. */
function write(name: string, text: string): vscode.Uri {
	const file = inSite('from-elsewhere', name);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, text);
	return vscode.Uri.file(file);
}

/** Runs a command and goes through its lists until it is done: takes a row of each, or closes the first one. */
async function run(command: string, file: vscode.Uri, key: 'accept' | 'cancel'): Promise<void> {
	const keys =
		key === 'cancel'
			? ['workbench.action.closeQuickOpen']
			: // A list with ticks has no row of its own accord.
				['workbench.action.quickOpenSelectNext', 'workbench.action.acceptSelectedQuickOpenItem'];
	let isDone = false;
	const done = Promise.resolve(vscode.commands.executeCommand(command, file)).finally(() => {
		isDone = true;
	});
	await until(
		() => {
			if (!isDone) for (const one of keys) void vscode.commands.executeCommand(one);
			return isDone;
		},
		() => `${command} is not done`,
	);
	await done;
}

/** Puts the cursor at the end of a document. */
function toEnd(document: vscode.TextDocument): void {
	const editor = vscode.window.activeTextEditor;
	assert.equal(editor?.document, document);
	const end = document.lineAt(document.lineCount - 1).range.end;
	editor.selection = new vscode.Selection(end, end);
}

const page = (titles: Readonly<Record<string, string>>): string =>
	Object.entries(titles)
		.map(([id, title]) => `<a href="/watch?v=${id}&amp;list=PL1" title="${title}">${title}</a>`)
		.join('\n');

describe('talks of an event', () => {
	it('are inserted where the cursor is, as one step of undo, and the cursor goes on behind them', async () => {
		const document = await openNewPost('inserted-talks', 'What we saw:');
		const before = document.getText();
		toEnd(document);
		await run('recap.insertTalks', write('schedule.ics', scheduleText({ talks: 1 })), 'accept');
		const entry = `[${titleOf(0)}](https://sched.co/${idOf(0)})`;
		const styles = [
			`* ${entry}`,
			`* [${titleOf(0)}](https://youtu.be/VIDEOIDHERE)`,
			`Ada Quist from Tidewater and Bram Oster from Harbour Labs presented ${entry}.`,
		];
		const inserted = document.getText().slice(before.length).trim();
		assert.ok(styles.includes(inserted), document.getText());
		assert.equal(document.getText(), `${before}\n${inserted}\n`);
		const at = vscode.window.activeTextEditor?.selection.active;
		assert.equal(at && document.offsetAt(at), before.length + 1 + inserted.length);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before);
	});

	it('leave the post as it is where the author gives up', async () => {
		const document = await openNewPost('cancelled-talks', 'What we saw:');
		const before = document.getText();
		await run('recap.insertTalks', write('schedule.ics', scheduleText()), 'cancel');
		assert.equal(document.getText(), before);
		assert.equal(document.isDirty, false);
	});

	it('are not made up of a file that is no schedule', async () => {
		const document = await openNewPost('no-talks', 'What we saw:');
		const before = document.getText();
		await run('recap.insertTalks', write('login.ics', '<!DOCTYPE html><title>Log in</title>'), 'accept');
		await run('recap.insertTalks', vscode.Uri.file(inSite('from-elsewhere/nowhere.ics')), 'accept');
		assert.equal(document.getText(), before);
	});

	it('get their recordings by title, all in one step of undo, and the others stay as they are', async () => {
		const lines = [0, 1, 2].map((index) => `* [${titleOf(index)}](https://sched.co/${idOf(index)})`);
		const document = await openNewPost('matched-talks', lines.join('\n'));
		const before = document.getText();
		const titles = {
			vscMatch001: `${titleOf(0)} - Ada Quist, Tidewater`,
			vscMatch002: titleOf(2),
			vscMatch003: 'Lunch',
		};
		const saved = write('playlist.html', page(titles));
		await run('recap.matchRecordings', saved, 'cancel');
		assert.equal(document.getText(), before);
		await run('recap.matchRecordings', saved, 'accept');
		const wanted = before
			.replace(`https://sched.co/${idOf(0)}`, 'https://youtu.be/vscMatch001')
			.replace(`https://sched.co/${idOf(2)}`, 'https://youtu.be/vscMatch002');
		assert.equal(document.getText(), wanted);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before);
	});

	it('are not put into a post that can only be read', async () => {
		const files = vscode.workspace.getConfiguration('files');
		await files.update('readonlyInclude', { '**/read-only-talks/**': true }, vscode.ConfigurationTarget.Global);
		try {
			const document = await openNewPost('read-only-talks', 'What we saw:');
			const before = document.getText();
			toEnd(document);
			await run('recap.insertTalks', write('schedule.ics', scheduleText({ talks: 1 })), 'accept');
			assert.equal(document.getText(), before);
			assert.equal(document.isDirty, false);
		} finally {
			await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});
