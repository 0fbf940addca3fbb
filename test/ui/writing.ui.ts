import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { blog, writePost } from '../support/previews.ts';
import { type Stage, type Tests, until, Workbench } from '../support/vscode-workbench.ts';

const body = `{{< image width="75%"
    link="./"
    caption="Before the doors opened"
    >}}

## Talks of the morning

{{< image link="./quay.jpg" caption="The quay" >}}

Bram opened with [Waypoints without tears](https://youtu.be/aB3dE5fG7h_).

### Thanks

To all.
`;

const hall = 'hall.png';

function writeWriting(stage: Stage): string {
	const file = writePost(stage, 'writing', body);
	const from = path.join(stage.folder, blog, 'harbour-day/hallway-track.png');
	fs.copyFileSync(from, path.join(stage.folder, blog, 'writing', hall));
	return file;
}

/** Deletes a file beside the open post from the explorer, as far as our own question about it. */
async function deleteInExplorer({ page }: Stage, name: string): Promise<void> {
	await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).click();
	await page.locator('.explorer-folders-view .monaco-list-row.focused').filter({ hasText: name }).waitFor();
	await page.keyboard.press('Delete');
	const sure = page.locator('.monaco-dialog-box').filter({ hasText: 'Are you sure' });
	await sure.getByRole('button', { name: /Delete|Move to/ }).click();
	await sure.waitFor({ state: 'detached' });
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'a block over lines has the pictures of the bundle suggested, a picture its hover, and the post its outline': async (
		stage,
	) => {
		const workbench = await Workbench.open(stage, writeWriting(stage));
		await workbench.squiggles('error').first().waitFor();
		await workbench.toText('link="./"');
		await workbench.press('ArrowRight', 'ArrowLeft');
		const rows = stage.page.locator('.suggest-widget.visible .monaco-list-row');
		await workbench.show(rows.filter({ hasText: hall }).first(), () => workbench.press('Escape', 'Control+Space'));
		const labels = (await rows.allTextContents()).map((words) => words.trim());
		// The one that no post uses comes first.
		assert.match(labels[0] ?? '', /hall\.png/);
		assert.ok(
			labels.some((label) => label.includes('quay.jpg')),
			labels.join(),
		);
		const details = stage.page.locator('.suggest-details-container').filter({ hasText: /\d+ × \d+/ });
		await workbench.show(details, () => workbench.press('Control+Space'));
		await stage.shot('suggest');
		await workbench.press('Enter');
		await workbench.line(`link="./${hall}"`).waitFor();
		await workbench.squiggles('error').first().waitFor({ state: 'detached' });

		await workbench.toText('quay.jpg');
		const hover = stage.page
			.locator('.monaco-hover:visible')
			.filter({ hasText: /480 × 320/ })
			.first();
		await workbench.show(hover, () => workbench.press('Control+K', 'Control+I'));
		await hover.locator('img').first().waitFor();
		await stage.shot('hover');
		await workbench.press('Escape');

		await workbench.command('Explorer: Focus on Outline View');
		// The outline gets the room of the files.
		const files = stage.page.getByRole('button', { name: 'Explorer Section: site' });
		await files.click();
		const outline = stage.page.locator('.outline-tree .monaco-list-row');
		for (const name of ['Talks of the morning', 'The quay', 'Waypoints without tears', 'Thanks']) {
			await outline.filter({ hasText: name }).first().waitFor();
		}
		await stage.shot('outline');
		await files.click();
	},

	'who deletes a picture that a post uses is asked first, and keeps it as it was or lets it go': async (stage) => {
		const picture = path.join(stage.folder, blog, 'writing/quay.jpg');
		await Workbench.open(stage, writeWriting(stage));
		await stage.page.locator('.statusbar-item[id*="recap.glance"]').filter({ hasText: 'words' }).waitFor();
		const before = fs.readFileSync(picture);
		const { mtimeMs } = fs.statSync(picture);
		const question = stage.page
			.locator('.monaco-dialog-box')
			.filter({ hasText: 'quay.jpg is used in a post: “writing”' });
		await deleteInExplorer(stage, 'quay.jpg');
		await question.waitFor();
		await stage.shot('delete');
		assert.deepEqual((await question.getByRole('button').allTextContents()).filter(Boolean).sort(), [
			'Delete',
			'Keep It',
		]);
		await question.getByRole('button', { name: 'Keep It' }).click();
		await question.waitFor({ state: 'detached' });
		// It is deleted, and then written again.
		await until('the picture as it was', () => {
			const stat = fs.statSync(picture, { throwIfNoEntry: false });
			return stat && stat.mtimeMs !== mtimeMs && fs.readFileSync(picture).equals(before) ? true : undefined;
		});
		await deleteInExplorer(stage, 'quay.jpg');
		await question.getByRole('button', { name: 'Delete' }).click();
		await until('no picture', () => (fs.existsSync(picture) ? undefined : true));
	},
};
