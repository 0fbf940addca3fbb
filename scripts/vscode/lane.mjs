// Windows for tests of the workbench, one test after the other, beside other lanes that do the same.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../lib/paths.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { copyOfSite, putBack } from '../lib/workspace.mjs';
import { openPage } from './browser.mjs';
import { emptyKey, serveForTests } from './serve.mjs';
import { folderAsJson, giveWebExtensions } from './web.mjs';

/** How long one test may take, in milliseconds. */
const patience = 180_000;

/** How long a window may take to be emptied or to follow its settings, in milliseconds. */
const tidying = 45_000;

/**
 * @typedef {object} Suite the tests of one file
 * @property {string} name
 * @property {[title: string, test: (stage: object) => Promise<void>][]} tests
 * @property {boolean} asksForTrust whether the workbench asks if the workspace is to be trusted
 * @property {boolean} web whether the extension runs in the browser, on a file system that is nowhere else
 * @property {boolean} shared whether the tests do with a window in which others have been
 */

/** @typedef {{ page: import('playwright-core').Page, folder: string }} Window a page, and the copy of the site for it */

/** What runs in the browser: the extension, and the file system of its tests. */
const webExtensions = {
	extensions: { recap: '.', memory: 'test/fixtures/memory-files' },
	files: { 'memory/site.json': folderAsJson('test/fixtures/site') },
};

/** Has servers of its own, so that the settings of its tests are those of no other lane. */
export class Lane {
	/** One for the tests in trusted workspaces, and one for those that are asked for trust, each started when it is needed. */
	#servers = new Map();
	/** The window of each server that tests follow each other in. */
	#shared = new Map();
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
		const served = await this.#serverFor(suite);
		const counts = { passed: 0, failed: 0 };
		for (const [title, test] of suite.tests) {
			const start = Date.now();
			const window = await this.#windowFor(suite, served);
			const fault = await this.#run({ suite, title, test, served, window });
			// What a test that failed has left behind is nobody else's.
			if (!suite.shared || fault !== undefined) await this.#close(window, served);
			if (fault === undefined) {
				counts.passed++;
				lines.push(`    ok    ${title} (${Date.now() - start} ms)`);
			} else {
				counts.failed++;
				lines.push(`    FAIL  ${title}`, fault.replaceAll(/^/gm, '          '));
			}
		}
		console.log(lines.join('\n'));
		return counts;
	}

	/** Closes the windows that further tests would have shared, so that nothing of them is busy any more. */
	async closeWindows() {
		for (const [served, window] of this.#shared) await this.#close(window, served);
	}

	stop() {
		for (const served of this.#servers.values()) served.stop();
	}

	async #serverFor({ asksForTrust: trust, web }) {
		const kind = `${trust} ${web}`;
		// In a browser the extension comes another way, and would be there twice.
		const extensions = web ? temporaryFolder('extensions') : this.#extensions;
		if (!this.#servers.has(kind)) this.#servers.set(kind, await serveForTests({ extensions, trust }));
		return this.#servers.get(kind);
	}

	/** A window that is as new, or where the tests do not share, one that is new. */
	async #windowFor({ shared, web }, served) {
		const open = shared ? this.#shared.get(served) : undefined;
		if (open !== undefined) return open;
		const window = { page: await openPage(this.#browser), folder: copyOfSite() };
		if (web) await giveWebExtensions(window.page.context(), { ...webExtensions, authority: served.authority });
		if (shared) this.#shared.set(served, window);
		return window;
	}

	async #close(window, served) {
		if (this.#shared.get(served) === window) this.#shared.delete(served);
		await window.page.context().close();
	}

	/** Runs a test, and empties a window that others share. Gives what went wrong, and leaves a picture of the workbench then. */
	async #run({ suite: { name, shared, web }, title, test, served, window }) {
		const { page, folder } = window;
		const shot = (word) => page.screenshot({ path: path.join(this.#shots, `${name}-${word}.png`) });
		const url = served.url({ folder: web ? 'memfs-recap:/site' : folder });
		const setMachine = (settings) => changeSettings(window, url, settings, served.setMachine);
		const setWorkspace = (settings) => changeSettings(window, url, settings, (all) => writeWorkspace(folder, all));
		let timer;
		try {
			const tooLong = new Promise((_, reject) => {
				timer = setTimeout(() => reject(new Error(`not done after ${patience / 1000} seconds`)), patience);
			});
			if (!page.url().startsWith(url)) await setMachine({});
			await Promise.race([test({ page, folder, project: root, url, shot, setMachine, setWorkspace }), tooLong]);
			if (shared) {
				await empty(window);
				await setMachine({});
			}
			return undefined;
		} catch (error) {
			await shot(`failed-${title.replaceAll(/\W+/g, '-').slice(0, 60)}`).catch(() => undefined);
			return String(error.stack ?? error);
		} finally {
			clearTimeout(timer);
		}
	}
}

let changes = 0;

/**
 * Has settings written, and waits until the workbench has read them where it is open: with each change it is given another
 * title, and what is told of its settings goes the same ways. A workspace's title hides that of the machine, whose settings are
 * to be set first.
 * @param {Window} window
 * @param {string} url of the workbench
 * @param {Record<string, unknown>} settings
 * @param {(settings: Record<string, unknown>) => void} write
 */
async function changeSettings({ page }, url, settings, write) {
	const title = `Change ${++changes}`;
	write({ ...settings, 'window.title': title });
	if (!page.url().startsWith(url)) return;
	for (const end = Date.now() + tidying; (await page.title()) !== title; await page.waitForTimeout(50)) {
		if (Date.now() > end) throw new Error('the workbench never followed its settings');
	}
}

function writeWorkspace(folder, settings) {
	fs.mkdirSync(path.join(folder, '.vscode'), { recursive: true });
	fs.writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}

/** Empties a window of editors, panels and messages, and puts it and its site back as they were. */
async function empty({ page, folder }) {
	const left = page.locator('.tab, .notification-toast, .quick-input-widget:visible');
	const end = Date.now() + tidying;
	do {
		if (Date.now() > end) throw new Error('the window could not be emptied');
		await page.keyboard.press(emptyKey);
		await page.waitForTimeout(50);
	} while ((await left.count()) > 0);
	// The list of files has the explorer to itself.
	for (const header of await page.locator('.sidebar .pane-header.expanded').all()) {
		if (!/Section: site$/.test((await header.getAttribute('aria-label')) ?? '')) await header.click();
	}
	putBack(folder);
}
