// Finds a Chromium on this machine and starts it.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { Fault } from '../lib/fault.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** The browser's program: the one CHROMIUM names, else the first known one. Throws a Fault when there is none. */
export function findBrowser() {
	const named = process.env.CHROMIUM;
	if (named !== undefined && named !== '') {
		if (fs.existsSync(named)) return named;
		throw new Fault(`CHROMIUM names ${named}, which does not exist.`);
	}
	const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
	const found = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(fs.existsSync);
	if (found !== undefined) return found;
	throw new Fault(
		'No browser was found: install Chromium or Chrome, or name one in the environment variable CHROMIUM.',
	);
}

/** Starts the browser without a window. It may talk to nobody but this machine. */
export async function openBrowser() {
	const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
	// A page that a test answered for counts as one of the internet, which may not ask for what is on this machine.
	args.push('--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets');
	args.push('--disable-background-networking', '--disable-component-update', '--disable-sync');
	return chromium.launch({ executablePath: findBrowser(), args });
}

/**
 * Opens a page that may load from this machine only, so that no test hangs on or depends on the network.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openPage(browser, options = {}) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
	await context.route(
		(url) => url.hostname !== '127.0.0.1',
		(route) => route.abort(),
	);
	return context.newPage();
}
