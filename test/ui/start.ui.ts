import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { type Tests, until } from '../support/vscode-workbench.ts';

/** Starts `npm start` in a terminal, which the program `script` pretends to be; its keyboard is our pipe. */
function startInTerminal(project: string): { child: ChildProcess; printed: () => string } {
	const env: NodeJS.ProcessEnv = { ...process.env, VSCODE_HOST: 'server' };
	delete env.CI;
	const command = `"${process.execPath}" scripts/start.mjs`;
	const child = spawn('script', ['-qefc', command, '/dev/null'], { cwd: project, env, stdio: 'pipe' });
	let text = '';
	child.stdout.on('data', (chunk) => {
		text += chunk;
	});
	return { child, printed: () => text };
}

export const tests: Tests = {
	'npm start without a terminal prints the check of the samples and ends well': async ({ project }) => {
		const { status, stdout } = spawnSync(process.execPath, ['scripts/start.mjs'], { cwd: project, encoding: 'utf8' });
		assert.equal(status, 0);
		assert.match(stdout, /image\/missing-file/);
		assert.doesNotMatch(stdout, /http:\/\/127\.0\.0\.1/);
	},

	'npm start serves the samples behind a token, asks for trust, and ends on Ctrl+C': async ({
		project,
		page,
		shot,
	}) => {
		const { child, printed } = startInTerminal(project);
		try {
			const url = await until('a URL', () => /http:\/\/127\.0\.0\.1\S+/.exec(printed())?.[0], 60_000);
			assert.match(url, /[?&]tkn=[0-9a-f]{32}/);
			const withoutToken = await fetch(url.replace(/tkn=[0-9a-f]+/, 'tkn=wrong'));
			assert.equal(withoutToken.status, 403);

			await page.goto(url);
			const trust = page.getByRole('button', { name: 'Yes, I trust the authors' });
			await trust.waitFor({ timeout: 60_000 });
			await shot('trust');
			await trust.click();
			await page.keyboard.press('Control+P');
			await page.keyboard.type('index.md', { delay: 15 });
			await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'index.md' }).first().waitFor();
			await page.keyboard.press('Enter');
			await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: 30_000 });
			await shot('sample');

			child.stdin?.write('\x03');
			await until('an end', () => (child.exitCode === null ? undefined : true));
			await assert.rejects(fetch(url));
		} finally {
			if (child.exitCode === null) child.stdin?.write('\x03');
		}
	},
};
