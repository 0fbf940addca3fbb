// Starts other programs and waits for them.
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program and waits for it to end. A program that cannot be started counts as exit code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] the folder is the project's, the terminal is shared
 * @returns {Promise<number>} its exit code, 128 when a signal ended it
 */
export function run(command, args, options = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
		child.on('error', () => resolve(127));
		child.on('close', (code) => resolve(code ?? 128));
	});
}

/**
 * Runs a script of this project with the Node that runs us.
 * @param {string} script path below the project's folder, or absolute
 * @param {string[]} [args]
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export const runNode = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options);
