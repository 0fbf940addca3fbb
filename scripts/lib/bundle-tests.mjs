// Turns the TypeScript of a test suite into scripts that run without a compiler.
import fs from 'node:fs';
import { build } from 'esbuild';
import { inProject } from './paths.mjs';

/**
 * Bundles test files, one script each, into a folder that is emptied first.
 * @param {Record<string, string>} entries name of the script -> path of the source, below the project's folder
 * @param {{ folder: string, format: 'cjs' | 'esm', external: string[] }} options `external`: what stays an import
 */
export async function bundleTests(entries, { folder, format, external }) {
	const outdir = inProject(folder);
	fs.rmSync(outdir, { recursive: true, force: true });
	await build({
		entryPoints: entries,
		absWorkingDir: inProject(),
		outdir,
		outExtension: { '.js': format === 'cjs' ? '.cjs' : '.mjs' },
		bundle: true,
		platform: 'node',
		target: 'node20.19',
		format,
		external,
		sourcemap: 'inline',
		logLevel: 'warning',
	});
}

/**
 * @param {string} folder below the project's folder
 * @param {string} ending such as ".test.ts"
 * @returns {string[]} the names of its files with that ending, without the ending, sorted
 */
export const testFiles = (folder, ending) =>
	fs
		.readdirSync(inProject(folder))
		.filter((name) => name.endsWith(ending))
		.map((name) => name.slice(0, -ending.length))
		.sort();
