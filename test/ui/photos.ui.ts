import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { photo } from '../support/photo.ts';
import { pngHead } from '../support/picture.ts';
import { blog, writePost } from '../support/previews.ts';
import { type Stage, type Tests, until, Workbench } from '../support/vscode-workbench.ts';

interface Handed {
	readonly name: string;
	readonly type: string;
	readonly bytes: Uint8Array;
}

/** Hands files to what has the focus, as the clipboard does. */
async function paste(page: Page, files: readonly Handed[]): Promise<void> {
	const sent = files.map(({ name, type, bytes }) => ({ name, type, text: Buffer.from(bytes).toString('base64') }));
	await page.evaluate(`(() => {
		const transfer = new DataTransfer();
		for (const { name, type, text } of ${JSON.stringify(sent)}) {
			const bytes = Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
			transfer.items.add(new File([bytes], name, { type }));
		}
		const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
		document.activeElement.dispatchEvent(event);
	})()`);
}

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

const inFolder = (stage: Stage, slug: string) => fs.readdirSync(path.join(stage.folder, blog, slug)).sort();

export const tests: Tests = {
	'pictures are pasted and dropped in order, undone with their files, and none is copied that is there': async (
		stage,
	) => {
		const file = writePost(stage, 'pasted', '## Morning on the quay\n\nFirst words.\n\nLast words.\n');
		const there = path.join(stage.folder, blog, 'pasted', 'quay.jpg');
		const workbench = await Workbench.open(stage, file);
		await workbench.toText('First words.');
		await workbench.press('End');
		const handed = [
			{ name: 'IMG_0007.jpg', type: 'image/jpeg', bytes: photo() },
			{ name: 'Booth of Ada.jpg', type: 'image/jpeg', bytes: photo({ bytes: 5 }) },
		];
		await until('blocks for the pictures', async () => {
			await paste(stage.page, handed);
			await stage.page.waitForTimeout(1500);
			return (await workbench.line('booth-of-ada.jpg').count()) > 0 ? true : undefined;
		});
		await stage.shot('pasted');
		assert.deepEqual(inFolder(stage, 'pasted'), [
			'booth-of-ada.jpg',
			'index.md',
			'morning-on-the-quay.jpg',
			'quay.jpg',
		]);
		await workbench.type('Boats');
		await workbench.press('Tab');
		await workbench.type('The booth');
		const text = await workbench.save(file, 'The booth');
		assert.match(
			text,
			/First words\.\n\n\{\{< image width="75%" link="\.\/morning-on-the-quay\.jpg" caption="Boats" >\}\}\n\n\{\{< image width="75%" link="\.\/booth-of-ada\.jpg" caption="The booth" >\}\}\n\nLast words\./,
		);
		assert.deepEqual(
			fs.readFileSync(path.join(stage.folder, blog, 'pasted', 'morning-on-the-quay.jpg')),
			Buffer.from(photo()),
		);
		await workbench.toText('Last words.');
		const authority = new URL(stage.url).host;
		await dropUris(stage.page, 'Last words.', [`vscode-remote://${authority}${there}`]);
		await workbench.line('./quay.jpg').waitFor();
		await stage.shot('dropped');
		assert.equal(inFolder(stage, 'pasted').length, 4);
		await workbench.press('Control+Z');
		await workbench.line('./quay.jpg').waitFor({ state: 'detached' });
		assert.ok(fs.existsSync(there));
		await workbench.save(file, 'The booth');
		// What was pasted is undone in one step, with its files, once the captions are.
		await workbench.toText('Last words.');
		await until('a post and a folder as before', async () => {
			await workbench.press('Control+Z');
			await stage.page.waitForTimeout(700);
			return inFolder(stage, 'pasted').length === 2 ? true : undefined;
		});
		assert.equal(await workbench.line('image width').count(), 0);
		await workbench.press('Control+Shift+Z');
		await until('the files again', () => (inFolder(stage, 'pasted').length === 4 ? true : undefined));
	},
};
