// Builds the bundles: the client, the server it starts, the terminal command, and the preview's page script.
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const release = process.argv.includes('--release');

/** @type {import('esbuild').BuildOptions} */
const shared = {
	bundle: true,
	minify: release,
	sourcemap: release ? false : 'linked',
	legalComments: 'none',
	logLevel: 'warning',
	alias: { 'js-yaml': './server/stand-ins/js-yaml.cjs' },
	// Some packages offer an UMD file as `main`, whose inner `require` a bundler cannot follow.
	mainFields: ['module', 'main'],
};

/** @type {import('esbuild').BuildOptions} */
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20.19' };

/**
 * Leaves the HTTP library out of the command, in a file of its own that is loaded when the network is asked: reading it
 * in would cost every other run a tenth of its time.
 * @type {import('esbuild').Plugin}
 */
const networkApart = {
	name: 'network-apart',
	setup({ onResolve }) {
		onResolve({ filter: /\/undiciDoor\.ts$/ }, ({ kind }) =>
			kind === 'dynamic-import' ? { path: './network.js', external: true } : undefined,
		);
	},
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
	{ ...node, entryPoints: ['client/src/extension.node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
	{ ...node, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js' },
	{ ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'server/dist/recap.js', plugins: [networkApart] },
	{ ...node, entryPoints: ['server/src/host/links/undiciDoor.ts'], outfile: 'server/dist/network.js' },
	{
		...shared,
		platform: 'browser',
		format: 'iife',
		target: 'chrome128',
		mainFields: ['browser', 'module', 'main'],
		entryPoints: ['client/src/preview/page/main.ts'],
		outfile: 'dist/preview.js',
	},
	{ ...shared, entryPoints: ['client/src/preview/page/preview.css'], outfile: 'dist/preview.css' },
	{ ...node, entryPoints: ['server/src/core/render/guest/shortcodesIn.ts'], outfile: 'dist/markdown.js' },
	{ ...shared, entryPoints: ['client/src/preview/page/shortcodes.css'], outfile: 'dist/markdown.css' },
];

if (watch) {
	for (const options of bundles) await (await context(options)).watch();
} else {
	await Promise.all(bundles.map((options) => build(options)));
}
