// Runs every check and every test, one suite after the other, goes on after a failure, and adds up.
import fs from 'node:fs';
import { neovimVersion } from './lib/neovim.mjs';
import { inProject } from './lib/paths.mjs';
import { forgetResults, readResults, resultsFile } from './lib/results.mjs';
import { run, runNode } from './lib/run.mjs';

const bin = (name) => inProject('node_modules/.bin', name);
const shell = process.platform === 'win32';

/**
 * A check passes or fails as a whole and counts as one; a suite counts its tests, and writes them down.
 * @type {{ name: string, suite?: boolean, start: () => Promise<number> }[]}
 */
const steps = [
	{ name: 'build', start: () => runNode('esbuild.mjs') },
	{ name: 'lint', start: () => run(bin('biome'), ['check', '--error-on-warnings'], { shell }) },
	{ name: 'typecheck', start: () => run(bin('tsc'), ['-b'], { shell }) },
	{ name: 'docs', start: () => runNode('scripts/docs.mjs', ['--check']) },
	// The grammars are tested with the one of Markdown that VS Code brings.
	{ name: 'install', start: () => runNode('scripts/vscode/install.mjs') },
	{ name: 'unit', suite: true, start: () => run(bin('vitest'), vitestArguments, { shell }) },
	{ name: 'vscode', suite: true, start: () => runNode('scripts/test-vscode.mjs') },
	{ name: 'ui', suite: true, start: () => runNode('scripts/test-ui.mjs') },
];

const vitestArguments = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile('unit')}`];

/** Runs a step. A suite that failed without a failed test, or wrote nothing at all, counts as one failure. */
async function count({ name, suite, start }) {
	console.log(`\n=== ${name}`);
	forgetResults(name);
	const code = await start();
	const counts = (suite ? readResults(name) : { passed: code === 0 ? 1 : 0, failed: 0 }) ?? { passed: 0, failed: 0 };
	return { name, passed: counts.passed, failed: code === 0 ? counts.failed : Math.max(counts.failed, 1) };
}

const results = [];
for (const step of steps) {
	const start = Date.now();
	const result = await count(step);
	results.push({ ...result, seconds: Math.round((Date.now() - start) / 1000) });
}

console.log('');
for (const { name, passed, failed, seconds } of results) {
	console.log(`${name.padEnd(10)} ${passed} passed, ${failed} failed (${seconds} s)`);
}
console.log(`corpus: ${fs.existsSync(inProject('../shared/corpus')) ? 'present' : 'not present'}`);
const neovim = neovimVersion();
console.log(
	`neovim: ${neovim ?? 'not installed, so its test did not run (apt-get install neovim, or your system’s way)'}`,
);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.exitCode = total('failed') === 0 ? 0 : 1;
console.log(`${total('passed')} passed, ${total('failed')} failed`);
