import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { blog, focusEditor, openPreview, writePost } from '../support/previews.ts';
import { type Tests, until, type Workbench } from '../support/vscode-workbench.ts';

/** The titles of the pages in all previews on the screen, sorted. */
async function titles(page: Page): Promise<string[]> {
	const found = await Promise.all(
		page.frames().map(async (frame) => {
			const heading = await frame.$('main article h1').catch(() => null);
			return heading ? ((await heading.textContent().catch(() => '')) ?? '') : '';
		}),
	);
	return found.filter((title) => title !== '').sort();
}

async function titlesAre(page: Page, wanted: readonly string[]): Promise<void> {
	let last: readonly string[] = [];
	await until(
		() => `previews of ${wanted}; the last were ${last}`,
		async () => {
			last = await titles(page);
			return last.join() === wanted.join() ? true : undefined;
		},
		40_000,
	);
}

async function openBeside(workbench: Workbench, file: string): Promise<void> {
	await focusEditor(workbench);
	await workbench.openAnother(file);
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'a preview follows the author to another post, until it is locked; then another one opens, and both are there after a reload':
		async (stage) => {
			const { workbench, frame } = await openPreview(stage, `${blog}/harbour-day/index.md`);
			await titlesAre(stage.page, ['Harbour Day 2026']);
			await openBeside(workbench, 'lantern-evening/index.md');
			await titlesAre(stage.page, ['Lantern Evening 2026']);
			await workbench.command('Recap: Lock Preview');
			await stage.page.locator('.tab').filter({ hasText: '[Preview] lantern-evening/index.md' }).waitFor();
			await openBeside(workbench, 'harbour-day/index.md');
			await stage.page.waitForTimeout(1500);
			await titlesAre(stage.page, ['Lantern Evening 2026']);
			assert.equal(frame.isDetached(), false);
			await workbench.command('Recap: Open Preview to the Side');
			await stage.page.locator('.tab').filter({ hasText: 'Preview harbour-day/index.md' }).waitFor();
			await titlesAre(stage.page, ['Harbour Day 2026']);
			await stage.shot('several');
			// VS Code in a browser writes down what is open every five seconds, and not when it is left.
			await stage.page.waitForTimeout(8000);
			// Without the file to open, which would take the place of what was open.
			await stage.page.goto(stage.url);
			await workbench.editor.waitFor({ timeout: 60_000 });
			await titlesAre(stage.page, ['Harbour Day 2026']);
			const locked = stage.page.locator('.tab').filter({ hasText: '[Preview] lantern-evening/index.md' });
			await locked.click();
			await titlesAre(stage.page, ['Lantern Evening 2026']);
		},

	'a preview goes along with a post that is moved, says so in words when it is deleted, and shows it again when it is back':
		async (stage) => {
			const file = writePost(stage, 'mover', 'It moves.\n');
			const { frame } = await openPreview(stage, file);
			const row = stage.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'mover' });
			await row.click();
			await stage.page.keyboard.press('F2');
			const box = stage.page.locator('.explorer-folders-view input');
			await box.fill('moved');
			await stage.page.keyboard.press('Enter');
			await stage.page.locator('.tab').filter({ hasText: 'Preview moved/index.md' }).waitFor();
			await frame.locator('main', { hasText: 'It moves.' }).waitFor();
			fs.rmSync(path.join(stage.folder, blog, 'moved'), { recursive: true });
			const notice = frame.locator('.recap-notice', { hasText: 'moved/index.md is not' });
			await notice.waitFor();
			assert.match((await frame.locator('main').textContent()) ?? '', /It moves/);
			await stage.shot('deleted');
			await notice.getByRole('button', { name: 'Try again' }).click();
			await stage.page.waitForTimeout(500);
			assert.equal(await notice.isVisible(), true);
			const back = frame.locator('main', { hasText: 'It is back' });
			// VS Code may miss the first change in a folder that is new to it, and its own editor then keeps the old text.
			for (let tries = 0; tries < 10 && !(await back.isVisible()); tries++) {
				writePost(stage, 'moved', 'It is back.\n');
				await stage.page.waitForTimeout(2_000);
			}
			await back.waitFor();
			await notice.waitFor({ state: 'hidden' });
		},

	'the key chord opens the preview': async (stage) => {
		const { Workbench } = await import('../support/vscode-workbench.ts');
		const workbench = await Workbench.open(stage, `${blog}/harbour-day/index.md`);
		await workbench.editor.locator('.view-line').first().click();
		const tab = stage.page.locator('.tab').filter({ hasText: 'Preview harbour-day/index.md' });
		await workbench.show(tab, () => workbench.press('Control+K', 'g'));
		await workbench.frameWith('main article');
	},
};
