import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readCache } from '../../server/src/cli/cache/cacheFile.ts';
import { folderWith } from '../support/folder.ts';
import { picture } from '../support/picture.ts';
import { lintIn } from './support/lintIn.ts';
import { postFiles, postText } from './support/posts.ts';
import { builtRecap, type Ran } from './support/recap.ts';

const recap = builtRecap();
const posts = 400;

afterEach(() => {
	vi.restoreAllMocks();
});

/** Posts with so many faults each that no pipe holds the report of a tenth of them. */
function faultySite(): string {
	const cwd = folderWith({ '.git/HEAD': '', 'content/en/blog/2026/welcome.jpg': picture });
	const body = '{{< image width="75%" link="./welcome.jpg" caption="Cake." >}}\n\n'.repeat(40);
	for (let number = 0; number < posts; number++)
		fs.writeFileSync(path.join(cwd, `content/en/blog/2026/post-${number}.md`), postText({ body }));
	return cwd;
}

/** Runs the command and sends it a signal once the first of its report has come. */
async function stopped(words: readonly string[], cwd: string, signal: NodeJS.Signals): Promise<Ran> {
	const child = spawn(process.execPath, [recap.script, 'lint', ...words], { cwd });
	const out: Buffer[] = [];
	const err: Buffer[] = [];
	child.stdout.once('data', () => child.kill(signal)).on('data', (chunk: Buffer) => out.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
	const [code] = await once(child, 'close');
	return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

/** How many files were checked, as the last line on standard error says. */
function checkedOf(err: string): number {
	const [, checked] = /^Stopped: (\d+) of 400 files were checked\.\n$/.exec(err) ?? [];
	expect(checked, err).toBeDefined();
	return Number(checked);
}

describe('Ctrl+C in the middle of a run', () => {
	it('leaves a whole JSON report of what was checked by then, and the exit code of the signal', async () => {
		const { code, out, err } = await stopped(['--format', 'json'], faultySite(), 'SIGINT');
		expect(code).toBe(130);
		const { files, summary, faults } = JSON.parse(out);
		const checked = checkedOf(err);
		expect(checked).toBeLessThan(posts);
		expect({ files: files.length, counted: summary.files, faults }).toEqual({
			files: checked,
			counted: checked,
			faults: [err.trim()],
		});
	}, 60_000);

	it('leaves a whole SARIF log that says that it is none of everything', async () => {
		const { code, out } = await stopped(['--format', 'sarif'], faultySite(), 'SIGINT');
		expect(code).toBe(130);
		expect(JSON.parse(out).runs[0].invocations).toMatchObject([{ executionSuccessful: false }]);
	}, 60_000);

	it('leaves a whole JUnit report, on SIGTERM as well', async () => {
		const { code, out } = await stopped(['--format', 'junit'], faultySite(), 'SIGTERM');
		expect(code).toBe(143);
		expect(out).toMatch(/<error message="Stopped: \d+ of 400 files were checked\."\/>/);
		expect(out.endsWith('</testsuites>\n')).toBe(true);
	}, 60_000);

	it('leaves a cache that is whole, of which the next run tells the same as without it', async () => {
		const cwd = faultySite();
		const { code } = await stopped(['--format', 'json', '--cache=found.cache'], cwd, 'SIGINT');
		expect(code).toBe(130);
		const cache = readCache(fs.readFileSync(path.join(cwd, 'found.cache'), 'utf8'));
		expect(cache?.lines.size).toBeGreaterThan(0);
		expect(cache?.lines.size).toBeLessThan(posts);
		// Nothing that was written on the way stays beside it.
		expect(fs.readdirSync(cwd).sort()).toEqual(['.git', 'content', 'found.cache']);
		const [next, fresh] = [await recap(['lint', '--cache=found.cache'], { cwd }), await recap(['lint'], { cwd })];
		expect(next).toEqual(fresh);
	}, 60_000);

	it('adopts nothing into a baseline', async () => {
		const folder = folderWith({
			...postFiles({ caption: 'Cake.' }, 'content/en/blog/2026/a'),
			...postFiles({ caption: 'Cake.' }, 'content/en/blog/2026/b'),
		});
		const real = fs.readFileSync;
		vi.spyOn(fs, 'readFileSync').mockImplementation(((file: string, options: 'utf8') => {
			if (file.endsWith('index.md')) process.emit('SIGINT', 'SIGINT');
			return real(file, options);
		}) as unknown as typeof fs.readFileSync);
		const found = await lintIn(folder, [], { baseline: 'known.json', updateBaseline: true });
		expect(found).toMatchObject({ code: 130, err: 'Stopped: 1 of 2 files were checked.\n' });
		expect(fs.existsSync(path.join(folder, 'known.json'))).toBe(false);
	});
});

const fullDevice = '/dev/full';

describe('a report that cannot be written', () => {
	it.runIf(fs.existsSync(fullDevice))(
		'is said in one line, with exit code 2',
		async () => {
			const cwd = faultySite();
			const full = fs.openSync(fullDevice, 'w');
			for (const words of [['lint', '--format', 'sarif'], ['rules']]) {
				const child = spawn(process.execPath, [recap.script, ...words], { cwd, stdio: ['ignore', full, 'pipe'] });
				const err: Buffer[] = [];
				child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
				const [code] = await once(child, 'close');
				expect({ code, err: Buffer.concat(err).toString() }).toEqual({
					code: 2,
					err: 'recap: what was to be printed could not be written (ENOSPC).\n',
				});
			}
			fs.closeSync(full);
		},
		60_000,
	);
});
