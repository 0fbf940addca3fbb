// One window after the other for tests of the workbench, beside other lanes that do the same.
import path from 'node:path';
import { root } from '../lib/paths.mjs';
import { copyOfSite, putBack } from '../lib/workspace.mjs';
import { openPage } from './browser.mjs';
import { emptyKey, serveForTests } from './serve.mjs';

/** How long one test may take, in milliseconds. */
const patience = 180_000;

/**
 * @typedef {object} Suite the tests of one file
 * @property {string} name
 * @property {[title: string, test: (stage: object) => Promise<void>][]} tests
 * @property {boolean} asksForTrust whether the workbench asks if the workspace is to be trusted
 * @property {boolean} shared whether the tests follow each other in one window
 */

/** Has servers of its own, so that the settings of its tests are those of no other lane. */
export class Lane {
	/** One for the tests in trusted workspaces, and one for those that are asked for trust, each started when it is needed. */
	#servers = new Map();
	#browser;
	#extensions;
	#shots;

	/** @param {{ browser: import('playwright-core').Browser, extensions: string, shots: string }} options */
	constructor({ browser, extensions, shots }) {
		this.#browser = browser;
		this.#extensions = extensions;
		this.#shots = shots;
	}

	/**
	 * Runs the tests of one file one after the other, and tells of them once all have run.
	 * @param {Suite} suite
	 */
	async runSuite(suite) {
		const lines = [`\n  ${suite.name}`];
		const served = await this.#serverFor(suite.asksForTrust);
		const counts = { passed: 0, failed: 0 };
		/** @type {{ page: import('playwright-core').Page, folder: string } | undefined} */
		let window;
		for (const [title, test] of suite.tests) {
			const start = Date.now();
			if (window) await putBackWindow(window);
			window ??= { page: await openPage(this.#browser), folder: copyOfSite() };
			const fault = await this.#run({ suite, title, test, served, ...window });
			if (fault === undefined) {
				counts.passed++;
				lines.push(`    ok    ${title} (${Date.now() - start} ms)`);
			} else {
				counts.failed++;
				lines.push(`    FAIL  ${title}`, fault.replaceAll(/^/gm, '          '));
			}
			// What a test that failed has left behind is nobody else's.
			if (suite.shared && fault === undefined) continue;
			await window.page.context().close();
			window = undefined;
		}
		await window?.page.context().close();
		console.log(lines.join('\n'));
		return counts;
	}

	stop() {
		for (const served of this.#servers.values()) served.stop();
	}

	async #serverFor(trust) {
		if (!this.#servers.has(trust))
			this.#servers.set(trust, await serveForTests({ extensions: this.#extensions, trust }));
		return this.#servers.get(trust);
	}

	/** Runs a test. Gives what went wrong, if anything did, and leaves a picture of the workbench then. */
	async #run({ suite: { name }, title, test, served, page, folder }) {
		const shot = (word) => page.screenshot({ path: path.join(this.#shots, `${name}-${word}.png`) });
		let timer;
		try {
			const tooLong = new Promise((_, reject) => {
				timer = setTimeout(() => reject(new Error(`not done after ${patience / 1000} seconds`)), patience);
			});
			const { setMachine } = served;
			setMachine({});
			await Promise.race([
				test({ page, folder, project: root, url: served.url({ folder }), shot, setMachine }),
				tooLong,
			]);
			return undefined;
		} catch (error) {
			await shot(`failed-${title.replaceAll(/\W+/g, '-').slice(0, 60)}`).catch(() => undefined);
			return String(error.stack ?? error);
		} finally {
			clearTimeout(timer);
		}
	}
}

/** Empties a window of editors, panels and messages, and puts its site back as it was. */
async function putBackWindow({ page, folder }) {
	const left = page.locator('.tab, .notification-toast, .quick-input-widget:visible');
	const end = Date.now() + patience;
	while ((await left.count()) > 0) {
		if (Date.now() > end) throw new Error('the window could not be emptied');
		await page.keyboard.press(emptyKey);
		await page.waitForTimeout(50);
	}
	putBack(folder);
}
