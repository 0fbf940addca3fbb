// Installs the packaged extension into a served VS Code and drives its workbench as an author would, with a browser.
// `npm run test:ui -- preview` runs only the files whose name contains "preview", and with one more word only the tests
// whose title contains that.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { bundleScript } from './bench/bundle.mjs';
import { bundleTests, testFiles } from './lib/bundle-tests.mjs';
import { runMain } from './lib/fault.mjs';
import { inProject } from './lib/paths.mjs';
import { forgetResults, writeResults } from './lib/results.mjs';
import { temporaryFolder } from './lib/temporary.mjs';
import { packageExtension } from './package.mjs';
import { findBrowser, openBrowser } from './vscode/browser.mjs';
import { install } from './vscode/install.mjs';
import { Lane } from './vscode/lane.mjs';
import { installExtension } from './vscode/serve.mjs';

const shots = inProject('out/shots');

/** So many windows are driven at a time: each keeps about one core busy while it is loaded, and waits most of the rest. */
const lanes = 2;

await runMain(async () => {
	const [nameWanted = '', titleWanted = ''] = process.argv.slice(2);
	forgetResults('ui');
	fs.rmSync(shots, { recursive: true, force: true });
	fs.mkdirSync(shots, { recursive: true });
	findBrowser();
	await install();
	const extensions = temporaryFolder('extensions');
	installExtension(await packageExtension(), extensions);
	const files = testFiles('test/ui', '.ui.ts').filter((name) => name.includes(nameWanted));
	const entries = Object.fromEntries(files.map((name) => [name, `test/ui/${name}.ui.ts`]));
	await bundleTests(entries, { folder: 'out/test-ui', format: 'esm', external: ['playwright-core'] });
	const suites = (await Promise.all(files.map(suiteOf))).map((suite) => withTitle(suite, titleWanted));
	const browser = await openBrowser();
	const counts = { passed: 0, failed: 0 };
	for (const name of new Set(suites.flatMap(({ beside }) => beside)))
		installExtension(await packageBeside(name), extensions);
	const open = Array.from({ length: lanes }, () => new Lane({ browser, extensions, shots }));
	/** Takes one file of tests after the other, as long as there are some. */
	const work = async (lane, queue) => {
		for (let suite = queue.shift(); suite; suite = queue.shift()) {
			const { passed, failed } = await lane.runSuite(suite);
			counts.passed += passed;
			counts.failed += failed;
		}
	};
	try {
		// Whatever takes longest is begun first.
		const queue = suites.filter(({ alone }) => !alone).sort((a, b) => b.tests.length - a.tests.length);
		await Promise.all(open.map((lane) => work(lane, queue)));
		await Promise.all(open.map((lane) => lane.closeWindows()));
		await work(
			open[0],
			suites.filter(({ alone }) => alone),
		);
	} finally {
		await browser.close();
		for (const lane of open) lane.stop();
	}
	writeResults('ui', counts);
	console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
	return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});

// What a failed test has started may still be running, and would keep us waiting.
process.exit();

/**
 * The tests of a bundled file. It may export `asksForTrust`: its workspaces are not trusted until somebody says so;
 * `web`: the extension runs in the browser; `alone`: it measures time, so nothing else runs meanwhile; `shared`: its tests do with a window in which others have
 * been, which is emptied between them, on one copy of the site, which is put back; `beside`: extensions of
 * test/fixtures that it needs.
 * @param {string} name
 */
async function suiteOf(name) {
	const { tests, ...how } = await import(pathToFileURL(inProject('out/test-ui', `${name}.mjs`)).href);
	return {
		asksForTrust: false,
		web: false,
		alone: false,
		shared: false,
		beside: [],
		...how,
		name,
		tests: Object.entries(tests),
	};
}

function withTitle(suite, wanted) {
	return { ...suite, tests: suite.tests.filter(([title]) => title.includes(wanted)) };
}

/** Packages an extension of test/fixtures and gives its file. What is called `main.source.cjs` there is bundled as `main.js`. */
async function packageBeside(name) {
	const folder = path.join(temporaryFolder('beside'), name);
	fs.cpSync(inProject('test/fixtures', name), folder, { recursive: true });
	const ending = '.source.cjs';
	for (const source of fs.readdirSync(folder).filter((file) => file.endsWith(ending))) {
		await bundleScript(`test/fixtures/${name}/${source}`, path.join(folder, `${source.slice(0, -ending.length)}.js`));
		fs.rmSync(path.join(folder, source));
	}
	const vsix = path.join(temporaryFolder('beside'), `${name}.vsix`);
	await createVSIX({ cwd: folder, dependencies: false, packagePath: vsix });
	return vsix;
}
