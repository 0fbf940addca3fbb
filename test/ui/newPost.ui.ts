import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { type Stage, type Tests, Workbench } from '../support/vscode-workbench.ts';

const year = new Date().getFullYear();
const blog = `content/en/blog/${year}`;

/** The box of the questions. */
const box = ({ page }: Stage): Locator => page.locator('.quick-input-widget');
const heading = (stage: Stage, words: string): Locator =>
	box(stage).locator('.quick-input-title').filter({ hasText: words });
const rows = (stage: Stage): Locator => box(stage).locator('.monaco-list-row');
const said = (stage: Stage, words: string): Locator =>
	box(stage).locator('.quick-input-message').filter({ hasText: words });

/** Types an answer in place of what is proposed, and counts the keys. */
async function answer(workbench: Workbench, text: string | undefined): Promise<number> {
	if (text !== undefined) {
		await workbench.press('Control+A');
		await workbench.type(text);
	}
	await workbench.press('Enter');
	return (text?.length ?? 0) + 1;
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	// First, as it sees a step done by the command that the other runs.
	'the walkthrough leads from the event to the post in five steps with pictures': async (stage) => {
		const workbench = await Workbench.open(stage, 'content/en/blog/2026/harbour-day/index.md');
		// With the explorer beside it there is no room for pictures.
		await workbench.press('Control+B');
		await workbench.command('Recap: Write Your First Recap');
		const step = (words: string) => stage.page.locator('.getting-started-step').filter({ hasText: words }).first();
		await step('Make the post').waitFor();
		for (const [at, title] of [
			'Make the post',
			'Bring the photos',
			'List the talks',
			'See the page',
			'Check before you publish',
		].entries()) {
			await step(title).click();
			await stage.page
				.locator('.getting-started-media img, .getting-started-media .webview, .getting-started-media iframe')
				.first()
				.waitFor();
			// A drawing comes in a frame of its own, which takes its time.
			await stage.page.waitForTimeout(1_000);
			await stage.shot(`walkthrough-${at + 1}`);
		}
		await step('Make the post').click();
		const done = step('Make the post').locator('.codicon.complete');
		assert.equal(await done.count(), 0);
		await step('Make the post').locator('a, .monaco-button').filter({ hasText: 'New Post' }).first().click();
		await heading(stage, 'New Post').waitFor();
		await workbench.press('Escape');
		await done.first().waitFor();
	},

	'a recap is made from nothing by keys alone, with a way back at every step, and Escape leaves nothing behind': async (
		stage,
	) => {
		const workbench = await Workbench.open(stage, 'README.md');
		const everything = () => fs.readdirSync(path.join(stage.folder, 'content'), { recursive: true }).map(String).sort();
		const before = everything();
		await workbench.command('Recap: New Post');
		await heading(stage, 'New Post').waitFor();
		await answer(workbench, undefined);
		await rows(stage).filter({ hasText: 'English' }).waitFor();
		await workbench.press('Escape');
		await box(stage).waitFor({ state: 'hidden' });
		assert.deepEqual(everything(), before);
		await workbench.command('Recap: New Post');
		await heading(stage, 'New Post').waitFor();
		await rows(stage).filter({ hasText: 'Announcement' }).waitFor();
		await stage.page.waitForTimeout(400);
		await stage.shot('1-kind');
		let keys = await answer(workbench, undefined);
		await rows(stage).filter({ hasText: 'English' }).waitFor();
		await stage.shot('2-language');
		keys += await answer(workbench, undefined);
		await heading(stage, 'New Recap (3/').waitFor();
		await workbench.press('Enter');
		await said(stage, 'write its name').waitFor();
		keys += await answer(workbench, 'Harbour Day 2027');
		await heading(stage, 'New Recap (4/').waitFor();
		await stage.page
			.locator('.quick-input-widget .quick-input-left-action-bar a, .quick-input-widget [aria-label^="Back"]')
			.first()
			.click();
		await heading(stage, 'New Recap (3/').waitFor();
		keys += await answer(workbench, undefined);
		await heading(stage, 'New Recap (4/').waitFor();
		keys += await answer(workbench, 'Porto');
		await heading(stage, 'New Recap (5/').waitFor();
		await workbench.type('2027-02-30');
		await said(stage, 'no day that a calendar has').waitFor();
		await stage.shot('3-no-such-day');
		await workbench.press('Control+A');
		await workbench.type('2027-03-10 to 12');
		await said(stage, '12 March 2027').waitFor();
		await stage.shot('4-days');
		await workbench.press('Enter');
		keys += 17;
		await heading(stage, 'New Recap (6/').waitFor();
		await stage.shot('5-title');
		keys += await answer(workbench, undefined);
		await heading(stage, 'New Recap (7/').waitFor();
		await workbench.press('Control+A');
		await workbench.type('CON');
		await said(stage, 'keeps the name CON').waitFor();
		await stage.shot('6-name');
		keys += await answer(workbench, 'harbour-day-2027');
		await heading(stage, 'New Recap (8/').waitFor();
		await rows(stage).filter({ hasText: 'Ada Quist' }).first().waitFor();
		await stage.shot('7-signature');
		await workbench.type('Ada Q');
		await rows(stage).filter({ hasText: 'Sign as “Ada Q”' }).waitFor();
		await box(stage).locator('.monaco-list-row.focused').filter({ hasText: 'Ada Quist' }).waitFor();
		await workbench.press('Enter');
		keys += 6;
		await workbench.line('title:').waitFor();
		await stage.page.waitForTimeout(1_000);
		await stage.shot('8-post');
		const text = fs.readFileSync(path.join(stage.folder, blog, 'harbour-day-2027/index.md'), 'utf8');
		assert.match(text, /^title: "Harbour Day 2027"$/m);
		assert.match(text, /^attribution: "Ada Quist \(Tidewater\)"$/m);
		assert.match(text, /takes place in Porto from 10 to 12 March 2027\./);
		assert.equal(await workbench.squiggles('error').count(), 0);
		await workbench.type(' It rained.');
		await workbench.line('March 2027. It rained.').waitFor();
		console.log(`          ${keys} keys for the post`);
	},
};
