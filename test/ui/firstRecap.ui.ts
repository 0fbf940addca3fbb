import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { feedText } from '../support/recordings.ts';
import { idOf, scheduleText, titleOf } from '../support/schedule.ts';
import { TalkWeb } from '../support/talkWeb.ts';
import { toast } from '../support/vscode-links.ts';
import { drawn, paste, withNotes } from '../support/vscode-photos.ts';
import { type Stage, type Tests, until, Workbench } from '../support/vscode-workbench.ts';

const year = new Date().getFullYear();
const folder = `content/en/blog/${year}/harbour-days-${year}`;
const post = `${folder}/index.md`;

/** The talks that the post is to have, by their place in the schedule. */
const talks = [0, 5, 10];

/** An author at the keyboard, whose keys are counted: a chord is one, a click too. */
class Author {
	keys = 0;

	constructor(
		readonly stage: Stage,
		readonly workbench: Workbench,
	) {}

	async type(text: string): Promise<void> {
		this.keys += text.length;
		await this.workbench.type(text);
	}

	async press(...keys: string[]): Promise<void> {
		this.keys += keys.length;
		await this.workbench.press(...keys);
	}

	/** Runs a command from the palette: opens it, types as much as finds the command, takes it. */
	async command(title: string, typed: string): Promise<void> {
		this.keys += 2 + typed.length;
		await this.workbench.command(title);
	}

	/** Answers a question once its step is there; what is proposed is taken where nothing is typed. */
	async answer(step: Locator, text = ''): Promise<void> {
		await step.waitFor();
		if (text !== '') {
			await this.workbench.press('Control+A');
			await this.type(text);
			await this.stage.page.waitForTimeout(300);
		}
		await this.press('Enter');
	}

	async click(target: Locator): Promise<void> {
		this.keys++;
		await target.click();
	}
}

export const tests: Tests = {
	'a recap is written from nothing by the commands alone, and is ready to be published': async (stage) => {
		const web = await TalkWeb.start();
		const titles = Object.fromEntries(
			talks.map((talk) => [`firstRecap${talk}`.padEnd(11, '0').slice(0, 11), titleOf(talk)]),
		);
		web.on('/feed?playlist_id=PLfirst', { body: feedText(titles) });
		for (const [id, title] of Object.entries(titles))
			web.video(id, { body: JSON.stringify({ title, author_name: 'Harbour' }) });
		await stage.setMachine({
			'recap.network': 'allow',
			'recap.links.endpoints': { ...web.endpoints, playlist: `${web.origin}/feed` },
			'recap.links.check': 'manual',
		});
		const schedule = path.join(stage.folder, 'schedule.ics');
		fs.writeFileSync(schedule, scheduleText());
		try {
			const workbench = await Workbench.open(stage, 'README.md');
			const author = new Author(stage, workbench);
			const box = stage.page.locator('.quick-input-widget:visible input.input');
			const step = (words: string) =>
				stage.page.locator('.quick-input-widget .quick-input-title').filter({ hasText: words });
			const row = (words: string) =>
				stage.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words }).first();

			await author.command('Recap: New Post', 'new post');
			await author.answer(row('Announcement'));
			await author.answer(row('English'));
			await author.answer(step('New Recap (3/'), `Harbour Days ${year}`);
			await author.answer(step('New Recap (4/'), 'Porto');
			await author.answer(step('New Recap (5/'), `${year}-01-12 to 14`);
			await author.answer(step('New Recap (6/'));
			await author.answer(step('New Recap (7/'));
			await author.answer(step('New Recap (8/').or(workbench.line('title:')).first());
			await workbench.line('attribution:').waitFor();
			await stage.page.locator('.statusbar-item').filter({ hasText: 'words' }).waitFor({ timeout: 60_000 });
			await stage.page.waitForTimeout(500);
			await stage.shot('1-post');

			await author.press('Control+End');
			await author.type('We listened, walked and talked.');
			await author.press('Enter', 'Enter');
			const wide = withNotes(await drawn(stage.page, 'image/jpeg', 3000, 2000));
			const booth = await drawn(stage.page, 'image/jpeg', 600, 400);
			await paste(stage.page, [
				{ name: 'Crowd at the quay.jpg', type: 'image/jpeg', bytes: wide },
				{ name: 'Booth of Ada.jpg', type: 'image/jpeg', bytes: booth },
			]);
			author.keys++;
			await workbench.line('booth-of-ada.jpg').waitFor({ timeout: 60_000 });
			await author.type('Everybody at the quay');
			await author.press('Tab');
			await author.type('The booth');
			await author.press('Tab');
			await stage.shot('2-pictures');

			await author.press('Control+End');
			await author.press('Enter', 'Enter');
			await author.type('## Talks');
			await author.press('Enter', 'Enter');
			await author.command('Recap: Insert Talks from Schedule', 'insert talks');
			await author.click(row('Choose a File'));
			const dialog = stage.page.locator('.quick-input-widget').filter({ hasText: 'Choose the schedule' });
			await until('the dialog', async () => ((await box.inputValue()).endsWith('/') ? true : undefined));
			author.keys += 'schedule.ics'.length + 1;
			await workbench.show(row(titleOf(0)).or(row('Istio')), async () => {
				if (!(await dialog.isVisible())) return;
				await box.fill(schedule);
				await stage.page.waitForTimeout(500);
				await box.press('Enter');
			});
			for (const talk of talks) {
				await box.fill(titleOf(talk).slice(0, 12));
				author.keys += 13;
				await row(titleOf(talk)).click();
			}
			await box.fill('');
			await stage.shot('3-schedule');
			await author.press('Enter');
			await author.click(row('List with Links to the Schedule'));
			await workbench.line(`https://sched.co/${idOf(10)}`).waitFor();
			await stage.shot('4-talks');

			await author.command('Recap: Match Recordings', 'match');
			await author.click(row('Type a Playlist'));
			await box.fill('https://www.youtube.com/playlist?list=PLfirst');
			author.keys++;
			await author.press('Enter');
			await row(titleOf(10)).waitFor();
			await stage.shot('5-recordings');
			await author.press('Enter');
			await toast(stage, '3 talks have a recording now.').waitFor();

			await author.press('Control+S');
			await until('the saved post', () =>
				fs.readFileSync(path.join(stage.folder, post), 'utf8').includes('firstRecap') ? true : undefined,
			);
			await author.command('Recap: Prepare Images', 'prepare');
			const frame = await workbench.frameWith('#pictures > li');
			await frame.locator('figcaption', { hasText: 'Then · ' }).first().waitFor({ timeout: 60_000 });
			await stage.shot('6-pictures');
			await author.click(frame.locator('#apply'));
			await frame.locator('#remark', { hasText: 'prepared' }).waitFor();
			await workbench.command('View: Close Editor');
			await workbench.command('Explorer: Focus on Recap');
			await stage.page.locator('.pane-body .monaco-list-row').filter({ hasText: 'Ready to Publish' }).first().waitFor();
			await stage.page.waitForTimeout(1_000);
			await stage.shot('7-ready');

			for (const command of ['lint', 'ready']) {
				const args = [path.join(stage.project, 'server/bin/recap.js'), command, path.join(stage.folder, post)];
				const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
				console.log(`${stdout}${stderr}`.trimEnd().replaceAll(/^/gm, '          '));
				assert.equal(status, 0, command);
			}
			const text = fs.readFileSync(path.join(stage.folder, post), 'utf8');
			console.log(`          ${author.keys} keys and clicks for a post of ${text.split(/\s+/).length} words`);
			for (const talk of talks)
				assert.ok(
					text.includes(`[${titleOf(talk)}](https://www.youtube.com/watch?v=`) ||
						text.includes(`[${titleOf(talk)}](https://youtu.be/`),
					text,
				);
		} finally {
			await web.stop();
		}
	},
};
