import type { Clock } from '../../../server/src/host/links/clock.ts';

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
	/** The lengths of all sleeps that were begun. */
	readonly sleeps: number[] = [];
	private readonly alarms: { at: number; ring: () => void }[] = [];

	constructor(private time = 1_000_000) {}

	now(): number {
		return this.time;
	}

	sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
		this.sleeps.push(milliseconds);
		return new Promise((resolve) => {
			if (signal.aborted) return resolve();
			const alarm = { at: this.time + milliseconds, ring: resolve };
			this.alarms.push(alarm);
			signal.addEventListener('abort', () => {
				const at = this.alarms.indexOf(alarm);
				if (at !== -1) this.alarms.splice(at, 1);
				resolve();
			});
		});
	}

	/** Lets time pass without waking anybody between. */
	pass(milliseconds: number): void {
		this.time += milliseconds;
	}

	/** Goes on from alarm to alarm until the promise has its value. */
	async until<T>(promise: Promise<T>): Promise<T> {
		let done = false;
		const ended = promise.finally(() => {
			done = true;
		});
		ended.catch(() => undefined);
		for (;;) {
			await settle();
			if (done) return ended;
			const next = this.alarms.sort((a, b) => a.at - b.at).shift();
			if (!next) throw new Error('everybody waits and no alarm is set');
			this.time = Math.max(this.time, next.at);
			next.ring();
		}
	}
}

/** Lets everything run that is not waiting for time. */
function settle(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
