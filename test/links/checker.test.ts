import { describe, expect, it } from 'vitest';
import type { Answer } from '../../server/src/core/links/answer.ts';
import { LinkChecker } from '../../server/src/host/links/checker.ts';
import { limits } from '../../server/src/host/links/limits.ts';
import { type LinkStore, MemoryStore } from '../../server/src/host/links/store.ts';
import { check } from '../support/check.ts';
import { always } from './support/checkers.ts';
import { FakeClock } from './support/fakeClock.ts';
import { FakeDoor, response } from './support/fakeDoor.ts';

const minute = 60_000;
const hour = 60 * minute;

/** An answer of the real hosts, by address. */
type World = (url: URL, count: number) => Answer;

function checkerOf(world: World, store: LinkStore = new MemoryStore(), clock = new FakeClock()) {
	const door = new FakeDoor(clock, ({ url }, count) => {
		const answer = world(new URL(url), count);
		return answer.kind === 'response' ? { ...answer, url } : answer;
	});
	const notices: string[] = [];
	const tools = { door, store, clock, random: () => 0.5, limits, notice: (text: string) => notices.push(text) };
	return { clock, door, store, notices, checker: new LinkChecker(tools) };
}

/** A world in which everything lives. */
const alive: World = ({ hostname, pathname }) => {
	if (hostname === 'www.youtube.com') return response(200, {}, '{"title":"A day by the quay","author_name":"Quay"}');
	return hostname === 'sched.co'
		? response(302, { location: `https://quay2026.sched.com/event${pathname}/x` })
		: response(200);
};

function video(number: number): string {
	return `aB3dE${String(number).padStart(6, '0')}`;
}

describe('a post with 22 links', () => {
	const urls = [
		...Array.from({ length: 15 }, (_, n) => `https://youtu.be/${video(n)}?si=x${n}`),
		// The same three again, in other words.
		...Array.from({ length: 3 }, (_, n) => `https://www.youtube.com/watch?v=${video(n)}&t=5`),
		...Array.from({ length: 4 }, (_, n) => `https://sched.co/1AbC${n}`),
	];

	it('costs 19 requests for its 19 talks, each once, and a second check within the ages none', async () => {
		const { clock, door, checker } = checkerOf(alive);
		const found = await clock.until(checker.check(urls, { signal: always }));
		expect(found.size).toBe(22);
		expect(door.asked.map(({ url }) => url).sort()).toEqual(
			[
				...Array.from({ length: 15 }, (_, n) => {
					const watch = encodeURIComponent(`https://www.youtube.com/watch?v=${video(n)}`);
					return `https://www.youtube.com/oembed?format=json&url=${watch}`;
				}),
				...Array.from({ length: 4 }, (_, n) => `https://sched.co/1AbC${n}`),
			].sort(),
		);
		expect(door.asked.every(({ method }) => method === 'GET')).toBe(true);
		clock.pass(7 * 24 * hour - hour);
		expect(await clock.until(checker.check(urls, { signal: always }))).toEqual(found);
		expect(door.asked).toHaveLength(19);
		clock.pass(hour);
		await clock.until(checker.check(urls, { signal: always }));
		expect(door.asked).toHaveLength(38);
	});

	it('is asked for again when that is wanted, and counts its links as it goes', async () => {
		const { clock, door, checker } = checkerOf(alive);
		await clock.until(checker.check(urls, { signal: always }));
		const steps: [number, number][] = [];
		const progress = (done: number, total: number) => steps.push([done, total]);
		await clock.until(checker.check(urls, { signal: always, again: true, progress }));
		expect(door.asked).toHaveLength(38);
		expect(steps).toEqual(Array.from({ length: 19 }, (_, n) => [n + 1, 19]));
	});

	it('is asked for once by two who ask at the same time', async () => {
		const { clock, door, checker } = checkerOf(alive);
		const both = [checker.check(urls, { signal: always }), checker.check(urls.slice(4), { signal: always })];
		const [one, other] = await clock.until(Promise.all(both));
		expect(door.asked).toHaveLength(19);
		expect([one?.size, other?.size]).toEqual([22, 18]);
	});

	it('is asked no more when it is cancelled; what came in is kept, and another who asked the same gets it all', async () => {
		const { clock, door, checker } = checkerOf(alive);
		const stop = new AbortController();
		const progress = (done: number) => done === 5 && stop.abort();
		const first = checker.check(urls, { signal: stop.signal, progress });
		const found = await clock.until(first);
		const asked = door.asked.length;
		expect(found.size).toBeGreaterThanOrEqual(5);
		expect(found.size).toBeLessThan(22);
		expect(asked).toBeLessThan(19);
		expect((await clock.until(checker.check(urls, { signal: always }))).size).toBe(22);
		// What was under way when it was cancelled is asked for again.
		expect(door.asked.length).toBeLessThanOrEqual(19 + 4);
	});

	it('costs a second look for each talk that is gone, and a thumbnail for each video that oEmbed does not know', async () => {
		const { clock, door, checker } = checkerOf(() => response(404));
		const found = await clock.until(checker.check(urls, { signal: always }));
		expect([...found.values()].every(({ verdict }) => verdict === 'gone')).toBe(true);
		expect(door.asked).toHaveLength(15 * 2 + 4 * 2);
	});
});

describe('an answer is kept', () => {
	const url = `https://youtu.be/${video(1)}`;
	const worlds: [verdict: string, world: World, age: number][] = [
		['alive', alive, 7 * 24 * hour],
		['gone', () => response(404), hour],
		['private', ({ hostname }) => response(hostname === 'i.ytimg.com' ? 404 : 403), hour],
		['unverifiable', () => response(403), 10 * minute],
	];
	it.each(worlds)('%s as long as it is believed', async (verdict, world, age) => {
		const { clock, door, checker } = checkerOf(world);
		const state = (await clock.until(checker.check([url], { signal: always }))).get(url);
		expect(state?.verdict).toBe(verdict);
		const { length } = door.asked;
		clock.pass(age - 1);
		expect(checker.known(url)).toEqual(state);
		await clock.until(checker.check([url], { signal: always }));
		expect(door.asked).toHaveLength(length);
		clock.pass(1);
		expect(checker.known(url)).toBeUndefined();
		await clock.until(checker.check([url], { signal: always }));
		expect(door.asked).toHaveLength(2 * length);
	});

	it('apart from what an endpoint of one’s own said', async () => {
		const store = new MemoryStore();
		const { clock, checker, door } = checkerOf(alive, store);
		await clock.until(checker.check([url], { signal: always }));
		const endpoints = { 'youtube-oembed': 'https://mirror.example.org/oembed' };
		const other = new LinkChecker({ door, store, clock, random: () => 0, limits, endpoints });
		expect(other.known(url)).toBeUndefined();
		await clock.until(other.check([url], { signal: always }));
		expect(door.asked[1]?.url).toMatch(/^https:\/\/mirror\.example\.org\/oembed\?format=json&url=https%3A/);
	});
});

describe('over 1,000 links with 30 % unverifiable answers', () => {
	const links = Array.from({ length: 1_000 }, (_, n) =>
		n % 2 === 0 ? `https://youtu.be/${video(n)}` : `https://sched.co/${String(10_000 + n)}`,
	);
	/** What else than an answer may come, for three links of ten. */
	const odd: readonly Answer[] = [
		response(403, {}, '<p>captcha</p>'),
		response(429),
		response(503, { 'retry-after': '1' }),
		response(200, { 'content-type': 'text/html' }, '<title>Log in</title>'),
		response(404, { 'cf-mitigated': 'challenge' }),
		response(302, { location: 'https://login.example.net/' }),
		{ kind: 'failure', reason: 'time-out' },
		{ kind: 'failure', reason: 'reset' },
		{ kind: 'failure', reason: 'unreachable' },
	];
	const isOdd = (number: number) => number % 10 < 3;
	const numberOf = (url: URL) => {
		const watch = url.searchParams.get('url');
		const id = watch ? watch.slice(-6) : (/\/vi\/aB3dE(\d+)\//.exec(url.pathname)?.[1] ?? url.pathname.slice(2));
		return Number(id);
	};

	it('there is no false finding', async () => {
		const { clock, checker } = checkerOf((url, count) => {
			if (isOdd(numberOf(url))) return odd[count % odd.length] ?? response(403);
			return alive(url, count);
		});
		const found = await clock.until(checker.check(links, { signal: always }));
		expect(found.size).toBe(1_000);
		const verdicts = links.map((url) => found.get(url)?.verdict);
		expect(new Set(verdicts)).toEqual(new Set(['alive', 'unverifiable']));
		expect(verdicts.filter((verdict) => verdict === 'unverifiable').length).toBeGreaterThanOrEqual(290);
		const text = links.map((url) => `* [A talk](${url})\n`).join('');
		const states = Object.fromEntries(found);
		const settings = { severities: new Map([['link/gone', 'warning' as const]]), include: [] };
		const { problems } = await check(text, { links: states, settings });
		expect(problems.filter(({ rule }) => /^(?:youtube|sched|link)\//.test(rule))).toEqual([]);
	});

	it('there are just the findings that are true when some are gone besides', async () => {
		const isGone = (number: number) => number % 10 === 7;
		const { clock, checker } = checkerOf((url, count) => {
			const number = numberOf(url);
			if (isGone(number)) return response(404);
			return isOdd(number) ? response(403) : alive(url, count);
		});
		const states = Object.fromEntries(await clock.until(checker.check(links, { signal: always })));
		const text = links.map((url) => `* [A talk](${url})\n`).join('');
		const { problems } = await check(text, { links: states });
		const told = problems
			.filter(({ rule }) => rule.endsWith('/gone'))
			.map(({ span }) => text.slice(span.start, span.end));
		expect(told).toEqual(links.filter((_, number) => isGone(number)));
		expect(told).toHaveLength(100);
	});
});

describe('when the network goes half-way', () => {
	it('what was answered stays, the rest is unverifiable, and the hosts are soon left alone', async () => {
		const links = Array.from({ length: 60 }, (_, n) => `https://youtu.be/${video(n)}`);
		const { clock, door, notices, checker } = checkerOf((url, count) =>
			count <= 20 ? alive(url, count) : { kind: 'failure', reason: 'unreachable' },
		);
		const found = await clock.until(checker.check(links, { signal: always }));
		const verdicts = [...found.values()].map(({ verdict }) => verdict);
		expect(verdicts.filter((one) => one === 'alive')).toHaveLength(20);
		expect(verdicts.filter((one) => one === 'unverifiable')).toHaveLength(40);
		expect(notices.map((text) => text.split(' ')[0]).sort()).toEqual(['i.ytimg.com', 'www.youtube.com']);
		expect(door.asked.length).toBeLessThanOrEqual(20 + 6 + 6);
	});
});
