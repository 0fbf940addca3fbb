import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { picture } from '../support/picture.ts';
import { postFiles, postFolder, postText } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();
const file = `${postFolder}/index.md`;
const named = ['lint', '--stdin', '--stdin-filename', file];

describe('recap lint --stdin', () => {
	it('checks the text as the file that it is said to be', async () => {
		const cwd = folderWith(postFiles());
		const input = postText({ link: './welcom.jpg' });
		const { code, out } = await recap([...named, '--format', 'json'], { cwd, input });
		expect(code).toBe(1);
		const report = JSON.parse(out);
		expect(report.files).toHaveLength(1);
		expect(report.files[0].path).toBe(file);
		expect(report.files[0].problems).toMatchObject([{ rule: 'image/missing-file' }]);
		expect((await recap(named, { cwd, input: postText() })).code).toBe(0);
	});

	it('does not need the file to exist', async () => {
		const cwd = folderWith({ [`${postFolder}/welcome.jpg`]: picture });
		expect((await recap(named, { cwd, input: postText({ caption: 'Cake.' }) })).code).toBe(1);
	});

	it('calls a text without a name stdin.md', async () => {
		const { code, out } = await recap(['lint', '--stdin', '--format', 'json'], {
			input: postText({ caption: 'Cake.' }),
		});
		expect(JSON.parse(out).files).toMatchObject([{ path: 'stdin.md' }]);
		expect(code).toBe(1);
	});

	it('gives the mended text with --fix, and the report beside it', async () => {
		const cwd = folderWith(postFiles());
		const windows = (caption: string) => `\ufeff${postText({ caption })}`.replaceAll('\n', '\r\n');
		expect(await recap([...named, '--fix'], { cwd, input: windows('Cake.') })).toEqual({
			code: 0,
			out: windows('Cake'),
			err: '1 file mended.\n1 file checked, no problems.\n',
		});
	});

	it('gives the text as it came when there is nothing to mend', async () => {
		const cwd = folderWith(postFiles());
		const { out } = await recap([...named, '--fix'], { cwd, input: postText() });
		expect(out).toBe(postText());
		const readme = '# A readme.\n';
		expect(
			(await recap(['lint', '--stdin', '--fix', '--stdin-filename', 'README.md'], { cwd, input: readme })).out,
		).toBe(readme);
	});

	it('takes an empty text', async () => {
		expect((await recap(['lint', '--stdin'], { input: '' })).code).toBe(0);
	});
});
