import assert from 'node:assert/strict';
import fs from 'node:fs';
import { focusEditor, openPreview, toLine, writePost } from '../support/previews.ts';
import { type Stage, type Tests, until } from '../support/vscode-workbench.ts';

/** A server that ends by itself is started again so many times. */
const restarts = 5;

/** The process of the language server of this stage's window: it works in the window's folder. */
function serverOf({ folder }: Stage): number | undefined {
	return fs
		.readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.find((pid) => {
			try {
				const isServer = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('recap-posts');
				return isServer && fs.readlinkSync(`/proc/${pid}/cwd`) === folder;
			} catch {
				return false;
			}
		});
}

export const tests: Tests = {
	'a server that ends again and again is told of in words above the page that stays, and trying again starts it':
		async (stage) => {
			const { workbench, frame } = await openPreview(stage, writePost(stage, 'crash', 'Before the storm.\n'));
			const notice = frame.locator('.recap-notice', { hasText: 'has stopped' });
			const killed: number[] = [];
			await until(
				() => `a server that stays stopped; ${killed.length} were ended`,
				async () => {
					const pid = serverOf(stage);
					if (pid !== undefined && !killed.includes(pid)) {
						process.kill(pid, 'SIGKILL');
						killed.push(pid);
					}
					return killed.length > restarts ? true : undefined;
				},
				60_000,
			);
			await frame.locator('main', { hasText: 'Before the storm.' }).waitFor();
			await stage.shot('stopped');
			await frame.getByRole('button', { name: 'Try again' }).click();
			await notice.waitFor({ state: 'hidden' });
			const pid = await until('a new server', () => serverOf(stage));
			assert.ok(!killed.includes(pid));
			await focusEditor(workbench);
			await toLine(workbench, 9);
			await workbench.type(' And after it.');
			await frame.locator('main', { hasText: 'Before the storm. And after it.' }).waitFor();
		},
};
