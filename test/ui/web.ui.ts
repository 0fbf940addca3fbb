import assert from 'node:assert/strict';
import type { Stage, Tests } from '../support/vscode-workbench.ts';
import { Workbench } from '../support/vscode-workbench.ts';

/** The extension runs in the browser, as on vscode.dev, on a file system that is nowhere but in its memory. */
export const web = true;

const post = 'content/en/blog/2026/lantern-evening/index.md';

async function open(stage: Stage): Promise<Workbench> {
	const payload = JSON.stringify([['openFile', `memfs-recap:/site/${post}`]]);
	await stage.page.goto(`${stage.url}&payload=${encodeURIComponent(payload)}`);
	return Workbench.at(stage);
}

export const tests: Tests = {
	'a post on no disk has its problems, quick fixes, pictures and page, also after its server was killed': async (
		stage,
	) => {
		const workbench = await open(stage);
		await workbench.squiggles('error').nth(2).waitFor();
		assert.equal(await workbench.squiggles('error').count(), 3);
		await stage.shot('problems');
	},
};
