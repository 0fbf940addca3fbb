import type { Output } from './output.ts';

/** What a command may touch of the process that runs it. */
export interface Terminal {
	/** The working folder, a path of this system. */
	readonly folder: string;
	/** The version of the command; `unknown` where that cannot be found out. */
	readonly version: string;
	/** What tells this build of the command from every other. */
	build(): string;
	/** The folder of the files that belong to this build, such as its dictionary. */
	readonly assets: string;
	readonly out: Output;
	readonly err: Output;
	/** All of standard input. */
	input(): Promise<Uint8Array>;
}
