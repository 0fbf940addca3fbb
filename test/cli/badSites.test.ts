import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { lintIn } from './support/lintIn.ts';
import { postFiles, postFolder, postText } from './support/posts.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

const file = `${postFolder}/index.md`;

/** Links to files and folders, by where they stand below a folder. */
function link(folder: string, links: Readonly<Record<string, string>>): void {
	for (const [name, target] of Object.entries(links)) fs.symlinkSync(target, path.join(folder, name));
}

describe('a site with symbolic links', () => {
	it('is checked once, whatever circles they make, and what they lead to is not looked into', async () => {
		const folder = folderWith({ 'hugo.yaml': 'baseURL: https://istio.io/\n', ...postFiles({ caption: 'Cake.' }) });
		link(folder, {
			'content/en/up': '..',
			'content/en/self': '.',
			'content/en/here': 'there',
			'content/en/there': 'here',
			'content/en/blog/2026/porto': 'utrecht',
			[`${postFolder}/copy.md`]: 'index.md',
		});
		const { code, out, err } = await lintIn(folder, [], { format: 'json' });
		const { files } = JSON.parse(out);
		expect({ code, err, paths: files.map(({ path: one }: { path: string }) => one) }).toEqual({
			code: 1,
			err: '',
			paths: [file],
		});
	});

	it('has no missing picture where a link may lead to it', async () => {
		const folder = folderWith(postFiles({ link: './linked.jpg' }));
		link(folder, { [`${postFolder}/linked.jpg`]: 'nowhere.jpg' });
		expect(await lintIn(folder)).toMatchObject({ code: 0, out: '1 file checked, no problems.\n' });
	});

	it('names a link that was typed and leads round in a circle', async () => {
		const folder = folderWith(postFiles());
		link(folder, { 'content/here': 'there', 'content/there': 'here' });
		await expect(lintIn(folder, ['content/here'])).rejects.toThrow(
			'content/here is a symbolic link that leads to nothing.',
		);
	});
});

describe('a site whose theme is not checked out', () => {
	const body = '{{< wave >}}\n\n{{< /tide >}}\n\n![Low tide](/img/tide.png)\n';

	it.each([
		['an empty folder', { theme: 'tide' }, true],
		['no folder at all', { theme: 'tide' }, false],
		['a module', { module: { imports: [{ path: 'example.org/tide' }] } }, false],
	])('being %s, misses no shortcode and no picture', async (_, config, isEmpty) => {
		const folder = folderWith({
			'hugo.json': JSON.stringify({ baseURL: 'https://quay.example/', ...config }),
			'layouts/index.html': '',
			...postFiles({ body }),
		});
		if (isEmpty) fs.mkdirSync(path.join(folder, 'themes/tide'), { recursive: true });
		expect(await lintIn(folder)).toMatchObject({ code: 0, out: '1 file checked, no problems.\n', err: '' });
	});

	it('is told of its shortcodes once it is', async () => {
		const folder = folderWith({
			'hugo.json': JSON.stringify({ baseURL: 'https://quay.example/', theme: 'tide' }),
			'themes/tide/layouts/shortcodes/image.html': '',
			...postFiles({ body }),
		});
		const { code, out } = await lintIn(folder);
		expect({ code, names: out.match(/no shortcode \w+/g) }).toEqual({
			code: 1,
			names: ['no shortcode wave', 'no shortcode tide'],
		});
	});
});

describe('a site whose config does not parse', () => {
	it('is checked as if that set nothing, and the run fails with the file and the place', async () => {
		const folder = folderWith({ 'hugo.toml': 'title = "Quay\n', 'layouts/index.html': '', ...postFiles() });
		const { code, out, err } = await lintIn(folder);
		expect({ code, out }).toEqual({ code: 2, out: '1 file checked, no problems.\n' });
		expect(err).toMatch(/^hugo\.toml is no valid TOML at line 1, column 14: .+ as if this file set nothing\.\n$/);
		expect((await lintIn(folder, [file], { cache: 'found.cache' })).err).toBe(err);
		expect(await lintIn(folder, [], { cache: 'found.cache' })).toEqual({ code, out, err });
	});
});

describe('files that change while a site is checked', () => {
	/** Does something when the text of a post is read for the first time. */
	function whenRead(name: string, act: () => void): void {
		const real = fs.readFileSync;
		let acted = false;
		vi.spyOn(fs, 'readFileSync').mockImplementation(((asked: string, options: 'utf8') => {
			if (!acted && asked.endsWith(name)) {
				acted = true;
				act();
			}
			return real(asked, options);
		}) as unknown as typeof fs.readFileSync);
	}

	const [porto, rome] = ['content/en/blog/2026/porto', 'content/en/blog/2026/rome'];
	const three = { ...postFiles(), ...postFiles({}, porto), ...postFiles({ caption: 'Cake.' }, rome) };

	it('are told where they are gone with their folder, and the others are checked', async () => {
		const folder = folderWith(three);
		whenRead(`${porto}/index.md`, () => fs.rmSync(path.join(folder, porto), { recursive: true }));
		const { code, out, err } = await lintIn(folder);
		expect({ code, err }).toEqual({ code: 2, err: `${porto}/index.md could not be checked (ENOENT).\n` });
		expect(out).toContain(`${rome}/index.md`);
		expect(out).toContain('in 2 files checked');
	});

	it('may become folders or links meanwhile', async () => {
		const folder = folderWith(three);
		const post = path.join(folder, porto, 'index.md');
		whenRead(`${porto}/index.md`, () => {
			fs.rmSync(post);
			fs.mkdirSync(post);
		});
		const { code, err } = await lintIn(folder);
		expect({ code, err }).toEqual({ code: 2, err: `${porto}/index.md could not be checked (EISDIR).\n` });
	});

	it('are left alone by --fix where somebody else wrote them', async () => {
		const folder = folderWith({ ...postFiles({ caption: 'Cake.' }) });
		const post = path.join(folder, file);
		const real = fs.lstatSync;
		vi.spyOn(fs, 'lstatSync').mockImplementation(((asked: string) => {
			if (asked === post) fs.writeFileSync(post, postText({ caption: 'Tea.' }));
			return real(asked);
		}) as unknown as typeof fs.lstatSync);
		const { err } = await lintIn(folder, [], { fix: true });
		expect(err).toBe(`${file} was changed by someone else while it was checked, and was left alone.\n`);
		expect(fs.readFileSync(post, 'utf8')).toBe(postText({ caption: 'Tea.' }));
	});
});
