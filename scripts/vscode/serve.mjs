// Starts the VS Code server of install.mjs on this machine's own address, and ends it with this process.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '../lib/fault.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { server } from './install.mjs';

/** What keeps a fresh VS Code quiet. */
const quietSettings = {
	'workbench.startupEditor': 'none',
	'chat.disableAIFeatures': true,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'telemetry.telemetryLevel': 'off',
	'workbench.enableExperiments': false,
};

/** The key by which tests empty a window, a step at each press, whatever has the focus. */
export const emptyKey = 'Control+Alt+F9';

const keys = [
	{
		key: 'ctrl+alt+f9',
		command: 'runCommands',
		args: {
			commands: [
				'workbench.action.closeQuickOpen',
				'notifications.clearAll',
				'workbench.action.closePanel',
				'workbench.action.revertAndCloseActiveEditor',
				// Files that were open once stand in the list of files to open until others are found, and then move.
				'workbench.action.clearEditorHistoryWithoutConfirm',
				// Last, as they take the focus: the list of files as it was when the window was new.
				'workbench.explorer.fileView.focus',
				'workbench.files.action.collapseExplorerFolders',
			],
		},
	},
];

/** How long the server may take to answer, in milliseconds; it takes about one second. */
const patience = 60_000;

/**
 * @typedef {object} Served
 * @property {string} authority host and port, as they stand in a vscode-remote URI
 * @property {(query?: Record<string, string>) => string} url of the workbench, the token in it
 * @property {(settings: Record<string, unknown>) => void} setMachine writes the settings of scope `machine`
 * @property {() => void} stop
 */

/**
 * Starts a server for people: a random token in the URL, workspace trust on.
 * @param {{ extensions: string }} options `extensions`: the folder with the installed extensions
 */
export function serveForPeople({ extensions }) {
	const token = randomBytes(16).toString('hex');
	const settings = {
		// Asks, as VS Code on a desktop does; by itself the served one shows no more than a thin bar.
		'security.workspace.trust.startupPrompt': 'always',
		// The samples lie in the project's own repository, which is none of the reader's business.
		'git.openRepositoryInParentFolders': 'never',
	};
	return serve({ extensions, token, settings, flags: [], env: {} });
}

/**
 * Starts a server for tests: no token, its own home folder, and unless it asks for trust everything trusted.
 * @param {object} options
 * @param {string} options.extensions the folder with the installed extensions
 * @param {boolean} [options.driver] true: the workbench takes extensions under development and tests from its URL
 * @param {boolean} [options.trust] true: the workbench asks whether the workspace is to be trusted
 * @param {Record<string, unknown>} [options.settings] the user's settings
 */
export function serveForTests({ extensions, driver = false, trust = false, settings = {} }) {
	const flags = [...(trust ? [] : ['--disable-workspace-trust']), ...(driver ? ['--enable-smoke-test-driver'] : [])];
	const trusting = trust
		? { 'security.workspace.trust.startupPrompt': 'always' }
		: { 'security.workspace.trust.enabled': false };
	// The served VS Code saves by itself unless it is told otherwise, and one on a desktop does not.
	const tested = {
		'git.enabled': false,
		'files.autoSave': 'off',
		// A file that one test after another opens begins at its first line for each.
		'workbench.editor.restoreViewState': false,
		// What moves by itself is drawn by the processor.
		'workbench.reduceMotion': 'on',
		'editor.cursorBlinking': 'solid',
		...trusting,
		...settings,
	};
	return serve({ extensions, token: undefined, settings: tested, flags, env: { HOME: temporaryFolder('home') } });
}

/**
 * Installs a packaged extension.
 * @param {string} vsix its file
 * @param {string} extensions the folder to install it into
 */
export function installExtension(vsix, extensions) {
	const args = [server.main, '--install-extension', vsix, '--force', '--extensions-dir', extensions];
	args.push('--server-data-dir', temporaryFolder('install'), '--accept-server-license-terms');
	execFileSync(server.node, args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment() });
}

async function serve({ extensions, token, settings, flags, env }) {
	const data = temporaryFolder('server');
	const user = path.join(data, 'data/User');
	fs.mkdirSync(user, { recursive: true });
	fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
	fs.writeFileSync(path.join(user, 'keybindings.json'), JSON.stringify(keys));
	const args = [server.main, '--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms'];
	args.push('--telemetry-level', 'off', '--server-data-dir', data, '--extensions-dir', extensions, ...flags);
	if (token === undefined) args.push('--without-connection-token');
	else args.push('--connection-token-file', secretFile(data, token));
	const logFile = path.join(data, 'server.log');
	const log = fs.openSync(logFile, 'w', 0o600);
	const child = spawn(server.node, args, { env: environment(env), stdio: ['ignore', log, log], detached: true });
	fs.closeSync(log);
	const stop = () => endGroup(child);
	// Before the folders are removed, which are asked for earlier and so would go first.
	process.prependListener('exit', stop);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
	const authority = `127.0.0.1:${await boundPort(child, logFile)}`;
	const url = (query = {}) => {
		const all = new URLSearchParams(token === undefined ? query : { tkn: token, ...query });
		return `http://${authority}/?${all}`;
	};
	const machine = path.join(data, 'data/Machine');
	const setMachine = (all) => {
		fs.mkdirSync(machine, { recursive: true });
		fs.writeFileSync(path.join(machine, 'settings.json'), JSON.stringify(all));
	};
	return { authority, url, setMachine, stop };
}

/** The token goes through a file, because everybody on the machine can read a command line. */
function secretFile(folder, token) {
	const file = path.join(folder, 'token');
	fs.writeFileSync(file, token, { mode: 0o600 });
	return file;
}

/** The caller's environment without what another VS Code has put there for its own terminals. */
function environment(extra = {}) {
	const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)|^NODE_OPTIONS$/.test(name));
	return { ...Object.fromEntries(own), ...extra };
}

/** Waits until the server answers and gives the port it chose. */
async function boundPort(child, logFile) {
	const end = Date.now() + patience;
	while (child.exitCode === null && Date.now() < end) {
		const port = /Server bound to 127\.0\.0\.1:(\d+)/.exec(fs.readFileSync(logFile, 'utf8'))?.[1];
		if (port !== undefined && (await answers(`http://127.0.0.1:${port}/version`))) return port;
		await wait(50);
	}
	throw new Fault(`${fs.readFileSync(logFile, 'utf8')}\nVS Code's server did not start.`);
}

const answers = (url) =>
	fetch(url).then(
		(response) => response.ok,
		() => false,
	);

/** Ends the server and all it has started: the extension hosts and their language servers. */
function endGroup(child) {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// Already gone.
	}
}
