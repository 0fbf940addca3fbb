import { Writable } from 'node:stream';
import { lint } from '../../../server/src/cli/lint/lint.ts';
import type { RawLintOptions } from '../../../server/src/cli/lint/options.ts';
import { Output } from '../../../server/src/cli/output.ts';
import type { Ran } from './recap.ts';

/** Runs `recap lint` in this process, where a test can stand between it and the disk. */
export async function lintIn(
	folder: string,
	paths: readonly string[] = [],
	options: RawLintOptions = {},
): Promise<Ran> {
	let out = '';
	let err = '';
	const into = (add: (text: string) => void) =>
		new Output(() => new Writable({ write: (chunk, _encoding, done) => done(add(String(chunk)) ?? null) }), false);
	const terminal = {
		folder,
		version: '1.2.3',
		build: () => 'test',
		assets: '.',
		out: into((text) => {
			out += text;
		}),
		err: into((text) => {
			err += text;
		}),
		input: async () => new Uint8Array(),
	};
	const code = await lint(paths, options, terminal);
	return { code, out, err };
}
