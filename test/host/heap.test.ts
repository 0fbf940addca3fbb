import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atRest } from '../../server/src/host/heap.ts';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

test('nothing runs while no work was done', () => {
	const run = vi.fn();
	atRest(4, run);
	vi.advanceTimersByTime(1_000);
	expect(run).not.toHaveBeenCalled();
});

test('it runs once after the last of several works, and not between them', () => {
	const run = vi.fn();
	const worked = atRest(4, run);
	for (let key = 0; key < 5; key++) {
		worked();
		vi.advanceTimersByTime(3);
	}
	expect(run).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1_000);
	expect(run).toHaveBeenCalledTimes(1);
});

test('it runs again after work that follows a rest', () => {
	const run = vi.fn();
	const worked = atRest(4, run);
	worked();
	vi.advanceTimersByTime(4);
	worked();
	vi.advanceTimersByTime(4);
	expect(run).toHaveBeenCalledTimes(2);
});
