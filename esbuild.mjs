// Builds the bundles: the client, the server it starts, the terminal command, and the preview's page script.
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

// `--into FOLDER` puts them below another folder than the project's.
const { watch, release, into } = parseArgs({
	options: {
		watch: { type: 'boolean', default: false },
		release: { type: 'boolean', default: false },
		into: { type: 'string', default: '.' },
	},
}).values;

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

/** What the command and the server load when it is needed, by the end of its source's path: its bundle beside theirs. */
const apart = {
	'cli/lint/lint.ts': 'lint',
	'cli/lint/online.ts': 'online',
	'cli/rules/rules.ts': 'rules',
	'cli/render/render.ts': 'render',
	'cli/init/init.ts': 'init',
	'cli/ready/ready.ts': 'ready',
	'server.node.ts': 'lsp',
	'host/links/undiciDoor.ts': 'network',
	'host/siteLint/siteLints.ts': 'site-lint',
	'core/render/pages.ts': 'pages',
	'core/schedule/read.ts': 'schedule',
	'core/newPost/original/read.ts': 'original',
};

/** Those of which the command keeps what V8 compiled: a check of a whole site, which runs most of its code. */
const kept = ['lint'];

/**
 * Leaves what is imported on demand out of the command and the server, in files of their own: a run reads no more code
 * than it uses, and `recap --help` hardly any.
 * @type {import('esbuild').Plugin}
 */
const loadedOnDemand = {
	name: 'loaded-on-demand',
	setup({ onLoad, onResolve }) {
		onLoad({ filter: /.*/, namespace: 'kept' }, ({ path }) => ({
			contents: `module.exports = require('./kept.ts').kept('${path}.js')`,
			resolveDir: fileURLToPath(new URL('server/src/cli', import.meta.url)),
		}));
		onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
			if (kind !== 'dynamic-import') return undefined;
			const source = new URL(path, pathToFileURL(`${resolveDir}/`)).pathname;
			const found = Object.entries(apart).find(([end]) => source.endsWith(`/server/src/${end}`));
			if (found && kept.includes(found[1])) return { path: found[1], namespace: 'kept' };
			return found && { path: `./${found[1]}.js`, external: true };
		});
		// It keeps the language, so that all files of a process have to share one.
		onResolve({ filter: /^@vscode\/l10n$/ }, () => ({ path: './l10n.js', external: true }));
	},
};

/** @type {import('esbuild').BuildOptions} */
const command = {
	...node,
	plugins: [loadedOnDemand],
	// `require` finds a file of CommonJS in a tenth of the time that Node's loader of modules takes to start.
	supported: { 'dynamic-import': false },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
	{ ...node, entryPoints: ['client/src/extension.node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
	{ ...command, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js' },
	{ ...command, entryPoints: ['server/src/server.node.ts'], outfile: 'dist/lsp.js' },
	{ ...command, entryPoints: ['server/src/core/render/pages.ts'], outfile: 'dist/pages.js' },
	{ ...command, entryPoints: ['server/src/core/schedule/read.ts'], outfile: 'dist/schedule.js' },
	{ ...command, entryPoints: ['server/src/core/newPost/original/read.ts'], outfile: 'dist/original.js' },
	{ ...command, entryPoints: ['server/src/cli/main.ts'], outfile: 'server/dist/recap.js' },
	...['dist/l10n.js', 'server/dist/l10n.js'].map((outfile) => ({
		...node,
		// Of its two forms the one that reads no files itself.
		alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
		stdin: { contents: "export * from '@vscode/l10n'", resolveDir: 'server' },
		outfile,
	})),
	...Object.entries(apart).map(([source, name]) => ({
		...command,
		entryPoints: [`server/src/${source}`],
		outfile: `server/dist/${name}.js`,
	})),
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
	{
		...shared,
		platform: 'browser',
		format: 'iife',
		target: 'chrome128',
		entryPoints: ['client/src/prepare/page/main.ts'],
		outfile: 'dist/prepare.js',
	},
	{ ...shared, entryPoints: ['client/src/prepare/page/prepare.css'], outfile: 'dist/prepare.css' },
	{ ...shared, entryPoints: ['client/src/preview/page/shortcodes.css'], outfile: 'dist/markdown.css' },
];

const placed = bundles.map((options) => ({ ...options, outfile: join(into, options.outfile ?? '') }));

/** The English dictionary, with its licence, beside the command that reads it. */
const dictionary = { 'index.aff': 'en.aff', 'index.dic': 'en.dic', license: 'en.license.txt' };
for (const [name, copy] of Object.entries(dictionary)) {
	mkdirSync(join(into, 'server/dist'), { recursive: true });
	copyFileSync(join('node_modules/dictionary-en', name), join(into, 'server/dist', copy));
}

// English stands in the code.
const isTranslation = (/** @type {string} */ source) => !source.endsWith('bundle.l10n.json');
cpSync('l10n', join(into, 'server/dist/l10n'), { recursive: true, filter: isTranslation });

if (watch) {
	for (const options of placed) await (await context(options)).watch();
} else {
	await Promise.all(placed.map((options) => build(options)));
}
