import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gitAuthor } from '../../server/src/host/git.ts';
import { folderWith } from '../support/folder.ts';

afterEach(() => vi.unstubAllEnvs());

/** A folder with a program in the place of git. */
function fakeGit(script: string): string {
	const folder = folderWith({ git: `#!/bin/sh\n${script}\n` });
	fs.chmodSync(path.join(folder, 'git'), 0o755);
	return folder;
}

describe('gitAuthor', () => {
	it("gives the name in the folder's git settings", async () => {
		const folder = folderWith();
		execFileSync('git', ['init', '--quiet'], { cwd: folder });
		execFileSync('git', ['config', 'user.name', 'Åsa Lind'], { cwd: folder });
		expect(await gitAuthor(folder)()).toBe('Åsa Lind');
	});

	it('gives nothing where there is no git', async () => {
		vi.stubEnv('PATH', folderWith());
		expect(await gitAuthor('/')()).toBeUndefined();
	});

	it('gives nothing where git knows no name, or one of spaces', async () => {
		vi.stubEnv('PATH', fakeGit('exit 1'));
		expect(await gitAuthor('/')()).toBeUndefined();
		vi.stubEnv('PATH', fakeGit("echo '  '"));
		expect(await gitAuthor('/')()).toBeUndefined();
	});

	it('asks git when the name is first wanted, and once', async () => {
		const counter = path.join(folderWith(), 'asked');
		vi.stubEnv('PATH', fakeGit(`echo x >> '${counter}'\necho Bo`));
		const author = gitAuthor('/');
		expect(fs.existsSync(counter)).toBe(false);
		expect(await Promise.all([author(), author(), author()])).toEqual(['Bo', 'Bo', 'Bo']);
		expect(fs.readFileSync(counter, 'utf8')).toBe('x\n');
	});

	it('does not wait long for a git that hangs', async () => {
		vi.stubEnv('PATH', fakeGit('exec /bin/sleep 60'));
		const start = Date.now();
		expect(await gitAuthor('/')()).toBeUndefined();
		expect(Date.now() - start).toBeLessThan(10_000);
	});
});
