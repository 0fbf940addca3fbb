import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * Keeps V8's young generation at its first size. A check makes much that is gone after its file; left to grow, that
 * part of the heap took 40 MB more over 2,700 posts and no less time (Node 20).
 */
export function keepHeapSmall(): void {
	v8.setFlagsFromString('--semi-space-growth-factor=1');
	// So small a part is swept sooner by one thread than shared out among several.
	v8.setFlagsFromString('--no-parallel-scavenge');
}

/**
 * Has V8 optimise only what runs long. A check of a post takes a few milliseconds, and what V8 optimised after a handful
 * of keys it throws away and optimises anew, on threads that take turns with the check: left to its defaults, the slowest
 * of twenty keys took 1.4 times as long, and the server 4 MB more (Node 20 on two cores). Over a long session it comes to
 * the same.
 */
function optimiseLate(): void {
	v8.setFlagsFromString('--interrupt-budget=3000000');
}

/** The heap of a server that begins with small posts. */
export interface Heap {
	/**
	 * Lets V8's young generation grow again: a key in a post of a megabyte makes as much as that part holds, and sweeping
	 * it each time took more than half of the key's time (Node 20).
	 */
	grow(): void;
	/** Told of work that left garbage behind: it is swept once nothing was done for a moment. */
	worked(): void;
	/** Runs something under the flags that were set at first. */
	asAtFirst(run: () => void): void;
}

/** Keeps the heap small, and V8 from optimising early, until more is needed. */
export function smallHeap(): Heap {
	let grows = false;
	const set = () => {
		v8.setFlagsFromString(`--semi-space-growth-factor=${grows ? 2 : 1}`);
		// Left to itself the old generation doubles before it is swept: reading 2,750 posts took 16 MB more (Node 20). 0 is
		// V8's own measure.
		v8.setFlagsFromString(`--heap-growing-percent=${grows ? 0 : 30}`);
	};
	keepHeapSmall();
	optimiseLate();
	set();
	return {
		grow() {
			grows = true;
			set();
		},
		worked: sweepAtRest(),
		asAtFirst(run) {
			const now = grows;
			grows = false;
			set();
			run();
			grows = now;
			set();
		},
	};
}

/** How long nothing may have been done before garbage is swept, in milliseconds: longer than a check takes. */
const rest = 4;

/**
 * Sweeps the young generation while nobody waits. It holds what two keys leave behind, so that otherwise every other
 * answer waits for a sweep: the slowest of twenty outlines took 1.3 times as long then (Node 20).
 *
 * @returns to be told of work
 */
function sweepAtRest(): () => void {
	let sweep: (() => void) | undefined;
	return atRest(rest, () => {
		sweep ??= sweeper();
		sweep();
	});
}

/**
 * Runs something once nothing was done for a while.
 *
 * @param pause in milliseconds
 * @returns to be told of work
 */
export function atRest(pause: number, run: () => void): () => void {
	let timer: NodeJS.Timeout | undefined;
	return () => {
		if (timer) timer.refresh();
		else timer = setTimeout(run, pause).unref();
	};
}

/** V8's own way to sweep. Node hands it out by a flag only, which has to be set while a context is made. */
function sweeper(): () => void {
	v8.setFlagsFromString('--expose-gc');
	const collect: unknown = vm.runInNewContext('gc');
	v8.setFlagsFromString('--no-expose-gc');
	return () => {
		if (typeof collect === 'function') collect({ type: 'minor' });
	};
}
