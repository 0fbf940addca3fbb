// A fault the reader of a terminal can do something about: one sentence, no stack.

export class Fault extends Error {}

/**
 * Runs a script's main function; a Fault ends it with its sentence, anything else with its stack.
 * @param {() => Promise<number | undefined>} main gives the exit code; nothing means 0
 */
export async function runMain(main) {
	try {
		process.exitCode = (await main()) ?? 0;
	} catch (error) {
		console.error(error instanceof Fault ? error.message : error);
		process.exitCode = 1;
	}
}
