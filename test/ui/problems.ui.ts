import assert from 'node:assert/strict';
import { type Tests, Workbench } from '../support/vscode-workbench.ts';

const post = 'content/en/blog/2026/lantern-evening/index.md';

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'a picture that is missing and a caption that ends in a period are underlined': async (stage) => {
		const workbench = await Workbench.open(stage, post);
		await workbench.squiggles('error').nth(2).waitFor();
		assert.equal(await workbench.squiggles('error').count(), 3);
		await stage.shot('squiggles');
	},

	'hovering over an underlined picture says what is wrong with it': async (stage) => {
		const workbench = await Workbench.open(stage, post);
		await workbench.squiggles('error').first().waitFor();
		await workbench.toText('welcom.jpg');
		const hover = stage.page.locator('.monaco-hover:visible').filter({ hasText: 'welcom.jpg' }).first();
		await workbench.show(hover, () => workbench.press('Control+K', 'Control+I'));
		await stage.shot('hover');
		const words = (await hover.textContent()) ?? '';
		assert.match(words, /image\/missing-file/);
	},

	'the light bulb takes the name of the nearest picture, and the file is saved with it': async (stage) => {
		const workbench = await Workbench.open(stage, post);
		await workbench.squiggles('error').nth(2).waitFor();
		await workbench.toText('welcom.jpg');
		const fix = stage.page.locator('.action-widget .monaco-list-row').filter({ hasText: 'welcome.jpg' }).first();
		await workbench.show(fix, () => workbench.press('Control+.'));
		await stage.shot('light-bulb');
		await fix.click();
		await workbench.line('./welcome.jpg').waitFor();
		const text = await workbench.save(post, 'welcome.jpg');
		assert.match(text, /link="\.\/welcome\.jpg" caption="Guests find their seats"/);
		await workbench.squiggles('error').nth(2).waitFor({ state: 'detached' });
		assert.equal(await workbench.squiggles('error').count(), 2);
		await stage.shot('fixed');
	},

	'a README of the same site is left alone': async (stage) => {
		const workbench = await Workbench.open(stage, 'README.md');
		await workbench.openAnother('lantern-evening/index.md');
		// The post has been checked, so the README before it has been too.
		await workbench.squiggles('error').nth(2).waitFor();
		await stage.page.locator('.tab').filter({ hasText: 'README.md' }).click();
		await workbench.line('Ends in a period').waitFor();
		await stage.page.locator('.statusbar-item[id*="recap.glance"]').first().waitFor({ state: 'hidden' });
		for (const severity of ['error', 'warning', 'info'] as const) {
			assert.equal(await workbench.squiggles(severity).count(), 0);
		}
	},
};
