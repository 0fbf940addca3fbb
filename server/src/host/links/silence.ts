import type { Clock } from './clock.ts';
import type { Limits } from './limits.ts';

/**
 * Hosts that do not answer. After a few requests in a row that timed out or broke off a host is left alone for a while;
 * then one more failure is enough. A status is an answer, whichever it is.
 */
export class Silence {
	private readonly failures = new Map<string, number>();
	private readonly rests = new Map<string, number>();
	private readonly told = new Set<string>();

	/** @param notice told once a host that it is left alone */
	constructor(
		private readonly limits: Limits,
		private readonly clock: Clock,
		private readonly notice: (text: string) => void,
	) {}

	/** Whether a host is left alone. */
	isResting(host: string): boolean {
		return (this.rests.get(host) ?? 0) > this.clock.now();
	}

	/** Takes note that a host answered. */
	answered(host: string): void {
		this.failures.delete(host);
	}

	/** Takes note that a host did not answer. */
	failed(host: string): void {
		const count = (this.failures.get(host) ?? 0) + 1;
		this.failures.set(host, count);
		if (count < this.limits.silence || this.isResting(host)) return;
		this.rest(host, this.limits.rest);
		if (this.told.has(host)) return;
		this.told.add(host);
		this.notice(`${host} did not answer ${count} times in a row and is left alone for a while.`);
	}

	/** Leaves a host alone for so many milliseconds. */
	rest(host: string, milliseconds: number): void {
		this.rests.set(host, this.clock.now() + milliseconds);
	}
}
