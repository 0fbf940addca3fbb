import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { ServerLine } from '../../client/src/connection.ts';
import { nodeMachine } from '../../client/src/nodeMachine.ts';
import { PictureProvider } from '../../client/src/photos/providers.ts';
import { refusalOf } from '../../client/src/photos/room.ts';
import { applyChoice } from '../../client/src/prepare/apply.ts';
import { bundlePictures } from '../../client/src/prepare/bundle.ts';
import { Originals } from '../../client/src/prepare/originals.ts';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import { inProcess, LspClient } from '../support/lspClient.ts';
import { photo } from '../support/photo.ts';
import { openNewPost, siteFolder, until } from '../support/vscode-posts.ts';

const nowhere = new vscode.CancellationTokenSource().token;

/** Names of VS Code's own that a paste is told of. */
const pasteContext: vscode.DocumentPasteEditContext = {
	only: undefined,
	triggerKind: vscode.DocumentPasteTriggerKind.Automatic,
};

describe('pictures that are handed to a post', () => {
	let client: LspClient;
	let provider: PictureProvider;
	/** A folder outside of the site with photos in it. */
	let desktop: string;

	before(async () => {
		client = new LspClient(inProcess(nodeHost()));
		await client.start(siteFolder());
		provider = new PictureProvider(lineTo(client));
		desktop = fs.mkdtempSync(path.join(os.tmpdir(), 'recap-desktop-'));
	});

	after(async () => {
		fs.rmSync(desktop, { recursive: true });
		await client.stop();
	});

	const onDesktop = (name: string, bytes: Uint8Array = photo()): string => {
		fs.writeFileSync(path.join(desktop, name), bytes);
		return path.join(desktop, name);
	};

	/** What a paste of files at the end of the post comes to, not yet carried out. */
	async function handed(post: vscode.TextDocument, files: readonly string[], text?: string) {
		await client.open(post.fileName, post.getText());
		const transfer = new vscode.DataTransfer();
		const list = files.map((file) => vscode.Uri.file(file).toString()).join('\r\n');
		transfer.set('text/uri-list', new vscode.DataTransferItem(list));
		if (text !== undefined) transfer.set('text/plain', new vscode.DataTransferItem(text));
		const { end } = post.lineAt(post.lineCount - 2).range;
		const range = new vscode.Range(end, end);
		return (await provider.provideDocumentPasteEdits(post, [range], transfer, pasteContext, nowhere))?.[0];
	}

	async function carryOut(edit: vscode.DocumentPasteEdit | undefined): Promise<boolean> {
		assert.ok(edit?.additionalEdit);
		assert.equal(edit.insertText, '');
		return vscode.workspace.applyEdit(edit.additionalEdit);
	}

	const folderOf = (post: vscode.TextDocument) => fs.readdirSync(path.dirname(post.fileName)).sort();

	it('are copied in order under names of the site, and undo takes text and files back', async () => {
		const post = await openNewPost('handed', '## Morning on the quay\n\nWords.');
		const before = post.getText();
		const files = [
			onDesktop('IMG_2.JPG'),
			onDesktop('IMG_10.jpg', photo({ bytes: 3 })),
			onDesktop('Ada’s Böoth 🎉.jpeg'),
		];
		assert.equal(await carryOut(await handed(post, files)), true);
		const names = ['morning-on-the-quay.jpg', 'morning-on-the-quay-2.jpg', 'adas-booth.jpeg'];
		assert.deepEqual(folderOf(post), ['index.md', ...names].sort());
		const links = [...post.getText().matchAll(/link="\.\/([^"]*)"/g)].map(([, name]) => name);
		assert.deepEqual(links, names);
		const second = path.join(path.dirname(post.fileName), names[1] ?? '');
		assert.deepEqual(fs.readFileSync(second), Buffer.from(photo({ bytes: 3 })));
		await vscode.commands.executeCommand('undo');
		await until(
			() => post.getText() === before && folderOf(post).length === 1,
			() => `${folderOf(post).join()} beside\n${post.getText()}`,
		);
		assert.ok(files.every((file) => fs.existsSync(file)));
		await vscode.commands.executeCommand('redo');
		await until(
			() => folderOf(post).length === 4 && post.getText() !== before,
			() => folderOf(post).join(),
		);
		await post.save();
	});

	it('stay where they are when they lie beside the post, and are numbered when their name is taken', async () => {
		const post = await openNewPost('handed-again', 'Words.');
		const own = path.join(path.dirname(post.fileName), 'booth.jpg');
		fs.writeFileSync(own, photo());
		assert.equal(await carryOut(await handed(post, [own, onDesktop('Booth.jpg')])), true);
		assert.deepEqual(folderOf(post), ['booth-2.jpg', 'booth.jpg', 'index.md']);
		assert.match(post.getText(), /\.\/booth\.jpg[\s\S]*\.\/booth-2\.jpg/);
		await post.save();
	});

	it('leave the text as it is where a file cannot be written, such as when another window was faster', async () => {
		const post = await openNewPost('handed-late', 'Words.');
		const before = post.getText();
		const edit = await handed(post, [onDesktop('booth.jpg')]);
		const target = path.join(path.dirname(post.fileName), 'booth.jpg');
		fs.writeFileSync(target, 'of another window');
		assert.equal(await carryOut(edit).catch(() => false), false);
		assert.equal(post.getText(), before);
		assert.equal(fs.readFileSync(target, 'utf8'), 'of another window');
	});

	it('change nothing where they are HEIC, and nobody else puts them there', async () => {
		const post = await openNewPost('handed-heic', 'Words.');
		const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
		const edit = await handed(post, [onDesktop('IMG_1.HEIC', heic)]);
		assert.equal(edit?.additionalEdit?.size, 0);
		assert.deepEqual(folderOf(post), ['index.md']);
	});

	it('are left to others in a document that is no post', async () => {
		const file = path.join(siteFolder(), 'README.md');
		const readme = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
		assert.equal(await handed(readme, [onDesktop('booth.jpg')]), undefined);
	});

	it('let plain text go first that says more than their names', async () => {
		const post = await openNewPost('handed-text', 'Words.');
		const file = onDesktop('booth.jpg');
		assert.equal((await handed(post, [file], 'booth.jpg'))?.yieldTo, undefined);
		assert.equal((await handed(post, [file], 'A table\tof numbers'))?.yieldTo?.length, 1);
	});
});

const nobody: ServerLine = {
	state: 'stopped',
	start: () => Promise.resolve(),
	request: () => Promise.reject(new Error('nobody is there')),
	requestEdit: () => Promise.reject(new Error('nobody is there')),
};

const strip = { picture: 0, strip: true, rename: false, scaled: new Uint8Array(0) };

describe('a picture that is prepared', () => {
	async function prepared(slug: string, bytes: Uint8Array) {
		const post = await openNewPost(slug, '{{< image link="./quay.jpg" caption="The quay" >}}');
		const file = path.join(path.dirname(post.fileName), 'quay.jpg');
		fs.writeFileSync(file, bytes);
		const [picture] = await bundlePictures(vscode.Uri.file(path.dirname(file)), { widths: {} }, () => true);
		assert.ok(picture);
		const storage = fs.mkdtempSync(path.join(os.tmpdir(), 'recap-storage-'));
		const originals = new Originals(vscode.Uri.file(storage), () => new Date(0));
		return { file, picture, tools: { originals, connection: nobody }, storage };
	}

	it('has no notes any more, and its original is in the trash or kept', async () => {
		const { file, picture, tools, storage } = await prepared('stripped', photo({ orientation: 6 }));
		const outcome = await applyChoice(picture, strip, tools);
		assert.equal(outcome.kind, 'done');
		const after = fs.readFileSync(file);
		assert.ok(after.length < photo({ orientation: 6 }).length);
		const scan = Buffer.from([0xff, 0xda]);
		const before = Buffer.from(photo({ orientation: 6 }));
		assert.deepEqual(after.subarray(after.indexOf(scan)), before.subarray(before.indexOf(scan)));
		assert.deepEqual(fs.readdirSync(path.dirname(file)).sort(), ['index.md', 'quay.jpg']);
		if (outcome.original?.kind !== 'kept') return;
		assert.ok(outcome.original.folder.fsPath.startsWith(storage));
		assert.deepEqual(fs.readFileSync(path.join(outcome.original.folder.fsPath, 'quay.jpg')), before);
	});

	it('stays as it is where it was changed since, or what was drawn of it is something else', async () => {
		const { file, picture, tools } = await prepared('changed-since', photo());
		const odd = await applyChoice(picture, { ...strip, scaled: Uint8Array.from([1, 2, 3]) }, tools);
		assert.match(odd.kind === 'failed' ? odd.text : '', /no such picture/);
		assert.deepEqual(fs.readFileSync(file), Buffer.from(photo()));
		fs.writeFileSync(file, photo({ bytes: 9 }));
		const late = await applyChoice(picture, strip, tools);
		assert.match(late.kind === 'failed' ? late.text : '', /changed since/);
		assert.deepEqual(fs.readFileSync(file), Buffer.from(photo({ bytes: 9 })));
		fs.rmSync(file);
		const gone = await applyChoice(picture, strip, tools);
		assert.match(gone.kind === 'failed' ? gone.text : '', /not there any more/);
	});
});

describe('a folder that pictures are to be put into', () => {
	const folder = (scheme: string) => vscode.Uri.from({ scheme, path: '/post' });

	it('is refused in words where it can only be read, where there is no permission, and where the disk is full', async () => {
		const readOnly = register('recap-read-only', new OneFolder(), true);
		const forbidden = register('recap-forbidden', new OneFolder(() => vscode.FileSystemError.NoPermissions()));
		const full = register('recap-full', new OneFolder(() => new Error('ENOSPC: no space left on device')));
		try {
			await until(
				() => vscode.workspace.fs.isWritableFileSystem('recap-read-only') === false,
				() => 'VS Code does not know of the file system',
			);
			assert.match(
				(await refusalOf(folder('recap-read-only'), 0)) ?? '',
				/can only be read. Open the site from a disk/,
			);
			assert.match((await refusalOf(folder('recap-forbidden'), 0)) ?? '', /post: you have no permission\. Make it/);
			assert.match((await refusalOf(folder('recap-full'), 0)) ?? '', /post: the disk is full/);
			const site = vscode.Uri.file(siteFolder());
			assert.equal(await refusalOf(site, 1000, nodeMachine.freeBytes), undefined);
			assert.match(
				(await refusalOf(site, Number.MAX_SAFE_INTEGER, nodeMachine.freeBytes)) ?? '',
				/There is no room on the disk/,
			);
		} finally {
			for (const one of [readOnly, forbidden, full]) one.dispose();
		}
	});

	it('has its picture as it was where the disk is full when it is prepared', async () => {
		const disk = new OneFolder(() => new Error('ENOSPC: no space left on device'));
		const full = register('recap-full', disk);
		try {
			disk.files.set('/post/quay.jpg', photo());
			const [picture] = await bundlePictures(folder('recap-full'), { widths: {} }, () => true);
			assert.ok(picture);
			const originals = new Originals(vscode.Uri.file(os.tmpdir()), () => new Date(0));
			const outcome = await applyChoice(picture, strip, { originals, connection: nobody });
			assert.deepEqual(outcome, { kind: 'failed', text: 'quay.jpg: the disk is full.' });
			assert.deepEqual([...disk.files], [['/post/quay.jpg', photo()]]);
		} finally {
			full.dispose();
		}
	});
});

function register(scheme: string, files: vscode.FileSystemProvider, isReadonly = false): vscode.Disposable {
	return vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly, isCaseSensitive: true });
}

/** A file system with one folder in memory, to which writing may fail. */
class OneFolder implements vscode.FileSystemProvider {
	readonly files = new Map<string, Uint8Array>();
	private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.changed.event;

	constructor(private readonly fault?: () => Error) {}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat({ path: at }: vscode.Uri): vscode.FileStat {
		const bytes = this.files.get(at);
		if (at === '/post' || at === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
		if (!bytes) throw vscode.FileSystemError.FileNotFound(at);
		return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
	}

	readDirectory(): [string, vscode.FileType][] {
		return [...this.files.keys()].map((at) => [at.replace('/post/', ''), vscode.FileType.File]);
	}

	readFile({ path: at }: vscode.Uri): Uint8Array {
		const bytes = this.files.get(at);
		if (!bytes) throw vscode.FileSystemError.FileNotFound(at);
		return bytes;
	}

	writeFile({ path: at }: vscode.Uri, bytes: Uint8Array): void {
		if (this.fault) throw this.fault();
		this.files.set(at, bytes);
	}

	delete({ path: at }: vscode.Uri): void {
		this.files.delete(at);
	}

	createDirectory(): void {
		if (this.fault) throw this.fault();
	}

	rename(): void {
		if (this.fault) throw this.fault();
	}
}

/** A line to a server of the test's own, which knows the documents that the test tells it of. */
function lineTo(client: LspClient): ServerLine {
	return {
		state: 'running',
		start: () => Promise.resolve(),
		request: (method, params) => client.request(method, params),
		requestEdit: () => Promise.reject(new Error('no edit is asked for')),
	};
}
