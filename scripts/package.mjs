// Packages the extension as dist/recap-posts-<version>.vsix.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { Fault, runMain } from './lib/fault.mjs';
import { inProject, root } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

/** Builds the extension as people get it and packages it. Gives the path of the file. */
export async function packageExtension() {
	if ((await runNode('esbuild.mjs', ['--release'])) !== 0) throw new Fault('The extension could not be built.');
	const { name, version } = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'));
	const vsix = inProject('dist', `${name}-${version}.vsix`);
	// Everything that runs is in the bundles, so no dependency goes in.
	await createVSIX({ cwd: root, dependencies: false, packagePath: vsix });
	return vsix;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await runMain(async () => {
		console.log(path.relative(process.cwd(), await packageExtension()));
	});
}
