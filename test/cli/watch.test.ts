import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { until } from '../support/until.ts';
import { postFiles, postFolder, postText } from './support/posts.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();
const running: ChildProcess[] = [];
afterEach(() => {
	for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts `recap lint --watch` and gives what it has said so far. */
async function watching(cwd: string): Promise<{ child: ChildProcess; said: () => string }> {
	const child = spawn(process.execPath, [recap.script, 'lint', '--watch'], { cwd });
	running.push(child);
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
	}
	await until(() => said.includes('Watching; press Ctrl+C to stop.'));
	return { child, said: () => said };
}

describe('--watch', () => {
	it('checks what changes and what shows a picture that goes away, and ends with 0 on Ctrl+C', async () => {
		const other = 'content/en/blog/2026/porto';
		const cwd = folderWith({ ...postFiles(), ...postFiles({}, other) });
		const { child, said } = await watching(cwd);
		expect(said()).toContain('2 files checked, no problems.');
		fs.writeFileSync(path.join(cwd, postFolder, 'index.md'), postText({ caption: 'Cake.' }));
		await until(() => said().includes('image/caption-period'));
		expect(said()).toContain(`Changed: ${postFolder}/index.md`);
		await until(() => said().includes('1 problem in 1 file checked'));
		fs.rmSync(path.join(cwd, other, 'welcome.jpg'));
		await until(() => said().includes('image/missing-file'));
		child.kill('SIGINT');
		const [code, signal] = await once(child, 'exit');
		expect({ code, signal }).toEqual({ code: 0, signal: null });
	}, 30_000);

	it('checks again what leads to a page that goes, and the translation of a post that changes', async () => {
		const chinese = postFolder.replace('/en/', '/zh/');
		const other = 'content/en/blog/2026/porto';
		const link = { body: 'See [the guide](/docs/guide/).' };
		const cwd = folderWith({
			'hugo.yaml': 'baseURL: https://istio.io/\nlanguages: { en: {}, zh: {} }\n',
			'content/en/docs/_index.md': '',
			'content/en/docs/guide/index.md': '---\naliases: [/docs/handbook]\n---\n',
			...postFiles(link),
			...postFiles({}, chinese),
			...postFiles({ body: 'See [the handbook](/docs/handbook/).' }, other),
		});
		const { said } = await watching(cwd);
		expect(said()).toContain('5 files checked, no problems.');
		fs.writeFileSync(path.join(cwd, postFolder, 'index.md'), postText(link).replace('2026-03-09', '2026-03-10'));
		await until(() => said().includes('translation/drift'));
		expect(said()).toContain(`${chinese}/index.md`);
		expect(said()).not.toContain('link/internal');
		fs.writeFileSync(path.join(cwd, 'content/en/docs/guide/index.md'), '---\ntitle: Guide\n---\n');
		await until(() => said().includes('The site has no page or file /docs/handbook/.'));
		expect(said()).not.toContain('The site has no page or file /docs/guide/.');
		fs.rmSync(path.join(cwd, 'content/en/docs/guide'), { recursive: true });
		await until(() => said().includes('The site has no page or file /docs/guide/.'));
	}, 30_000);

	it('ends without a word when its reader has gone', async () => {
		const cwd = folderWith(postFiles());
		const { child, said } = await watching(cwd);
		child.stdout?.destroy();
		fs.writeFileSync(path.join(cwd, postFolder, 'index.md'), postText({ caption: 'Cake.' }));
		const [code, signal] = await once(child, 'exit');
		expect({ code, signal }).toEqual({ code: 0, signal: null });
		expect(said()).not.toMatch(/EPIPE|at .*\.js/);
	}, 30_000);

	it('is refused with what only one run can do', async () => {
		const cwd = folderWith(postFiles());
		expect((await recap(['lint', '--watch', '--fix'], { cwd })).err).toBe(
			'recap: --watch only checks, so it does not go with --fix.\n',
		);
		expect((await recap(['lint', '--watch', '--format', 'sarif'], { cwd })).err).toBe(
			'recap: --watch reports to people: its format is stylish.\n',
		);
	});
});
