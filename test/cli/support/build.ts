import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** The folder of the package as it was built for this run of the tests. */
		readonly builtPackage: string;
	}
}

/**
 * Builds the package once for all tests, into a folder of its own that goes with them.
 * @returns what is done when all tests are over
 */
export default function setup({ config, provide }: TestProject): () => void {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recap-built-'));
	execFileSync(process.execPath, ['esbuild.mjs', '--into', folder], { cwd: config.root });
	const built = path.join(folder, 'server');
	fs.cpSync(path.join(config.root, 'server/bin'), path.join(built, 'bin'), { recursive: true });
	fs.copyFileSync(path.join(config.root, 'server/package.json'), path.join(built, 'package.json'));
	provide('builtPackage', built);
	return () => fs.rmSync(folder, { recursive: true, force: true });
}
