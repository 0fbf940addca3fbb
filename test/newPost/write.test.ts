import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../client/src/newPost/nodeDisk.ts';
import { type Disk, type NewFile, NotWritten, writeNew } from '../../client/src/newPost/write.ts';
import { english } from '../support/english.ts';
import { folderWith } from '../support/folder.ts';

function file(folder: string, name: string, text = 'text'): NewFile {
	const own = path.join(folder, name);
	return { path: own, folder: path.dirname(own), content: new TextEncoder().encode(text) };
}

/** Everything below a folder, folders with a slash at their end. */
function all(folder: string): string[] {
	return fs
		.readdirSync(folder, { recursive: true, withFileTypes: true })
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)) + (entry.isDirectory() ? '/' : ''))
		.sort();
}

/** A disk that fails at a step of making the file of a name. */
function failing(name: string, step: 'makeFolder' | 'create' | 'writeFile', code: string): Disk {
	const fail = () => Promise.reject(Object.assign(new Error(code), { code }));
	return {
		...nodeDisk,
		makeFolder: (folder) => (step === 'makeFolder' && folder.endsWith(name) ? fail() : nodeDisk.makeFolder(folder)),
		async create(own) {
			if (step === 'create' && own.endsWith(name)) return fail();
			const handle = await nodeDisk.create(own);
			if (step !== 'writeFile' || !own.endsWith(name)) return handle;
			return { writeFile: (content) => handle.writeFile(content.slice(0, 2)).then(fail), close: () => handle.close() };
		},
	};
}

describe('the files of a new post', () => {
	it('are made with the folders above them', async () => {
		const folder = folderWith();
		await writeNew(
			[file(folder, 'blog/2026/day/index.md', 'post'), file(folder, 'blog/2026/day/pictures/a.svg')],
			nodeDisk,
			english,
		);
		expect(all(folder)).toEqual([
			'blog/',
			'blog/2026/',
			'blog/2026/day/',
			'blog/2026/day/index.md',
			'blog/2026/day/pictures/',
			'blog/2026/day/pictures/a.svg',
		]);
		expect(fs.readFileSync(path.join(folder, 'blog/2026/day/index.md'), 'utf8')).toBe('post');
	});

	it('come beside the pictures that are there, and never over anything', async () => {
		const folder = folderWith({ 'day/quay.jpg': 'picture' });
		await writeNew([file(folder, 'day/index.md', 'mine')], nodeDisk, english);
		await expect(writeNew([file(folder, 'day/index.md', 'yours')], nodeDisk, english)).rejects.toThrow(
			/is there already.*not touched/,
		);
		expect(fs.readFileSync(path.join(folder, 'day/index.md'), 'utf8')).toBe('mine');
		expect(all(folder)).toEqual(['day/', 'day/index.md', 'day/quay.jpg']);
	});

	it('of two windows at once are those of one, and the other is told', async () => {
		const folder = folderWith();
		const windows = Array.from({ length: 8 }, (_, at) =>
			writeNew([file(folder, '2026/day/index.md', `window ${at}`)], nodeDisk, english),
		);
		const results = await Promise.allSettled(windows);
		const made = results.flatMap(({ status }, at) => (status === 'fulfilled' ? [at] : []));
		expect(made).toHaveLength(1);
		expect(fs.readFileSync(path.join(folder, '2026/day/index.md'), 'utf8')).toBe(`window ${made[0]}`);
		for (const result of results) {
			if (result.status === 'rejected')
				expect(result.reason).toMatchObject({ taken: path.join(folder, '2026/day/index.md') });
		}
	});

	it.each([
		['ENOSPC', 'writeFile', 'The disk is full.'],
		['EDQUOT', 'writeFile', 'The disk is full.'],
		['EACCES', 'create', 'You may not write in'],
		['EPERM', 'create', 'You may not write in'],
		['EROFS', 'create', 'can only be read'],
		['ENAMETOOLONG', 'create', 'Take a shorter name'],
		['EIO', 'writeFile', 'could not be written: EIO'],
	] as const)('leave nothing behind where the disk answers %s', async (code, step, words) => {
		for (const name of ['index.md', 'b.svg']) {
			const folder = folderWith({ 'blog/other.md': '' });
			const files = [
				file(folder, 'blog/2026/day/index.md'),
				file(folder, 'blog/2026/day/a.svg'),
				file(folder, 'blog/2026/day/b.svg'),
			];
			const written = writeNew(files, failing(name, step, code), english);
			await expect(written).rejects.toThrow(words);
			await expect(written).rejects.toBeInstanceOf(NotWritten);
			expect(all(folder)).toEqual(['blog/', 'blog/other.md']);
		}
	});

	it('say so where a file stands where a folder would', async () => {
		const folder = folderWith({ '2026': 'a file' });
		await expect(writeNew([file(folder, '2026/day/index.md')], nodeDisk, english)).rejects.toThrow(/cannot be made/);
		expect(all(folder)).toEqual(['2026']);
	});
});
