import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { type Stage, type Tests, Workbench } from '../support/vscode-workbench.ts';

const post = 'content/en/blog/2026/harbour-day/long.md';

const evening = Array.from({ length: 60 }, (_, hour) => `Line ${hour} of a long evening by the water.\n`).join('\n');

const text = `---
title: "A long evening"
description: More than fits on a screen.
publishdate: 2026-04-01
attribution: "Ada Quist (Tidewater)"
keywords: [community]
---

{{< image link="./quay.jpg" caption="The quay before the doors opened." >}}

Bram Oster opened with [Waypoints without tears](https://youtu.be/aB3dE5fG7h_).

${evening}
## Talks after dark

{{< image link="./nowhere.jpg" caption="Lanterns on the water" >}}

- [Sails for sidecars](https://sched.co/1abCD)

### Thanks

See you in the autumn!
`;

async function openLongPost(stage: Stage): Promise<Workbench> {
	fs.writeFileSync(path.join(stage.folder, post), text);
	const workbench = await Workbench.open(stage, post);
	await itemOf(stage).filter({ hasText: 'words' }).waitFor();
	return workbench;
}

const itemOf = ({ page }: Stage): Locator => page.locator('.statusbar-item[id*="recap.glance"]');
const rows = ({ page }: Stage): Locator => page.locator('.quick-input-list .monaco-list-row');
const row = (stage: Stage, words: string): Locator => rows(stage).filter({ hasText: words }).first();

async function openGlance(stage: Stage): Promise<void> {
	await itemOf(stage).locator('a').click();
	await row(stage, 'nowhere.jpg').waitFor();
}

/** VS Code takes a tooltip back when the item is drawn anew, which new counts do at any time: then the mouse comes again. */
async function openTooltip(stage: Stage): Promise<Locator> {
	const tooltip = stage.page.locator('.monaco-hover:visible').filter({ hasText: 'Post at a Glance' }).first();
	for (let tries = 1; ; tries++) {
		await stage.page.mouse.move(400, 300);
		await itemOf(stage).hover();
		const shown = await tooltip.waitFor({ timeout: 5000 }).then(
			() => true,
			() => false,
		);
		if (shown || tries === 5) return tooltip;
	}
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'the status bar tells problems, pictures, talks and words, and its tooltip names them': async (stage) => {
		await openLongPost(stage);
		assert.match((await itemOf(stage).textContent()) ?? '', /^Post\s+2\s+2\s+2\s+\d+ words$/);
		const label = await itemOf(stage).locator('a').getAttribute('aria-label');
		assert.match(label ?? '', /^Post: 2 errors; 2 pictures, 2 talks and \d+ words$/);
		const hover = await openTooltip(stage);
		await stage.shot('status-bar');
		assert.match((await hover.textContent()) ?? '', /2 errors\s*2 pictures\s*2 talks\s*\d+ words/);
	},

	'a click lists everything in groups, and moving through the list shows the place until Escape': async (stage) => {
		const workbench = await openLongPost(stage);
		await openGlance(stage);
		// The list fades in.
		await stage.page.waitForTimeout(500);
		await stage.shot('list');
		const groups = await stage.page.locator('.quick-input-list .quick-input-list-separator:visible').allTextContents();
		assert.deepEqual(
			groups.filter((words) => words !== ''),
			['2 problems', '2 pictures', '2 talks', '2 headings'],
		);
		await workbench.line('title:').waitFor();
		for (let i = 0; i < 6; i++) await workbench.press('ArrowDown');
		await workbench.line('Sails for sidecars').waitFor();
		await stage.page.waitForTimeout(500);
		await stage.shot('preview');
		assert.equal(await workbench.line('title:').count(), 0);
		await workbench.press('Escape');
		await workbench.line('title:').waitFor();
		await stage.page.locator('.statusbar-item').filter({ hasText: 'Ln 1, Col 1' }).waitFor();
	},

	'a word filters the list, and Enter goes to the place': async (stage) => {
		const workbench = await openLongPost(stage);
		await openGlance(stage);
		await workbench.type('sched');
		await row(stage, 'nowhere.jpg').waitFor({ state: 'detached' });
		assert.equal(await rows(stage).count(), 1);
		await workbench.press('Enter');
		const line = text.split('\n').findIndex((words) => words.includes('Sails')) + 1;
		await stage.page
			.locator('.statusbar-item')
			.filter({ hasText: `Ln ${line}, Col 3` })
			.waitFor();
		await workbench.line('Sails for sidecars').waitFor();
		await workbench.type('New ');
		await workbench.line('- New [Sails for sidecars]').waitFor();
	},

	'the list of problems is one row away': async (stage) => {
		await openLongPost(stage);
		await openGlance(stage);
		await row(stage, 'Open the list of problems').click();
		await stage.page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'nowhere.jpg' }).first().waitFor();
		await stage.shot('problems');
	},

	'the command of a file that is no post says what it wants': async (stage) => {
		const workbench = await Workbench.open(stage, 'README.md');
		await workbench.command('Recap: Post at a Glance');
		await stage.page.locator('.notification-toast').filter({ hasText: 'Open a post first' }).waitFor();
	},
};
