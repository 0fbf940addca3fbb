import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AsyncDiskFiles } from '../../server/src/host/asyncDisk.ts';
import { DiskFiles } from '../../server/src/host/disk.ts';
import { toPortable } from '../../server/src/host/paths.ts';
import { folderWith } from '../support/folder.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

describe('AsyncDiskFiles', () => {
	it('sees what DiskFiles sees', async () => {
		const folder = folderWith({ 'index.md': '', 'deeper/welcome.jpg': '', 'hugo.toml': 'title = "Übersicht"' });
		fs.symlinkSync('/', path.join(folder, 'everything'));
		const portable = toPortable(folder);
		const now = new DiskFiles();
		const later = new AsyncDiskFiles();
		for (const one of [
			portable,
			`${portable}/none`,
			`${portable}/index.md`,
			`${portable}/\0`,
			`${portable}/everything`,
		]) {
			expect(await later.list(one), one).toEqual(await now.list(one));
			expect(await later.read(one), one).toEqual(await now.read(one));
		}
		expect(await later.read(`${portable}/hugo.toml`)).toBe('title = "Übersicht"');
	});

	it('reads a folder once, however often it is asked, until it is forgotten', async () => {
		const portable = toPortable(folderWith({ 'index.md': '' }));
		const files = new AsyncDiskFiles();
		await Promise.all([files.list(portable), files.list(portable)]);
		await files.list(portable);
		expect(files.folderReads).toBe(1);
		files.forget(portable);
		await files.list(portable);
		files.forget();
		await files.list(portable);
		expect(files.folderReads).toBe(3);
		await files.read(`${portable}/index.md`);
		expect(files.fileReads).toBe(1);
	});

	it('tells a folder that cannot be read from one that is not there', async () => {
		const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
		vi.spyOn(fs, 'readdir').mockImplementation(((_folder: unknown, _options: unknown, done: (error: Error) => void) =>
			done(denied)) as unknown as typeof fs.readdir);
		await expect(new AsyncDiskFiles().list('/site/locked')).rejects.toBe(denied);
	});

	it('blocks nobody while it reads', async () => {
		const portable = toPortable(folderWith({ 'index.md': '' }));
		const order: string[] = [];
		const listing = new AsyncDiskFiles().list(portable).then(() => order.push('listing'));
		order.push('others');
		await listing;
		expect(order).toEqual(['others', 'listing']);
	});
});
