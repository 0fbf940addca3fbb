/**
 * How long the processor has worked for this process, in milliseconds. What a reading costs is measured by it, so that a
 * machine with other work to do makes no test fail.
 */
export function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
