// What VS Code calls to run the tests of test/vscode: they stand beside this file, bundled.
import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** How long one test may take, in milliseconds: a machine with two busy cores needs some of it. */
const patience = 30_000;

/** Runs every test and writes the counts to the file that RECAP_RESULTS names. Rejects when a test failed. */
export async function run(): Promise<void> {
	process.setSourceMapsEnabled(true);
	const mocha = new Mocha({ ui: 'bdd', timeout: patience, color: false });
	for (const name of fs.readdirSync(__dirname).sort()) {
		if (name.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, name));
	}
	const counts = { passed: 0, failed: 0 };
	await new Promise<void>((resolve) => {
		const running = mocha.run(() => resolve());
		running.on('pass', () => {
			counts.passed++;
		});
		running.on('fail', () => {
			counts.failed++;
		});
	});
	const file = process.env.RECAP_RESULTS;
	if (file !== undefined) fs.writeFileSync(file, JSON.stringify(counts));
	if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`);
}
