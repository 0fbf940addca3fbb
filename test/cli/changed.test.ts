import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { affectedBy } from '../../server/src/cli/lint/affected.ts';
import { folderWith } from '../support/folder.ts';
import { picture } from '../support/picture.ts';
import { postFiles, postText } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();
const blog = 'content/en/blog/2026';

function git(cwd: string, ...words: string[]): void {
	const settings = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
	const { status, stderr } = spawnSync('git', [...settings, ...words], { cwd, encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
}

/** A repository with three posts, each in its folder, and a single file that shows a picture of another folder. */
function repository(): string {
	const cwd = folderWith({
		'hugo.yaml': 'baseURL: https://istio.io/\nlanguages: { en: {} }\n',
		...postFiles({}, `${blog}/one`),
		...postFiles({}, `${blog}/two`),
		...postFiles({}, `${blog}/größe`),
		'content/en/shared/hall.jpg': picture,
		[`${blog}/single.md`]: postText({ link: '/shared/hall.jpg' }),
	});
	git(cwd, 'init', '-q', '-b', 'main');
	git(cwd, 'add', '.');
	git(cwd, 'commit', '-q', '-m', 'Begin');
	return cwd;
}

async function checked(cwd: string, ...words: string[]): Promise<string[]> {
	const { out, err } = await recap(['lint', '--format', 'json', ...words], { cwd });
	expect(err).toBe('');
	return JSON.parse(out).files.map((file: { path: string }) => file.path);
}

describe('--changed', () => {
	it('checks nothing where nothing changed', async () => {
		expect(await checked(repository(), '--changed')).toEqual([]);
	});

	it('checks what was changed, staged or not, and what git does not know yet', async () => {
		const cwd = repository();
		fs.appendFileSync(path.join(cwd, blog, 'one/index.md'), 'More.\n');
		fs.appendFileSync(path.join(cwd, blog, 'größe/index.md'), 'More.\n');
		git(cwd, 'add', `${blog}/größe`);
		fs.mkdirSync(path.join(cwd, blog, 'new'));
		fs.writeFileSync(path.join(cwd, blog, 'new/index.md'), postText());
		const files = [`${blog}/größe/index.md`, `${blog}/new/index.md`, `${blog}/one/index.md`].sort();
		expect(await checked(cwd, '--changed')).toEqual(files);
		expect(await checked(path.join(cwd, blog), '--changed')).toEqual(files.map((file) => file.slice(blog.length + 1)));
	});

	it('checks a post when a picture of it changed or went away, wherever that lies', async () => {
		const cwd = repository();
		fs.rmSync(path.join(cwd, blog, 'two/welcome.jpg'));
		const { out } = await recap(['lint', '--format', 'json', '--changed'], { cwd });
		const report: { files: { path: string; problems: { rule: string }[] }[] } = JSON.parse(out);
		const two = report.files.find((file) => file.path === `${blog}/two/index.md`);
		expect(two?.problems.map((problem) => problem.rule)).toEqual(['image/missing-file']);
		const other = repository();
		fs.appendFileSync(path.join(other, 'content/en/shared/hall.jpg'), '.');
		expect(await checked(other, '--changed')).toEqual([`${blog}/single.md`]);
	});

	it('checks everything below settings that changed', async () => {
		const cwd = repository();
		fs.writeFileSync(path.join(cwd, '.recap.yaml'), 'rules: {}\n');
		expect(await checked(cwd, '--changed')).toHaveLength(5);
	});

	it('takes what a branch changed since it left another', async () => {
		const cwd = repository();
		git(cwd, 'checkout', '-q', '-b', 'draft');
		fs.appendFileSync(path.join(cwd, blog, 'one/index.md'), 'More.\n');
		git(cwd, 'commit', '-q', '-a', '-m', 'Write');
		git(cwd, 'checkout', '-q', 'main');
		fs.appendFileSync(path.join(cwd, blog, 'two/index.md'), 'More.\n');
		git(cwd, 'commit', '-q', '-a', '-m', 'Write on main');
		git(cwd, 'checkout', '-q', 'draft');
		expect(await checked(cwd, '--changed=main')).toEqual([`${blog}/one/index.md`]);
		expect(await checked(cwd, '--changed')).toEqual([]);
	});

	it('takes all files before the first commit', async () => {
		const cwd = folderWith(postFiles({}, `${blog}/one`));
		git(cwd, 'init', '-q');
		git(cwd, 'add', '.');
		expect(await checked(cwd, '--changed')).toEqual([`${blog}/one/index.md`]);
	});

	it('says in one line why git could not tell', async () => {
		const ask = async (cwd: string, ...words: string[]) => {
			const { code, out, err } = await recap(['lint', ...words], { cwd });
			return { code, out, err };
		};
		const none = { code: 2, out: '' };
		expect(await ask(repository(), '--changed=nowhere')).toEqual({
			...none,
			err: 'recap: git knows no commit nowhere. Fetch it first, as with git fetch origin nowhere, or name another.\n',
		});
		expect(await ask(repository(), '--changed=--output=x')).toMatchObject({
			...none,
			err: expect.stringContaining('git knows no commit --output=x'),
		});
		expect(await ask(folderWith(postFiles()), '--changed')).toEqual({
			...none,
			err: 'recap: --changed asks git, and the working folder is in no repository of it.\n',
		});
		expect((await recap(['lint', '--changed'], { cwd: repository(), env: { PATH: '' } })).err).toBe(
			'recap: --changed asks git, which was not found. Install it, or name the files.\n',
		);
	});
});

describe('what a change concerns', () => {
	const target = (file: string) => ({ path: file, shown: file, named: false });
	const bundle = target('/site/content/en/blog/a/index.md');
	const single = target('/site/content/en/blog/b.md');
	const apart = target('/other/notes.md');
	const targets = [bundle, single, apart];
	const concerned = (changed: string[], text = '') => affectedBy(changed, targets, () => text).map((one) => one.path);

	it('reaches as far as the folder that config, templates and settings stand in', () => {
		for (const file of [
			'hugo.toml',
			'config/_default/params.yaml',
			'layouts/shortcodes/x.html',
			'.recap.yaml',
			'go.mod',
		])
			expect(concerned([`/site/${file}`])).toEqual([bundle.path, single.path]);
		expect(concerned(['/site/tools/config/find.ts'])).toEqual([]);
	});

	it('takes in a file below a bundle, and one that a text names in another case or as an address', () => {
		expect(concerned(['/site/content/en/blog/a/images/x.png'])).toEqual([bundle.path]);
		expect(concerned(['/site/static/My hall.JPG'], 'see /my%20hall.jpg')).toEqual(targets.map((one) => one.path));
		expect(concerned(['/site/static/hall.jpg'], 'nothing')).toEqual([]);
	});
});
