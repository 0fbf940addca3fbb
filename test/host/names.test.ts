import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createConnection } from 'vscode-languageserver/node';
import { FileSystems } from '../../server/src/fileSystems.ts';
import { listingOf } from '../../server/src/host/disk.ts';
import { nodeHost } from '../../server/src/host/nodeHost.ts';
import { shareFileSystem } from '../../server/src/host/share.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { picture } from '../support/picture.ts';

const decomposed = 'Cafe\u0301.jpg';
const composed = 'Caf\u00e9.jpg';

const file = (name: string) => ({
	name,
	isFile: () => true,
	isDirectory: () => false,
	isSymbolicLink: () => false,
});

describe('the names of a folder', () => {
	it('are composed on a Mac, as git commits them there', () => {
		expect([...listingOf([file(decomposed)], true)]).toEqual([[composed, { name: composed, kind: 'file' }]]);
	});

	it('stay as they are elsewhere, where both may lie side by side', () => {
		expect([...listingOf([file(decomposed), file(composed)], false).keys()]).toEqual([decomposed, composed]);
	});
});

describe('the file systems of a machine', () => {
	it('are the disk for files, and none for anything else', () => {
		const { fileSystem } = nodeHost();
		expect(fileSystem('file', '')).toBe(fileSystem('file', 'localhost'));
		expect(fileSystem('vscode-remote', 'wsl+ubuntu')).toBeUndefined();
		expect(fileSystem('untitled', '')).toBeUndefined();
	});
});

describe('the file systems of documents', () => {
	it('are one for each remote, of which nothing is known where the client reads no files', async () => {
		const connection = createConnection(new PassThrough(), new PassThrough());
		const systems = new FileSystems(connection, nodeHost(), { openFolders: [] }, { isGiven: true });
		const { files } = systems.of('vscode-remote', 'wsl+ubuntu');
		expect(systems.of('vscode-remote', 'wsl+ubuntu').files).toBe(files);
		expect(systems.of('vscode-remote', 'wsl+debian').files).not.toBe(files);
		expect(await files.list('/')).toBeUndefined();
	});
});

describe('the files of another machine on Windows', () => {
	const disk = new MemoryFiles({
		'//wsl.localhost/Ubuntu/blog/hugo.toml': 'title',
		'//wsl.localhost/Ubuntu/a.jpg': picture,
	});
	const { files } = shareFileSystem(
		{ files: disk, around: { today: () => '2026-03-14' }, pictureSize: () => undefined, forget() {} },
		'wsl.localhost',
	);

	it('are found behind its name', async () => {
		expect(await files.read('/Ubuntu/blog/hugo.toml')).toBe('title');
		expect([...((await files.list('/Ubuntu')) ?? [])].map(([name]) => name).sort()).toEqual(['a.jpg', 'blog']);
		expect(await files.picture?.('/Ubuntu/a.jpg')).toMatchObject({ kind: 'measured' });
		expect(await files.read('/elsewhere')).toBeUndefined();
	});
});
