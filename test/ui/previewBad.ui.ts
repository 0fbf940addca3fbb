import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Locator } from 'playwright-core';
import { blog, focusEditor, openPreview, toLine, writePost } from '../support/previews.ts';
import { type Stage, type Tests, until } from '../support/vscode-workbench.ts';

/** A PNG of one colour and so many pixels. */
function png(width: number, height: number): Buffer {
	const chunk = (name: string, data: Buffer) => {
		const content = Buffer.concat([Buffer.from(name, 'latin1'), data]);
		const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
		length.writeUInt32BE(data.length);
		sum.writeUInt32BE(crc32(content));
		return Buffer.concat([length, content, sum]);
	};
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// One bit a pixel, in grey.
	header.set([1, 0, 0, 0, 0], 8);
	const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function writeBeside(stage: Stage, post: string, name: string, content: Buffer): void {
	fs.writeFileSync(path.join(stage.folder, blog, post, name), content);
}

async function loaded(picture: Locator): Promise<number> {
	return until('a loaded picture', async () => {
		const width = await picture.evaluate(({ naturalWidth }: { naturalWidth: number }) => naturalWidth);
		return width > 0 ? width : undefined;
	});
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'a post of a megabyte is shown to its end, and follows what is typed': async (stage) => {
		const words = 'everybody who came to the quay that day had a story to tell about the boats and the weather. ';
		const body = `${Array.from({ length: 2400 }, (_, index) => `Paragraph ${index}: ${words.repeat(5)}\n`).join('\n')}\nThe very end.\n`;
		assert.ok(body.length > 1_000_000);
		const { workbench, frame } = await openPreview(stage, writePost(stage, 'megabyte', body));
		await frame.locator('p', { hasText: 'The very end.' }).waitFor({ state: 'attached' });
		await focusEditor(workbench);
		await workbench.press('Control+End');
		await workbench.type('Typed behind it.');
		await frame.locator('p', { hasText: 'Typed behind it.' }).waitFor();
		await stage.shot('megabyte');
	},

	'five hundred pictures, one of 12,000 pixels, corrupt ones and one that is cut off are shown or told of': async (
		stage,
	) => {
		const many = Array.from(
			{ length: 500 },
			(_, index) => `{{< image width="20%" link="p${index}.png" caption="Picture ${index}" >}}\n`,
		);
		const body = `{{< image link="huge.png" caption="Huge" >}}\n\n{{< image link="corrupt.png" caption="Corrupt" >}}\n\n{{< image ratio="50" link="unmeasured.png" caption="Unmeasured" >}}\n\n{{< image link="half.jpg" caption="Half" >}}\n\n${many.join('\n')}`;
		const file = writePost(stage, 'pictures', body);
		const small = png(64, 32);
		for (let index = 0; index < 500; index++) writeBeside(stage, 'pictures', `p${index}.png`, small);
		writeBeside(stage, 'pictures', 'huge.png', png(12_000, 9000));
		writeBeside(stage, 'pictures', 'corrupt.png', Buffer.from('no picture at all'));
		// The site does not measure a picture with a ratio, so that only the browser finds out.
		writeBeside(stage, 'pictures', 'unmeasured.png', Buffer.from('no picture either'));
		// The header of this one is right, so that even the browser takes it for loaded.
		const whole = fs.readFileSync(path.join(stage.folder, blog, 'harbour-day/quay.jpg'));
		writeBeside(stage, 'pictures', 'half.jpg', whole.subarray(0, whole.length >> 1));
		const { frame } = await openPreview(stage, file);
		const figures = frame.locator('figure');
		assert.equal(await figures.count(), 504);
		assert.equal(await loaded(figures.first().locator('img')), 12_000);
		const box = await figures.first().locator('img').boundingBox();
		assert.ok(box && Math.abs(box.width / box.height - 12 / 9) < 0.02, JSON.stringify(box));
		await frame.locator('.recap-missing', { hasText: 'corrupt.png' }).waitFor();
		await figures.nth(2).scrollIntoViewIfNeeded();
		await frame.locator('.recap-missing', { hasText: 'unmeasured.png' }).waitFor();
		await figures.nth(3).scrollIntoViewIfNeeded();
		await frame.locator('.recap-missing', { hasText: 'half.jpg this picture cannot be shown' }).waitFor();
		await stage.shot('pictures');
		// What is whole stays.
		assert.equal(await frame.locator('.recap-missing').count(), 3);
		await figures.last().scrollIntoViewIfNeeded();
		await loaded(figures.last().locator('img'));
	},

	'deep nesting, tags that are never closed and a script in a caption leave a page that can be read': async (stage) => {
		const body = [
			'Before all.',
			`${'> '.repeat(400)}deep in quotes`,
			`${'<div>'.repeat(3000)}deep in boxes${'</div>'.repeat(3000)}`,
			'{{< image link="./none.png" caption="<script>document.title=1</script>" >}}',
			'{{< tip >}}\nnever closed',
			'Between.',
			'<div class="never-closed"><b>bold from here on',
			'After a tag.',
			'',
		].join('\n\n');
		const { frame } = await openPreview(stage, writePost(stage, 'odd', body));
		const main = frame.locator('main');
		for (const text of [
			'Before all.',
			'deep in boxes',
			'<script>document.title=1</script>',
			'Between.',
			'After a tag.',
		]) {
			await main.filter({ hasText: text }).waitFor();
		}
		await frame.locator('.recap-box', { hasText: 'nested too deep' }).waitFor();
		await frame.locator('.recap-box', { hasText: 'it is never closed' }).waitFor();
		await stage.shot('odd');
	},

	'a comment that is never closed takes what follows with it, as in a browser, and nothing else': async (stage) => {
		const { workbench, frame } = await openPreview(
			stage,
			writePost(stage, 'comment', 'Before.\n\n<!-- never closed\n\nAfter.\n'),
		);
		await frame.locator('main', { hasText: 'Before.' }).waitFor();
		await focusEditor(workbench);
		await toLine(workbench, 11);
		await workbench.type(' -->');
		await frame.locator('main', { hasText: 'After.' }).waitFor();
	},
};
