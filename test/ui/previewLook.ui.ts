import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { blog, focusEditor, openPreview, toLine, writePost } from '../support/previews.ts';
import { type Tests, until } from '../support/vscode-workbench.ts';

const body = `The first paragraph has *emphasis*, a [link](https://a.example/x) and \`code\`.

{{< image width="75%" link="./quay.jpg" caption="The quay" >}}

## What to bring

{{< tip >}}
Oars, and somebody to row.
{{< /tip >}}

{{< warning >}}
It rains in April.
{{< /warning >}}

{{< quote caption="Ada Quist" >}}
We shall see.
{{< /quote >}}

{{< tabset category-name="way" >}}
{{< tab name="By boat" category-value="boat" >}}
Row.
{{< /tab >}}
{{< tab name="On foot" category-value="foot" >}}
Walk.
{{< /tab >}}
{{< /tabset >}}

{{< mermaid >}}
graph LR
  quay --> boat
{{< /mermaid >}}

{{< text bash >}}
$ row --to quay
{{< /text >}}

| boat | crew |
| --- | --- |
| Tern | 4 |

{{< nobody-knows a="1" >}}

{{< image link='./x.jpg' >}}
`;

/** The luminance of the page's background, 0 black to 255 white. */
async function brightness(frame: Frame): Promise<number> {
	const colour = await frame
		.locator('body')
		.evaluate(
			(element: { ownerDocument: { defaultView: { getComputedStyle(of: unknown): { backgroundColor: string } } } }) =>
				element.ownerDocument.defaultView.getComputedStyle(element).backgroundColor,
		);
	const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
	return 0.2 * red + 0.7 * green + 0.1 * blue;
}

/** The width of the page on the screen and as its reader would have it. */
async function widthOf(frame: Frame): Promise<{ shown: number; own: number }> {
	return frame
		.locator('main')
		.evaluate((main: { offsetWidth: number; getBoundingClientRect(): { width: number } }) => ({
			shown: main.getBoundingClientRect().width,
			own: main.offsetWidth,
		}));
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'the page has the widths of a phone, a tablet and a desk, and never more than the panel shows': async (stage) => {
		const { frame } = await openPreview(stage, writePost(stage, 'widths', body));
		const room = (await frame.locator('body').boundingBox())?.width ?? 0;
		for (const width of [390, 820, 1280]) {
			await frame.getByRole('button', { name: String(width), exact: true }).click();
			await stage.page.waitForTimeout(300);
			const { shown, own } = await widthOf(frame);
			assert.ok(Math.abs(own - width) <= 1, `${own} instead of ${width}`);
			assert.ok(shown <= room + 1, `${shown} in ${room}`);
			await stage.shot(`width-${width}`);
		}
		await frame.getByRole('button', { name: 'Fit' }).click();
		assert.ok(Math.abs((await widthOf(frame)).own - room) <= 1);
	},

	'light, dark and high contrast are those of the editor': async (stage) => {
		const file = writePost(stage, 'themes', body);
		const themes = [
			['Default Light Modern', (value: number) => value > 200],
			['Default Dark Modern', (value: number) => value < 60],
			['Default High Contrast', (value: number) => value < 20],
			['Default High Contrast Light', (value: number) => value > 240],
		] as const;
		await stage.setWorkspace({ 'workbench.colorTheme': themes[0][0] });
		const { frame } = await openPreview(stage, file);
		for (const [theme, isRight] of themes) {
			await stage.setWorkspace({ 'workbench.colorTheme': theme });
			await until(`a page in ${theme}`, async () => (isRight(await brightness(frame)) ? true : undefined));
			await stage.page.waitForTimeout(500);
			await stage.shot(`theme-${theme.replaceAll(' ', '-').toLowerCase()}`);
			await frame.locator('.tabset').scrollIntoViewIfNeeded();
			await stage.page.waitForTimeout(300);
			await stage.shot(`theme-${theme.replaceAll(' ', '-').toLowerCase()}-below`);
			await frame.locator('h1').scrollIntoViewIfNeeded();
		}
	},

	'the card of social networks shows what of the picture is cut off and what of the words is too long': async (
		stage,
	) => {
		const head = 'social_image: quay.jpg';
		const { workbench, frame } = await openPreview(stage, `${blog}/harbour-day/index.md`);
		await frame.getByRole('button', { name: 'As shared' }).click();
		await frame.locator('.recap-share', { hasText: '1200 × 630' }).waitFor();
		await frame.locator('.recap-share-remarks', { hasText: 'site’s default' }).waitFor();
		await focusEditor(workbench);
		await toLine(workbench, 5);
		await workbench.type(`\n${head}`);
		// The picture has 480 by 320 pixels: of 3 by 2 the wide card loses a fifth, the square one a third.
		await frame.locator('.recap-share', { hasText: '11 % of the picture is cut off at the top' }).waitFor();
		await frame.locator('.recap-share', { hasText: '17 % of the picture is cut off at the left' }).waitFor();
		await frame.locator('.recap-share-remarks', { hasText: '480 × 320' }).waitFor();
		await toLine(workbench, 2);
		await workbench.press('ArrowLeft');
		await workbench.type(' and a title that goes on for much longer than any network of the kind would ever show');
		await frame.locator('.recap-share-over').first().waitFor();
		await stage.shot('card');
		const wide = await frame.locator('.recap-share-picture').first().boundingBox();
		assert.ok(wide && Math.abs(wide.width / wide.height - 1200 / 630) < 0.02, JSON.stringify(wide));
		const square = await frame.locator('.recap-share-picture').nth(1).boundingBox();
		assert.ok(square && Math.abs(square.width / square.height - 1) < 0.02, JSON.stringify(square));
	},

	'while the front matter cannot be read the last head stays, with a notice': async (stage) => {
		const { workbench, frame } = await openPreview(stage, `${blog}/harbour-day/index.md`);
		await focusEditor(workbench);
		await toLine(workbench, 3);
		await workbench.type(' and: more');
		await frame.locator('.recap-notice', { hasText: 'Line 3' }).waitFor();
		assert.equal(await frame.locator('h1').textContent(), 'Harbour Day 2026');
		await stage.shot('lost-head');
		await workbench.press(...Array.from({ length: ' and: more'.length }, () => 'Backspace'));
		await frame.locator('.recap-notice').waitFor({ state: 'hidden' });
	},
};
