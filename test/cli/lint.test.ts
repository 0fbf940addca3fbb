import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { picture } from '../support/picture.ts';
import { postFiles, postFolder, postText } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();

/** One error that a safe fix mends, one warning that no fix may mend by itself. */
const faulty = { caption: 'A full room.', body: '{{< image link="./welcome.jpg" >}}' };

interface Parsed {
	readonly files: readonly { path: string; problems: readonly { rule: string; severity: string }[] }[];
	readonly summary: Readonly<Record<string, number>>;
}

function parsed(out: string): Parsed {
	return JSON.parse(out);
}

describe('recap lint', () => {
	it('says in one line that a site is clean', async () => {
		const cwd = folderWith(postFiles());
		expect(await recap(['lint'], { cwd })).toEqual({ code: 0, out: '1 file checked, no problems.\n', err: '' });
	});

	it('gives the JSON that docs/json.md describes', async () => {
		const cwd = folderWith(postFiles({ link: './welcom.jpg', caption: 'Cake.' }));
		const { code, out } = await recap(['lint', '--format', 'json'], { cwd });
		expect(code).toBe(1);
		expect(JSON.parse(out)).toEqual({
			version: 1,
			files: [
				{
					path: `${postFolder}/index.md`,
					problems: [
						{
							rule: 'image/missing-file',
							severity: 'error',
							message: expect.stringContaining('welcom.jpg'),
							range: { start: { line: 10, character: 28 }, end: { line: 10, character: 40 } },
							fixes: [
								{
									title: expect.stringContaining('welcome.jpg'),
									safe: false,
									edits: [{ range: expect.anything(), newText: expect.stringContaining('welcome.jpg') }],
								},
							],
						},
						{
							rule: 'image/caption-period',
							severity: 'error',
							message: expect.any(String),
							range: expect.anything(),
							fixes: [
								{
									title: expect.any(String),
									safe: true,
									edits: [
										{
											range: { start: { line: 10, character: 55 }, end: { line: 10, character: 56 } },
											newText: '',
										},
									],
								},
							],
						},
					],
				},
			],
			summary: { files: 1, errors: 2, warnings: 0, infos: 0, fixable: 1 },
		});
	});

	it('shows a person the file, the place, the rule and the way out', async () => {
		const cwd = folderWith(postFiles(faulty));
		const { code, out, err } = await recap(['lint', 'content'], { cwd });
		expect({ code, err }).toEqual({ code: 1, err: '' });
		expect(out).toMatch(new RegExp(`^${postFolder}/index\\.md\n {2}11:\\d+ {2}error {4}.*image/caption-period\n`));
		expect(out).toMatch(/\n {3}13:\d {2}warning {2}.*image\/no-text\n/);
		expect(out).toMatch(/\n\n3 problems in 1 file checked: 1 error, 1 warning, 1 info\. 1 fixable with --fix\.\n$/);
	});

	it('fails for errors, and for warnings only when there are too many', async () => {
		const cwd = folderWith(postFiles({ body: faulty.body }));
		expect((await recap(['lint'], { cwd })).code).toBe(0);
		expect((await recap(['lint', '--max-warnings', '1'], { cwd })).code).toBe(0);
		expect((await recap(['lint', '--max-warnings', '0'], { cwd })).code).toBe(1);
		expect((await recap(['lint', '--max-warnings', '0', '--quiet'], { cwd })).code).toBe(1);
	});

	it('shows errors only when asked to be quiet', async () => {
		const cwd = folderWith(postFiles(faulty));
		const { out } = await recap(['lint', '--quiet', '--format', 'json'], { cwd });
		expect(parsed(out).files[0]?.problems.map((problem) => problem.rule)).toEqual(['image/caption-period']);
		expect(parsed(out).summary).toEqual({ files: 1, errors: 1, warnings: 0, infos: 0, fixable: 1 });
	});

	it('takes the severities it is given, the last of a rule', async () => {
		const cwd = folderWith(postFiles(faulty));
		const rules = ['image/caption-period:error', 'image/no-text:info', 'image/caption-period:off'];
		const { code, out } = await recap(['lint', '--format', 'json', ...rules.flatMap((rule) => ['--rule', rule])], {
			cwd,
		});
		expect(code).toBe(0);
		const found = parsed(out).files[0]?.problems.map(({ rule, severity }) => ({ rule, severity }));
		expect(found).toEqual([
			{ rule: 'image/no-text', severity: 'info' },
			{ rule: 'image/repeated', severity: 'info' },
		]);
	});

	it('shows no colours unless it writes to a screen', async () => {
		const cwd = folderWith(postFiles(faulty));
		for (const words of [['lint'], ['lint', '--no-color'], ['rules'], ['rules', '--no-color']]) {
			expect((await recap(words, { cwd })).out).not.toContain('\u001b');
		}
	});

	it('counts characters as editors do, after a byte order mark and in lines that end in CRLF', async () => {
		const text = postText({ link: './𝒲.jpg' });
		const withMark = `\ufeff${text.replaceAll('\n', '\r\n')}`;
		const cwd = folderWith({ [`${postFolder}/index.md`]: withMark, [`${postFolder}/welcome.jpg`]: picture });
		const { out } = await recap(['lint', '--format', 'json'], { cwd });
		const [problem] = JSON.parse(out).files[0].problems;
		expect(problem.rule).toBe('image/missing-file');
		expect(problem.range).toEqual({ start: { line: 10, character: 28 }, end: { line: 10, character: 36 } });
	});
});

describe('the files that are checked', () => {
	async function checked(cwd: string, ...words: string[]): Promise<readonly string[]> {
		return parsed((await recap(['lint', '--format', 'json', ...words], { cwd })).out).files.map((file) => file.path);
	}

	const site = {
		'hugo.toml': 'baseURL = "https://istio.io/"\n',
		...postFiles(),
		...postFiles({}, 'content/en/news/2026/party'),
		'content/en/docs/setup.markdown': '---\ntitle: Set up\n---\n',
		'content/en/blog/2026/.draft/index.md': postText(),
		'public/content/en/blog/2026/old/index.md': postText(),
		'resources/content/en/blog/2026/old/index.md': postText(),
		'node_modules/content/en/blog/2026/old/index.md': postText(),
		'README.md': '# A readme\n',
		'content/en/blog/2026/public/index.md': postText(),
	};

	const ours = [
		'content/en/blog/2026/public/index.md',
		`${postFolder}/index.md`,
		'content/en/docs/setup.markdown',
		'content/en/news/2026/party/index.md',
	];

	it('are the posts and pages below the working folder, by path', async () => {
		expect(await checked(folderWith(site))).toEqual(ours);
	});

	it('are each there once, however often they are named', async () => {
		expect(await checked(folderWith(site), 'content', '.', postFolder, `./${postFolder}/index.md`)).toEqual(ours);
	});

	it('are shown relative to the working folder, wherever they lie', async () => {
		const cwd = folderWith(site);
		expect(await checked(path.join(cwd, 'content/en/blog'), '.', '../news')).toEqual([
			'../news/2026/party/index.md',
			'2026/public/index.md',
			'2026/utrecht/index.md',
		]);
		expect(await checked(cwd, path.join(cwd, postFolder))).toEqual([`${postFolder}/index.md`]);
	});

	it('do not include what belongs to no site, and a file that was named is told so', async () => {
		const cwd = folderWith(site);
		const { code, out, err } = await recap(['lint', '--format', 'json', 'README.md'], { cwd });
		expect(code).toBe(0);
		expect(parsed(out).files).toEqual([{ path: 'README.md', problems: [] }]);
		expect(err).toBe('README.md is not a post or page of a site: nothing to check.\n');
		expect(await recap(['lint'], { cwd: folderWith({ 'README.md': '# A readme\n' }) })).toEqual({
			code: 0,
			out: 'No post or page to check.\n',
			err: '',
		});
	});

	it('are not looked for behind symbolic links', async () => {
		const cwd = folderWith(site);
		fs.symlinkSync(cwd, path.join(cwd, 'content/en/blog/loop'));
		fs.symlinkSync(path.join(cwd, postFolder, 'index.md'), path.join(cwd, 'content/en/blog/link.md'));
		expect(await checked(cwd)).toEqual(ours);
		expect(await recap(['lint', 'content/en/blog/link.md'], { cwd })).toEqual({
			code: 0,
			out: 'No post or page to check.\n',
			err: 'content/en/blog/link.md is a symbolic link and was left alone; name the file it leads to.\n',
		});
	});

	it('are Markdown files', async () => {
		const { code, err } = await recap(['lint', `${postFolder}/welcome.jpg`], { cwd: folderWith(site) });
		expect(code).toBe(0);
		expect(err).toBe(`${postFolder}/welcome.jpg is not a Markdown file and was left alone.\n`);
	});

	it('are many, and checked quickly', async () => {
		const cwd = folderWith();
		for (let number = 0; number < 2000; number++) {
			const folder = path.join(cwd, `content/en/blog/2026/post-${number}`);
			fs.mkdirSync(folder, { recursive: true });
			fs.writeFileSync(path.join(folder, 'index.md'), postText());
			fs.writeFileSync(path.join(folder, 'welcome.jpg'), picture);
		}
		const start = Date.now();
		const { code, out } = await recap(['lint'], { cwd });
		expect({ code, out }).toEqual({ code: 0, out: '2000 files checked, no problems.\n' });
		expect(Date.now() - start).toBeLessThan(20_000);
	}, 60_000);
});
