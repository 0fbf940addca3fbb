import type { Clock } from './clock.ts';
import type { Limits } from './limits.ts';

/** Somebody who waits for a turn. */
interface Waiting {
	readonly start: () => void;
}

interface Host {
	running: number;
	/** When the next request may start. */
	next: number;
	readonly waiting: Waiting[];
}

/** Whose turn it is to ask: so many at once, so many a host, and a pause between two requests to one host. */
export class Turns {
	private readonly hosts = new Map<string, Host>();
	private running = 0;
	/** When the timer that is set will look again; undefined when none is. */
	private alarm: { readonly at: number; readonly stop: AbortController } | undefined;

	constructor(
		private readonly limits: Limits,
		private readonly clock: Clock,
	) {}

	/**
	 * Runs a task when its turn comes.
	 * @returns what the task gives; undefined when the signal was aborted before
	 */
	async take<T>(hostName: string, signal: AbortSignal, task: () => Promise<T>): Promise<T | undefined> {
		const host = this.host(hostName);
		if (!(await this.wait(host, signal))) return undefined;
		try {
			return signal.aborted ? undefined : await task();
		} finally {
			this.running--;
			host.running--;
			this.look();
		}
	}

	/** Resolves when it is somebody's turn, with true; with false when the signal was aborted before. */
	private wait(host: Host, signal: AbortSignal): Promise<boolean> {
		return new Promise((resolve) => {
			if (signal.aborted) return resolve(false);
			const waiting: Waiting = {
				start: () => {
					signal.removeEventListener('abort', giveUp);
					resolve(true);
				},
			};
			const giveUp = () => {
				const at = host.waiting.indexOf(waiting);
				if (at !== -1) host.waiting.splice(at, 1);
				resolve(false);
			};
			signal.addEventListener('abort', giveUp, { once: true });
			host.waiting.push(waiting);
			this.look();
		});
	}

	/** Leaves a host alone for so many milliseconds. */
	hold(hostName: string, milliseconds: number): void {
		const host = this.host(hostName);
		host.next = Math.max(host.next, this.clock.now() + milliseconds);
	}

	private host(name: string): Host {
		let host = this.hosts.get(name);
		if (!host) {
			host = { running: 0, next: 0, waiting: [] };
			this.hosts.set(name, host);
		}
		return host;
	}

	/** Starts whoever may, and sets a timer for the first who may later. */
	private look(): void {
		const now = this.clock.now();
		let soonest = Number.POSITIVE_INFINITY;
		for (const [name, host] of this.hosts) {
			if (this.running >= this.limits.atOnce) return;
			if (host.waiting.length === 0 || host.running >= this.limits.perHost) continue;
			if (host.next > now) soonest = Math.min(soonest, host.next);
			else this.start(name, host, now);
			if (host.waiting.length > 0 && host.running < this.limits.perHost) soonest = Math.min(soonest, host.next);
		}
		if (soonest < Number.POSITIVE_INFINITY) this.lookAt(soonest, now);
	}

	private start(name: string, host: Host, now: number): void {
		const next = host.waiting.shift();
		if (!next) return;
		host.next = now + this.limits.hostPause;
		host.running++;
		this.running++;
		// Who was served goes to the end, so that every host has its turn.
		this.hosts.delete(name);
		this.hosts.set(name, host);
		next.start();
	}

	private lookAt(at: number, now: number): void {
		if (this.alarm && this.alarm.at <= at) return;
		this.alarm?.stop.abort();
		const alarm = { at, stop: new AbortController() };
		this.alarm = alarm;
		void this.clock.sleep(at - now, alarm.stop.signal).then(() => {
			if (this.alarm !== alarm) return;
			this.alarm = undefined;
			this.look();
		});
	}
}
