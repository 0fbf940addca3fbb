import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiskFiles } from '../../server/src/host/disk.ts';
import { toPortable } from '../../server/src/host/paths.ts';
import { folderWith } from '../support/folder.ts';

describe('DiskFiles', () => {
	it('tells files, folders and links apart', async () => {
		const folder = folderWith({ 'index.md': '', 'welcome.jpg': '', 'deeper/index.md': '' });
		fs.symlinkSync('/', path.join(folder, 'everything'));
		const listing = await new DiskFiles().list(toPortable(folder));
		const kinds = [...(listing ?? [])].map(([name, entry]) => `${name}: ${entry.kind}`).sort();
		expect(kinds).toEqual(['deeper: folder', 'everything: link', 'index.md: file', 'welcome.jpg: file']);
	});

	it('knows nothing of a folder that does not exist, is a file, or has an impossible name', async () => {
		const folder = toPortable(folderWith({ 'index.md': '' }));
		const files = new DiskFiles();
		expect(await files.list(`${folder}/no-such`)).toBeUndefined();
		expect(await files.list(`${folder}/index.md`)).toBeUndefined();
		expect(await files.list(`${folder}/\0`)).toBeUndefined();
	});

	it('reads a folder once, however often it is asked, until it is forgotten', async () => {
		const folder = folderWith({ 'index.md': '' });
		const files = new DiskFiles();
		const portable = toPortable(folder);
		for (let time = 0; time < 5; time++) await files.list(portable);
		expect(files.folderReads).toBe(1);

		fs.writeFileSync(path.join(folder, 'new.jpg'), '');
		expect((await files.list(portable))?.has('new.jpg')).toBe(false);
		files.forget(portable);
		expect((await files.list(portable))?.has('new.jpg')).toBe(true);
		expect(files.folderReads).toBe(2);
	});

	it('remembers that a folder is missing, and forgets that too', async () => {
		const folder = folderWith();
		const files = new DiskFiles();
		const portable = toPortable(path.join(folder, 'later'));
		await files.list(portable);
		await files.list(portable);
		expect(files.folderReads).toBe(1);
		fs.mkdirSync(path.join(folder, 'later'));
		files.forget();
		expect(await files.list(portable)).toEqual(new Map());
	});

	it('forgets one folder and keeps the others', async () => {
		const folder = toPortable(folderWith({ 'a/x.md': '', 'b/y.md': '' }));
		const files = new DiskFiles();
		for (const name of ['a', 'b']) await files.list(`${folder}/${name}`);
		files.forget(`${folder}/a`);
		for (const name of ['a', 'b']) await files.list(`${folder}/${name}`);
		expect(files.folderReads).toBe(3);
	});

	it('reads a file as UTF-8, counts it, and gives nothing for one that cannot be read', async () => {
		const folder = toPortable(folderWith({ 'hugo.toml': 'title = "Übersicht"' }));
		const files = new DiskFiles();
		expect(await files.read(`${folder}/hugo.toml`)).toBe('title = "Übersicht"');
		expect(await files.read(`${folder}/none.toml`)).toBeUndefined();
		expect(await files.read(folder)).toBeUndefined();
		expect(files.fileReads).toBe(3);
		expect(files.folderReads).toBe(0);
	});
});
