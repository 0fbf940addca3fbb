import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { TalkWeb } from '../support/talkWeb.ts';
import { MemoryFileSystem } from '../support/vscode-memory.ts';
import { inSite, problemsOf, until, untilRules } from '../support/vscode-posts.ts';

const blog = () => inSite('content/en/blog', String(new Date().getFullYear()));

/** Everything in the folders in which posts are made. */
const everything = () => fs.readdirSync(inSite('content'), { recursive: true }).map(String).sort();

const answers = {
	kind: 'recap',
	language: 'en',
	event: 'Mesh Days 2026',
	place: 'Porto',
	dates: '2026-03-10 to 2026-03-11',
	title: 'Istio at Mesh Days 2026',
	name: 'mesh-days-2026',
	attribution: 'Ada Quist (Tidewater)',
};

/** Runs the command with answers, and gives the post's URI. */
const newPost = (given: object) => vscode.commands.executeCommand<string | undefined>('recap.newPost', given);

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('Recap: New Post…', () => {
	const made: string[] = [];

	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		for (const file of made.splice(0)) fs.rmSync(file, { recursive: true, force: true });
	});

	it('makes the post where the site keeps such posts and opens it with the cursor in its first gap', async () => {
		made.push(path.join(blog(), 'mesh-days-2026'));
		const uri = await newPost(answers);
		const file = path.join(blog(), 'mesh-days-2026/index.md');
		assert.equal(uri, vscode.Uri.file(file).toString());
		const editor = vscode.window.activeTextEditor;
		assert.equal(editor?.document.uri.fsPath, file);
		assert.equal(editor.document.isDirty, false);
		assert.equal(fs.readFileSync(file, 'utf8'), editor.document.getText());
		const { active } = editor.selection;
		assert.match(
			editor.document.lineAt(active.line).text.slice(0, active.character),
			/in Porto from 10 to 11 March 2026\.$/,
		);
		await untilRules(editor.document, []);
		// Nothing was typed yet, so there is nothing to take back.
		await vscode.commands.executeCommand('undo');
		assert.equal(fs.readFileSync(file, 'utf8'), editor.document.getText());
	});

	it('never writes over a post, not even where two windows make the same one at once', async () => {
		made.push(path.join(blog(), 'twice-made'));
		const uris = await Promise.all([
			newPost({ ...answers, name: 'twice-made', title: 'Istio at one' }),
			newPost({ ...answers, name: 'twice-made', title: 'Istio at two' }),
		]);
		assert.equal(uris.filter((uri) => uri !== undefined).length, 1, String(uris));
		const file = path.join(blog(), 'twice-made/index.md');
		const before = fs.readFileSync(file, 'utf8');
		assert.equal(await newPost({ ...answers, name: 'twice-made' }), undefined);
		assert.equal(fs.readFileSync(file, 'utf8'), before);
	});

	it('leaves nothing behind where a name or a folder cannot be', async () => {
		fs.mkdirSync(inSite('content/es'));
		fs.writeFileSync(inSite('content/es/blog'), 'a file stands where the folder would be');
		made.push(inSite('content/es'));
		const before = everything();
		for (const name of ['../../evil', 'CON', 'mesh.', '']) assert.equal(await newPost({ ...answers, name }), undefined);
		assert.equal(await newPost({ ...answers, language: 'es', name: 'dia' }), undefined);
		assert.deepEqual(everything(), before);
	});

	it('makes a link post of a saved page, with nothing loaded and nothing to find fault with', async () => {
		const page = inSite('saved.html');
		made.push(page, inSite('content/en/blog/2026/harbour-day-in-numbers'));
		fs.writeFileSync(
			page,
			`<title>Harbour Day in numbers</title><link rel="canonical" href="https://kelp.example/numbers">
			<meta property="og:site_name" content="Kelp Weekly"><meta name="date" content="2026-04-02">
			<h2>The talks</h2><h2>The booth</h2><p>Two hundred people came to the quay, and all of them stayed for the soup.</p>`,
		);
		const uri = await newPost({
			kind: 'link',
			language: 'en',
			page: vscode.Uri.file(page).toString(),
			name: 'harbour-day-in-numbers',
			title: 'Harbour Day in numbers',
		});
		assert.ok(uri);
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
		made.push(path.dirname(document.uri.fsPath));
		const text = document.getText();
		assert.match(text, /^external_url: "https:\/\/kelp\.example\/numbers"$/m);
		assert.match(text, /^summary: "Two hundred people came to the quay, and all of them stayed for the soup\."$/m);
		await wait(500);
		assert.deepEqual(problemsOf(document), []);
	});

	it('makes a link post of an address by one request, and asks nothing where the author says never', async () => {
		const web = await TalkWeb.start();
		const setting = (value: unknown) =>
			vscode.workspace.getConfiguration('recap').update('network', value, vscode.ConfigurationTarget.Global);
		try {
			const body =
				'<meta property="og:site_name" content="Kelp Weekly"><meta name="date" content="2026-04-02"><img src="/photo.jpg"><script src="/run.js"></script><p>Two hundred people came to the quay, and all of them stayed.</p>';
			web.on('/post?id=3', { headers: { 'content-type': 'text/html' }, body }).on('/wall', { status: 403 });
			const given = { kind: 'link', language: 'en', title: 'The quay', name: 'the-quay' };
			await setting('never');
			assert.equal(await newPost({ ...given, address: `${web.origin}/post?id=3` }), undefined);
			assert.deepEqual(web.paths, []);
			await setting('allow');
			assert.equal(await newPost({ ...given, address: `${web.origin}/wall` }), undefined);
			const uri = await newPost({ ...given, address: `${web.origin}/post?id=3&utm_source=letter` });
			assert.ok(uri);
			const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
			made.push(path.dirname(document.uri.fsPath));
			assert.ok(document.getText().includes(`external_url: "${web.origin}/post?id=3"`));
			assert.match(document.getText(), /^summary: "Two hundred people came to the quay, and all of them stayed\."$/m);
			assert.deepEqual(web.paths, ['/wall', '/post?id=3']);
		} finally {
			await setting(undefined);
			await web.stop();
		}
	});

	it('is made in a virtual file system as on a disk, and not over what is there', async () => {
		const files = new MemoryFileSystem();
		const registered = vscode.workspace.registerFileSystemProvider('recap-memory', files);
		try {
			const given = { ...answers, language: undefined, folder: 'recap-memory:/posts', name: 'day' };
			assert.equal(await newPost(given), 'recap-memory:/posts/day/index.md');
			const text = files.text('/posts/day/index.md');
			assert.match(text, /^title: "Istio at Mesh Days 2026"$/m);
			assert.equal(await newPost({ ...given, title: 'Another' }), undefined);
			assert.equal(files.text('/posts/day/index.md'), text);
		} finally {
			registered.dispose();
		}
	});

	it('is refused at once where files can only be read', async () => {
		const files = new MemoryFileSystem();
		const registered = vscode.workspace.registerFileSystemProvider('recap-read', files, { isReadonly: true });
		try {
			await until(
				() => vscode.workspace.fs.isWritableFileSystem('recap-read') === false,
				() => 'it is not known that these files can only be read',
			);
			// Without a name there would be a question.
			assert.equal(await newPost({ ...answers, name: undefined, folder: 'recap-read:/posts' }), undefined);
			assert.equal(files.size, 0);
		} finally {
			registered.dispose();
		}
	});

	it('leaves nothing behind where it is cancelled, at whatever step', async () => {
		const before = everything();
		const begun: object[] = [
			{},
			{ kind: 'recap' },
			{ kind: 'link', language: 'en' },
			{ kind: 'recap', language: 'en' },
		];
		const later = { ...answers, attribution: undefined };
		begun.push({ ...later, place: undefined }, { ...later, dates: undefined }, { ...later, title: undefined }, later, {
			...answers,
			name: undefined,
		});
		for (const given of begun) {
			let outcome: unknown = 'waiting';
			void newPost(given).then((uri) => {
				outcome = uri;
			});
			await until(
				() => {
					void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
					return outcome !== 'waiting';
				},
				() => `${JSON.stringify(given)} goes on`,
			);
			// What every answer is given of is made at once.
			if (outcome !== undefined) made.push(path.dirname(vscode.Uri.parse(String(outcome)).fsPath));
			else assert.deepEqual(everything(), before);
		}
	});
});
