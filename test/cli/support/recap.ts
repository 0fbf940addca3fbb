import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, inject } from 'vitest';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** What a run of the command gave. */
export interface Ran {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** How to run the command. */
export interface RunOptions {
	/** The working folder; a temporary one unless said. */
	readonly cwd?: string;
	readonly input?: string | Uint8Array;
	readonly env?: Readonly<Record<string, string>>;
	/** Leave its input open, as an editor does. */
	readonly holdOn?: boolean;
	/** Stop reading its output after the first piece, as `head` does. */
	readonly hangUp?: boolean;
}

/** Runs the built command; `script` is its file. */
export interface BuiltRecap {
	(words: readonly string[], options?: RunOptions): Promise<Ran>;
	readonly script: string;
}

/** Gives a function that runs the command of the built package as a user does: a process of its own, without a screen. */
export function builtRecap(): BuiltRecap {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recap-run-'));
	afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
	const built = inject('builtPackage');
	const script = path.join(built, 'bin/recap.js');
	const run = (words: readonly string[], { env, ...options }: RunOptions = {}) =>
		// What is compiled once serves all tests, and nothing of it goes into the home of whoever runs them.
		start(script, words, { cwd: folder, env: { XDG_CACHE_HOME: path.join(built, 'cache'), ...env }, ...options });
	return Object.assign(run, { script });
}

/** Runs a script with the Node that runs the tests. */
export function start(script: string, words: readonly string[], options: RunOptions): Promise<Ran> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [script, ...words], {
			...(options.cwd !== undefined && { cwd: options.cwd }),
			env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...options.env },
		});
		const out: Buffer[] = [];
		const err: Buffer[] = [];
		child.stdout.on('data', (chunk: Buffer) => {
			out.push(chunk);
			if (options.hangUp) child.stdout.destroy();
		});
		child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
		child.on('error', reject);
		child.on('close', (code) => {
			resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
		});
		// A command that does not read its input may be gone before all of it is written.
		child.stdin.on('error', () => {});
		child.stdin.write(options.input ?? '');
		if (!options.holdOn) child.stdin.end();
	});
}
