import assert from 'node:assert/strict';
import { focusEditor, openPreview, toLine, writePost } from '../support/previews.ts';
import type { Tests } from '../support/vscode-workbench.ts';

/** Lets a test in a window note when a key arrives there. */
interface Keyed {
	readonly performance: { readonly timeOrigin: number };
	addEventListener(type: 'keydown', heard: (event: { readonly timeStamp: number }) => void, capture: boolean): void;
	keys?: number[];
}

/** Lets a test in the page's window note when the page changed. */
interface Watched {
	readonly ownerDocument: {
		readonly defaultView: {
			readonly performance: { readonly timeOrigin: number; now(): number };
			MutationObserver: new (heard: () => void) => { observe(target: unknown, options: Record<string, boolean>): void };
			changes?: number[];
		};
	};
}

const words =
	'Everybody who had come to the harbour that morning brought a rope, a flask and a story about the last storm. ';

/** How many lines stand above a post's body. */
const head = 8;

/** A post of eight kilobytes: prose, headings, lists and pictures. */
const body = Array.from(
	{ length: 12 },
	(_, index) =>
		`## Part ${index}\n\n${words.repeat(5)}\n\n* one\n* two\n\n{{< image width="60%" link="./quay.jpg" caption="The quay ${index}" >}}\n`,
).join('\n');

/** Time is measured. */
export const alone = true;

export const tests: Tests = {
	'a post of eight kilobytes follows the keys within a moment, and what did not change stays': async (stage) => {
		assert.ok(body.length > 6500 && body.length < 9500, `${body.length} characters`);
		const { workbench, frame } = await openPreview(stage, writePost(stage, 'typing', body));
		await focusEditor(workbench);
		await toLine(workbench, head + body.slice(0, body.indexOf('## Part 6')).split('\n').length);
		const main = frame.locator('main');
		await main.evaluate((element: Watched) => {
			const view = element.ownerDocument.defaultView;
			const changes: number[] = [];
			view.changes = changes;
			const note = () => changes.push(view.performance.timeOrigin + view.performance.now());
			new view.MutationObserver(note).observe(element, { childList: true, subtree: true, characterData: true });
		});
		const last = frame.locator('h2', { hasText: 'Part 11' });
		const handle = await last.elementHandle();
		const window = await stage.page.evaluateHandle<Keyed>('window');
		await window.evaluate((view) => {
			const keys: number[] = [];
			view.keys = keys;
			view.addEventListener('keydown', ({ timeStamp }) => keys.push(view.performance.timeOrigin + timeStamp), true);
		});
		for (const key of 'abcdefghijklmnopqrstuvwxyz') {
			await stage.page.keyboard.press(key);
			await frame.locator('h2', { hasText: new RegExp(`Part 6\\w*${key}$`) }).waitFor();
		}
		const changes = await main.evaluate((element: Watched) => element.ownerDocument.defaultView.changes ?? []);
		const keys = await window.evaluate((view) => view.keys ?? []);
		assert.equal(keys.length, 26);
		const took = keys
			.map((key) => (changes.find((change) => change >= key) ?? Number.POSITIVE_INFINITY) - key)
			.sort((a, b) => a - b);
		const median = took[Math.floor(took.length / 2)] ?? Number.POSITIVE_INFINITY;
		console.log(
			`          from key to page: median ${median.toFixed(0)} ms, fastest ${took[0]?.toFixed(0)} ms, slowest ${took.at(-1)?.toFixed(0)} ms`,
		);
		assert.equal(await handle?.evaluate(({ isConnected }: { isConnected: boolean }) => isConnected), true);
		assert.ok(median < 250, `${median} ms`);
	},
};
