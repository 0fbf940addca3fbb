import { setTimeout } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import type { Stage } from './vscode-workbench.ts';

/** Lets a test in a window note when a key arrives there. */
interface Keyed {
	readonly performance: { readonly timeOrigin: number };
	addEventListener(type: 'keydown', heard: (event: { readonly timeStamp: number }) => void, capture: boolean): void;
	keys?: number[];
}

/** Lets a test in a preview's window note when it changed, and how long the word was then that is typed. */
interface Watched {
	readonly ownerDocument: {
		readonly body: { readonly textContent: string };
		readonly defaultView: {
			readonly performance: { readonly timeOrigin: number; now(): number };
			MutationObserver: new (heard: () => void) => { observe(target: unknown, options: Record<string, boolean>): void };
			changes?: Change[];
		};
	};
}

interface Change {
	readonly at: number;
	readonly length: number;
}

/** The time of a usual typist from one key to the next, in milliseconds. */
const betweenKeys = 200;

/**
 * Types letters as somebody does who writes on and on and does not wait for the page, at the end of a word that stands in
 * the text once.
 *
 * @param frame the preview's
 * @param word what the word begins with; letters may stand behind it
 * @returns for each letter how long it took from the key that the window heard to the page that has it, in milliseconds
 */
export async function typeBeside({ page }: Stage, frame: Frame, word: string, letters: string): Promise<number[]> {
	const before = await frame.locator('body').evaluate((body: { readonly textContent: string }, name) => {
		return new RegExp(`${name}[a-z]*`).exec(body.textContent)?.[0].length ?? 0;
	}, word);
	const watch = (element: Watched, name: string) => {
		const document = element.ownerDocument;
		const view = document.defaultView;
		const changes: Change[] = [];
		view.changes = changes;
		const note = () => {
			const at = view.performance.timeOrigin + view.performance.now();
			changes.push({ at, length: new RegExp(`${name}[a-z]*`).exec(document.body.textContent)?.[0].length ?? 0 });
		};
		new view.MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
	};
	await frame.locator('body').evaluate(watch, word);
	const window = await page.evaluateHandle<Keyed>('window');
	await window.evaluate((view) => {
		const keys: number[] = [];
		view.keys = keys;
		view.addEventListener('keydown', ({ timeStamp }) => keys.push(view.performance.timeOrigin + timeStamp), true);
	});
	for (const letter of letters) {
		await page.keyboard.press(letter);
		await setTimeout(betweenKeys);
	}
	await frame.locator('body', { hasText: letters }).waitFor();
	const changes = await frame.locator('body').evaluate((body: Watched) => body.ownerDocument.defaultView.changes ?? []);
	const keys = (await window.evaluate((view) => view.keys ?? [])).slice(0, letters.length);
	return keys.map(
		(key, index) => (changes.find(({ length }) => length > before + index)?.at ?? Number.POSITIVE_INFINITY) - key,
	);
}

/** In words what `typeBeside` measured. */
export function inWords(name: string, times: readonly number[]): string {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (part: number) =>
		`${sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)]?.toFixed(0)} ms`;
	return `          ${name}: median ${at(0.5)}, fastest ${at(0)}, 19 of 20 within ${at(0.95)}`;
}

/** The median of times, in the same unit. */
export function medianOf(times: readonly number[]): number {
	return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
}
