import { afterEach } from 'vitest';
import { LinkChecker, type LinkCheckerTools } from '../../../server/src/host/links/checker.ts';
import { systemClock } from '../../../server/src/host/links/clock.ts';
import { type Limits, limits } from '../../../server/src/host/links/limits.ts';
import { MemoryStore } from '../../../server/src/host/links/store.ts';
import { UndiciDoor } from '../../../server/src/host/links/undiciDoor.ts';

/** The limits of the product with its waits made short, for tests over real connections. */
export const hasty: Limits = {
	...limits,
	hostPause: 1,
	timeOut: 400,
	backoff: 4,
	secondLook: 10,
	longestWait: 5_000,
	rest: 300,
};

const doors: UndiciDoor[] = [];

afterEach(async () => {
	await Promise.all(doors.splice(0).map((door) => door.close()));
});

/** A door as the terminal has it, closed after the test. */
export function terminalDoor(options: Partial<ConstructorParameters<typeof UndiciDoor>[0]> = {}): UndiciDoor {
	const door = new UndiciDoor({ userAgent: 'recap-posts/test', proxied: false, ...options });
	doors.push(door);
	return door;
}

/** A checker over real connections, hasty and forgetful unless said otherwise. */
export function realChecker(tools: Partial<LinkCheckerTools> = {}): LinkChecker {
	return new LinkChecker({
		door: terminalDoor(),
		store: new MemoryStore(),
		clock: systemClock,
		random: () => 0.5,
		limits: hasty,
		...tools,
	});
}

/** A signal that is never aborted. */
export const always: AbortSignal = new AbortController().signal;
