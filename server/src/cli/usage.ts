/** The command was used wrongly. Its message is one line for whoever typed it; the exit code is 2. */
export class UsageError extends Error {}
