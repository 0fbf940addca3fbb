import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { postFiles, postFolder, postText } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();
const post = `${postFolder}/index.md`;

/** A site with a fault, and the baseline that adopts it. */
async function adopted(): Promise<string> {
	const cwd = folderWith(postFiles({ caption: 'Cake.' }));
	const { code, out, err } = await recap(['lint', '--baseline', 'known.json', '--update-baseline'], { cwd });
	expect({ code, out, err }).toEqual({
		code: 0,
		out: '1 file checked, no problems.\n',
		err: 'known.json holds 1 problem of the files checked.\n',
	});
	return cwd;
}

const lint = (cwd: string, ...words: string[]) => recap(['lint', '--baseline', 'known.json', ...words], { cwd });

describe('--baseline', () => {
	it('does not tell what it holds, also where lines were put in above', async () => {
		const cwd = await adopted();
		const told = { code: 0, out: '1 file checked, no problems.\n', err: '1 problem is in known.json and not told.\n' };
		expect(await lint(cwd)).toEqual(told);
		const text = postText({ caption: 'Cake.' });
		fs.writeFileSync(path.join(cwd, post), text.replace('The doors', 'It rained.\n\nThe doors'));
		expect(await lint(cwd)).toEqual(told);
	});

	it('tells a problem of a line that was changed, and one more of a line that stands twice', async () => {
		const cwd = await adopted();
		fs.writeFileSync(path.join(cwd, post), postText({ caption: 'More cake.' }));
		expect(await lint(cwd, '--format', 'json')).toMatchObject({
			code: 1,
			out: expect.stringContaining('image/caption-period'),
			err: '1 problem of known.json is mended; --update-baseline takes out what is.\n',
		});
		const [line = ''] = /^\{\{.*$/m.exec(postText({ caption: 'Cake.' })) ?? [];
		fs.writeFileSync(path.join(cwd, post), postText({ caption: 'Cake.', body: line }));
		const { code, out } = await lint(cwd, '--format', 'json');
		expect({ code, errors: JSON.parse(out).summary.errors }).toEqual({ code: 1, errors: 1 });
	});

	it('keeps to the file of a problem', async () => {
		const cwd = await adopted();
		fs.cpSync(path.join(cwd, postFolder), path.join(cwd, 'content/en/blog/2026/porto'), { recursive: true });
		const { code, out } = await lint(cwd, '--format', 'json');
		const files: { path: string; problems: unknown[] }[] = JSON.parse(out).files;
		expect({ code, found: files.map((file) => [file.path, file.problems.length]) }).toEqual({
			code: 1,
			found: [
				['content/en/blog/2026/porto/index.md', 1],
				[post, 0],
			],
		});
	});

	it('is the same from every working folder, and forgets files that are gone', async () => {
		const cwd = await adopted();
		const below = path.join(cwd, 'content');
		expect((await recap(['lint', '--baseline', '../known.json'], { cwd: below })).code).toBe(0);
		fs.rmSync(path.join(cwd, postFolder), { recursive: true });
		await lint(cwd, '--update-baseline');
		expect(JSON.parse(fs.readFileSync(path.join(cwd, 'known.json'), 'utf8'))).toEqual({ version: 1, files: {} });
	});

	it('leaves files that were not checked as they are in it', async () => {
		const cwd = folderWith({
			...postFiles({ caption: 'Cake.' }),
			...postFiles({ caption: 'Tea.' }, 'content/en/blog/2026/porto'),
		});
		await lint(cwd, '--update-baseline');
		const before = fs.readFileSync(path.join(cwd, 'known.json'), 'utf8');
		await lint(cwd, '--update-baseline', post);
		expect(fs.readFileSync(path.join(cwd, 'known.json'), 'utf8')).toBe(before);
		expect((await lint(cwd)).code).toBe(0);
	});

	it('is refused with a way out where it is missing or broken', async () => {
		const cwd = folderWith(postFiles());
		expect(await lint(cwd)).toEqual({
			code: 2,
			out: '',
			err: 'recap: There is no baseline known.json yet; recap lint --baseline known.json --update-baseline writes it.\n',
		});
		for (const broken of ['', '{"version":1', '[]', '{"version":2,"files":{}}', 'null']) {
			fs.writeFileSync(path.join(cwd, 'known.json'), broken);
			expect(await lint(cwd)).toEqual({
				code: 2,
				out: '',
				err: 'recap: known.json is no baseline of this version. Remove it; then recap lint --baseline known.json --update-baseline writes it.\n',
			});
		}
	});

	it('is written for files only', async () => {
		const cwd = folderWith(postFiles());
		expect((await recap(['lint', '--update-baseline'], { cwd })).err).toBe(
			'recap: --update-baseline writes the file of --baseline, which is missing.\n',
		);
	});
});
