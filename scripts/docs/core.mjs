// What the pages are made from, bundled so that Node can load it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../lib/paths.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';

const source = `
	export { rules } from './server/src/core/rules/all.ts';
	export { configRules } from './server/src/core/config/rules.ts';
	export { configSchema } from './server/src/core/config/jsonSchema.ts';
	export { fieldSettings, settings } from './server/src/core/config/schema.ts';
	export { configTemplate } from './server/src/core/config/template.ts';
	export { rulePage } from './server/src/cli/rules/page.ts';
`;

/**
 * @typedef {typeof import('../../server/src/core/rules/all.ts')
 *	& typeof import('../../server/src/core/config/rules.ts')
 *	& typeof import('../../server/src/core/config/jsonSchema.ts')
 *	& typeof import('../../server/src/core/config/schema.ts')
 *	& typeof import('../../server/src/core/config/template.ts')
 *	& typeof import('../../server/src/cli/rules/page.ts')} Core
 */

/** @returns {Promise<Core>} */
export async function loadCore() {
	return loadBundled('core', source);
}

/**
 * Loads modules of the project that are written in TypeScript.
 * @template Exports
 * @param {string} name of the bundle
 * @param {string} contents a module that exports what is asked for
 * @returns {Promise<Exports>}
 */
export async function loadBundled(name, contents) {
	const outfile = path.join(temporaryFolder('docs'), `${name}.mjs`);
	await build({
		stdin: { contents, resolveDir: root, loader: 'ts' },
		bundle: true,
		platform: 'node',
		format: 'esm',
		// Packages written for CommonJS ask for `require`, which a module has to make for itself.
		banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
		mainFields: ['module', 'main'],
		outfile,
		logLevel: 'warning',
	});
	return import(pathToFileURL(outfile).href);
}
