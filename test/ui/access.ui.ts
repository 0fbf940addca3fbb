import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { type Audit, audit, barriers, writeReport } from '../support/access.ts';
import { openPreview, writePost } from '../support/previews.ts';
import { type Stage, type Tests, until } from '../support/vscode-workbench.ts';

const body = `The first paragraph has *emphasis*, a [link](https://a.example/x) and \`code\`.

{{< image width="75%" link="./quay.jpg" caption="The quay" >}}

## What to bring

* [Sails](https://sched.co/2zAbC)
* Ropes ([recording](https://youtu.be/aB3dE5fG7h_))

{{< tip >}}
Oars, and somebody to row.
{{< /tip >}}

{{< warning >}}
It rains in April.
{{< /warning >}}

{{< quote caption="Ada Quist" >}}
We shall see.
{{< /quote >}}

{{< text bash >}}
$ row --to quay --with the-whole-crew --and as-many-passengers-as-the-boat-takes --before the-tide-turns --whatever-the-weather is
{{< /text >}}

| boat | crew |
| --- | --- |
| Tern | 4 |

<iframe src="https://www.youtube.com/embed/aB3dE5fG7h_" title="Ropes and knots"></iframe>

{{< nobody-knows a="1" >}}

{{< image link="./nowhere.jpg" caption="Lanterns" >}}
`;

/** The text of what has the focus in a frame. */
async function focused(frame: Frame): Promise<string> {
	const words: unknown = await frame.evaluate(
		"document.hasFocus() ? (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '') : ''",
	);
	return String(words).trim();
}

/** Presses Tab until what has the focus in a frame says so, and gives everything that had it on the way. */
async function tabTo(stage: Stage, frame: Frame, wanted: string): Promise<string[]> {
	const way: string[] = [];
	for (let presses = 0; presses < 60 && !way.at(-1)?.includes(wanted); presses++) {
		await stage.page.keyboard.press('Tab');
		way.push(await focused(frame));
	}
	return way;
}

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	'every view is read and worked without a mouse, in light, dark and high contrast': async (stage) => {
		const audits: Audit[] = [];
		const file = writePost(stage, 'access', body);
		await stage.setWorkspace({ 'workbench.colorTheme': 'Default Light Modern' });
		const { workbench, frame } = await openPreview(stage, file);
		await frame.locator('.recap-missing .recap-go').waitFor();
		assert.equal(await frame.locator('article').getAttribute('lang'), 'en');
		for (const theme of [
			'Default Light Modern',
			'Default Dark Modern',
			'Default High Contrast',
			'Default High Contrast Light',
		]) {
			await stage.setWorkspace({ 'workbench.colorTheme': theme });
			await stage.page.waitForTimeout(500);
			await stage.shot(`preview-${theme.replaceAll(' ', '-').toLowerCase()}`);
			audits.push(await audit(stage, `preview, ${theme}`, frame));
		}

		// From the tab of the preview keys go into its frame, along the bar, and press what they come to.
		await frame.locator('.recap-bar button').first().focus();
		const bar = await tabTo(stage, frame, 'As shared');
		assert.deepEqual(bar.slice(-4), ['390', '820', '1280', 'As shared']);
		await stage.shot('preview-focus');
		await workbench.press('Enter');
		await frame.locator('.recap-card .recap-share').first().waitFor();
		await stage.shot('preview-card');
		audits.push(await audit(stage, 'card', frame));
		await workbench.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter');
		await frame.locator('.recap-missing').first().waitFor();
		assert.equal(await frame.getByRole('button', { name: 'Fit' }).getAttribute('aria-pressed'), 'true');
		const way = await tabTo(stage, frame, 'Show in the Editor: nowhere.jpg');
		assert.ok(
			way.some((words) => words.startsWith('Play')),
			way.join('\n'),
		);
		assert.ok(way.at(-1)?.includes('nowhere.jpg'), way.join('\n'));
		await workbench.press('Enter');
		await stage.page.locator('.statusbar-item').filter({ hasText: 'Ln 42,' }).waitFor();

		await workbench.command('Recap: Prepare Images');
		const pictures = await workbench.frameWith('#pictures li');
		for (const theme of ['Default High Contrast', 'Default Light Modern']) {
			await stage.setWorkspace({ 'workbench.colorTheme': theme });
			await stage.page.waitForTimeout(500);
			await stage.shot(`pictures-${theme.replaceAll(' ', '-').toLowerCase()}`);
			audits.push(await audit(stage, `pictures, ${theme}`, pictures));
		}
		await pictures.locator('#refresh').focus();
		await workbench.press('Enter');
		await until('the list anew', async () => ((await pictures.locator('#pictures li').count()) > 0 ? true : undefined));

		await workbench.openAnother(file);
		await workbench.command('Explorer: Focus on Recap');
		await stage.page.locator('.pane-header').filter({ hasText: 'site' }).first().click();
		const row = stage.page.locator('.pane-body .monaco-list-row').filter({ hasText: 'Sails' }).first();
		await row.waitFor();
		const labels = await stage.page
			.locator('.pane-body .monaco-list-row')
			.evaluateAll((rows: { ariaLabel: string }[]) => rows.map(({ ariaLabel }) => ariaLabel));
		assert.ok(
			labels.some((label) => /^Sails.*no video/.test(label)),
			labels.join('\n'),
		);
		await stage.shot('talks');
		audits.push(await audit(stage, 'talks', stage.page, '.pane-body .monaco-list-rows'));

		writeReport(stage, audits);
		assert.deepEqual(audits.flatMap(barriers), []);
	},
};
