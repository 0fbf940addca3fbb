import assert from 'node:assert/strict';
import { photo } from '../support/photo.ts';
import { toLine } from '../support/previews.ts';
import { toast } from '../support/vscode-links.ts';
import { paste } from '../support/vscode-photos.ts';
import { type Stage, type Tests, until, Workbench } from '../support/vscode-workbench.ts';

/** The extension runs in the browser, as on vscode.dev, on a file system that is nowhere but in its memory. */
export const web = true;

const blog = 'content/en/blog/2026';

/** Opens a post, each test another one: what one has left unsaved may be there again in the next window. */
async function open(stage: Stage, post: string): Promise<Workbench> {
	const payload = JSON.stringify([['openFile', `memfs-recap:/site/${blog}/${post}/index.md`]]);
	await stage.page.goto(`${stage.url}&payload=${encodeURIComponent(payload)}`);
	return Workbench.at(stage);
}

/** Waits until so many errors are underlined. */
async function errors(workbench: Workbench, count: number): Promise<void> {
	const squiggles = workbench.squiggles('error');
	await until(`${count} errors`, async () => ((await squiggles.count()) === count ? true : undefined));
}

export const tests: Tests = {
	'a post on no disk has its problems, fixes, pictures and page, and a new server for one that was killed': async (
		stage,
	) => {
		const workbench = await open(stage, 'lantern-evening');
		await errors(workbench, 3);
		await workbench.toText('welcom.jpg');
		const fix = stage.page.locator('.action-widget .monaco-list-row').filter({ hasText: 'welcome.jpg' }).first();
		await workbench.show(fix, () => workbench.press('Control+.'));
		await fix.click();
		await workbench.line('./welcome.jpg').waitFor();
		await errors(workbench, 2);

		await workbench.toText('lanterns.png');
		await workbench.press('Delete', 'Control+Space');
		const row = stage.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'panel.png' }).first();
		await workbench.show(row, () => workbench.press('Escape', 'Control+Space'));
		const details = stage.page.locator('.suggest-details-container').filter({ hasText: /\d+ × \d+/ });
		await workbench.show(details, () => workbench.press('Control+Space'));
		await stage.shot('suggest');
		await row.click();
		await errors(workbench, 1);

		await workbench.command('Recap: Open Preview to the Side');
		const frame = await workbench.frameWith('main article');
		const picture = frame.locator('figure img').first();
		await until('a picture in the preview', async () => {
			const width = await picture.evaluate(({ naturalWidth }: { naturalWidth: number }) => naturalWidth);
			return width > 0 ? width : undefined;
		});
		assert.match(
			(await frame.locator('figure .wrapper-with-intrinsic-ratio').first().getAttribute('style')) ?? '',
			/\d/,
		);
		await workbench.command('Problems: Focus on Problems View');
		const problems = stage.page.locator('.markers-panel .monaco-list-row');
		await problems.filter({ hasText: 'This caption ends in a full stop' }).waitFor();
		await stage.shot('problems-and-preview');

		await workbench.command('Memory Files: End All Workers');
		await toast(stage, 'One worker was ended').waitFor();
		await stage.page.locator('.tab').filter({ hasText: 'index.md' }).first().click();
		await toLine(workbench, 17);
		await workbench.type(' {{< image link="./lamp.png" caption="A lamp" >}}');
		await problems.filter({ hasText: 'lamp.png is not in this post' }).waitFor();
		await stage.shot('after-the-end');
		await workbench.press('Control+S');
		await stage.page.locator('.tab.dirty').waitFor({ state: 'detached' });
	},

	'what an author makes is written through VS Code alone: a picture that is pasted and prepared, and a new post':
		async (stage) => {
			const { page } = stage;
			const workbench = await open(stage, 'harbour-day');
			await page.locator('.statusbar-item').filter({ hasText: 'words' }).waitFor({ timeout: 60_000 });
			const listed = page.locator('.explorer-folders-view .monaco-list-row');
			await workbench.toEnd();
			await paste(page, [{ name: 'Booth of Ada.jpg', type: 'image/jpeg', bytes: photo() }]);
			await listed.filter({ hasText: 'booth-of-ada.jpg' }).waitFor();
			await workbench.press('Escape');

			await workbench.command('Recap: Check Links in This Post');
			await page.getByRole('button', { name: 'Allow in This Workspace' }).click();
			await toast(stage, 'A browser may not read what').waitFor();
			await page.locator('.statusbar-item').filter({ hasText: '1 link unverifiable' }).waitFor();
			await stage.shot('links');

			await workbench.command('Recap: Prepare Images');
			const prepare = await workbench.frameWith('#pictures > li');
			const booth = prepare.locator('#pictures > li').filter({ hasText: 'booth-of-ada.jpg' });
			await booth.filter({ hasText: 'Says where it was taken' }).waitFor();
			await stage.shot('prepare');
			await prepare.getByRole('button', { name: 'Prepare 1 Picture' }).click();
			await booth.filter({ hasText: 'Says where it was taken' }).waitFor({ state: 'detached' });

			await workbench.command('Recap: New Post');
			const heading = (words: string) => page.locator('.quick-input-title').filter({ hasText: words });
			await heading('New Post').waitFor();
			await workbench.press('Enter');
			await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'English' }).waitFor();
			await workbench.press('Enter');
			for (const [step, answer] of ['Lamp Week', 'Porto', '2027-03-10', '', '', ''].entries()) {
				await heading(`New Recap (${step + 3}/`).waitFor();
				await workbench.type(answer);
				await workbench.press('Enter');
			}
			await workbench.line('takes place in Porto').waitFor();
			await listed.filter({ hasText: 'lamp-week' }).waitFor();
			await stage.shot('new-post');
		},
};
