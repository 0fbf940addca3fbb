import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { l10nFor } from '../../client/src/l10n.ts';
import { previewHtml } from '../../client/src/preview/html.ts';
import { filled } from '../../client/src/preview/page/filled.ts';
import type { ShowPage } from '../../client/src/preview/page/messages.ts';
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

/** The page of the preview by itself, in a language, with a post that has something of everything to say. */
async function openAlone({ page, project }: Stage, language: string): Promise<Page> {
	const own = await page.context().newPage();
	const read = (name: string) => fs.readFileSync(path.join(project, name), 'utf8');
	const bundle: Record<string, string> = JSON.parse(read(`l10n/bundle.l10n.${language}.json`));
	const l10n = l10nFor((message, ...args) => filled(bundle[message] ?? message, ...args), language);
	const parts = { script: '', style: '', source: "'none'", nonce: 'n', videos: false, load: 1 };
	const html = previewHtml({ ...parts, l10n, language }).replace(/<meta http-equiv[^>]*>|<script[^>]*><\/script>/g, '');
	await own.setContent(html.replace(/<link[^>]*>/, ''));
	await own.addStyleTag({ content: read('dist/preview.css') });
	const api = '{ postMessage() {}, getState() {}, setState() {} }';
	await own.addScriptTag({ content: `window.acquireVsCodeApi = () => (${api});` });
	await own.addScriptTag({ content: read('dist/preview.js') });
	await own.evaluate(`window.postMessage(${JSON.stringify(post)}, '*')`);
	await own.locator('.recap-video').waitFor();
	return own;
}

const post: ShowPage = {
	type: 'page',
	uri: 'file:///site/a/index.md',
	title: 'Harbour Day',
	html: `<article class="post"><div><h1>Harbour Day</h1>
<p data-line="9">It has a <a href="https://youtu.be/gone0000000">recording</a> and <code data-src="./crew.txt"></code>.</p>
<span class="recap-missing" data-line="11"><code>nowhere.jpg</code> <span>there is no such picture</span></span>
<iframe data-line="13" src="https://www.youtube.com/embed/aB3dE5fG7h_" title="Waypoints"></iframe>
<p data-line="15"><img src="https://elsewhere.example/x.jpg" alt="A boat"></p></div></article>`,
	language: 'en',
	pictures: { root: '/site', address: 'http://127.0.0.1:1/site', folder: '/site/a', generation: 0 },
	lineCount: 20,
	problems: [{ path: 'nowhere.jpg', message: '', line: 11, fixes: ['Use quay.jpg'] }],
	dead: [{ url: 'https://youtu.be/gone0000000', video: 'gone0000000', verdict: 'gone', line: 9 }],
	card: { title: 'Harbour Day '.repeat(9), description: '', path: '', name: 'quay.jpg', width: 0, height: 0 },
	videos: false,
	remark: '',
};

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
		// VS Code puts what stands behind a label next to it without a space, so that no name has both as they are read.
		const tree = { selector: '.pane-body .monaco-list-rows', without: ['label-content-name-mismatch'] };
		audits.push(await audit(stage, 'talks', stage.page, tree));

		writeReport(stage, audits);
		assert.deepEqual(audits.flatMap(barriers), []);
	},

	'the page speaks the language of the interface, and its article its own': async (stage) => {
		for (const [language, locale, asShared, go] of [
			['es', 'es', 'Al compartir', 'Mostrar en el editor'],
			['uk', 'uk', 'Як у соцмережах', 'Показати в редакторі'],
			['zh-cn', 'zh-CN', '分享时', '在编辑器中显示'],
		] as const) {
			const page = await openAlone(stage, language);
			assert.equal(await page.locator('html').getAttribute('lang'), locale);
			assert.equal(await page.locator('article').getAttribute('lang'), 'en');
			assert.equal(await page.locator(`[lang="${locale}"] > .recap-go`).textContent(), go);
			const before = await audit(stage, `preview in ${language}`, page);
			await page.screenshot({ path: path.join(stage.project, `out/shots/access-${language}.png`) });
			await page.getByRole('button', { name: asShared }).press('Enter');
			await page.locator('.recap-share-remarks li').first().waitFor();
			await page.screenshot({ path: path.join(stage.project, `out/shots/access-${language}-card.png`) });
			const after = await audit(stage, `card in ${language}`, page);
			assert.deepEqual([before, after].flatMap(barriers), []);
			await page.close();
		}
	},
};
