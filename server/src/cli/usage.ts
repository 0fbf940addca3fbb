/** The command was used wrongly. Its message is one line for whoever typed it; the exit code is 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** Whether an error is such. By its name: each file that is loaded on demand is bundled with a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
	return error instanceof Error && error.name === 'UsageError';
}
