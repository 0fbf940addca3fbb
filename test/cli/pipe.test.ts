import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { picture } from '../support/picture.ts';
import { postText } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();

/** More posts than a pipe holds reports of; every one has the same fault. */
function manyFaultyPosts(): { cwd: string; files: readonly string[] } {
	const cwd = folderWith();
	const files = Array.from({ length: 600 }, (_, number) => path.join(cwd, `content/en/blog/2026/post-${number}.md`));
	fs.mkdirSync(path.join(cwd, 'content/en/blog/2026'), { recursive: true });
	fs.writeFileSync(path.join(cwd, 'content/en/blog/2026/welcome.jpg'), picture);
	for (const file of files) fs.writeFileSync(file, postText({ caption: 'Cake.' }));
	return { cwd, files };
}

describe('a reader that goes away', () => {
	for (const format of ['stylish', 'json', 'sarif', 'github', 'junit', 'markdown']) {
		it(`ends a ${format} report without a word`, async () => {
			const { cwd } = manyFaultyPosts();
			const { code, err } = await recap(['lint', '--format', format], { cwd, hangUp: true });
			expect({ code, err }).toEqual({ code: 1, err: '' });
		}, 60_000);
	}

	it('does not keep the files from being mended', async () => {
		const { cwd, files } = manyFaultyPosts();
		const words = ['lint', '--fix', '--format', 'json'];
		expect(await recap(words, { cwd, hangUp: true })).toMatchObject({ code: 0, err: '' });
		const mended = postText({ caption: 'Cake' });
		expect(files.filter((file) => fs.readFileSync(file, 'utf8') !== mended)).toEqual([]);
	}, 60_000);
});
