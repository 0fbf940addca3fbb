import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { type Stage, type Tests, until, Workbench } from '../support/vscode-workbench.ts';

const blog = 'content/en/blog/2026';

/** Opens a post and its preview; gives both, the preview once its heading stands. */
async function preview(stage: Stage, post: string): Promise<{ workbench: Workbench; frame: Frame }> {
	const workbench = await Workbench.open(stage, post);
	await workbench.command('Recap: Open Preview to the Side');
	return { workbench, frame: await workbench.frameWith('main h1') };
}

/** Waits until a picture has been loaded, and gives its size on the screen in pixels. */
async function sizeOf(picture: Locator): Promise<{ width: number; height: number }> {
	await until('a loaded picture', async () => {
		const width = await picture.evaluate(({ naturalWidth }: { naturalWidth: number }) => naturalWidth);
		return width > 0 ? width : undefined;
	});
	const box = await picture.boundingBox();
	assert.ok(box, 'the picture is not on the screen');
	return box;
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'the preview shows the head, the text and the figures of a post': async (stage) => {
		const { frame } = await preview(stage, `${blog}/harbour-day/index.md`);
		await stage.page.waitForTimeout(500);
		await stage.shot('post');
		assert.equal(await frame.locator('h1').textContent(), 'Harbour Day 2026');
		const text = (await frame.locator('main').textContent()) ?? '';
		assert.match(text, /What we heard, saw and ate/);
		assert.match(text, /Mar 20, 2026/);
		assert.match(text, /Ada Quist - Tidewater/);
		assert.match(text, /old customs house/);
		assert.equal(await frame.locator('figure').count(), 2);
		assert.equal(
			await frame.locator('figure figcaption').first().textContent(),
			'The quay an hour before the doors opened',
		);
		const { width, height } = await sizeOf(frame.locator('figure img').first());
		// The picture has 480 by 320 pixels.
		assert.ok(width > 50 && Math.abs(width / height - 1.5) < 0.05, `${width} x ${height}`);
	},

	'a missing picture is a box with its name, and the picture stands there once it is added': async (stage) => {
		const { frame } = await preview(stage, `${blog}/lantern-evening/index.md`);
		const box = frame.locator('.recap-missing').filter({ has: frame.locator('code', { hasText: 'lanterns.png' }) });
		await box.waitFor();
		await stage.shot('missing');
		const size = await box.boundingBox();
		assert.ok(size && size.width > 50 && size.height > 10, JSON.stringify(size));
		const folder = path.join(stage.folder, blog, 'lantern-evening');
		fs.copyFileSync(path.join(folder, 'panel.png'), path.join(folder, 'lanterns.png'));
		await box.waitFor({ state: 'detached' });
		const { width } = await sizeOf(
			frame.locator('figure').filter({ hasText: 'Lanterns over the yard' }).locator('img'),
		);
		assert.ok(width > 50);
	},

	'the preview follows what is typed': async (stage) => {
		const { workbench, frame } = await preview(stage, `${blog}/blank-page/index.md`);
		await stage.page.locator('.tab').filter({ hasText: 'index.md' }).first().click();
		await workbench.toEnd();
		await workbench.type('## A heading just typed');
		await frame.locator('h2').filter({ hasText: 'A heading just typed' }).waitFor();
		await workbench.press('Enter', 'Enter');
		await workbench.type('{{< image link="./stage.jpg" caption="Just put here" >}}');
		await frame.locator('figcaption').filter({ hasText: 'Just put here' }).waitFor();
		const { width } = await sizeOf(frame.locator('figure img'));
		assert.ok(width > 50);
		await stage.shot('typing');
	},

	'nothing that a post brings along runs in the preview': async (stage) => {
		const { frame } = await preview(stage, `${blog}/stowaway/index.md`);
		const main = frame.locator('main');
		await main.filter({ hasText: 'After the stowaway' }).waitFor();
		await frame.getByText('Do not press this sentence').click();
		await frame.getByText('A link that is none').click();
		await stage.page.waitForTimeout(1000);
		await stage.shot('stowaway');
		const text = (await main.textContent()) ?? '';
		assert.match(text, /Before the stowaway/);
		assert.match(text, /After the stowaway/);
		assert.doesNotMatch(text, /(script|handler|click|link) ran/);
		assert.equal(await main.locator('script, [onerror], [onclick], a[href^="javascript"]').count(), 0);
	},
};
