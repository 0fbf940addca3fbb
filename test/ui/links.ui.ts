import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { eventPage, oembed } from '../support/talkWeb.ts';
import { saved, toast, withPost } from '../support/vscode-links.ts';
import { type Tests, until } from '../support/vscode-workbench.ts';

const allowed = { 'recap.network': 'allow' };

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'the address of a gone video is underlined, and the status bar has the counts': (stage) =>
		withPost(
			stage,
			async (workbench) => {
				await saved(workbench, 'First.');
				await workbench.squiggles('warning').first().waitFor();
				await workbench.toText('uiGone-0001');
				await stage.page.waitForTimeout(500);
				await stage.shot('squiggle');
				const item = stage.page.locator('.statusbar-item[id*="recap.glance"]');
				const words = '2 links alive, 1 gone, 1 unverifiable';
				await item.filter({ hasText: words }).waitFor();
				await item.locator(`a[aria-label*="${words}"]`).waitFor();
				await item.hover();
				const tooltip = stage.page.locator('.monaco-hover:visible').filter({ hasText: words }).first();
				await tooltip.waitFor();
				await stage.shot('status-bar');
			},
			{ settings: allowed },
		),

	'a hover has picture, title, channel, verdict and age, and its link checks again': (stage) =>
		withPost(
			stage,
			async (workbench, web) => {
				await saved(workbench, 'First.');
				await workbench.squiggles('warning').first().waitFor();
				await workbench.toText('uiAlive0001');
				const hover = stage.page.locator('.monaco-hover:visible').filter({ hasText: 'Check again' }).first();
				await workbench.show(hover, () => workbench.press('Control+K', 'Control+I'));
				const image = hover.locator(`img[src="${web.origin}/vi/uiAlive0001/0.jpg"]`);
				// The window itself loads pictures by https only.
				await image.waitFor({ state: 'attached' });
				await stage.page.waitForTimeout(500);
				await stage.shot('hover');
				const words = (await hover.textContent()) ?? '';
				assert.match(
					words,
					/Waypoints without tears.*Quay Recordings.*The video is there \(oEmbed 200\), checked just now\./s,
				);
				const { length } = web.seen;
				await hover.getByText('Check again').click();
				await until('another request', () => (web.seen.length === length + 1 ? true : undefined));
				await toast(stage, 'is alive').waitFor();
				await workbench.press('Escape');
				await workbench.toText('uiGone-0001');
				const gone = stage.page.locator('.monaco-hover:visible').filter({ hasText: 'The video is gone' }).first();
				await workbench.show(gone, () => workbench.press('Control+K', 'Control+I'));
				await stage.page.waitForTimeout(500);
				await stage.shot('hover-gone');
			},
			{ settings: allowed },
		),

	'the command tells its progress in links, can be stopped, and ends with a summary that leads to what is gone': (
		stage,
	) =>
		withPost(
			stage,
			async (workbench, web) => {
				web.talk('1uiSl', { hangs: true });
				await workbench.command('Recap: Check Links in This Post');
				const progress = toast(stage, 'Checking links');
				await progress.filter({ hasText: '4 of 5' }).waitFor();
				await stage.page.waitForTimeout(500);
				await stage.shot('progress');
				await progress.getByRole('button', { name: 'Cancel' }).click();
				await toast(stage, 'Stopped. So far: 2 links alive, 1 gone, 1 unverifiable').waitFor();
				await workbench.press('Escape');
				web.talk('1uiSl', eventPage('1uiSl'));
				await workbench.command('Recap: Check Links in Workspace');
				// A post that is not open links a video, too, of which this web knows nothing.
				const summary = toast(stage, /(?<!So far: )3 links alive, 2 gone, 1 unverifiable/);
				await summary.waitFor();
				await stage.page.waitForTimeout(500);
				await stage.shot('summary');
				await summary.getByRole('button', { name: 'Show Them' }).click();
				const rows = stage.page.locator('.quick-input-list .monaco-list-row');
				await rows.nth(1).waitFor();
				await stage.page.waitForTimeout(500);
				await stage.shot('gone');
				await rows.filter({ hasText: 'harbour-day/index.md' }).first().click();
				await stage.page.locator('.statusbar-item').filter({ hasText: '(28 selected)' }).waitFor();
			},
			{ settings: allowed, lines: ['- [A slow one](https://sched.co/1uiSl)'] },
		),

	'a video that is gone wears a badge in the open preview once it was checked, and the badge leads to its line': (
		stage,
	) =>
		withPost(
			stage,
			async (workbench, web) => {
				await workbench.command('Recap: Open Preview to the Side');
				const frame = await workbench.frameWith('main article');
				await frame.getByRole('button', { name: 'Play Draining nodes' }).waitFor();
				assert.equal(await frame.locator('.recap-badge').count(), 0);
				assert.deepEqual(web.paths, []);
				await stage.page.locator('.tab').filter({ hasText: 'links.md' }).first().click();
				await saved(workbench, 'First.');
				const badge = frame.locator('.recap-video .recap-badge', { hasText: 'gone' });
				await badge.waitFor();
				await frame.locator('li .recap-badge', { hasText: 'gone' }).waitFor();
				assert.equal(await frame.locator('.recap-badge').count(), 2);
				await stage.shot('badge');
				await badge.click();
				await stage.page
					.locator('.statusbar-item')
					.filter({ hasText: /Ln 15, Col/ })
					.waitFor();
			},
			{
				settings: allowed,
				lines: ['<iframe src="https://www.youtube.com/embed/uiGone-0001" title="Draining nodes"></iframe>', '', ''],
			},
		),

	'a light bulb gives a link the title of its video': (stage) =>
		withPost(
			stage,
			async (workbench, web) => {
				web.video('uiTitle0001', oembed('Certificates that renew themselves'));
				await saved(workbench, 'First.');
				await workbench.squiggles('info').first().waitFor();
				await workbench.toText('youtu.be/uiTitle0001');
				const fix = stage.page.locator('.action-widget .monaco-list-row').filter({ hasText: 'title' }).first();
				await workbench.show(fix, () => workbench.press('Control+.'));
				await stage.shot('light-bulb');
				await fix.click();
				await workbench.line('[Certificates that renew themselves]').waitFor();
			},
			{ settings: allowed, lines: ['- [Draining Nodes Without Tears](https://youtu.be/uiTitle0001)'] },
		),

	'the palette offers both commands, and none that only the editor calls': async (stage) =>
		withPost(stage, async (workbench) => {
			await workbench.press('F1');
			const input = stage.page.locator('.quick-input-widget input.input');
			await input.fill('>Recap: ');
			const rows = stage.page.locator('.quick-input-list .monaco-list-row');
			await rows.filter({ hasText: 'Check Links in Workspace' }).first().waitFor();
			await rows.filter({ hasText: 'Check Links in This Post' }).first().waitFor();
			const all = (await rows.allTextContents()).join();
			assert.doesNotMatch(all, /reveal|again/i);
		}),

	'a file that is no post has no links to check, and is told so': async (stage) =>
		withPost(
			stage,
			async (workbench, web) => {
				fs.mkdirSync(path.join(stage.folder, 'drafts'));
				fs.writeFileSync(path.join(stage.folder, 'drafts/notes.md'), 'A [talk](https://sched.co/1uiGH).\n');
				await workbench.openAnother('drafts/notes.md');
				await workbench.line('1uiGH').waitFor();
				await workbench.command('Recap: Check Links in This Post');
				await toast(stage, 'no link to a talk').waitFor();
				assert.deepEqual(web.paths, []);
			},
			{ settings: allowed },
		),
};
