import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LspClient, overStdio, vscodeCapabilities } from '../support/lspClient.ts';
import { root, start } from './support/recap.ts';

/** The package as it is published, built by the project's own script into a folder of its own. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recap-published-'));
const script = path.join(folder, 'server/bin/recap.js');

beforeAll(() => {
	const done = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs'), '--release', '--into', folder], {
		cwd: root,
		encoding: 'utf8',
	});
	expect(done.stderr).toBe('');
	fs.cpSync(path.join(root, 'server/bin'), path.join(folder, 'server/bin'), { recursive: true });
	fs.copyFileSync(path.join(root, 'server/package.json'), path.join(folder, 'server/package.json'));
}, 60_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the published command', () => {
	it('tells a wrong use in one line, whichever of its files found it', async () => {
		const wrong: readonly (readonly [readonly string[], string])[] = [
			[['lint', 'nowhere'], 'recap: nowhere does not exist.\n'],
			[['rules', 'image/nothing'], 'recap: There is no rule image/nothing.\n'],
			[['render', 'nowhere.md'], 'recap: nowhere.md does not exist.\n'],
		];
		for (const [words, told] of wrong) {
			const { code, err } = await start(script, words, { cwd: folder });
			expect({ words, code, err }).toEqual({ words, code: 2, err: told });
		}
	});

	it('checks a text, and lists the rules', async () => {
		const checked = await start(script, ['lint', '--stdin', '--stdin-filename', 'content/en/blog/a/index.md'], {
			cwd: folder,
			input: 'No head\n',
		});
		expect(checked).toMatchObject({ code: 1, err: '' });
		expect(checked.out).toContain('front-matter/missing');
		expect((await start(script, ['rules'], { cwd: folder })).out).toContain('image/missing-file');
	});

	it('keeps what was compiled of a check once, and finds the same with it', async () => {
		const cache = path.join(folder, 'cache');
		const run = () =>
			start(script, ['lint', '--stdin', '--stdin-filename', 'content/en/blog/a/index.md', '--format', 'json'], {
				cwd: folder,
				input: 'No head\n',
				env: { XDG_CACHE_HOME: cache },
			});
		const code = path.join(cache, 'recap-posts/code');
		const kept = () => fs.readdirSync(code).map((name) => `${name} ${fs.statSync(path.join(code, name)).ino}`);
		const first = await run();
		const before = kept();
		expect(before).toHaveLength(1);
		expect(await run()).toEqual(first);
		// Had V8 refused it, it would be another file.
		expect(kept()).toEqual(before);
	});

	it('speaks English, whatever the language of its terminal', async () => {
		const run = (format: string, env: Record<string, string>) =>
			start(script, ['lint', '--stdin', '--stdin-filename', 'content/en/blog/a/index.md', '--format', format], {
				cwd: folder,
				input: 'No head\n',
				env,
			});
		const spanish = { LANG: 'es_ES.UTF-8', LC_ALL: 'es_ES.UTF-8', LANGUAGE: 'es' };
		for (const format of ['stylish', 'json', 'sarif', 'github']) {
			const plain = await run(format, {});
			expect(plain.out).toContain('This post has no front matter.');
			expect(await run(format, spanish)).toEqual(plain);
		}
	});

	it('speaks the language of an editor that starts it as a server, in problems and on the page', async () => {
		const client = new LspClient(overStdio(process.execPath, [script, 'lsp', '--stdio']));
		const site = fs.realpathSync(folder);
		await client.start(site, vscodeCapabilities, {}, 'es-MX');
		const file = path.join(site, 'content/en/blog/a/index.md');
		fs.mkdirSync(path.dirname(file), { recursive: true });
		await client.open(file, 'No head\n\n{{< image link="./welcome.jpg" caption="Welcome" >}}\n');
		expect((await client.problems(file)).map(({ message }) => message)).toContain(
			'Esta entrada no tiene front matter. Necesita un título, una fecha y un autor entre dos líneas de ---.',
		);
		// The page is made by code of a file of its own, which has to have the same language.
		const page = await client.request<{ html: string }>('recap/render', { uri: client.document(file).uri });
		expect(page.html).toContain('no existe esa imagen');
		await client.stop();
	});

	it('says how it is used without reading the code of any command', async () => {
		for (const name of fs.readdirSync(path.join(folder, 'server/dist'))) {
			if (name !== 'recap.js') fs.rmSync(path.join(folder, 'server/dist', name), { recursive: true });
		}
		const { code, out, err } = await start(script, ['lint', '--help'], { cwd: folder });
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toMatch(/^Usage: recap lint /);
	});
});
