// The command `recap`.
import { Output } from './output.ts';
import { runProgram } from './program.ts';

/** Whether a stream shows colours: a screen does, unless NO_COLOR is set (no-color.org: to anything but nothing). */
function showsColours(stream: NodeJS.WriteStream): boolean {
	return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

async function input(): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk);
	return Buffer.concat(chunks);
}

const { stdout, stderr } = process;
const terminal = {
	folder: process.cwd(),
	out: new Output(stdout, showsColours(stdout)),
	err: new Output(stderr, showsColours(stderr)),
	input,
};

runProgram(process.argv.slice(2), terminal).then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		console.error(error);
		process.exitCode = 2;
	},
);
