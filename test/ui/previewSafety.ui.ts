import assert from 'node:assert/strict';
import { hostsAsked, openPreview, outside, toLine, writePost } from '../support/previews.ts';
import { toast } from '../support/vscode-links.ts';
import { type Tests, until } from '../support/vscode-workbench.ts';
import { payloads } from '../support/xss.ts';

const video =
	'<iframe width="560" height="315" src="https://www.youtube.com/embed/aB3dE5fG7h_" title="Waypoints"></iframe>\n';

/** Its tests do with a window in which others have been. */
export const shared = true;

export const tests: Tests = {
	[`none of ${payloads.length} ways to run a script in a post does, and nothing is asked of another host`]: async (
		stage,
	) => {
		const hosts = hostsAsked(stage.page);
		const before = outside(hosts);
		const body = payloads.map((payload, index) => `Before ${index}.\n\n${payload}\n\nAfter ${index}.\n`).join('\n');
		const { frame } = await openPreview(stage, writePost(stage, 'payloads', body));
		await frame.locator('main', { hasText: 'Before 0' }).waitFor();
		for (const press of await frame.getByText('press', { exact: true }).all()) {
			await press.click({ timeout: 2000, force: true, noWaitAfter: true }).catch(() => undefined);
			await stage.page.keyboard.press('Escape');
		}
		await stage.page.waitForTimeout(1500);
		await stage.shot('payloads');
		const found = await frame.locator('main').evaluate((main: Main) => ({
			title: main.ownerDocument.title,
			odd: [...main.querySelectorAll('*')]
				.filter(
					({ localName, attributes }) =>
						['script', 'form', 'input', 'meta', 'base', 'link', 'style', 'object', 'embed', 'iframe'].includes(
							localName,
						) ||
						[...attributes].some(
							({ name, value }) => name.startsWith('on') || /^\s*(?:javascript|vbscript|data):/i.test(value),
						),
				)
				.map(({ outerHTML }) => outerHTML),
		}));
		assert.equal(found.title, 'payloads');
		assert.deepEqual(found.odd, []);
		assert.deepEqual(outside(hosts), before);
		assert.equal(stage.page.url().startsWith(stage.url.split('?')[0] ?? ''), true);
	},

	'a video is asked for only after the author agreed, and then plays in its place while the author types': async (
		stage,
	) => {
		const hosts = hostsAsked(stage.page);
		await stage.page.context().route('https://i.ytimg.com/**', (route) =>
			route.fulfill({
				contentType: 'image/svg+xml',
				body: '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="480" height="360" fill="teal"/></svg>',
			}),
		);
		await stage.page
			.context()
			.route('https://www.youtube-nocookie.com/**', (route) =>
				route.fulfill({ contentType: 'text/html', body: '<p>The player</p>' }),
			);
		const { workbench, frame } = await openPreview(stage, writePost(stage, 'video', `Above.\n\n${video}\nBelow.\n`));
		const play = frame.getByRole('button', { name: 'Play Waypoints' });
		await play.waitFor();
		await stage.page.waitForTimeout(500);
		assert.deepEqual(outside(hosts), []);
		await stage.shot('video');
		await play.click();
		await stage.page.getByRole('button', { name: 'Allow in This Workspace' }).click();
		const player = await until('a player', () =>
			stage.page.frames().find((one) => one.url().startsWith('https://www.youtube-nocookie.com/embed/aB3dE5fG7h_')),
		);
		await player.getByText('The player').waitFor();
		await stage.shot('player');
		const inner = await workbench.frameWith('main .recap-playing');
		const size = await inner.locator('.recap-video').boundingBox();
		assert.ok(size && Math.abs(size.width - 560) < 160 && size.height === 315, JSON.stringify(size));
		await stage.page.locator('.tab').filter({ hasText: 'index.md' }).first().click();
		await toLine(workbench, 9);
		await workbench.type(' More words\n\nand a paragraph.');
		await inner.locator('p', { hasText: 'and a paragraph.' }).waitFor();
		assert.equal(player.isDetached(), false);
		assert.deepEqual(outside(hosts).sort(), ['i.ytimg.com', 'www.youtube-nocookie.com']);
		// Others go on in this window, and find none of it.
		await stage.page.context().unroute('https://i.ytimg.com/**');
		await stage.page.context().unroute('https://www.youtube-nocookie.com/**');
		await workbench.command('Recap: Forget Network Answer');
		await toast(stage, 'until you allow it again').waitFor();
	},
};

/** What of the browser's elements is used here. */
interface Main {
	readonly ownerDocument: { readonly title: string };
	querySelectorAll(selector: string): Iterable<{
		readonly localName: string;
		readonly outerHTML: string;
		readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
	}>;
}
