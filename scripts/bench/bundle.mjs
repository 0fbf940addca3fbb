// Bundles a script of the bench, so that what it measures starts as a published program does: from one small file.
import { build } from 'esbuild';
import { inProject } from '../lib/paths.mjs';

/**
 * @param {string} script its path in the project
 * @param {string} outfile where the bundle goes
 * @returns {Promise<string>} that path
 */
export async function bundleScript(script, outfile) {
	await build({
		entryPoints: [inProject(script)],
		outfile,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'cjs',
		external: ['vscode'],
		mainFields: ['module', 'main'],
		logLevel: 'error',
	});
	return outfile;
}
