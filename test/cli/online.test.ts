import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventPage, FakeWeb, oembed } from '../links/support/fakeWeb.ts';
import { folderWith } from '../support/folder.ts';
import { postFiles, postFolder, postText } from './support/posts.ts';
import { builtRecap, type Ran } from './support/recap.ts';

const recap = builtRecap();
const file = `${postFolder}/index.md`;

/** A site with one post, and a web in which its talks are what they are. */
async function site(body: string) {
	const folder = folderWith({ ...postFiles({ body }), '.git/HEAD': '' });
	const web = await FakeWeb.start();
	web.video('aB3dE5gH7jK', oembed('A day by the quay')).video('Zx-9_vBnM12', { status: 404 });
	web.video('kL0mN1oP2qR', { status: 429 }, { status: 403 }).talk('1AbCd', eventPage('1AbCd'));
	const endpoints = Object.entries(web.endpoints).flatMap(([name, url]) => ['--endpoint', `${name}=${url}`]);
	const run = (
		words: readonly string[],
		options: { input?: string; env?: Record<string, string> } = {},
	): Promise<Ran> =>
		recap(['lint', ...words], {
			cwd: folder,
			...options,
			env: { XDG_CACHE_HOME: path.join(folder, '.cache'), ...options.env },
		});
	return { folder, web, endpoints, run };
}

const body = `[One](https://youtu.be/aB3dE5gH7jK), [two](https://youtu.be/Zx-9_vBnM12), [one again](https://youtu.be/aB3dE5gH7jK),
[three](https://youtu.be/kL0mN1oP2qR) and [four](https://sched.co/1AbCd), but [a page](https://example.org/notes) is asked by nobody.`;

describe('recap lint --online', () => {
	it('tells what is gone, and how all links are', async () => {
		const { run, endpoints } = await site(body);
		const { code, out, err } = await run(['--online', ...endpoints]);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toBe(`${file}
  13:44  warning  This video is gone: YouTube has nothing at this address any more (oEmbed 404, thumbnail 404). Link another recording, or take the link out.  youtube/gone

1 problem in 1 file checked: 1 warning.
2 links alive, 1 gone, 1 unverifiable.
`);
	}, 30_000);

	it('has all links in its JSON, each once and in order, and their counts', async () => {
		const { run, endpoints } = await site(body);
		const { out } = await run(['--online', '--format', 'json', ...endpoints]);
		const { files, summary } = JSON.parse(out);
		const checkedAt = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
		expect(files[0].links).toEqual([
			{
				url: 'https://youtu.be/aB3dE5gH7jK',
				verdict: 'alive',
				evidence: 'oEmbed 200',
				checkedAt,
				title: 'A day by the quay',
			},
			{ url: 'https://youtu.be/Zx-9_vBnM12', verdict: 'gone', evidence: 'oEmbed 404, thumbnail 404', checkedAt },
			{
				url: 'https://youtu.be/kL0mN1oP2qR',
				verdict: 'unverifiable',
				evidence: 'oEmbed 429, a wall against programs, thumbnail 403',
				checkedAt,
			},
			{ url: 'https://sched.co/1AbCd', verdict: 'alive', evidence: 'sched.co 302 to its page', checkedAt },
		]);
		expect(summary).toEqual({
			files: 1,
			errors: 0,
			warnings: 1,
			infos: 0,
			fixable: 0,
			links: { alive: 2, gone: 1, private: 0, unverifiable: 1 },
		});
	}, 30_000);

	it('asks nobody a second time within the ages, and nobody at all without --online', async () => {
		const { run, web, endpoints, folder } = await site(body);
		await run(['--online', ...endpoints]);
		// Two videos by both services, one of them three times; one by oEmbed alone; one talk.
		expect(web.paths.filter((one) => one.startsWith('/oembed'))).toHaveLength(5);
		expect(web.paths.filter((one) => one.startsWith('/vi/'))).toHaveLength(2);
		expect(web.paths.filter((one) => one.startsWith('/sched/'))).toHaveLength(1);
		const { length } = web.seen;
		expect((await run(['--online', ...endpoints])).out).toContain('2 links alive, 1 gone, 1 unverifiable.');
		expect((await run([])).out).not.toContain('links');
		expect(web.seen).toHaveLength(length);
		writeFileSync(path.join(folder, '.cache/recap-posts/links.json'), 'broken');
		expect((await run(['--online', ...endpoints])).out).toContain('2 links alive');
		expect(web.seen.length).toBeGreaterThan(length);
	}, 60_000);

	it('fails a run by a gone link where that is an error, and is silent where the rule is off', async () => {
		const { run, endpoints } = await site(body);
		expect((await run(['--online', '--rule', 'youtube/gone:error', ...endpoints])).code).toBe(1);
		expect((await run(['--online', '--max-warnings', '0', ...endpoints])).code).toBe(1);
		const { code, out } = await run(['--online', '--rule', 'youtube/gone:off', ...endpoints]);
		expect({ code, out }).toEqual({
			code: 0,
			out: '1 file checked, no problems.\n2 links alive, 1 gone, 1 unverifiable.\n',
		});
	}, 60_000);

	it('mends addresses without losing sight of what they lead to', async () => {
		const { run, endpoints, folder } = await site('See [two](https://youtu.be/Zx-9_vBnM12?si=abc).');
		const { out } = await run(['--online', '--fix', ...endpoints]);
		expect(readFileSync(path.join(folder, file), 'utf8')).toContain('(https://youtu.be/Zx-9_vBnM12).');
		expect(out).toMatch(/youtube\/gone\n[\s\S]*1 file mended\.[\s\S]*1 link gone\.\n$/);
	}, 30_000);

	it('checks standard input', async () => {
		const { run, endpoints } = await site(body);
		const { out } = await run(['--online', '--stdin', '--stdin-filename', file, ...endpoints], {
			input: postText({ body }),
		});
		expect(out).toContain('youtube/gone');
	}, 30_000);

	it('says that there was nothing to ask for', async () => {
		const { run, endpoints, web } = await site('No link.');
		expect((await run(['--online', ...endpoints])).out).toBe('1 file checked, no problems.\nNo links to check.\n');
		expect(web.seen).toEqual([]);
	}, 30_000);

	it('asks pages only where link/gone is on, and refuses those of the own network', async () => {
		const { web, run, endpoints } = await site('See [a page](http://127.0.0.1:9/notes) and [one](http://localhost/).');
		const { out } = await run(['--online', '--rule', 'link/gone:warning', ...endpoints, '--format', 'json']);
		const [first] = JSON.parse(out).files;
		expect(first.problems).toEqual([]);
		expect(
			first.links.map(({ verdict, evidence }: { verdict: string; evidence: string }) => [verdict, evidence]),
		).toEqual([
			['unverifiable', 'page not asked, because its address is a private one'],
			['unverifiable', 'page not asked, because its address is a private one'],
		]);
		expect(web.seen).toEqual([]);
	}, 30_000);

	it('says on standard error that a host does not answer, once', async () => {
		const many = Array.from({ length: 8 }, (_, n) => `[a](https://youtu.be/aB3dE5gH7j${n})`).join(' ');
		const { web, run, folder } = await site(many);
		const { origin } = web;
		await web.stop();
		mkdirSync(path.join(folder, '.cache'), { recursive: true });
		const { code, out, err } = await run([
			'--online',
			'--endpoint',
			`youtube-oembed=${origin}/a`,
			'--endpoint',
			`youtube-thumbnail=${origin}`,
		]);
		expect(code).toBe(0);
		expect(out).toContain('8 links unverifiable.');
		expect(err.match(/did not answer/g)).toHaveLength(1);
	}, 30_000);

	it('goes through the proxy that the environment names', async () => {
		const { web, run, endpoints } = await site(body);
		const proxy = await FakeWeb.start();
		// A proxy that lets nobody through: then nothing is known, and nobody is asked behind its back.
		const { out } = await run(['--online', ...endpoints], { env: { http_proxy: proxy.origin, no_proxy: '' } });
		expect(out).toContain('4 links unverifiable.');
		expect(web.seen).toEqual([]);
		expect(new Set(proxy.tunnels)).toEqual(new Set([new URL(web.origin).host]));
		expect(
			(
				await run(['--online', ...endpoints], {
					env: { http_proxy: proxy.origin, no_proxy: '127.0.0.1', XDG_CACHE_HOME: folderWith() },
				})
			).out,
		).toContain('2 links alive');
	}, 60_000);
});

describe('wrong use of --endpoint', () => {
	it.each([
		[['--endpoint', 'sched=https://example.org'], '--endpoint says where --online asks, which is missing.'],
		[
			['--online', '--endpoint', 'shed=https://example.org'],
			'There is no endpoint shed; there are youtube-oembed, youtube-thumbnail, sched. Did you mean sched?',
		],
		[
			['--online', '--endpoint', 'sched'],
			'--endpoint takes a name and an http or https address, as in sched=https://example.org/sched.',
		],
		[
			['--online', '--endpoint', 'sched=file:///etc'],
			'--endpoint takes a name and an http or https address, as in sched=https://example.org/sched.',
		],
	])('%j is told', async (words, message) => {
		const { code, out, err } = await recap(['lint', ...words]);
		expect({ code, out, err }).toEqual({ code: 2, out: '', err: `recap: ${message}\n` });
	});
});
