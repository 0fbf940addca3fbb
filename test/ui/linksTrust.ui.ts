import assert from 'node:assert/strict';
import { openLinks, saved, toast } from '../support/vscode-links.ts';
import type { Tests } from '../support/vscode-workbench.ts';

/** These tests are asked whether they trust their workspace. */
export const asksForTrust = true;

export const tests: Tests = {
	'in a workspace that is not trusted nothing is sent and nobody is asked, whatever the settings allow': async (
		stage,
	) => {
		const { web, workbench } = await openLinks(stage, {
			settings: { 'recap.network': 'allow' },
			before: async () => {
				await stage.page.getByRole('button', { name: "No, I don't trust the authors" }).click({ timeout: 60_000 });
			},
		});
		try {
			await saved(workbench, 'First.');
			await workbench.command('Recap: Check Links in This Post');
			const refusal = toast(stage, 'a workspace that you do not trust');
			await refusal.waitFor();
			await stage.page.waitForTimeout(500);
			await stage.shot('untrusted');
			assert.deepEqual(web.paths, []);
			await refusal.getByRole('button', { name: 'Manage Workspace Trust' }).click();
			await stage.page
				.locator('.workspace-trust-editor')
				.getByRole('button', { name: 'Trust', exact: true })
				.first()
				.click();
			await workbench.command('Recap: Check Links in Workspace');
			await toast(stage, '2 links alive, 2 gone, 1 unverifiable').waitFor();
			assert.ok(web.seen.length > 0);
		} finally {
			await web.stop();
		}
	},
};
