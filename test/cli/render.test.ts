import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributeOf, elementsOf } from '../support/browserView.ts';
import { folderWith } from '../support/folder.ts';
import { until } from '../support/until.ts';
import { postFiles, postFolder, postText } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();
const post = `${postFolder}/index.md`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"></svg>';

/** A site with one post beside a picture that can be measured. */
const site = (body = 'Until **next** time.') =>
	folderWith({ ...postFiles({ body, link: 'room one.svg' }), [`${postFolder}/room one.svg`]: svg });

describe('recap render', () => {
	it("prints the published page's article with site paths", async () => {
		const cwd = site();
		const { code, out, err } = await recap(['render', post], { cwd });
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toMatch(/^<article class="post"[^>]*>/);
		expect(out).toContain('What we saw in Utrecht</h1>');
		expect(out).toContain('src="/blog/2026/utrecht/room%20one.svg"');
		expect(out).toContain('padding-bottom:50%');
		expect(out).toContain('<p>Until <strong>next</strong> time.</p>');
		expect(out).not.toContain(cwd);
	});

	it('renders a post that has problems as well', async () => {
		const cwd = folderWith({ 'draft.md': 'No head, {{< image' });
		expect((await recap(['render', 'draft.md'], { cwd })).code).toBe(0);
	});

	it("reads the site's release and its terms where the site is at hand", async () => {
		const cwd = folderWith({
			...postFiles({ body: '{{< istio_version >}} {{< gloss >}}pod{{< /gloss >}}' }),
			'hugo.toml': 'baseURL = "https://istio.io/latest"\n[languages.en]\ncontentDir = "content/en"\n',
			'data/args.yml': 'version: "1.99"\n',
			'content/en/docs/reference/glossary/pod.md': '---\ntitle: Pod\n---\nA *group*.\n',
		});
		const { out } = await recap(['render', post], { cwd });
		expect(out).toContain('1.99 <span class="term" data-title="Pod" data-body="&lt;p&gt;A &lt;em&gt;group');
	});
});

describe('recap render --page', () => {
	it('prints a page whose pictures a browser finds', async () => {
		const cwd = site();
		const { code, out } = await recap(['render', '--page', post], { cwd });
		expect(code).toBe(0);
		expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
		expect(out).toContain('<title>What we saw in Utrecht</title>');
		const image = elementsOf(out).find(({ tagName }) => tagName === 'img');
		const address = image && attributeOf(image, 'src');
		expect(address).toMatch(/^file:\/\/\//);
		expect(fs.readFileSync(new URL(address ?? ''), 'utf8')).toBe(svg);
	});

	it('names its pictures as seen from the file it is written to', async () => {
		const cwd = site();
		fs.mkdirSync(path.join(cwd, 'out'));
		const { code, out, err } = await recap(['render', '--page', '--out', 'out/page.html', post], { cwd });
		expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
		const html = fs.readFileSync(path.join(cwd, 'out/page.html'), 'utf8');
		expect(html).toContain(`src="../${postFolder}/room%20one.svg"`);
		expect(fs.readdirSync(path.join(cwd, 'out'))).toEqual(['page.html']);
	});

	it('takes out what would run', async () => {
		const cwd = site('<script>alert(1)</script><b onclick="x()">kept</b>');
		const { out } = await recap(['render', '--page', post], { cwd });
		expect(out).toContain('<b>kept</b>');
		expect(out).not.toContain('alert(1)');
	});
});

describe('recap render --out', () => {
	it('writes the article, and over an earlier one of its own', async () => {
		const cwd = site();
		const file = path.join(cwd, 'article.html');
		expect((await recap(['render', '--out', 'article.html', post], { cwd })).code).toBe(0);
		fs.writeFileSync(path.join(cwd, post), postText({ body: 'Changed.' }));
		expect((await recap(['render', '--out', 'article.html', post], { cwd })).code).toBe(0);
		expect(fs.readFileSync(file, 'utf8')).toContain('<p>Changed.</p>');
		expect((await recap(['render', '--page', '--out', 'article.html', post], { cwd })).code).toBe(0);
		expect(fs.readFileSync(file, 'utf8')).toMatch(/^<!DOCTYPE html>/);
	});

	for (const [what, out, message] of [
		['the post itself', post, 'Markdown'],
		['another post, which need not exist', 'notes.md', 'Markdown'],
		['a Markdown file by another ending', 'notes.MARKDOWN', 'Markdown'],
		['a file of the author’s', 'notes.html', 'was not written by recap'],
		['a picture', `${postFolder}/room one.svg`, 'was not written by recap'],
		['a folder', 'content', 'is a folder'],
		['a file in a folder that is not there', 'nowhere/a.html', 'could not be written (ENOENT)'],
	] as const) {
		it(`leaves ${what} alone`, async () => {
			const cwd = folderWith({
				...postFiles({ link: 'room one.svg' }),
				[`${postFolder}/room one.svg`]: svg,
				'notes.html': '<p>mine</p>',
			});
			const before = fs.readFileSync(path.join(cwd, post), 'utf8');
			const { code, err } = await recap(['render', '--out', out, post], { cwd });
			expect(code).toBe(2);
			expect(err).toMatch(/^recap: [^\n]+\n$/);
			expect(err).toContain(message);
			expect(fs.readFileSync(path.join(cwd, post), 'utf8')).toBe(before);
			expect(fs.readFileSync(path.join(cwd, 'notes.html'), 'utf8')).toBe('<p>mine</p>');
			expect(fs.readFileSync(path.join(cwd, `${postFolder}/room one.svg`), 'utf8')).toBe(svg);
			expect(fs.readdirSync(cwd).sort()).toEqual(['content', 'notes.html']);
		});
	}

	it('writes through no link, so that nothing elsewhere is lost', async () => {
		const cwd = site();
		fs.symlinkSync(path.join(cwd, post), path.join(cwd, 'link.html'));
		const { code, err } = await recap(['render', '--out', 'link.html', post], { cwd });
		expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('was not written by recap') });
	});
});

describe('recap render --watch', () => {
	it('needs a file to write to', async () => {
		const { code, err } = await recap(['render', '--watch', post], { cwd: site() });
		expect({ code, err }).toEqual({ code: 2, err: 'recap: --watch needs --out FILE to write to.\n' });
	});

	it('writes again when the post or a picture beside it changes, and waits out a post that is gone', async () => {
		const cwd = site();
		const file = path.join(cwd, postFolder, 'page.html');
		const args = [recap.script, 'render', '--page', '--watch', '--out', `${postFolder}/page.html`, post];
		const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
		const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
		let told = '';
		child.stderr.on('data', (chunk: Buffer) => {
			told += chunk.toString();
		});
		try {
			const shows = (text: string) => () => fs.existsSync(file) && fs.readFileSync(file, 'utf8').includes(text);
			await until(() => told.includes('Watching'));
			expect(shows('<strong>next</strong>')()).toBe(true);
			fs.writeFileSync(path.join(cwd, post), postText({ body: 'Changed.', link: 'room one.svg' }));
			await until(shows('<p>Changed.</p>'));
			fs.writeFileSync(path.join(cwd, postFolder, 'room one.svg'), svg.replace('"20"', '"10"'));
			await until(shows('padding-bottom:25%'));
			fs.rmSync(path.join(cwd, post));
			await until(() => told.includes('could not be read'));
			fs.writeFileSync(path.join(cwd, post), postText({ body: 'Back.' }));
			await until(shows('<p>Back.</p>'));
		} finally {
			child.kill('SIGINT');
		}
		expect(await ended).toBe(0);
		expect(fs.readdirSync(path.join(cwd, postFolder)).filter((name) => name.endsWith('.recap'))).toEqual([]);
	}, 30_000);
});
