// The command `recap`.
import fs from 'node:fs';
import path from 'node:path';
import { isatty } from 'node:tty';
import { Output } from './output.ts';
import { runProgram } from './program.ts';

/**
 * Whether a stream shows colours: a screen does, unless NO_COLOR is set (no-color.org: to anything but nothing).
 * @param descriptor 1 for standard output, 2 for standard error
 */
function showsColours(descriptor: number): boolean {
	return isatty(descriptor) && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

async function input(): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** The version in the package that the bundle belongs to; `unknown` where the bundle lies elsewhere. */
function version(): string {
	try {
		const manifest: unknown = JSON.parse(fs.readFileSync(path.join(__dirname, '../package.json'), 'utf8'));
		const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
		return known ? String(manifest.version) : 'unknown';
	} catch {
		return 'unknown';
	}
}

/** The files of this build with their sizes and times, which every other build has otherwise. */
function build(): string {
	const files = fs.readdirSync(__dirname).filter((name) => name.endsWith('.js'));
	return files
		.map((name) => {
			const { size, mtimeMs } = fs.statSync(path.join(__dirname, name));
			return `${name} ${size} ${mtimeMs}`;
		})
		.join('\n');
}

/** Whether a report could not be written as a whole, so that no other exit code counts. */
let isCut = false;

function cut(): void {
	isCut = true;
	process.exitCode = 2;
}

const err = new Output(() => process.stderr, showsColours(2), cut);

const terminal = {
	folder: process.cwd(),
	version: version(),
	build,
	assets: __dirname,
	out: new Output(
		() => process.stdout,
		showsColours(1),
		({ code, message }) => {
			err.line(`recap: what was to be printed could not be written (${code ?? message}).`);
			cut();
		},
	),
	err,
	input,
};

runProgram(process.argv.slice(2), terminal).then(
	(code) => {
		process.exitCode = isCut ? 2 : code;
	},
	(error: unknown) => {
		console.error(error);
		process.exitCode = 2;
	},
);
