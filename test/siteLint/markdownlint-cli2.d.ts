declare module 'markdownlint-cli2' {
	/** Runs the tool; resolves to its exit code. */
	export function main(parameters: {
		readonly directory: string;
		readonly argv: readonly string[];
		readonly logMessage: (line: string) => void;
		readonly logError: (line: string) => void;
	}): Promise<number>;
}
