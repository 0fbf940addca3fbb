// Builds everything, prints the check of the sample site and opens it in VS Code with the extension in it.
import fs from 'node:fs';
import path from 'node:path';
import { Fault, runMain } from './lib/fault.mjs';
import { inProject } from './lib/paths.mjs';
import { run, runNode } from './lib/run.mjs';
import { temporaryFolder } from './lib/temporary.mjs';
import { packageExtension } from './package.mjs';
import { install } from './vscode/install.mjs';
import { installExtension, serveForPeople } from './vscode/serve.mjs';

const samples = inProject('samples');

await runMain(async () => {
	if ((await runNode('esbuild.mjs', ['--release'])) !== 0) throw new Fault('The project could not be built.');
	console.log('\nThe check of the sample site, whose faults are there on purpose:\n');
	// 1 says that problems were found, as they should be.
	const code = await runNode('server/bin/recap.js', ['lint', 'samples']);
	if (code > 1) throw new Fault('The sample site could not be checked.');
	if (!process.stdout.isTTY || process.env.CI) return;
	const vsix = await packageExtension();
	if (hasDesktopVsCode()) await openDesktop(vsix);
	else await openServed(vsix);
});

/** Is there a `code` command? VSCODE_HOST=server passes over it. */
function hasDesktopVsCode() {
	if (process.env.VSCODE_HOST === 'server') return false;
	const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	return folders.some((folder) => names.some((name) => fs.existsSync(path.join(folder, name))));
}

/** @param {string} vsix */
async function openDesktop(vsix) {
	const options = { shell: process.platform === 'win32' };
	if ((await run('code', ['--install-extension', vsix, '--force'], options)) !== 0) {
		throw new Fault(`VS Code did not install the extension ${vsix}.`);
	}
	if ((await run('code', ['--new-window', samples], options)) !== 0) throw new Fault('VS Code could not be opened.');
	console.log('\nThe sample site is open in VS Code.');
}

/** Serves VS Code until Ctrl+C. */
async function openServed(vsix) {
	await install();
	const extensions = temporaryFolder('extensions');
	installExtension(vsix, extensions);
	const served = await serveForPeople({ extensions });
	console.log(`\nThe sample site is open in VS Code at\n\n  ${served.url({ folder: samples })}\n\nCtrl+C ends it.`);
	await new Promise(() => {});
}
