#!/usr/bin/env node
// Stands in for the `code` program: opens a folder in the served VS Code and runs the extension tests it is told to.
// It knows --extensionDevelopmentPath, --extensionTestsPath, --extensions-dir, --user-data-dir and a folder or
// *.code-workspace file, and passes over every other flag, as they are about windows.
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { Fault, runMain } from '../lib/fault.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { serveForTests } from './serve.mjs';

/** How long a whole test run may take, in milliseconds. */
const patience = 300_000;

/** Lines of the workbench about things that a test machine has not. */
const noise =
	/^\[(ChatModel|AgentHost|AccountPolicy|reconnection|Service Worker)|open-vsx|^(Resolv|Creating a socket|Updating additional)/;

/** @param {string[]} argv */
function readArguments(argv) {
	const values = { extensionDevelopmentPath: [], extensionTestsPath: [], 'extensions-dir': [], 'user-data-dir': [] };
	const open = argv.filter((word) => !word.startsWith('--')).map((word) => path.resolve(word))[0];
	for (const word of argv) {
		const [, name, value] = /^--([^=]+)=(.*)$/.exec(word) ?? [];
		if (name in values) values[name].push(value);
	}
	return { ...values, open };
}

/** @param {string[]} folders */
function userSettings(folders) {
	const file = folders.map((folder) => path.join(folder, 'User/settings.json')).find(fs.existsSync);
	return file === undefined ? {} : JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** Waits for the exit code, which the workbench hands to a function of the page that it knows by name. */
async function exitCode(page, address) {
	const ended = new Promise((resolve, reject) => {
		const give = (reason) => reject(new Fault(`VS Code did not finish the tests: ${reason}.`));
		page.on('crash', () => give('its page crashed'));
		setTimeout(() => give(`nothing came for ${patience / 1000} seconds`), patience).unref();
		page.exposeFunction('codeAutomationExit', resolve).catch(reject);
	});
	await page.exposeFunction('codeAutomationLog', (type, args) => {
		const line = typeof args[0] === 'string' ? format(...args) : args.join(' ');
		if (!noise.test(line)) (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${line}\n`);
	});
	await page.goto(address);
	return ended;
}

await runMain(async () => {
	const args = readArguments(process.argv.slice(2));
	const extensions = args['extensions-dir'][0];
	if (extensions === undefined) throw new Fault('The stand-in for VS Code needs --extensions-dir=<folder>.');
	const settings = userSettings(args['user-data-dir']);
	const served = await serveForTests({ extensions, driver: true, settings });
	const remote = (file) => `vscode-remote://${served.authority}${path.resolve(file)}`;
	const payload = [...args.extensionDevelopmentPath.map((file) => ['extensionDevelopmentPath', remote(file)])];
	for (const file of args.extensionTestsPath) payload.push(['extensionTestsPath', remote(file)]);
	const where = args.open === undefined ? { ew: 'true' } : { [kindOf(args.open)]: args.open };
	const browser = await openBrowser();
	try {
		return await exitCode(await openPage(browser), served.url({ ...where, payload: JSON.stringify(payload) }));
	} finally {
		await browser.close();
		served.stop();
	}
});
// The workbench's last requests would keep us waiting.
process.exit();

/** @param {string} file */
function kindOf(file) {
	return file.endsWith('.code-workspace') ? 'workspace' : 'folder';
}
