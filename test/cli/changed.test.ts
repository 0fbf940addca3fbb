import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { affectedBy } from '../../server/src/cli/lint/affected.ts';
import type { PageChange } from '../../server/src/core/site/pageChange.ts';
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

	it('checks what leads to a page that went away or lost an alias, and the translations of what changed', async () => {
		const cwd = folderWith({
			'hugo.yaml': 'baseURL: https://istio.io/\nlanguages: { en: {}, zh: {} }\n',
			'content/en/about/_index.md': '',
			'content/en/docs/guide.md': '---\naliases: [/docs/handbook/]\n---\n',
			'content/en/docs/plan.md': '',
			...postFiles({ body: '[a](/docs/handbook/)' }, `${blog}/one`),
			...postFiles({ body: '[a](/docs/plan/)' }, `${blog}/two`),
			...postFiles({ body: '[a](/docs/plan/)' }, `${blog}/three`.replace('/en/', '/zh/')),
			...postFiles({}, `${blog}/three`),
			...postFiles({}, `${blog}/four`),
		});
		git(cwd, 'init', '-q', '-b', 'main');
		git(cwd, 'add', '.');
		git(cwd, 'commit', '-q', '-m', 'Begin');
		fs.writeFileSync(path.join(cwd, 'content/en/docs/guide.md'), '---\ntitle: Guide\n---\n');
		expect(await checked(cwd, '--changed')).toEqual(['content/en/docs/guide.md', `${blog}/one/index.md`].sort());
		git(cwd, 'checkout', '.');
		fs.rmSync(path.join(cwd, 'content/en/docs/plan.md'));
		fs.appendFileSync(path.join(cwd, blog, 'three/index.md'), 'More.\n');
		expect(await checked(cwd, '--changed')).toEqual([
			`${blog}/three/index.md`,
			`${blog}/two/index.md`,
			`${blog}/three/index.md`.replace('/en/', '/zh/'),
		]);
	}, 20_000);

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

	const page = '/site/content/en/docs/guide/index.md';
	const pages = [target('/site/content/en/blog/a/index.md'), target('/site/content/zh/docs/guide/index.md')];
	const head = (words: string) => ({ keywords: words === '' ? [] : words.split(',') });
	const told = (change: Omit<PageChange, 'path'>, text: string) =>
		affectedBy([page], pages, () => text, [{ path: page, ...change }]).map((one) => one.path);
	const [post = target(''), translation = target('')] = pages;

	it('takes in the translations of a page, and where it comes or goes what leads to it', () => {
		const link = 'See [the guide](/docs/guide/).';
		expect(told({ before: head(''), now: head('') }, link)).toEqual([translation.path]);
		for (const change of [
			{ before: head(''), now: undefined },
			{ before: undefined, now: head('') },
		]) {
			expect(told(change, link)).toEqual(pages.map((one) => one.path));
			expect(told(change, 'A guide (the guide) to nothing.')).toEqual([translation.path]);
			for (const other of [
				'[a](guide)',
				'[a](../guide.md)',
				'{{< relref "guide" >}}',
				'[a]: guide#x',
				'<a href=/Guide/>',
			])
				expect(told(change, other)).toContain(post.path);
		}
	});

	it('takes in what leads to an address that a page got or lost', () => {
		const aliases = (...all: string[]) => ({ keywords: [], addresses: { aliases: all } });
		const link = 'See [the handbook](/docs/handbook/).';
		expect(told({ before: aliases('/docs/handbook/'), now: aliases() }, link)).toContain(post.path);
		expect(told({ before: aliases(), now: aliases('/docs/handbook') }, link)).toContain(post.path);
		expect(told({ before: aliases('/docs/handbook'), now: aliases('/docs/handbook') }, link)).not.toContain(post.path);
		const slug = { keywords: [], addresses: { aliases: [], slug: 'guides' } };
		expect(told({ before: head(''), now: slug }, 'See [it](/docs/guide/).')).toContain(post.path);
	});

	it('takes in the posts that write a keyword otherwise than a page does now', () => {
		const text = '---\nkeywords: [service mesh, Porto]\n---\nText.\n';
		expect(told({ before: head('Porto'), now: head('Porto,Service-Mesh') }, text)).toContain(post.path);
		expect(told({ before: head('Porto,x'), now: head('x,Porto') }, text)).not.toContain(post.path);
		expect(told({ before: undefined, now: head('service mesh,Porto') }, text)).not.toContain(post.path);
	});

	it('reaches all posts of a site whose redirects change', () => {
		for (const file of ['static/_redirects', 'netlify.toml'])
			expect(concerned([`/site/${file}`])).toEqual([bundle.path, single.path]);
	});
});
