import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventPage, oembed, picture, TalkWeb } from '../support/talkWeb.ts';
import { actionsFor, apply, inSite, openNewPost, until, untilRules } from '../support/vscode-posts.ts';

const wall = { status: 403, body: 'Forbidden' };

/** Sets a setting of the author's own, or takes it away. */
const set = (name: string, value: unknown) =>
	vscode.workspace.getConfiguration('recap').update(name, value, vscode.ConfigurationTarget.Global);

/** Long enough for a request to come in, were one sent. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 1_500));

/** Changes a document as a saved one must be changed to be saved again, and saves it. */
async function saveAgain(document: vscode.TextDocument): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, 'One more line.\n');
	assert.ok(await vscode.workspace.applyEdit(edit));
	assert.ok(await document.save());
}

async function hoverAt(document: vscode.TextDocument, piece: string): Promise<string> {
	const at = document.positionAt(document.getText().indexOf(piece) + 2);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
	const texts = hovers.flatMap(({ contents }) => contents);
	return texts.map((text) => (text instanceof vscode.MarkdownString ? text.value : String(text))).join('\n');
}

describe('links to talks', () => {
	let web: TalkWeb;

	beforeEach(async () => {
		web = await TalkWeb.start();
		await set('links.endpoints', web.endpoints);
		await set('network', 'allow');
	});

	afterEach(async () => {
		await set('network', undefined);
		await set('links.endpoints', undefined);
		await web.stop();
	});

	it('are checked on save: the address of a gone video is underlined, that of a living one is not', async () => {
		web.video('vscSaved001', oembed('Waypoints without tears')).video('vscSaved002', { status: 404 });
		const body = '- [Waypoints without tears](https://youtu.be/vscSaved001)\n- [Gone](https://youtu.be/vscSaved002)';
		const post = await openNewPost('saved-links', body);
		await saveAgain(post);
		const [problem] = await untilRules(post, ['youtube/gone']);
		assert.ok(problem);
		assert.equal(post.getText(problem.range), 'https://youtu.be/vscSaved002');
		assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
		assert.match(problem.message, /gone|removed|not there/);
	});

	it('are not asked for when a post is opened, nor while an author types and VS Code saves by itself, but after it', async () => {
		const files = vscode.workspace.getConfiguration('files');
		await files.update('autoSave', 'afterDelay', vscode.ConfigurationTarget.Global);
		await files.update('autoSaveDelay', 100, vscode.ConfigurationTarget.Global);
		try {
			const post = await openNewPost('typed-links', '- [One](https://youtu.be/vscTyped001)');
			let saves = 0;
			const counting = vscode.workspace.onDidSaveTextDocument((saved) => {
				if (saved === post) saves++;
			});
			for (const piece of ['- [Two](https:', '//sched.co/', '1v', 'sc', 'T)', '\n']) {
				const edit = new vscode.WorkspaceEdit();
				const { text, range } = post.lineAt(9);
				edit.replace(post.uri, range, text + piece);
				assert.ok(await vscode.workspace.applyEdit(edit));
				await new Promise((resolve) => setTimeout(resolve, 400));
			}
			assert.ok(saves >= 3, `${saves} saves`);
			assert.deepEqual(web.paths, []);
			await until(
				() => web.paths.includes('/sched/1vscT'),
				() => `asked for: ${web.paths.join()}`,
			);
			assert.ok(!web.paths.some((path) => ['/sched/1v', '/sched/1vsc'].includes(path)), web.paths.join());
			counting.dispose();
		} finally {
			await files.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
			await files.update('autoSaveDelay', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('are asked for once each: 25 requests for a post with 22 links, and none for a second check', async () => {
		const alive = Array.from({ length: 14 }, (_, at) => `vscAlive${String(at).padStart(3, '0')}`);
		const talks = ['1vscA', '1vscB', '1vscC', '1vscD'];
		for (const id of alive) web.video(id, oembed(`Talk ${id}`));
		for (const id of talks) web.talk(id, eventPage(id));
		web
			.video('vscExact-01', { status: 404 })
			.video('vscExact-02', wall)
			.video('vscExact-03', wall, wall)
			.talk('1vscE', wall);
		const urls = [
			...[...alive, 'vscExact-01', 'vscExact-02', 'vscExact-03'].map((id) => `https://youtu.be/${id}`),
			...[...talks, '1vscE'].map((id) => `https://sched.co/${id}`),
		];
		assert.equal(urls.length, 22);
		const lines = urls.map((url) => `- [Talk ${url.split('/').at(-1)}](${url})`);
		// One of them stands there twice.
		const post = await openNewPost('twenty-two-links', [...lines, lines[0]].join('\n'));
		await vscode.window.showTextDocument(post);
		void vscode.commands.executeCommand('recap.checkLinks');
		await untilRules(post, ['youtube/gone', 'youtube/gone']);
		const watch = (id: string) =>
			`/oembed?format=json&url=${encodeURIComponent(`https://www.youtube.com/watch?v=${id}`)}`;
		const wanted = [
			...[...alive, 'vscExact-01', 'vscExact-02', 'vscExact-03'].map(watch),
			...['vscExact-01', 'vscExact-02', 'vscExact-03'].map((id) => `/vi/${id}/0.jpg`),
			...[...talks, '1vscE'].map((id) => `/sched/${id}`),
		];
		assert.equal(wanted.length, 25);
		assert.deepEqual(web.paths.sort(), wanted.sort());
		void vscode.commands.executeCommand('recap.checkLinks');
		await saveAgain(post);
		await moment();
		assert.equal(web.seen.length, 25);
		assert.ok(web.mostAtOnce <= 2, `${web.mostAtOnce} requests at a time`);
	});

	it('have a hover with title, channel, verdict, evidence, age and a way to check again, which asks again', async () => {
		web.video('vscHover001', oembed('Sails *for* sidecars', 'Harbour Films'));
		await set('links.endpoints', { ...web.endpoints, 'youtube-thumbnail': 'https://mirror.quay.example/vi' });
		const post = await openNewPost('hovered-links', '- [Sails for sidecars](https://youtu.be/vscHover001)');
		assert.match(await hoverAt(post, 'youtu.be/'), /Not checked yet/);
		await saveAgain(post);
		await until(
			() => web.seen.length === 1,
			() => `${web.seen.length} requests`,
		);
		await moment();
		const text = await hoverAt(post, 'youtu.be/');
		assert.match(text, /!\[\]\(https:\/\/mirror\.quay\.example\/vi\/vscHover001\/0\.jpg/);
		assert.match(
			text,
			/\*\*Sails \\\*for\\\* sidecars\*\*\n\nHarbour Films\n\nThe video is there \(oEmbed 200\), checked just now\./,
		);
		const [, sent] = /\[Check again\]\(command:recap\.checkLinkAgain\?([^)]+)\)/.exec(text) ?? [];
		assert.ok(sent);
		const sentArguments: unknown = JSON.parse(decodeURIComponent(sent));
		assert.ok(Array.isArray(sentArguments));
		void vscode.commands.executeCommand('recap.checkLinkAgain', ...sentArguments);
		await until(
			() => web.seen.length === 2,
			() => `${web.seen.length} requests`,
		);
		await vscode.commands.executeCommand(
			'recap.checkLinkAgain',
			{ path: '/etc/hosts' },
			'https://youtu.be/vscHover001',
		);
		assert.equal(web.seen.length, 2);
	});

	it('take the title of the video by their quick fix', async () => {
		web.video('vscTitle001', oembed('Certificates that renew themselves'));
		const post = await openNewPost('titled-links', '- [Draining Nodes Without Tears](https://youtu.be/vscTitle001)');
		await set('rules', { 'youtube/title': 'info' });
		await saveAgain(post);
		const [problem] = await untilRules(post, ['youtube/title']);
		assert.ok(problem);
		const actions = await actionsFor(post, problem.range, vscode.CodeActionKind.QuickFix);
		const fix = actions.find(({ title }) => /title/i.test(title));
		assert.ok(fix, actions.map(({ title }) => title).join());
		await apply(fix);
		assert.match(post.getText(), /\[Certificates that renew themselves\]\(https:\/\/youtu\.be\/vscTitle001\)/);
		await set('rules', undefined);
	});

	it('lose what only tracks readers by their quick fix', async () => {
		const post = await openNewPost('tracked-links', '- [Waypoints](https://youtu.be/vscTidy0001?si=q1W2e3R4t5Y6&t=90)');
		const [problem] = await untilRules(post, ['youtube/tracking']);
		assert.ok(problem);
		assert.equal(post.getText(problem.range), 'https://youtu.be/vscTidy0001?si=q1W2e3R4t5Y6&t=90');
		const actions = await actionsFor(post, problem.range, vscode.CodeActionKind.QuickFix);
		const fix = actions.find(({ title }) => title === 'Use https://youtu.be/vscTidy0001?t=90');
		assert.ok(fix, actions.map(({ title }) => title).join());
		await apply(fix);
		assert.equal(post.lineAt(8).text, '- [Waypoints](https://youtu.be/vscTidy0001?t=90)');
		await untilRules(post, []);
	});

	it('of a post that is saved while the server starts are checked once it is up', async () => {
		web.video('vscStart001', { status: 404 });
		const post = await openNewPost('early-links', '- [Gone](https://youtu.be/vscStart001)');
		const restarted = vscode.commands.executeCommand('recap.restartServer');
		await saveAgain(post);
		await restarted;
		await untilRules(post, ['youtube/gone']);
	});

	it('lead to the other one of two that speak of one video', async () => {
		const body =
			'* [Certificates that renew themselves](https://youtu.be/vscTwice001)\n* [Draining nodes without tears](https://youtu.be/vscTwice001)';
		const post = await openNewPost('twice-linked', body);
		const [problem] = await untilRules(post, ['youtube/two-talks']);
		assert.ok(problem);
		const actions = await actionsFor(post, problem.range, vscode.CodeActionKind.QuickFix);
		const way = actions.find(({ title }) => title === 'Go to the other link');
		assert.ok(way);
		await apply(way);
		const editor = vscode.window.activeTextEditor;
		assert.equal(editor?.document, post);
		assert.equal(editor.selection.start.line, 8);
		assert.equal(post.getText(editor.selection).includes('vscTwice001'), true);
	});

	it('of the whole workspace are checked by command, those of closed posts too', async () => {
		const folder = inSite('content/en/blog/2026/closed-links');
		fs.mkdirSync(folder, { recursive: true });
		const head = '---\ntitle: "Closed"\ndescription: A post nobody opened.\npublishdate: 2026-04-02\n---\n\n';
		fs.writeFileSync(path.join(folder, 'index.md'), `${head}- [Talk](https://sched.co/1vscW)\n`);
		web.talk('1vscW', eventPage('1vscW')).otherwise = picture;
		void vscode.commands.executeCommand('recap.checkWorkspaceLinks');
		await until(
			() => web.paths.includes('/sched/1vscW'),
			() => `asked for: ${web.paths.join()}`,
		);
		fs.rmSync(folder, { recursive: true });
	});

	it('are never asked for where the author says never, whatever the repository says', async () => {
		await set('network', 'never');
		// What an earlier test saved late may have been asked for in the moment before.
		await moment();
		const before = web.paths.length;
		const folder = inSite('.vscode');
		fs.mkdirSync(folder, { recursive: true });
		fs.writeFileSync(path.join(folder, 'settings.json'), '{ "recap.network": "allow" }');
		try {
			const post = await openNewPost('forbidden-links', '- [One](https://youtu.be/vscNever001)');
			await moment();
			await saveAgain(post);
			void vscode.commands.executeCommand('recap.checkLinks');
			void vscode.commands.executeCommand('recap.checkWorkspaceLinks');
			await moment();
			assert.deepEqual(web.paths.slice(before), []);
		} finally {
			fs.rmSync(folder, { recursive: true });
		}
	});
});
