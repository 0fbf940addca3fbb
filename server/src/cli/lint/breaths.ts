import { setImmediate } from 'node:timers/promises';

/** After how many milliseconds of work a run sees to what happened around it. */
const longest = 50;

/** Lets a run that never waits hear of signals and of readers that have gone. */
export class Breaths {
	private last = performance.now();

	/**
	 * To be called between two steps of the work; does something only where the last time is a while ago.
	 * @returns whether it did
	 */
	async take(): Promise<boolean> {
		if (performance.now() - this.last < longest) return false;
		await setImmediate();
		this.last = performance.now();
		return true;
	}
}
