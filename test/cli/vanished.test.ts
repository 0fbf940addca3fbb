import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { lintIn } from './support/lintIn.ts';
import { postFiles, postFolder } from './support/posts.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

/** Has a folder refuse to be read. Whoever runs the tests may be somebody to whom no folder is closed. */
function lock(folder: string): void {
	const real = fs.readdirSync;
	vi.spyOn(fs, 'readdirSync').mockImplementation(((asked: string, options: { withFileTypes: true }) => {
		if (asked === folder) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
		return real(asked, options);
	}) as unknown as typeof fs.readdirSync);
}

const picture = '{{< image link="./photos/a.jpg" caption="A" >}}';

describe('what fails while a site is checked', () => {
	it('such as a post that is gone before it is read, is named, and the rest goes on', async () => {
		const folder = folderWith({ ...postFiles(), ...postFiles({ caption: 'A.' }, 'content/en/blog/2026/rome') });
		const real = fs.readFileSync;
		const gone = path.join(folder, postFolder, 'index.md');
		vi.spyOn(fs, 'readFileSync').mockImplementation(((file: string, options: 'utf8') => {
			if (file === gone) throw Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' });
			return real(file, options);
		}) as unknown as typeof fs.readFileSync);
		const { code, out, err } = await lintIn(folder);
		expect(code).toBe(2);
		expect(err).toMatch(new RegExp(`^${postFolder}/index.md could not be checked \\(.+\\)\\.\n$`));
		expect(out).toContain('image/caption-period');
	});

	it('such as a folder of pictures that cannot be read, is named once, and no picture in it is called missing', async () => {
		const folder = folderWith({
			...postFiles({ body: `${picture}\n\n${picture.replace('a.jpg', 'b.jpg').replace('"A"', '"B"')}` }),
			[`${postFolder}/photos/a.jpg`]: '',
		});
		lock(path.join(folder, postFolder, 'photos'));
		const whole = await lintIn(folder);
		expect(whole).toMatchObject({ code: 2, err: `${postFolder}/photos could not be read.\n` });
		expect(whole.out).toBe('1 file checked, no problems.\n');
		const one = await lintIn(folder, [`${postFolder}/index.md`]);
		expect(one).toMatchObject({
			code: 0,
			err: `${postFolder}/photos could not be read. What is in it was not checked.\n`,
		});
	});
});
