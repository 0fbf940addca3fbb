import assert from 'node:assert/strict';
import { hostsAsked, outside, writePost } from '../support/previews.ts';
import { toast } from '../support/vscode-links.ts';
import { type Tests, Workbench } from '../support/vscode-workbench.ts';

/** These tests are asked whether they trust their workspace. */
export const asksForTrust = true;

const body = `Above.

<iframe width="560" height="315" src="https://www.youtube.com/embed/aB3dE5fG7h_" title="Waypoints"></iframe>

<iframe src="https://elsewhere.example/map" title="The way"></iframe>

{{< image link="./quay.jpg" caption="The quay" >}}

Below.
`;

export const tests: Tests = {
	'in a workspace that is not trusted the preview has no frame and asks no host, whatever the settings allow': async (
		stage,
	) => {
		const hosts = hostsAsked(stage.page);
		stage.setMachine({ 'recap.network': 'allow' });
		const workbench = await Workbench.open(stage, writePost(stage, 'untrusted', body), async () => {
			await stage.page.getByRole('button', { name: "No, I don't trust the authors" }).click({ timeout: 60_000 });
		});
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
};
