import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { oembed, TalkWeb } from '../support/talkWeb.ts';
import { postFiles, postFolder } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();
const post = `${postFolder}/index.md`;

const site = (body?: string) => folderWith(postFiles(body === undefined ? {} : { body }));

describe('recap ready', () => {
	it('says that a post is ready, point by point', async () => {
		const { code, out, err } = await recap(['ready', post], { cwd: site() });
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toBe(
			[
				post,
				'  ✓ The front matter is complete',
				'  ✓ No placeholder is left',
				'  ✓ Every talk has a link: The post links no talk.',
				'  ✓ No link to a talk is dead',
				'  ✓ Every picture is there',
				'  ✓ Every picture is light',
				'  ✓ No other error is left',
				'',
				'Ready to publish.',
				'',
			].join('\n'),
		);
	});

	it('says what is open and where, and fails', async () => {
		const body = '* [Sails and masts](https://youtu.be/VIDEOIDHERE)\n\n{{< image link="./gone.jpg" caption="Gone" >}}';
		const { code, out } = await recap(['ready', post], { cwd: site(body) });
		expect(code).toBe(1);
		expect(out).toContain('  ✗ No placeholder is left\n      13:21  VIDEOIDHERE is what the snippet begins with.');
		expect(out).toContain('  ✗ Every talk has a link\n      13:3  “Sails and masts” has no link yet.\n');
		expect(out).toContain('  ✗ Every picture is there\n      15:17  gone.jpg is not in this post’s folder.');
		expect(out).toMatch(/\nNot ready: 3 of 7 points are open\.\n$/);
	});

	it('weighs the pictures', async () => {
		const cwd = site();
		fs.truncateSync(path.join(cwd, postFolder, 'welcome.jpg'), 1_500_000);
		const { code, out } = await recap(['ready', post], { cwd });
		expect(code).toBe(1);
		expect(out).toContain('welcome.jpg weighs 1.5 MB, more than 1.0 MB. Make it smaller.');
	});

	it('prints the same as JSON', async () => {
		const { code, out } = await recap(['ready', '--json', post], { cwd: site('The end (link to be added).') });
		expect(code).toBe(1);
		const told: { items: { name: string }[] } = JSON.parse(out);
		expect(told).toMatchObject({ file: post, ready: false });
		expect(told.items.find(({ name }) => name === 'placeholders')).toMatchObject({
			label: 'No placeholder is left',
			state: 'open',
			places: [{ line: 13, column: 10 }],
		});
	});

	it('leaves open whether links live, and asks only with --online', async () => {
		const web = await TalkWeb.start();
		web.video('cliReady001', oembed('Sails and masts')).video('cliReady002', { status: 404 });
		const cwd = site(
			'* [Sails and masts](https://youtu.be/cliReady001)\n* [Ropes and knots](https://youtu.be/cliReady002)',
		);
		const env = { XDG_CACHE_HOME: path.join(cwd, '.cache') };
		try {
			const offline = await recap(['ready', post], { cwd, env });
			expect(offline.code).toBe(0);
			expect(offline.out).toContain('  ? No link to a talk is dead: 2 links to talks were not checked\n');
			expect(offline.out).toContain('Ready to publish, as far as is known: 1 of 7 points could not be told.');
			expect(web.seen).toEqual([]);
			const endpoints = Object.entries(web.endpoints).flatMap(([name, url]) => ['--endpoint', `${name}=${url}`]);
			const online = await recap(['ready', '--online', ...endpoints, post], { cwd, env });
			expect(online.code).toBe(1);
			expect(online.out).toContain('  ✗ No link to a talk is dead\n      14:21  ');
		} finally {
			await web.stop();
		}
	});

	it('says in one line what it cannot do, and ends with 2', async () => {
		const cwd = folderWith({ 'README.md': '# Read me\n', ...postFiles() });
		const { code, err } = await recap(['ready', 'README.md'], { cwd });
		expect({ code, err }).toEqual({
			code: 2,
			err: 'recap: README.md is no post or page of a site, so there is nothing to publish.\n',
		});
		expect(await recap(['ready', 'nowhere.md'], { cwd })).toMatchObject({
			code: 2,
			err: 'recap: nowhere.md does not exist.\n',
		});
		expect(await recap(['ready', postFolder], { cwd })).toMatchObject({ code: 2 });
		expect((await recap(['ready'], { cwd })).code).toBe(2);
	});
});
