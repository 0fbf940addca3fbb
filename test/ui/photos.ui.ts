import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { sizeOf } from '../../server/src/core/pictures/size.ts';
import { photo } from '../support/photo.ts';
import { blog, writePost } from '../support/previews.ts';
import { oembed, TalkWeb } from '../support/talkWeb.ts';
import { drawn, paste, withNotes } from '../support/vscode-photos.ts';
import { type Tests, until, Workbench } from '../support/vscode-workbench.ts';

/** Drops files of the explorer at the end of a line. */
async function dropUris(page: Page, line: string, uris: readonly string[]): Promise<void> {
	await page.evaluate(`(() => {
		const lines = [...document.querySelectorAll('.editor-group-container.active .view-line')];
		const line = lines.find((one) => one.textContent.replaceAll('\\u00a0', ' ').includes(${JSON.stringify(line)}));
		const box = line.firstElementChild.getBoundingClientRect();
		const transfer = new DataTransfer();
		transfer.setData('text/uri-list', ${JSON.stringify(uris.join('\r\n'))});
		const place = { clientX: box.right - 1, clientY: box.top + box.height / 2 };
		const target = document.elementFromPoint(place.clientX, place.clientY);
		const options = { ...place, dataTransfer: transfer, bubbles: true, cancelable: true, composed: true, shiftKey: true };
		for (const type of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(type, options));
	})()`);
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'pictures are pasted in order, undone with their files by one key, and not copied when they are dropped from beside the post':
		async (stage) => {
			const file = writePost(stage, 'pasted', '## Morning on the quay\n\nFirst words.\n\nLast words.\n');
			const folder = path.join(stage.folder, blog, 'pasted');
			const names = () => fs.readdirSync(folder).sort();
			const pasted = ['booth-of-ada.jpg', 'index.md', 'morning-on-the-quay.jpg', 'quay.jpg'];
			const workbench = await Workbench.open(stage, file);
			await stage.page.locator('.statusbar-item').filter({ hasText: 'words' }).waitFor({ timeout: 60_000 });
			await workbench.toText('First words.');
			await workbench.press('End');
			await paste(stage.page, [
				{ name: 'IMG_0007.jpg', type: 'image/jpeg', bytes: photo() },
				{ name: 'Booth of Ada.jpg', type: 'image/jpeg', bytes: photo({ bytes: 5 }) },
			]);
			// The first paste wakes everybody who has something to say about it.
			await workbench.line('booth-of-ada.jpg').waitFor({ timeout: 60_000 });
			await stage.shot('pasted');
			assert.deepEqual(names(), pasted);
			await workbench.press('Control+Z');
			await until('a folder as before', () => (names().length === 2 ? true : undefined));
			await workbench.line('booth-of-ada.jpg').waitFor({ state: 'detached' });
			assert.equal(await workbench.line('image width').count(), 0);
			await workbench.press('Control+Shift+Z');
			await until('the files again', () => (names().length === 4 ? true : undefined));
			await workbench.line('booth-of-ada.jpg').waitFor();
			await workbench.toText('Last words.');
			const authority = new URL(stage.url).host;
			await dropUris(stage.page, 'Last words.', [`vscode-remote://${authority}${path.join(folder, 'quay.jpg')}`]);
			await workbench.line('./quay.jpg').waitFor();
			await workbench.type('Boats');
			await stage.shot('dropped');
			const text = await workbench.save(file, 'Boats');
			const links = [...text.matchAll(/link="\.\/([^"]*)" caption="([^"]*)"/g)].map(([, name, caption]) => [
				name,
				caption,
			]);
			const gap = 'What the picture shows';
			assert.deepEqual(links, [
				['morning-on-the-quay.jpg', gap],
				['booth-of-ada.jpg', gap],
				['quay.jpg', 'Boats'],
			]);
			assert.deepEqual(names(), pasted);
			assert.deepEqual(fs.readFileSync(path.join(folder, 'morning-on-the-quay.jpg')), Buffer.from(photo()));
		},

	'the address of a talk links what is selected, takes its title alone, and offers a choice': async (stage) => {
		const web = await TalkWeb.start();
		web.video('uiPaste0001', oembed('Waypoints without tears')).video('uiPaste0002', { status: 404 });
		await stage.setMachine({ 'recap.network': 'allow', 'recap.links.endpoints': web.endpoints });
		try {
			const file = writePost(stage, 'linked', 'Ada spoke.\n\nThen \n');
			const workbench = await Workbench.open(stage, file);
			await stage.page.locator('.statusbar-item').filter({ hasText: 'words' }).waitFor({ timeout: 60_000 });
			await workbench.toText('Ada spoke');
			await paste(stage.page, 'https://youtu.be/uiPaste0001?si=Qx12');
			await workbench.line('[Ada spoke](https://youtu.be/uiPaste0001).').waitFor({ timeout: 60_000 });
			await workbench.toText('Then ');
			await workbench.press('End');
			await paste(stage.page, 'https://youtu.be/uiPaste0001?si=Qx12');
			await workbench.line('Then [Waypoints without tears](https://youtu.be/uiPaste0001)').waitFor();
			await workbench.press('Control+.');
			await stage.page.locator('.action-widget, .monaco-menu, .context-view').getByText('Plain Text').first().waitFor();
			await stage.shot('choice');
			await workbench.press('Escape');
			await workbench.press('Enter');
			await paste(stage.page, 'https://youtu.be/uiPaste0002?si=Qx12');
			await workbench.line('https://youtu.be/uiPaste0002?si=Qx12').waitFor();
			const text = await workbench.save(file, 'uiPaste0002');
			assert.match(text, /^https:\/\/youtu\.be\/uiPaste0002\?si=Qx12$/m);
		} finally {
			await web.stop();
		}
	},

	'pictures are prepared: notes out, ending right, smaller, and the originals kept': async (stage) => {
		const text = `{{< image width="50%" link="./quay-wide.jpg" caption="Wide" >}}

{{< image width="50%" link="./plan.jpg" caption="The plan" >}}
`;
		const file = writePost(stage, 'prepared', text);
		const folder = path.join(stage.folder, blog, 'prepared');
		const wide = withNotes(await drawn(stage.page, 'image/jpeg', 3000, 2000));
		fs.writeFileSync(path.join(folder, 'quay-wide.jpg'), wide);
		fs.writeFileSync(path.join(folder, 'plan.jpg'), await drawn(stage.page, 'image/png', 400, 300));
		fs.writeFileSync(path.join(folder, 'booth.heic'), Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
		fs.writeFileSync(path.join(folder, 'torn.jpg'), wide.subarray(0, wide.length / 2));
		fs.writeFileSync(path.join(folder, 'huge.jpg'), await drawn(stage.page, 'image/jpeg', 12_000, 9000));
		const workbench = await Workbench.open(stage, file);
		await workbench.command('Recap: Prepare Images');
		const frame = await workbench.frameWith('#pictures > li');
		const row = (name: string) => frame.locator('#pictures > li').filter({ hasText: name });
		await row('quay-wide.jpg').locator('figcaption', { hasText: 'Then · 1,200 × 800 pixels' }).waitFor();
		await row('huge.jpg')
			.locator('figcaption', { hasText: 'Then · 2,400 × 1,800 pixels' })
			.waitFor({ timeout: 60_000 });
		await row('booth.heic').getByText('Export it as a JPEG').waitFor();
		await row('torn.jpg').getByText('ends before its picture does').waitFor();
		await stage.shot('prepare');
		await stage.setWorkspace({ 'workbench.colorTheme': 'Default High Contrast' });
		await frame.locator('body.vscode-high-contrast').waitFor();
		await stage.shot('contrast');
		await stage.setWorkspace({ 'workbench.colorTheme': 'Default Dark Modern' });
		await frame.locator('body.vscode-dark').waitFor();
		await frame.locator('#apply').click();
		await frame.locator('#remark', { hasText: '3 pictures are prepared' }).waitFor();
		await stage.shot('prepared');
		const after = fs.readFileSync(path.join(folder, 'quay-wide.jpg'));
		assert.deepEqual(sizeOf(after), { width: 1200, height: 800 });
		assert.ok(after.length < wide.length / 2);
		assert.equal(after.includes('Exif'), false);
		assert.deepEqual(fs.readdirSync(folder).sort(), [
			'booth.heic',
			'huge.jpg',
			'index.md',
			'plan.png',
			'quay-wide.jpg',
			'quay.jpg',
			'torn.jpg',
		]);
		await until('the post with the new name', () =>
			fs.readFileSync(path.join(stage.folder, file), 'utf8').includes('./plan.png') ? true : undefined,
		);
		const kept = /kept in (.+)\.$/m.exec((await frame.locator('#remark').textContent()) ?? '')?.[1] ?? '';
		assert.deepEqual(fs.readFileSync(path.join(kept, 'quay-wide.jpg')), wide);
	},
};
