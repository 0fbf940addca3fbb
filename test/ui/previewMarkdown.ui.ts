import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { blog, openPreview, writePost } from '../support/previews.ts';
import { type Tests, until, Workbench } from '../support/vscode-workbench.ts';

const body = `{{< image width="60%" link="./quay.jpg" caption="The quay" >}}

{{< tip >}}
Bring oars.
{{< /tip >}}

{{< nobody-knows a="1" >}}
`;

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	"VS Code's own Markdown preview shows the shortcodes of a post": async (stage) => {
		const file = writePost(stage, 'own', body);
		const workbench = await Workbench.open(stage, file);
		await workbench.command('Markdown: Open Preview to the Side');
		const frame = await workbench.frameWith('figure figcaption');
		await frame.locator('.callout.tip', { hasText: 'Bring oars.' }).waitFor();
		await frame.locator('.recap-box', { hasText: 'nobody-knows' }).waitFor();
		const picture = frame.locator('figure img');
		await until('a loaded picture', async () => {
			const width = await picture.evaluate(({ naturalWidth }: { naturalWidth: number }) => naturalWidth);
			return width > 0 ? true : undefined;
		});
		assert.doesNotMatch((await frame.locator('body').textContent()) ?? '', /\{\{|HAHAHUGO/);
		await stage.shot('own');
	},

	'the HTML of a post is copied as the site publishes it, and a page of its own is written where the author wants it':
		async (stage) => {
			await stage.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
			const { workbench } = await openPreview(stage, `${blog}/harbour-day/index.md`);
			await workbench.command('Recap: Copy as HTML');
			await stage.page.locator('.statusbar-item').filter({ hasText: 'the HTML of the post was copied' }).waitFor();
			const copied = await stage.page.evaluate('navigator.clipboard.readText()');
			await stage.page.context().clearPermissions();
			assert.match(String(copied), /^<article class="post"[\s\S]*src="\/blog\/2026\/harbour-day\/quay.jpg"/);
			await workbench.command('Recap: Export Page');
			const box = stage.page.locator('.quick-input-widget input.input');
			const target = path.join(stage.folder, 'kept.html');
			// The dialog writes its own proposal first, and what was typed before is gone.
			await until('the proposal', async () =>
				(await box.isVisible()) && (await box.inputValue()).endsWith('harbour-day.html') ? true : undefined,
			);
			const html = await until('the page on disk', async () => {
				if (fs.existsSync(target)) return fs.readFileSync(target, 'utf8');
				// It looks at the disk after each key, and passes over an Enter that comes meanwhile.
				if (!(await box.isVisible())) return undefined;
				if ((await box.inputValue()) !== target) await box.fill(target);
				await stage.page.waitForTimeout(500);
				await box.press('Enter');
				return undefined;
			});
			assert.match(html, /^<!DOCTYPE html>[\s\S]*src="content\/en\/blog\/2026\/harbour-day\/quay.jpg"/);
			assert.deepEqual(
				fs.readdirSync(stage.folder).filter((name) => name.endsWith('.recap')),
				[],
			);
		},
};
