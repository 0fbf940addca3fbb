import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { feedText } from '../support/recordings.ts';
import { idOf, scheduleText, titleOf } from '../support/schedule.ts';
import { TalkWeb } from '../support/talkWeb.ts';
import { toast } from '../support/vscode-links.ts';
import { type Stage, type Tests, until, Workbench } from '../support/vscode-workbench.ts';

const post = 'content/en/blog/2026/harbour-day/talks.md';

const text = `---
title: "Talks by the quay"
description: What was said, and where to watch it.
publishdate: 2026-04-01
attribution: "Ada Quist (Tidewater)"
keywords: [community]
---

The [schedule](https://harbourdays2026.sched.com/list/simple) was full.

{{< image link="./nowhere.jpg" caption="Lanterns on the water" >}}

`;

const rows = ({ page }: Stage): Locator => page.locator('.quick-input-list .monaco-list-row');
const row = (stage: Stage, words: string): Locator => rows(stage).filter({ hasText: words }).first();
const box = ({ page }: Stage): Locator => page.locator('.quick-input-widget:visible input.input');
const nodes = ({ page }: Stage): Locator => page.locator('.pane-body .monaco-list-row');
const node = (stage: Stage, words: string): Locator => nodes(stage).filter({ hasText: words }).first();

/** Lists fade in. */
async function shot(stage: Stage, word: string): Promise<void> {
	await stage.page.waitForTimeout(500);
	await stage.shot(word);
}

/** Leaves the list that is shown, and sees that the post is as it was saved. */
async function givesUp(stage: Stage): Promise<void> {
	await stage.page.keyboard.press('Escape');
	await stage.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
	assert.equal(await stage.page.locator('.tab.dirty').count(), 0);
}

/** Opens the post with further lines beside a server that plays sched and YouTube. */
async function open(stage: Stage, web: TalkWeb, lines = ''): Promise<Workbench> {
	const { origin, endpoints } = web;
	const own = { ...endpoints, schedule: `${origin}/calendars`, playlist: `${origin}/feed` };
	await stage.setMachine({ 'recap.network': 'allow', 'recap.links.endpoints': own, 'recap.links.check': 'manual' });
	fs.writeFileSync(path.join(stage.folder, post), text + lines);
	const workbench = await Workbench.open(stage, post);
	const status = stage.page.locator('.statusbar-item[id*="recap.glance"]').filter({ hasText: 'words' });
	await status.waitFor({ timeout: 60_000 });
	return workbench;
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'a schedule that is refused comes from a file, and its talks are filtered, ticked and inserted': async (stage) => {
		const web = await TalkWeb.start();
		try {
			web.on('/calendars/harbourdays2026/all.ics', { status: 403 });
			const file = path.join(stage.folder, 'schedule.ics');
			fs.writeFileSync(file, scheduleText({ entries: ['BEGIN:VEVENT', 'SUMMARY:', 'END:VEVENT'] }));
			const workbench = await open(stage, web);
			await workbench.toEnd();
			/** Goes through every list to the last. */
			const toStyles = async () => {
				await workbench.command('Recap: Insert Talks from Schedule');
				await row(stage, 'harbourdays2026.sched.com').waitFor();
				await shot(stage, 'source');
				await row(stage, 'harbourdays2026.sched.com').click();
				const refusal = stage.page
					.locator('.monaco-dialog-box')
					.filter({ hasText: 'did not hand out the schedule (403)' });
				await refusal.waitFor();
				await shot(stage, 'refused');
				await refusal.getByRole('button', { name: 'Choose the File…' }).click();
				const lists = stage.page.locator('.quick-input-widget');
				// The dialog may still have rows of the list before it.
				const talks = lists.filter({ hasNotText: 'Choose the schedule' }).locator(row(stage, 'Tidewater'));
				// The box looks at the disk after each key, and passes over an Enter that comes meanwhile.
				const dialog = lists.filter({ hasText: 'Choose the schedule' });
				await until('the dialog', async () => ((await box(stage).inputValue()).endsWith('/') ? true : undefined));
				await workbench.show(talks, async () => {
					if (!(await dialog.isVisible())) return;
					await box(stage).fill(file);
					await stage.page.waitForTimeout(500);
					await box(stage).press('Enter');
				});
				assert.equal(await box(stage).inputValue(), 'Istio');
				await shot(stage, 'about');
				for (const index of [5, 0]) {
					await box(stage).fill(titleOf(index));
					await row(stage, titleOf(index)).click();
				}
				await box(stage).fill('Istio');
				await shot(stage, 'pick');
				await box(stage).press('Enter');
				await row(stage, 'Sentences with Speakers').waitFor();
			};
			await toStyles();
			await givesUp(stage);
			await toStyles();
			await shot(stage, 'style');
			await row(stage, 'List with Links to the Schedule').click();
			await workbench.line(`https://sched.co/${idOf(5)}`).waitFor();
			await shot(stage, 'inserted');
			await workbench.save(
				post,
				`* [${titleOf(0)}](https://sched.co/${idOf(0)})\n* [${titleOf(5)}](https://sched.co/${idOf(5)})`,
			);

			const once = '/calendars/harbourdays2026/all.ics';
			assert.deepEqual(web.paths, [once, once]);
		} finally {
			await web.stop();
		}
	},

	'the view leads to what is open, and follows the recordings that talks are given': async (stage) => {
		const web = await TalkWeb.start();
		try {
			web.on('/feed?playlist_id=PLharbour2026', {
				body: feedText({
					uiMatch0001: `${titleOf(0)} - Ada Quist, Tidewater`,
					uiMatch0002: titleOf(5),
					uiMatch0003: `Lightning Talk: ${titleOf(5)}`,
				}),
			});
			const lines = [0, 5].map((index) => `* [${titleOf(index)}](https://sched.co/${idOf(index)})\n`);
			const workbench = await open(stage, web, lines.join(''));
			const view = node(stage, 'Ready to Publish');
			await workbench.command('Explorer: Focus on Recap');
			await view.waitFor();
			// The view has the whole height once the list of files is closed.
			await stage.page.locator('.pane-header').filter({ hasText: 'site' }).first().click();
			await node(stage, 'nowhere.jpg is not in').waitFor();
			await shot(stage, 'view');
			await node(stage, titleOf(0)).waitFor();
			const spoken = await node(stage, titleOf(0)).getAttribute('aria-label');
			assert.ok(spoken?.includes(`sched ${idOf(0)}`) && spoken.includes('no video'), spoken ?? 'nothing is spoken');
			await node(stage, 'nowhere.jpg is not in').click();
			await stage.page.locator('.statusbar-item').filter({ hasText: 'Ln 11, Col' }).waitFor();

			/** Goes through every list to the last, or to the one of a tie. */
			const toPairs = async (chooses: boolean) => {
				await workbench.command('Recap: Match Recordings');
				await row(stage, 'Type a Playlist').click();
				await box(stage).fill('https://www.youtube.com/playlist?list=PLharbour2026');
				await workbench.press('Enter');
				await row(stage, 'Lightning Talk').waitFor();
				await shot(stage, 'tie');
				if (!chooses) return;
				await row(stage, 'Lightning Talk').click();
				await row(stage, 'chosen by you').waitFor();
				await shot(stage, 'pairs');
			};
			await toPairs(false);
			await givesUp(stage);
			await toPairs(true);
			await givesUp(stage);
			await toPairs(true);
			await box(stage).press('Enter');
			await toast(stage, '2 talks have a recording now.').waitFor();
			await workbench.save(
				post,
				`* [${titleOf(0)}](https://youtu.be/uiMatch0001)\n* [${titleOf(5)}](https://youtu.be/uiMatch0003)`,
			);
			await node(stage, 'video uiMatch0003').waitFor();
			await shot(stage, 'matched');

			await workbench.command('View: Close All Editors');
			await stage.page.locator('.welcome-view-content').filter({ hasText: 'Open a post to see its talks' }).waitFor();
			await shot(stage, 'welcome');
			assert.deepEqual(web.paths, Array(3).fill('/feed?playlist_id=PLharbour2026'));
		} finally {
			await web.stop();
		}
	},
};
