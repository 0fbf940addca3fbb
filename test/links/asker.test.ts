import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../server/src/core/links/answer.ts';
import { backoff, retryAfter } from '../../server/src/core/links/retry.ts';
import { Asker } from '../../server/src/host/links/asker.ts';
import { limits } from '../../server/src/host/links/limits.ts';
import { always } from './support/checkers.ts';
import { FakeClock } from './support/fakeClock.ts';
import { FakeDoor, response } from './support/fakeDoor.ts';

const url = 'https://quay.example.org/a';
const question = { url, method: 'GET', bodyLimit: 100, follow: true } as const;

/** An asker with its clock, door and what it said. `random` is 1 less a hair, so that waits are the longest. */
function askerOf(answer: (count: number, url: string) => Answer | 'never') {
	const clock = new FakeClock();
	const door = new FakeDoor(clock, (request, count) => answer(count, request.url));
	const notices: string[] = [];
	const tools = { door, clock, random: () => 1, limits, trusted: new Set<string>() };
	const asker = new Asker({ ...tools, notice: (text) => notices.push(text) });
	return { clock, door, notices, asker };
}

/** When each request was made, counted from the first one. */
function times({ asked }: FakeDoor): number[] {
	return asked.map(({ at }) => at - (asked[0]?.at ?? 0));
}

describe('what may pass', () => {
	it.each([429, 500, 502, 503, 504])(
		'%s is asked for three times, after half a second and a second more',
		async (status) => {
			const { clock, door, asker } = askerOf(() => response(status));
			expect(await clock.until(asker.ask(question, always))).toMatchObject({ status });
			// An answer takes 20 ms here.
			expect(times(door)).toEqual([0, 520, 1540]);
		},
	);

	it.each([200, 301, 400, 401, 403, 404, 405, 410, 501, 999])('%s is an answer, and asked for once', async (status) => {
		const { clock, door, asker } = askerOf(() => response(status));
		await clock.until(asker.ask(question, always));
		expect(door.asked).toHaveLength(1);
	});

	it('ends with the first other answer', async () => {
		const { clock, asker } = askerOf((count) => response(count < 3 ? 503 : 200));
		expect(await clock.until(asker.ask(question, always))).toMatchObject({ status: 200 });
	});

	it('is a time-out after ten seconds', async () => {
		const { clock, door, asker } = askerOf(() => 'never');
		expect(await clock.until(asker.ask(question, always))).toEqual({ kind: 'failure', reason: 'time-out' });
		expect(times(door)).toEqual([0, 10_500, 21_500]);
	});

	it('waits longer with each try, half of it left to chance', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 6 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (tries, chance) => {
				const whole = 500 * 2 ** (tries - 1);
				const wait = backoff(500, tries, () => chance);
				expect(wait).toBeGreaterThanOrEqual(whole / 2);
				expect(wait).toBeLessThanOrEqual(whole);
			}),
		);
	});
});

describe('Retry-After', () => {
	it.each(['429', '503'])('is honoured with %s, by whoever asks that host', async (status) => {
		const { clock, door, asker } = askerOf((count) =>
			count === 1 ? response(Number(status), { 'retry-after': '7' }) : response(200),
		);
		const first = asker.ask(question, always);
		await clock.until(first);
		expect(times(door)).toEqual([0, 7020]);
	});

	it('holds back others who ask the same host, and nobody else', async () => {
		const { clock, door, asker } = askerOf((count) =>
			count === 1 ? response(429, { 'retry-after': '30' }) : response(200),
		);
		const asks = [
			'https://quay.example.org/a',
			'https://quay.example.org/b',
			'https://quay.example.org/c',
			'https://other.example.org/',
		];
		await clock.until(Promise.all(asks.map((one) => asker.ask({ ...question, url: one }, always))));
		const at = Object.fromEntries(door.asked.map((one) => [one.url, one.at - (door.asked[0]?.at ?? 0)]));
		// b was under way already when the host said so.
		expect(at['https://other.example.org/']).toBe(0);
		expect(at['https://quay.example.org/c']).toBeGreaterThanOrEqual(30_000);
	});

	it('of an hour ends it, and the host is left alone', async () => {
		const { clock, door, asker } = askerOf(() => response(429, { 'retry-after': '3600' }));
		expect(await clock.until(asker.ask(question, always))).toMatchObject({ status: 429 });
		expect(await clock.until(asker.ask(question, always))).toEqual({ kind: 'failure', reason: 'resting' });
		expect(door.asked).toHaveLength(1);
		clock.pass(3_600_000);
		await clock.until(asker.ask(question, always));
		expect(door.asked).toHaveLength(2);
	});

	it('is read as seconds or as a date, and not at all otherwise', () => {
		const now = Date.UTC(2026, 2, 14, 12, 0, 0);
		expect(retryAfter('120', now)).toBe(120_000);
		expect(retryAfter('Sat, 14 Mar 2026 12:00:30 GMT', now)).toBe(30_000);
		expect(retryAfter('Sat, 14 Mar 2026 11:00:00 GMT', now)).toBe(0);
		for (const text of [undefined, '', 'soon', '-5', '1.5']) expect(retryAfter(text, now)).toBeUndefined();
	});
});

describe('turns', () => {
	it('are eight at once, two a host, and a tenth of a second between two to one host', async () => {
		const { clock, door, asker } = askerOf(() => response(200));
		const urls = Array.from({ length: 200 }, (_, n) => `https://host${n % 10}.example.org/${n}`);
		await clock.until(Promise.all(urls.map((one) => asker.ask({ ...question, url: one }, always))));
		expect(door.asked).toHaveLength(200);
		expect(door.mostAtOnce).toBe(8);
		expect(door.mostPerHost).toBeLessThanOrEqual(2);
		for (let host = 0; host < 10; host++) {
			const at = door.asked.filter((one) => one.url.includes(`host${host}.`)).map((one) => one.at);
			for (const [index, time] of at.slice(1).entries()) expect(time - (at[index] ?? 0)).toBeGreaterThanOrEqual(100);
		}
	});

	it('are never more than two at a host that is slow', async () => {
		const clock = new FakeClock();
		const door = new FakeDoor(clock, () => response(200), 3_000);
		const asker = new Asker({ door, clock, random: () => 0, limits, trusted: new Set(), notice: () => undefined });
		await clock.until(
			Promise.all(Array.from({ length: 20 }, (_, n) => asker.ask({ ...question, url: `${url}${n}` }, always))),
		);
		expect(door.mostPerHost).toBe(2);
	});

	it('are given back by whoever gives up', async () => {
		const { clock, door, asker } = askerOf((count) => (count <= 2 ? 'never' : response(200)));
		const stop = new AbortController();
		const given = [1, 2, 3].map((n) => asker.ask({ ...question, url: `${url}${n}` }, stop.signal));
		const other = asker.ask({ ...question, url: `${url}4` }, always);
		await clock.until(clock.sleep(1_000, always));
		stop.abort();
		expect(await clock.until(Promise.all(given))).toEqual(Array(3).fill({ kind: 'failure', reason: 'cancelled' }));
		expect(await clock.until(other)).toMatchObject({ status: 200 });
		expect(door.asked.map((one) => one.url)).toEqual([`${url}1`, `${url}2`, `${url}4`]);
	});
});

describe('a host that does not answer', () => {
	it('is left alone after five times, which is said once, and asked again after a minute', async () => {
		let alive = false;
		const { clock, door, notices, asker } = askerOf(() =>
			alive ? response(200) : { kind: 'failure', reason: 'reset' },
		);
		const asks = Array.from({ length: 22 }, (_, n) => asker.ask({ ...question, url: `${url}${n}` }, always));
		const answers = await clock.until(Promise.all(asks));
		// One more was under way when the fifth failed.
		expect(door.asked.length).toBeLessThanOrEqual(6);
		expect(answers.filter((one) => one.kind === 'failure')).toHaveLength(22);
		expect(notices).toEqual(['quay.example.org did not answer 5 times in a row and is left alone for a while.']);
		clock.pass(60_000);
		const before = door.asked.length;
		await clock.until(asker.ask(question, always));
		expect(door.asked.length).toBe(before + 1);
		clock.pass(60_000);
		alive = true;
		expect(await clock.until(asker.ask(question, always))).toMatchObject({ status: 200 });
		expect(notices).toHaveLength(1);
	});

	it('is one that sends no status: a hundred refusals in a row are answers', async () => {
		for (const status of [403, 404, 429, 500, 503]) {
			const { clock, door, notices, asker } = askerOf(() => response(status));
			const asks = Array.from({ length: 100 }, (_, n) => asker.ask({ ...question, url: `${url}${n}` }, always));
			const answers = await clock.until(Promise.all(asks));
			expect(answers.every((one) => one.kind === 'response' && one.status === status)).toBe(true);
			expect(notices).toEqual([]);
			expect(door.asked.length).toBeGreaterThanOrEqual(100);
		}
	});

	it('does not keep others waiting', async () => {
		const { clock, asker } = askerOf((_, asked) => (asked.includes('quay') ? 'never' : response(200)));
		const slow = Array.from({ length: 10 }, (_, n) => asker.ask({ ...question, url: `${url}${n}` }, always));
		const quick = asker.ask({ ...question, url: 'https://other.example.org/' }, always);
		const start = clock.now();
		await clock.until(quick);
		expect(clock.now() - start).toBeLessThan(1_000);
		await clock.until(Promise.all(slow));
	});
});

describe('a redirect', () => {
	it('is followed five times and no more, each hop in the turn of its host', async () => {
		const { clock, door, asker } = askerOf((count) => response(302, { location: `https://hop${count}.example.org/` }));
		expect(await clock.until(asker.ask(question, always))).toEqual({ kind: 'failure', reason: 'redirects' });
		expect(door.asked.map((one) => new URL(one.url).hostname)).toEqual([
			'quay.example.org',
			...[1, 2, 3, 4, 5].map((hop) => `hop${hop}.example.org`),
		]);
	});

	it('is not followed where it is the answer', async () => {
		const { clock, door, asker } = askerOf(() => response(302, { location: '/b' }));
		expect(await clock.until(asker.ask({ ...question, follow: false }, always))).toMatchObject({ status: 302 });
		expect(door.asked).toHaveLength(1);
	});

	it.each(['ftp://quay.example.org/', 'javascript:alert(1)', 'http://', 'https://a b/'])(
		'to %s leads nowhere',
		async (location) => {
			const { clock, door, asker } = askerOf(() => response(302, { location }));
			expect(await clock.until(asker.ask(question, always))).toEqual({ kind: 'failure', reason: 'redirects' });
			expect(door.asked).toHaveLength(1);
		},
	);
});
