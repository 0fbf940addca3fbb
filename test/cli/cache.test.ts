import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stampOf } from '../../server/src/cli/cache/stamp.ts';
import { folderWith } from '../support/folder.ts';
import { picture } from '../support/picture.ts';
import { until } from '../support/until.ts';
import { postFiles, postFolder, postText } from './support/posts.ts';
import { builtRecap, type Ran, start } from './support/recap.ts';

const recap = builtRecap();
const other = 'content/en/blog/2026/porto';
const config = 'baseURL: https://istio.io/\nlanguages: { en: {} }\n';

function site(): string {
	return folderWith({
		'hugo.yaml': config,
		'layouts/shortcodes/tip.html': '',
		...postFiles({ caption: 'Cake.' }),
		...postFiles({ attribution: '' }, other),
	});
}

const format = ['--format', 'json'];

/** A run with a cache, which has to tell what a run without one tells. */
async function cached(cwd: string, ...words: string[]): Promise<Ran> {
	const [plain, first, second] = [
		await recap(['lint', ...format, ...words], { cwd }),
		await recap(['lint', ...format, '--cache', 'cache.json', ...words], { cwd }),
		await recap(['lint', ...format, '--cache', 'cache.json', ...words], { cwd }),
	];
	expect(first).toEqual(plain);
	expect(second).toEqual(plain);
	return second;
}

function rulesOf({ out }: Ran): string[] {
	const files: { problems: { rule: string }[] }[] = JSON.parse(out).files;
	return files.flatMap((file) => file.problems.map((problem) => problem.rule));
}

describe('--cache', () => {
	it('tells what a run without it tells, after whatever change', async () => {
		const cwd = site();
		const write = (file: string, content: string | Uint8Array) => {
			fs.mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
			fs.writeFileSync(path.join(cwd, file), content);
		};
		const base = ['front-matter/required', 'image/caption-period'];
		expect(rulesOf(await cached(cwd)).sort()).toEqual(base);
		const changes: readonly (readonly [string, () => void, readonly string[]])[] = [
			['a text', () => write(`${postFolder}/index.md`, postText()), ['front-matter/required']],
			['a picture goes away', () => fs.rmSync(path.join(cwd, other, 'welcome.jpg')), ['image/missing-file']],
			['a picture comes back', () => write(`${other}/welcome.jpg`, picture), []],
			['a picture breaks', () => write(`${other}/welcome.jpg`, '<html>'), ['image/unreadable']],
			[
				'a picture of another folder',
				() => write(`${other}/index.md`, postText({ link: '/shared/hall.jpg' })),
				['image/missing-file'],
			],
			['it comes', () => write('content/en/shared/hall.jpg', picture), []],
			['it goes', () => fs.rmSync(path.join(cwd, 'content/en/shared/hall.jpg')), ['image/missing-file']],
			['settings come', () => write('.recap.yaml', 'rules: { image/missing-file: off }\n'), []],
			['settings change', () => write('.recap.yaml', 'exclude: ["**/porto/**"]\n'), []],
			['settings go', () => fs.rmSync(path.join(cwd, '.recap.yaml')), ['image/missing-file']],
			[
				'a shortcode nobody has',
				() => write(`${postFolder}/index.md`, postText({ body: '{{< aside >}}' })),
				['image/missing-file', 'shortcode/unknown'],
			],
			['its template comes', () => write('layouts/shortcodes/aside.html', ''), ['image/missing-file']],
			[
				'a post comes',
				() => write('content/en/blog/2026/new.md', 'No head\n'),
				['front-matter/missing', 'image/missing-file'],
			],
			['a post goes', () => fs.rmSync(path.join(cwd, 'content/en/blog/2026/new.md')), ['image/missing-file']],
			['the config changes', () => write('hugo.yaml', 'baseURL: https://example.org/\n'), []],
		];
		for (const [what, change, some] of changes) {
			change();
			const found = rulesOf(await cached(cwd));
			expect({ what, found: some.filter((rule) => !found.includes(rule)) }).toEqual({ what, found: [] });
		}
	}, 120_000);

	it('holds for one set of options, and for some paths as for all', async () => {
		const cwd = site();
		expect(rulesOf(await cached(cwd))).toContain('image/caption-period');
		expect(rulesOf(await cached(cwd, other))).toEqual(['front-matter/required']);
		const text = fs.readFileSync(path.join(cwd, 'cache.json'), 'utf8');
		expect(text).toContain(`${other}/index.md`);
		expect(text).toContain(`${postFolder}/index.md`);
		expect(rulesOf(await cached(cwd, '--rule', 'image/caption-period:off'))).not.toContain('image/caption-period');
	}, 60_000);

	it('stays as it is, byte for byte, where nothing changed', async () => {
		const cwd = site();
		// What changed just now is looked at once more.
		await until(() => stampOf(path.join(cwd, other, 'welcome.jpg')) || undefined, 10_000);
		await cached(cwd);
		const file = path.join(cwd, 'cache.json');
		const { ino } = fs.statSync(file);
		await recap(['lint', '--cache', 'cache.json'], { cwd });
		expect(fs.statSync(file).ino).toBe(ino);
		expect(fs.readdirSync(cwd).filter((name) => name.endsWith('.recap'))).toEqual([]);
	}, 60_000);

	it('does not hold for another build of the command', async () => {
		const cwd = site();
		const build = folderWith({});
		fs.cpSync(path.dirname(path.dirname(recap.script)), build, { recursive: true });
		const lint = () => start(path.join(build, 'bin/recap.js'), ['lint', '--cache', 'cache.json'], { cwd });
		await lint();
		const file = path.join(cwd, 'cache.json');
		const [head = ''] = fs.readFileSync(file, 'utf8').split('\n');
		fs.utimesSync(path.join(build, 'dist/recap.js'), new Date(2001, 1, 1), new Date(2001, 1, 1));
		await lint();
		expect(fs.readFileSync(file, 'utf8').split('\n')[0]).not.toBe(head);
	}, 60_000);

	it('is written anew where it is broken, and never in the place of something else', async () => {
		const cwd = site();
		await cached(cwd);
		const file = path.join(cwd, 'cache.json');
		const whole = fs.readFileSync(file, 'utf8');
		for (const broken of [whole.slice(0, -40), '{"recapCache":', '{"recapCache":99}\n', `${whole}x\n`]) {
			fs.writeFileSync(file, broken);
			const { code, err } = await recap(['lint', '--cache', 'cache.json'], { cwd });
			expect({ code, err }).toEqual({ code: 1, err: 'cache.json cannot be read and is written anew.\n' });
		}
		expect(fs.readFileSync(file, 'utf8').split('\n')).toHaveLength(whole.split('\n').length);
		const post = `${postFolder}/index.md`;
		expect(await recap(['lint', '--cache', post], { cwd })).toEqual({
			code: 2,
			out: '',
			err: `recap: ${post} is no cache. Remove it, or name another file for --cache.\n`,
		});
		expect((await recap(['lint', '--cache', 'content'], { cwd })).code).toBe(2);
		expect(fs.readFileSync(path.join(cwd, post), 'utf8')).toBe(postText({ caption: 'Cake.' }));
	}, 60_000);

	it('lies in the cache folder of the platform where no file is named', async () => {
		const cwd = site();
		const home = folderWith();
		const env = { XDG_CACHE_HOME: home, LOCALAPPDATA: home, HOME: home };
		await recap(['lint', '--cache'], { cwd, env });
		const files = fs.readdirSync(home, { recursive: true }).map(String);
		expect(files.filter((name) => name.endsWith('.json'))).toHaveLength(1);
		expect(fs.readdirSync(cwd).sort()).toEqual(['content', 'hugo.yaml', 'layouts']);
	}, 60_000);

	it('is whole or absent when the run is ended in the middle', async () => {
		const cwd = folderWith();
		for (let number = 0; number < 400; number++) {
			for (const [name, content] of Object.entries(postFiles({}, `content/en/blog/2026/post-${number}`))) {
				fs.mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
				fs.writeFileSync(path.join(cwd, name), content);
			}
		}
		const file = path.join(cwd, 'cache.json');
		for (const wait of [60, 120, 180, 240, 400]) {
			const child = spawn(process.execPath, [recap.script, 'lint', '--cache', 'cache.json'], { cwd, stdio: 'ignore' });
			setTimeout(() => child.kill('SIGKILL'), wait);
			await once(child, 'exit');
			if (!fs.existsSync(file)) continue;
			expect(fs.readFileSync(file, 'utf8').split('\n')).toHaveLength(402);
			fs.rmSync(file);
		}
		expect((await recap(['lint', '--cache', 'cache.json'], { cwd })).code).toBe(0);
	}, 60_000);

	it('is refused with what it cannot serve', async () => {
		const cwd = site();
		for (const option of ['fix', 'watch', 'online']) {
			expect((await recap(['lint', '--cache=cache.json', `--${option}`], { cwd })).err).toBe(
				`recap: --cache remembers what stands in files, so it does not go with --${option}.\n`,
			);
		}
	});
});

describe('a stamp', () => {
	it('is none for a file that changed just now, or is not there, and stays the same for one that rests', async () => {
		const folder = folderWith({ 'a.jpg': 'a' });
		const file = path.join(folder, 'a.jpg');
		expect(stampOf(file)).toBe('');
		expect(stampOf(path.join(folder, 'b.jpg'))).toBe('');
		const stamp = await until(() => stampOf(file) || undefined, 10_000);
		expect(stampOf(file)).toBe(stamp);
		fs.utimesSync(file, new Date(2001, 1, 1), new Date(2001, 1, 1));
		// Setting a time back is a change by itself.
		expect(stampOf(file)).toBe('');
	}, 20_000);
});
