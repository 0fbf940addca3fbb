import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { blog, focusEditor, numberWhere, openPreview, toLine, writePost } from '../support/previews.ts';
import { type Tests, until } from '../support/vscode-workbench.ts';

/** What of the browser's elements is used here. */
interface Box {
	readonly textContent: string | null;
	readonly ownerDocument: { querySelector(selector: string): Box | null };
	querySelectorAll(selector: string): readonly Box[];
	getBoundingClientRect(): { readonly bottom: number };
}

/** A post of so many paragraphs, each with its number and as long as three lines on the screen. */
function longBody(count: number): string {
	const words = 'the boats came in one after the other and everybody on the quay counted them aloud ';
	return Array.from({ length: count }, (_, index) => `Paragraph ${index} says that ${words.repeat(2)}.\n`).join('\n');
}

/** The number of the first paragraph that is seen at the top of the page, below the bar. */
function topParagraph(frame: Frame): Promise<number> {
	return frame.locator('main').evaluate((main: Box) => {
		const bar = main.ownerDocument.querySelector('.recap-header')?.getBoundingClientRect().bottom ?? 0;
		for (const paragraph of main.querySelectorAll('p[data-line]')) {
			const number = /^Paragraph (\d+)/.exec(paragraph.textContent ?? '')?.[1];
			if (number !== undefined && paragraph.getBoundingClientRect().bottom > bar + 1) return Number(number);
		}
		return -1;
	});
}

/** The number of the first paragraph that is seen at the top of the editor. */
async function topInEditor(page: Page): Promise<number> {
	const lines = await page.locator('.editor-group-container .monaco-editor[role="code"] .view-line').all();
	const seen: { top: number; number: number }[] = [];
	for (const line of lines) {
		const number = /Paragraph.(\d+)/.exec((await line.textContent().catch(() => '')) ?? '')?.[1];
		const box = number === undefined ? null : await line.boundingBox();
		if (box && number !== undefined) seen.push({ top: box.y, number: Number(number) });
	}
	return seen.sort((a, b) => a.top - b.top)[0]?.number ?? -1;
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'the page goes where the editor is scrolled to, and the editor where the page is, each within one block': async (
		stage,
	) => {
		const file = writePost(stage, 'long', longBody(120));
		const { workbench, frame } = await openPreview(stage, file);
		await focusEditor(workbench);
		// The line that is gone to stands in the middle of the editor.
		await toLine(workbench, 150);
		const inEditor = await numberWhere(
			'an editor scrolled down',
			() => topInEditor(stage.page),
			(top) => top > 40,
		);
		await numberWhere(
			`a page at paragraph ${inEditor}`,
			() => topParagraph(frame),
			(top) => Math.abs(top - inEditor) <= 1,
		);
		await stage.shot('scrolled');
		const box = await frame.locator('main').boundingBox();
		assert.ok(box);
		await stage.page.mouse.move(box.x + box.width / 2, 400);
		await stage.page.mouse.wheel(0, -1800);
		const onPage = await numberWhere(
			'a page scrolled up',
			() => topParagraph(frame),
			(top) => top < inEditor - 5,
		);
		await stage.page.waitForTimeout(800);
		const settled = await topParagraph(frame);
		assert.ok(Math.abs(settled - onPage) < 25, `the page went on to ${settled} from ${onPage}`);
		await numberWhere(
			`an editor at paragraph ${settled}`,
			() => topInEditor(stage.page),
			(top) => Math.abs(top - settled) <= 1,
		);
		// Neither moves the other any further.
		await stage.page.waitForTimeout(1000);
		assert.equal(await topParagraph(frame), settled);
	},

	'a double click leads to the source, and the block under the cursor is marked': async (stage) => {
		const { workbench, frame } = await openPreview(stage, writePost(stage, 'marked', longBody(30)));
		await frame.locator('p', { hasText: /^Paragraph 4 / }).dblclick();
		await frame.locator('p.recap-current', { hasText: /^Paragraph 4 / }).waitFor();
		await stage.shot('marked');
		await stage.page.locator('.statusbar-item').filter({ hasText: 'Ln 17, Col 1' }).waitFor();
		await toLine(workbench, 20);
		await frame.locator('p.recap-current', { hasText: /^Paragraph 5 / }).waitFor();
		assert.equal(await frame.locator('.recap-current').count(), 1);
	},

	'a missing picture is mended by the button in its box, in one step that one undo takes back': async (stage) => {
		const text = fs.readFileSync(path.join(stage.folder, blog, 'lantern-evening/index.md'), 'utf8');
		const { workbench, frame } = await openPreview(stage, `${blog}/lantern-evening/index.md`);
		const box = frame.locator('.recap-missing').filter({ has: frame.locator('code', { hasText: 'welcom.jpg' }) });
		await box.getByRole('button', { name: 'Use welcome.jpg' }).click();
		await box.waitFor({ state: 'detached' });
		await until('a loaded picture', async () => {
			const picture = frame.locator('figure', { hasText: 'Guests find their seats' }).locator('img');
			const width = await picture.evaluate(({ naturalWidth }: { naturalWidth: number }) => naturalWidth).catch(() => 0);
			return width > 0 ? true : undefined;
		});
		await focusEditor(workbench);
		await workbench.press('Control+Z');
		await box.waitFor();
		assert.match(await workbench.save(`${blog}/lantern-evening/index.md`, 'welcom.jpg'), /welcom\.jpg/);
		assert.equal(fs.readFileSync(path.join(stage.folder, blog, 'lantern-evening/index.md'), 'utf8'), text);
	},

	'a click on a box leads to its source': async (stage) => {
		const { frame } = await openPreview(stage, `${blog}/lantern-evening/index.md`);
		await frame.locator('.recap-missing code', { hasText: 'lanterns.png' }).click();
		await stage.page.locator('.statusbar-item').filter({ hasText: 'Ln 15, Col 1' }).waitFor();
	},
};
