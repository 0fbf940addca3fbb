import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { linksPost, saved, toast, withPost } from '../support/vscode-links.ts';
import { type Stage, type Tests, until } from '../support/vscode-workbench.ts';

const question = (stage: Stage): Locator => toast(stage, 'May Recap Posts use the network');

const allow = (stage: Stage) => question(stage).getByRole('button', { name: 'Allow in This Workspace' }).click();

export const tests: Tests = {
	'saving asks for consent once, sends nothing before it, and the answer lasts beyond the window': (stage) =>
		withPost(stage, async (workbench, web) => {
			await saved(workbench, 'First.');
			await question(stage).waitFor();
			await stage.page.waitForTimeout(1_000);
			await stage.shot('consent');
			const words = (await question(stage).textContent()) ?? '';
			assert.match(words, /127\.0\.0\.1:\d+ whether 4 links are still there/);
			assert.deepEqual(web.paths, []);
			await saved(workbench, 'Second.');
			assert.equal(await question(stage).count(), 1);
			await allow(stage);
			await workbench.squiggles('warning').first().waitFor();
			const { length } = web.seen;
			// Four links: two oEmbed, one of them with its thumbnail, and two of sched, of which one is a wall.
			assert.equal(length, 5);
			await stage.page.reload();
			await workbench.editor.waitFor({ timeout: 60_000 });
			await workbench.squiggles('warning').first().waitFor();
			await workbench.toEnd();
			// Not typed: the editor would close brackets by itself.
			await stage.page.keyboard.insertText(' And [one more](https://sched.co/1uiEF).');
			await workbench.save(linksPost, '1uiEF');
			await until('a request', () => (web.paths.includes('/sched/1uiEF') ? true : undefined));
			assert.equal(web.seen.length, length + 1);
			assert.equal(await question(stage).count(), 0);
			await workbench.command('Recap: Forget Network Answer');
			await toast(stage, 'until you allow it again').waitFor();
			await stage.page.keyboard.insertText(' And [a last one](https://sched.co/1uiIJ).');
			await workbench.save(linksPost, '1uiIJ');
			await question(stage).waitFor();
			assert.equal(web.seen.length, length + 1);
		}),

	'a no is heard, is not asked about again, and can be taken back from the command': (stage) =>
		withPost(stage, async (workbench, web) => {
			await saved(workbench, 'First.');
			await question(stage).getByRole('button', { name: "Don't Allow" }).click();
			await question(stage).waitFor({ state: 'detached' });
			await saved(workbench, 'Second.');
			await workbench.command('Recap: Check Links in This Post');
			const refusal = toast(stage, 'you did not allow the network');
			await refusal.waitFor();
			await stage.page.waitForTimeout(500);
			await stage.shot('refusal');
			assert.equal(await question(stage).count(), 0);
			assert.deepEqual(web.paths, []);
			await refusal.getByRole('button', { name: 'Allow in This Workspace' }).click();
			await toast(stage, '2 links alive, 1 gone, 1 unverifiable').waitFor();
		}),
};
