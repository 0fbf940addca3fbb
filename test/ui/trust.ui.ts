import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { hostsAsked, outside, writePost } from '../support/previews.ts';
import { openLinks, saved, toast } from '../support/vscode-links.ts';
import { type Stage, type Tests, Workbench } from '../support/vscode-workbench.ts';

/** These tests are asked whether they trust their workspace. */
export const asksForTrust = true;

/** Its tests do with a window in which others have been. */
export const shared = true;

const body = `Above.

<iframe width="560" height="315" src="https://www.youtube.com/embed/aB3dE5fG7h_" title="Waypoints"></iframe>

<iframe src="https://elsewhere.example/map" title="The way"></iframe>

{{< image link="./quay.jpg" caption="The quay" >}}

Below.
`;

/** Says no where the workbench is just opened; one in which a test has been was told so. */
const refuse = ({ page }: Stage) =>
	page.getByRole('button', { name: "No, I don't trust the authors" }).click({ timeout: 60_000 });

export const tests: Tests = {
	'in a workspace that is not trusted the preview has no frame and asks no host, whatever the settings allow': async (
		stage,
	) => {
		const hosts = hostsAsked(stage.page);
		await stage.setMachine({ 'recap.network': 'allow' });
		const workbench = await Workbench.open(stage, writePost(stage, 'untrusted', body), () => refuse(stage));
		await workbench.command('Recap: Open Preview to the Side');
		const frame = await workbench.frameWith('main article');
		await frame.locator('figure img').waitFor();
		await frame.locator('.recap-embedded', { hasText: 'The way' }).waitFor();
		await frame.getByRole('button', { name: 'Play Waypoints' }).click();
		await toast(stage, 'once you trust this workspace').waitFor();
		await stage.shot('untrusted');
		assert.equal(await frame.locator('iframe, .recap-thumbnail').count(), 0);
		const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
		assert.doesNotMatch(policy ?? 'frame-src', /frame-src|youtube|ytimg/);
		assert.deepEqual(frame.childFrames(), []);
		assert.deepEqual(outside(hosts), []);
	},

	// The last, as it comes to trust the workspace.
	'in a workspace that is not trusted nothing is sent, nobody is asked and nothing above it is read, until it is':
		async (stage) => {
			const above = path.dirname(stage.folder);
			fs.mkdirSync(path.join(above, '.git'));
			fs.writeFileSync(path.join(above, '.recap.yaml'), 'rules:\n  image/caption-period: info\n');
			const { web, workbench } = await openLinks(stage, {
				settings: { 'recap.network': 'allow' },
				lines: ['{{< image link="./quay.jpg" caption="The quay." >}}', ''],
				before: () => refuse(stage),
			});
			await workbench.squiggles('error').first().waitFor();
			assert.equal(await workbench.squiggles('info').count(), 0);
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
				await workbench.squiggles('info').first().waitFor();
				await toast(stage, '2 links alive, 2 gone, 1 unverifiable').waitFor();
				assert.ok(web.seen.length > 0);
			} finally {
				await web.stop();
				for (const name of ['.git', '.recap.yaml']) fs.rmSync(path.join(above, name), { recursive: true });
			}
		},
};
