// Builds the bundles: the client, the server it starts, the terminal command, and the preview's page script.
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

// `--into FOLDER` puts them below another folder than the project's, `--meta FILE` writes down what is in each.
const { watch, release, into, meta } = parseArgs({
	options: {
		watch: { type: 'boolean', default: false },
		release: { type: 'boolean', default: false },
		into: { type: 'string', default: '.' },
		meta: { type: 'string' },
	},
}).values;

/** @type {import('esbuild').BuildOptions} */
const shared = {
	bundle: true,
	minify: release,
	sourcemap: release ? false : 'linked',
	legalComments: 'none',
	logLevel: 'warning',
	alias: {
		'js-yaml': './server/stand-ins/js-yaml.cjs',
		'semver/functions/parse': './client/stand-ins/semver-parse.cjs',
		'semver/functions/satisfies': './client/stand-ins/semver-satisfies.cjs',
	},
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
	},
};

/**
 * The library that keeps the language, of which all files of a server have to share one.
 * @type {import('esbuild').Plugin}
 */
const oneLanguage = {
	name: 'one-language',
	setup({ onResolve }) {
		onResolve({ filter: /^@vscode\/l10n$/ }, () => ({ path: './l10n.js', external: true }));
	},
};

/** @type {import('esbuild').BuildOptions} */
const command = {
	...node,
	plugins: [loadedOnDemand, oneLanguage],
	// `require` finds a file of CommonJS in a tenth of the time that Node's loader of modules takes to start.
	supported: { 'dynamic-import': false },
};

/**
 * What runs on Node and in a browser alike: CommonJS that needs neither. In a worker, where a script's names are those of
 * all scripts, it has to keep its own to itself.
 * @type {import('esbuild').BuildOptions}
 */
const everywhere = {
	...command,
	platform: 'browser',
	target: ['node20.19', 'chrome128'],
	alias: {
		...shared.alias,
		fs: './server/stand-ins/none.cjs',
		// Of its two forms the one that reads no files itself.
		'@vscode/l10n': '@vscode/l10n/dist/browser.js',
	},
	inject: ['server/stand-ins/buffer.js'],
	banner: { js: '(() => {' },
	footer: { js: '})();' },
};

/** The modules of a package of the protocol that its halves for Node and the browser rest on, by their paths. */
function commonModules(name, ...others) {
	const own = createRequire(import.meta.url).resolve(name);
	const protocol = createRequire(own).resolve('vscode-languageserver-protocol');
	const rpc = createRequire(protocol).resolve('vscode-jsonrpc');
	return [own, ...others.map((other) => join(dirname(own), `${other}.js`)), protocol, rpc];
}

const serverModules = commonModules('vscode-languageserver', 'server', 'utils/is');
const clientModules = commonModules('vscode-languageclient', 'client', 'utils/is');

/** The beginning of a bundle that lends modules to others: they are in it once, and what is loaded is loaded once. */
function lending(modules, contents) {
	const lent = modules.map((path, index) => `${index}: require(${JSON.stringify(path)})`);
	return { contents: `${contents}\nexport const lent = { ${lent.join(', ')} };`, resolveDir: '.' };
}

/**
 * Takes modules out of a bundle that has them from another one.
 * @param {string} file the bundle that lends them, beside this one
 * @param {string[]} modules those of packages
 * @param {RegExp} own those of ours, which it exports
 * @returns {import('esbuild').Plugin}
 */
const borrowing = (file, modules, own) => ({
	name: 'borrowing',
	setup({ onLoad, onResolve, resolve }) {
		onResolve({ filter: own }, ({ kind }) => (kind === 'entry-point' ? undefined : { path: file, external: true }));
		onResolve({ filter: /^\.\.\/common\/|^vscode-/ }, async ({ path, pluginData, ...how }) => {
			if (pluginData === 'asked') return undefined;
			const found = await resolve(path, { ...how, pluginData: 'asked' });
			const index = modules.indexOf(found.path);
			if (index >= 0) return { path: String(index), namespace: 'lent' };
			if (/[\\/]lib[\\/]common[\\/]/.test(found.path)) throw new Error(`${found.path} would be in two bundles.`);
			return found;
		});
		onResolve({ filter: /.*/, namespace: 'lent' }, ({ path }) => ({ path, external: true }));
		onLoad({ filter: /.*/, namespace: 'lent' }, ({ path }) => ({
			contents: `module.exports = require('${file}').lent[${path}]`,
		}));
	},
});

const serverOfAll = borrowing('./lsp.js', serverModules, /^\.\.?\/server\.ts$/);
const clientOfAll = borrowing('./web.js', clientModules, /^\.\/activate\.ts$/);

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
	{
		...everywhere,
		stdin: lending(serverModules, "export { startServer } from './server/src/server.ts';"),
		outfile: 'dist/lsp.js',
	},
	{
		...command,
		entryPoints: ['server/src/main.node.ts'],
		outfile: 'dist/server.js',
		plugins: [serverOfAll, oneLanguage],
	},
	{
		...everywhere,
		entryPoints: ['server/src/web/main.web.ts'],
		outfile: 'dist/worker.js',
		plugins: [serverOfAll, oneLanguage],
	},
	{
		...everywhere,
		stdin: lending(
			clientModules,
			"export * from './client/src/web/extension.web.ts';\nexport { Extension } from './client/src/activate.ts';",
		),
		outfile: 'dist/web.js',
		external: ['vscode'],
		// VS Code gives an extension in a browser no other file.
		plugins: [loadedOnDemand],
	},
	{
		...node,
		entryPoints: ['client/src/extension.node.ts'],
		outfile: 'dist/client.js',
		external: ['vscode'],
		plugins: [clientOfAll],
	},
	{ ...everywhere, entryPoints: ['server/src/core/render/pages.ts'], outfile: 'dist/pages.js' },
	{ ...everywhere, entryPoints: ['server/src/core/schedule/read.ts'], outfile: 'dist/schedule.js' },
	{ ...everywhere, entryPoints: ['server/src/core/newPost/original/read.ts'], outfile: 'dist/original.js' },
	{ ...command, entryPoints: ['server/src/cli/main.ts'], outfile: 'server/dist/recap.js' },
	...['dist/l10n.js', 'server/dist/l10n.js'].map((outfile) => ({
		...everywhere,
		plugins: [],
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
	const metafile = meta !== undefined;
	const built = await Promise.all(placed.map((options) => build({ ...options, metafile })));
	if (metafile) writeFileSync(meta, JSON.stringify(built.map((one) => one.metafile)));
}
