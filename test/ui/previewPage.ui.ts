import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { previewHtml } from '../../client/src/preview/html.ts';
import type { ShowPage } from '../../client/src/preview/page/messages.ts';
import { english } from '../support/english.ts';
import type { Stage, Tests } from '../support/vscode-workbench.ts';

/** The page of the preview by itself, as VS Code would load it, with what it says kept in `said`. */
async function openPage({ page, project }: Stage): Promise<Page> {
	const read = (name: string) => fs.readFileSync(path.join(project, 'dist', name), 'utf8');
	const parts = { script: '', style: '', source: "'none'", nonce: 'n', videos: false, load: 1 };
	const html = previewHtml({ ...parts, l10n: english, language: 'en' })
		.replace(/<meta http-equiv[^>]*>/, '')
		.replace(/<script[^>]*><\/script>|<link[^>]*>/g, '');
	await page.setContent(html);
	await page.addStyleTag({ content: read('preview.css') });
	await page.addScriptTag({
		content:
			'window.said = []; window.acquireVsCodeApi = () => ({ postMessage: (m) => window.said.push(m), getState: () => undefined, setState: () => {} });',
	});
	await page.addScriptTag({ content: read('preview.js') });
	return page;
}

const shown: ShowPage = {
	type: 'page',
	uri: 'file:///site/a/index.md',
	title: 'Harbour Day',
	html: '',
	language: 'en',
	pictures: { root: '/site', address: 'http://127.0.0.1:1/site', folder: '/site/a', generation: 0 },
	lineCount: 20,
	problems: [],
	dead: [],
	card: { title: '', description: '', path: '', name: '', width: 0, height: 0 },
	videos: false,
	remark: '',
};

async function send(page: Page, message: unknown): Promise<void> {
	await page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
}

const frame = '<iframe data-line="7" src="https://www.youtube.com/embed/aB3dE5fG7h_" title="Waypoints"></iframe>';

export const tests: Tests = {
	'a link and a video that are gone wear a badge that leads to their source': async (stage) => {
		const page = await openPage(stage);
		const html = `<article><div><p data-line="4">See <a href="https://youtu.be/Zx-9_vBnM12">a talk</a> and <a href="https://youtu.be/other">another</a>.</p><p data-line="7">${frame}</p></div>`;
		await send(page, {
			...shown,
			html,
			dead: [
				{ url: 'https://youtu.be/Zx-9_vBnM12', video: 'Zx-9_vBnM12', verdict: 'gone', line: 4 },
				{ url: 'https://www.youtube.com/embed/aB3dE5fG7h_', video: 'aB3dE5fG7h_', verdict: 'private', line: 7 },
			],
		});
		await page.locator('.recap-badge', { hasText: 'gone' }).waitFor();
		assert.equal(await page.locator('.recap-badge').count(), 2);
		await stage.shot('dead');
		await page.locator('.recap-video .recap-badge', { hasText: 'private' }).click();
		await page.locator('p > .recap-badge').click();
		const said = await page.evaluate('window.said.filter(({ type }) => type === "reveal")');
		assert.deepEqual(said, [
			{ type: 'reveal', line: 7 },
			{ type: 'reveal', line: 4 },
		]);
	},

	'what has the wrong shape is passed over, and the page says that it is there until it is answered': async (stage) => {
		const page = await openPage(stage);
		await page.waitForTimeout(1500);
		for (const odd of [null, 'page', { type: 'page' }, { ...shown, html: 7 }, { type: 'scroll', line: 'x' }]) {
			await send(page, odd);
		}
		assert.ok(Number(await page.evaluate('window.said.length')) >= 2);
		assert.equal(await page.locator('main').textContent(), '');
		await send(page, { ...shown, html: '<article><p data-line="1">There.</p>' });
		await page.locator('main', { hasText: 'There.' }).waitFor();
	},

	'a page of a megabyte is patched in little time where one word changes': async (stage) => {
		const page = await openPage(stage);
		const words = 'everybody on the quay counted the boats aloud as they came in one after the other. ';
		const pageOf = (word: string) => {
			const blocks = Array.from({ length: 2400 }, (_, index) => {
				const own = index === 1200 ? word : '';
				return `<p data-line="${index * 2}">Paragraph ${index} ${own}: ${words.repeat(5)}</p>`;
			});
			return { ...shown, lineCount: 4800, html: `<article><div>${blocks.join('\n')}</div>` };
		};
		await send(page, pageOf('before'));
		await page.locator('p', { hasText: 'Paragraph 2399' }).waitFor({ state: 'attached' });
		const message = JSON.stringify(pageOf('after'));
		const took = await page.evaluate(`new Promise((resolve) => {
			const data = ${message};
			const start = performance.now();
			new MutationObserver(() => resolve(performance.now() - start)).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
			window.postMessage(data, '*');
		})`);
		console.log(`          a word in a megabyte: ${Number(took).toFixed(0)} ms`);
		await page.locator('p', { hasText: 'Paragraph 1200 after' }).waitFor({ state: 'attached' });
		assert.ok(Number(took) < 2000, `${took} ms`);
	},
};
