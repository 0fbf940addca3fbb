// Runs test/vscode inside a real VS Code: a downloaded one, or where that cannot be had, the one served from npm.
// VSCODE_HOST=server or VSCODE_HOST=desktop chooses by hand.
import fs from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleTests, testFiles } from './lib/bundle-tests.mjs';
import { Fault, runMain } from './lib/fault.mjs';
import { inProject } from './lib/paths.mjs';
import { forgetResults, readResults, resultsFile } from './lib/results.mjs';
import { runNode } from './lib/run.mjs';
import { temporaryFolder } from './lib/temporary.mjs';
import { copyOfSite } from './lib/workspace.mjs';
import { findBrowser } from './vscode/browser.mjs';
import { install } from './vscode/install.mjs';

const settings = { 'git.enabled': false, 'telemetry.telemetryLevel': 'off', 'extensions.ignoreRecommendations': true };

/** The program to start: VS Code itself, or its stand-in. */
async function findVsCode() {
	const host = process.env.VSCODE_HOST;
	const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
	if (host === 'desktop' || (host !== 'server' && hasScreen)) {
		try {
			return await downloadAndUnzipVSCode();
		} catch (error) {
			if (host === 'desktop') throw new Fault(`VS Code could not be downloaded: ${error.message}`);
			console.log(`VS Code could not be downloaded (${error.message}), so its server is used.`);
		}
	}
	findBrowser();
	await install();
	return inProject('scripts/vscode/stand-in.mjs');
}

await runMain(async () => {
	forgetResults('vscode');
	if ((await runNode('esbuild.mjs')) !== 0)
		throw new Fault('The extension could not be built, so its tests did not start.');
	const suites = testFiles('test/vscode', '.test.ts');
	const entries = Object.fromEntries(suites.map((name) => [`${name}.test`, `test/vscode/${name}.test.ts`]));
	await bundleTests(
		{ ...entries, index: 'test/support/vscode-runner.ts' },
		{ folder: 'out/test-vscode', format: 'cjs', external: ['vscode', 'mocha'] },
	);
	const profile = temporaryFolder('profile');
	fs.mkdirSync(path.join(profile, 'user/User'), { recursive: true });
	fs.writeFileSync(path.join(profile, 'user/User/settings.json'), JSON.stringify(settings));
	try {
		await runTests({
			vscodeExecutablePath: await findVsCode(),
			extensionDevelopmentPath: inProject(),
			extensionTestsPath: inProject('out/test-vscode/index.cjs'),
			launchArgs: [
				copyOfSite(),
				`--user-data-dir=${path.join(profile, 'user')}`,
				`--extensions-dir=${path.join(profile, 'extensions')}`,
			],
			extensionTestsEnv: { RECAP_RESULTS: resultsFile('vscode') },
		});
	} catch (error) {
		// Failed tests end VS Code with an exit code; they are told by their counts.
		if (readResults('vscode') === undefined) console.error(error instanceof Fault ? error.message : String(error));
	}
	const counts = readResults('vscode');
	if (counts === undefined) throw new Fault('The tests inside VS Code never started or never came to their end.');
	console.log(`${counts.passed} passed, ${counts.failed} failed`);
	return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});
