// Installs the packaged extension into a served VS Code and drives its workbench as an author would, with a browser.
// `npm run test:ui -- preview` runs only the files whose name contains "preview".
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleTests, testFiles } from './lib/bundle-tests.mjs';
import { runMain } from './lib/fault.mjs';
import { inProject, root } from './lib/paths.mjs';
import { forgetResults, writeResults } from './lib/results.mjs';
import { temporaryFolder } from './lib/temporary.mjs';
import { copyOfSite } from './lib/workspace.mjs';
import { packageExtension } from './package.mjs';
import { findBrowser, openBrowser, openPage } from './vscode/browser.mjs';
import { install } from './vscode/install.mjs';
import { installExtension, serveForTests } from './vscode/serve.mjs';

const shots = inProject('out/shots');

/** How long one test may take, in milliseconds. */
const patience = 90_000;

await runMain(async () => {
	forgetResults('ui');
	fs.rmSync(shots, { recursive: true, force: true });
	fs.mkdirSync(shots, { recursive: true });
	findBrowser();
	await install();
	const extensions = temporaryFolder('extensions');
	installExtension(await packageExtension(), extensions);
	const files = testFiles('test/ui', '.ui.ts').filter((name) => name.includes(process.argv[2] ?? ''));
	const entries = Object.fromEntries(files.map((name) => [name, `test/ui/${name}.ui.ts`]));
	await bundleTests(entries, { folder: 'out/test-ui', format: 'esm', external: ['playwright-core'] });
	const suites = await Promise.all(files.map(async (name) => [name, await suiteOf(name)]));
	/** One for the tests in trusted workspaces, and one for those that are asked for trust, each started when it is needed. */
	const servers = new Map();
	const serverFor = async (trust) => {
		if (!servers.has(trust)) servers.set(trust, await serveForTests({ extensions, trust }));
		return servers.get(trust);
	};
	const browser = await openBrowser();
	const counts = { passed: 0, failed: 0 };
	try {
		for (const [name, { tests, asksForTrust = false }] of suites) {
			console.log(`\n  ${name}`);
			const served = await serverFor(asksForTrust);
			for (const [title, test] of Object.entries(tests)) {
				const run = { name, title, test, browser, served };
				// A busy machine lets a window miss a key or a change on disk; what is broken fails twice.
				const passed = (await runTest(run)) || (await runTest(run));
				counts[passed ? 'passed' : 'failed']++;
			}
		}
	} finally {
		await browser.close();
		for (const served of servers.values()) served.stop();
	}
	writeResults('ui', counts);
	console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
	return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});

// What a failed test has started may still be running, and would keep us waiting.
process.exit();

/** @param {string} name of a bundled test file */
async function suiteOf(name) {
	return import(pathToFileURL(inProject('out/test-ui', `${name}.mjs`)).href);
}

/** Runs a test in a workbench of its own on a fresh copy of the site; a failure leaves a picture of the workbench. */
async function runTest({ name, title, test, browser, served }) {
	const start = Date.now();
	const folder = copyOfSite();
	const page = await openPage(browser);
	const shot = (word) => page.screenshot({ path: path.join(shots, `${name}-${word}.png`) });
	let timer;
	try {
		const tooLong = new Promise((_, reject) => {
			timer = setTimeout(() => reject(new Error(`not done after ${patience / 1000} seconds`)), patience);
		});
		const { setMachine } = served;
		setMachine({});
		await Promise.race([test({ page, folder, project: root, url: served.url({ folder }), shot, setMachine }), tooLong]);
		console.log(`    ok    ${title} (${Date.now() - start} ms)`);
		return true;
	} catch (error) {
		await shot(`failed-${title.replaceAll(/\W+/g, '-').slice(0, 60)}`);
		console.log(`    FAIL  ${title}\n${String(error.stack ?? error).replaceAll(/^/gm, '          ')}`);
		return false;
	} finally {
		clearTimeout(timer);
		await page.context().close();
	}
}
