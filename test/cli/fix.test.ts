import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { postFiles, postFolder, postText } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();

const broken = postText({ caption: 'Cake for all.' });
const mended = postText({ caption: 'Cake for all' });

function siteWith(text: string | Uint8Array): { cwd: string; file: string } {
	const cwd = folderWith({ ...postFiles(), [`${postFolder}/index.md`]: text });
	return { cwd, file: path.join(cwd, postFolder, 'index.md') };
}

describe('recap lint --fix', () => {
	it('applies the safe fixes, says so and checks what is left', async () => {
		const { cwd, file } = siteWith(broken);
		expect(await recap(['lint', '--fix'], { cwd })).toEqual({
			code: 0,
			out: '1 file mended.\n1 file checked, no problems.\n',
			err: '',
		});
		expect(fs.readFileSync(file, 'utf8')).toBe(mended);
		expect(fs.readdirSync(path.dirname(file)).sort()).toEqual(['index.md', 'welcome.jpg']);
	});

	it('leaves what needs a choice, and fails for it', async () => {
		const { cwd, file } = siteWith(postText({ caption: 'Cake for all.', link: './welcom.jpg' }));
		const { code, out } = await recap(['lint', '--fix', '--format', 'json'], { cwd });
		expect(code).toBe(1);
		expect(JSON.parse(out).summary).toEqual({ files: 1, errors: 1, warnings: 0, infos: 0, fixable: 0 });
		expect(fs.readFileSync(file, 'utf8')).toBe(postText({ caption: 'Cake for all', link: './welcom.jpg' }));
	});

	it('does not touch a file that has nothing to mend', async () => {
		const { cwd, file } = siteWith(mended);
		const { ino, mtimeMs } = fs.statSync(file);
		await recap(['lint', '--fix'], { cwd });
		expect(fs.statSync(file)).toMatchObject({ ino, mtimeMs });
	});

	it('mends nothing of a rule that is off', async () => {
		const { cwd, file } = siteWith(broken);
		await recap(['lint', '--fix', '--rule', 'image/caption-period:off'], { cwd });
		expect(fs.readFileSync(file, 'utf8')).toBe(broken);
	});

	it('keeps a byte order mark and CRLF', async () => {
		const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
		const { cwd, file } = siteWith(windows(broken));
		expect((await recap(['lint', '--fix'], { cwd })).code).toBe(0);
		expect(fs.readFileSync(file, 'utf8')).toBe(windows(mended));
	});

	it("keeps the file's mode", async () => {
		const { cwd, file } = siteWith(broken);
		fs.chmodSync(file, 0o600);
		await recap(['lint', '--fix'], { cwd });
		expect(fs.readFileSync(file, 'utf8')).toBe(mended);
		expect(fs.statSync(file).mode & 0o777).toBe(0o600);
	});

	it('names a read-only file, leaves it alone and goes on with the rest', async () => {
		const { cwd, file } = siteWith(broken);
		fs.chmodSync(file, 0o444);
		const other = path.join(cwd, 'content/en/blog/2026/zagreb');
		fs.cpSync(path.dirname(file), other, { recursive: true });
		fs.chmodSync(path.join(other, 'index.md'), 0o644);
		const { code, out, err } = await recap(['lint', '--fix', '--format', 'json'], { cwd });
		expect(err).toBe(`${postFolder}/index.md is read-only and was left alone.\n`);
		expect(code).toBe(1);
		expect(JSON.parse(out).summary).toEqual({ files: 2, errors: 1, warnings: 0, infos: 0, fixable: 1 });
		expect(fs.readFileSync(file, 'utf8')).toBe(broken);
		expect(fs.readFileSync(path.join(other, 'index.md'), 'utf8')).toBe(mended);
	});

	it('names a file that is not UTF-8 and leaves it alone', async () => {
		const bytes = Buffer.from(broken.replace('nine', 'nine \u00e9'), 'latin1');
		const { cwd, file } = siteWith(bytes);
		const { code, err } = await recap(['lint', '--fix'], { cwd });
		expect(err).toBe(`${postFolder}/index.md is not UTF-8 text and was left alone.\n`);
		expect(code).toBe(1);
		expect(fs.readFileSync(file).equals(bytes)).toBe(true);
	});
});
