import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LinkState } from '../../server/src/core/links/verdict.ts';
import { always, realChecker, terminalDoor } from './support/checkers.ts';
import { eventPage, FakeWeb, oembed, picture, type Reply } from './support/fakeWeb.ts';

const id = 'aB3_dE5-H7j';
const video = `https://youtu.be/${id}`;
const talk = 'https://sched.co/1AbCd';
const html: Reply = { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Log in</title>' };
const captcha: Reply = { ...html, status: 403, body: '<form>Please solve this CAPTCHA</form>' };
const busy: Reply = { status: 429 };
const missing: Reply = { status: 404, headers: { 'content-type': 'image/jpeg' }, body: 'x' };

/** What is found out about a link of a web. */
async function told(web: FakeWeb, url: string): Promise<LinkState | undefined> {
	return (await realChecker({ endpoints: web.endpoints }).check([url], { signal: always })).get(url);
}

describe('a video', () => {
	const rows: [what: string, oembed: Reply | Reply[], thumbnail: Reply | Reply[], verdict: string, evidence: string][] =
		[
			['oEmbed 200 with JSON', oembed('A day by the quay'), missing, 'alive', 'oEmbed 200'],
			['oEmbed 401', { status: 401, body: 'Unauthorized' }, missing, 'alive', 'oEmbed 401: it cannot be embedded'],
			['oEmbed 404 and no thumbnail', { status: 404, body: 'Not Found' }, missing, 'gone', 'oEmbed 404, thumbnail 404'],
			[
				'oEmbed 400 and no thumbnail',
				{ status: 400, body: 'Bad Request' },
				missing,
				'gone',
				'oEmbed 400, thumbnail 404',
			],
			['oEmbed 403 and no thumbnail', { status: 403 }, missing, 'private', 'oEmbed 403, thumbnail 404'],
			[
				'oEmbed 200 “Forbidden” and no thumbnail',
				{ body: 'Forbidden' },
				missing,
				'private',
				'oEmbed 200 “Forbidden”, thumbnail 404',
			],
			['oEmbed 404 but a thumbnail', { status: 404 }, picture, 'alive', 'oEmbed 404, thumbnail 200'],
			['oEmbed 403 but a thumbnail', { status: 403 }, picture, 'alive', 'oEmbed 403, thumbnail 200'],
			['oEmbed 500 but a thumbnail', { status: 500 }, picture, 'alive', 'oEmbed 500, thumbnail 200'],
			[
				'oEmbed 404 and a thumbnail that is refused',
				{ status: 404 },
				{ status: 403 },
				'unverifiable',
				'oEmbed 404, thumbnail 403',
			],
			[
				'oEmbed 404 and a thumbnail of which nobody hears',
				{ status: 404 },
				{ status: 503 },
				'unverifiable',
				'oEmbed 404, thumbnail 503',
			],
			[
				'oEmbed 429 and no thumbnail',
				busy,
				missing,
				'unverifiable',
				'oEmbed 429, a wall against programs, thumbnail 404',
			],
			['oEmbed 503 and no thumbnail', { status: 503 }, missing, 'unverifiable', 'oEmbed 503, thumbnail 404'],
			[
				'a captcha and no thumbnail',
				captcha,
				missing,
				'unverifiable',
				'oEmbed 403, a wall against programs, thumbnail 404',
			],
			['a page where JSON belongs, for both', html, html, 'unverifiable', 'oEmbed 200, but no JSON, thumbnail 200'],
			[
				'a page where JSON belongs, and no thumbnail',
				html,
				missing,
				'unverifiable',
				'oEmbed 200, but no JSON, thumbnail 404',
			],
			[
				'no answer in time',
				{ hangs: true },
				{ hangs: true },
				'unverifiable',
				'oEmbed no answer in time, thumbnail no answer in time',
			],
			[
				'a body that comes too slowly',
				{ ...oembed('Slow'), drip: 100 },
				missing,
				'unverifiable',
				'oEmbed no answer in time, thumbnail 404',
			],
			[
				'a reset at once',
				{ breaks: 'at once' },
				missing,
				'unverifiable',
				'oEmbed connection broken off, thumbnail 404',
			],
			[
				'a reset in the middle',
				{ ...oembed('Half'), breaks: 'half-way' },
				missing,
				'unverifiable',
				'oEmbed connection broken off, thumbnail 404',
			],
			['a reset first, an answer then', [{ breaks: 'at once' }, oembed('Second')], missing, 'alive', 'oEmbed 200'],
			['429 first, an answer then', [busy, busy, oembed('Third')], missing, 'alive', 'oEmbed 200'],
			[
				'a gzip bomb',
				{ headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000, ' ')) },
				missing,
				'unverifiable',
				'oEmbed 200, but no JSON, thumbnail 404',
			],
			[
				'packed JSON',
				{ headers: { 'content-encoding': 'gzip' }, body: gzipSync('{"title":"Packed"}') },
				missing,
				'alive',
				'oEmbed 200',
			],
			[
				'a body without end',
				{ body: `{"title":"${'a'.repeat(200_000)}"}` },
				missing,
				'unverifiable',
				'oEmbed 200, but no JSON, thumbnail 404',
			],
			['JSON that is a list', { body: '[1]' }, missing, 'unverifiable', 'oEmbed 200, but no JSON, thumbnail 404'],
			[
				'JSON in UTF-16',
				{ body: Buffer.from('{"title":"Wide"}', 'utf16le') },
				missing,
				'unverifiable',
				'oEmbed 200, but no JSON, thumbnail 404',
			],
		];
	it.each(rows)('%s', async (_, byOembed, byThumbnail, verdict, evidence) => {
		const web = (await FakeWeb.start()).video(id, byOembed, byThumbnail);
		expect(await told(web, video)).toMatchObject({ verdict, evidence });
	});

	it('is told with its title and channel', async () => {
		const web = (await FakeWeb.start()).video(id, oembed('A day\n by  the quay “twice”', 'Ярмарок 港'));
		expect(await told(web, video)).toMatchObject({ title: 'A day by the quay “twice”', channel: 'Ярмарок 港' });
	});

	it('is alive without a title where that came in another encoding than JSON has', async () => {
		const body = Buffer.from('{"title":"Caf\u00e9","author_name":"Quay"}', 'latin1');
		const web = (await FakeWeb.start()).video(id, {
			headers: { 'content-type': 'application/json; charset=utf-16' },
			body,
		});
		const state = await told(web, video);
		expect(state).toMatchObject({ verdict: 'alive', channel: 'Quay' });
		expect(state).not.toHaveProperty('title');
	});

	it('that redirects in a loop is unverifiable, after five redirects and no more', async () => {
		const web = await FakeWeb.start();
		web.video(id, { status: 302, headers: { location: '/a' } }, { status: 302, headers: { location: '/b' } });
		web.on('/a', { status: 301, headers: { location: '/b' } }).on('/b', { status: 307, headers: { location: '/a' } });
		expect(await told(web, video)).toMatchObject({
			verdict: 'unverifiable',
			evidence: 'oEmbed too many redirects, thumbnail too many redirects',
		});
		expect(web.seen).toHaveLength(12);
	});

	it.each([
		'http://127.0.0.1:1/',
		'http://169.254.169.254/latest/meta-data/',
		'http://[::1]:1/',
		'http://localhost:1/',
		'http://0x7f.1:1/',
		'http://2130706433:1/',
		'file:///etc/passwd',
	])('that sends on to %s is not followed there', async (location) => {
		const other = await FakeWeb.start();
		const there = location.replace(':1/', `:${new URL(other.origin).port}/secret`);
		const web = (await FakeWeb.start()).video(id, { status: 302, headers: { location: there } });
		expect(await told(web, video)).toMatchObject({ verdict: 'unverifiable' });
		expect(other.seen).toEqual([]);
	});
});

describe('a talk of sched', () => {
	const to = (location: string): Reply => ({ status: 302, headers: { location } });
	const rows: [what: string, replies: Reply[], verdict: string, evidence: string, requests: number][] = [
		['sent on to its page', [eventPage('1AbCd')], 'alive', 'sched.co 302 to its page', 1],
		['404 twice', [{ status: 404 }], 'gone', 'sched.co 404, twice', 2],
		['410 twice', [{ status: 410 }], 'gone', 'sched.co 410, twice', 2],
		['410 and 404', [{ status: 410 }, { status: 404 }], 'gone', 'sched.co 410, then sched.co 404', 2],
		[
			'sent on to the front page twice',
			[to('https://sched.com/')],
			'gone',
			'sched.co 302 to sched’s front page, twice',
			2,
		],
		[
			'sent on to the search twice',
			[to('https://sched.com/search?q=1AbCd')],
			'gone',
			'sched.co 302 to sched’s front page, twice',
			2,
		],
		['404 and then its page', [{ status: 404 }, eventPage('1AbCd')], 'alive', 'sched.co 302 to its page', 2],
		['404 and then a wall', [{ status: 404 }, { status: 403 }], 'unverifiable', 'sched.co 404, then sched.co 403', 2],
		['a wall', [{ status: 403 }], 'unverifiable', 'sched.co 403', 1],
		[
			'sent on to an event’s front page',
			[to('https://quay2026.sched.com/')],
			'unverifiable',
			'sched.co 302 to another page',
			1,
		],
		['sent on to another site', [to('https://login.example.net/')], 'unverifiable', 'sched.co 302 to another page', 1],
		['a page', [html], 'unverifiable', 'sched.co 200', 1],
		['a server in trouble', [{ status: 502 }], 'unverifiable', 'sched.co 502', 3],
	];
	it.each(rows)('%s', async (_, replies, verdict, evidence, requests) => {
		const web = (await FakeWeb.start()).talk('1AbCd', ...replies);
		expect(await told(web, talk)).toMatchObject({ verdict, evidence });
		expect(web.seen).toHaveLength(requests);
	});

	it('is told with its event', async () => {
		const web = (await FakeWeb.start()).talk('1AbCd', eventPage('1AbCd'));
		expect(await told(web, talk)).toMatchObject({ event: 'quay2026' });
	});

	it('linked by its event’s own page is not called gone, for that page may live', async () => {
		const web = (await FakeWeb.start()).talk('1AbCd', { status: 404 });
		const own = 'https://quay2026.sched.com/event/1AbCd/a-talk';
		const found = await realChecker({ endpoints: web.endpoints }).check([own, talk], { signal: always });
		expect([found.get(own)?.verdict, found.get(talk)?.verdict]).toEqual(['unverifiable', 'gone']);
		expect(web.seen).toHaveLength(2);
	});
});

describe('any page', () => {
	/** What is found out about a page at an address that a name resolves to, the guard told to let it pass. */
	async function page(...replies: Reply[]): Promise<{ web: FakeWeb; state: LinkState | undefined }> {
		const web = (await FakeWeb.start()).on('/page', ...replies);
		// Made an endpoint, so that the guard lets an address of this machine pass.
		const checker = realChecker({ endpoints: { sched: web.origin } });
		const url = `${web.origin}/page`;
		return { web, state: (await checker.check([url], { signal: always, pages: true })).get(url) };
	}
	const rows: [what: string, replies: Reply[], verdict: string, evidence: string, methods: string][] = [
		['alive by HEAD', [{ status: 200 }], 'alive', 'page 200', 'HEAD'],
		['alive by GET where HEAD is not allowed', [{ status: 405 }, html], 'alive', 'page 200', 'HEAD GET'],
		['404 for HEAD only', [{ status: 404 }, html], 'alive', 'page 200', 'HEAD GET'],
		['404 twice', [{ status: 404 }], 'gone', 'page 404, twice', 'HEAD GET GET'],
		['410 twice', [{ status: 410 }], 'gone', 'page 410, twice', 'HEAD GET GET'],
		['404 once', [{ status: 404 }, { status: 404 }, html], 'alive', 'page 200', 'HEAD GET GET'],
		['403', [{ status: 403 }], 'unverifiable', 'page 403', 'HEAD GET'],
		['405', [{ status: 405 }], 'unverifiable', 'page 405', 'HEAD GET'],
		['999', [{ status: 999 }], 'unverifiable', 'page 999', 'HEAD GET'],
		['429', [busy], 'unverifiable', 'page 429', 'HEAD HEAD HEAD'],
		[
			'404 behind a wall',
			[{ status: 404, headers: { 'cf-mitigated': 'challenge' } }],
			'unverifiable',
			'page 404',
			'HEAD GET',
		],
		['500', [{ status: 500 }], 'unverifiable', 'page 500', 'HEAD HEAD HEAD GET GET GET'],
	];
	it.each(rows)('%s', async (_, replies, verdict, evidence, methods) => {
		const { web, state } = await page(...replies);
		expect(state).toMatchObject({ verdict, evidence });
		expect(web.seen.map(({ method }) => method).join(' ')).toBe(methods);
	});

	it('is not asked for unless pages are', async () => {
		const web = await FakeWeb.start();
		expect((await realChecker().check([`${web.origin}/page`], { signal: always })).size).toBe(0);
		expect(web.seen).toEqual([]);
	});
});

describe('an address of the machine or its network', () => {
	it('is refused, written as an address or as a name', async () => {
		const web = await FakeWeb.start();
		const { port } = new URL(web.origin);
		for (const host of ['127.0.0.1', 'localhost', '127.1', '0.0.0.0', '[::ffff:127.0.0.1]', 'printer', 'nas.local']) {
			const url = `http://${host}:${port}/`;
			const state = (await realChecker().check([url], { signal: always, pages: true })).get(url);
			expect(state, host).toMatchObject({ verdict: 'unverifiable', evidence: expect.stringContaining('private') });
		}
		expect(web.seen).toEqual([]);
	});

	it('is refused when a name leads to it, also one that led elsewhere a moment ago', async () => {
		const web = await FakeWeb.start();
		const { port } = new URL(web.origin);
		const answers = ['192.0.43.8', '127.0.0.1'];
		let asked = 0;
		const resolve = async () => [{ address: answers[asked++] ?? '127.0.0.1', family: 4 }];
		const door = terminalDoor({ resolve });
		// The first look-up, made by nobody but the test, tells an innocent address.
		expect((await resolve())[0]?.address).toBe('192.0.43.8');
		const url = `http://rebound.example.org:${port}/`;
		const answer = await door.ask({ url, method: 'GET', bodyLimit: 100, trusted: false }, always);
		expect(answer).toEqual({ kind: 'failure', reason: 'refused' });
		expect(asked).toBe(2);
		expect(web.seen).toEqual([]);
	});

	it('is refused when one of several addresses of a name is such', async () => {
		const resolve = async () => [
			{ address: '192.0.43.8', family: 4 },
			{ address: 'fd00::1', family: 6 },
		];
		const answer = await terminalDoor({ resolve }).ask(
			{ url: 'http://mixed.example.org/', method: 'GET', bodyLimit: 100, trusted: false },
			always,
		);
		expect(answer).toEqual({ kind: 'failure', reason: 'refused' });
	});

	it('is asked where it was set by hand', async () => {
		const web = (await FakeWeb.start()).video(id, oembed('By hand'));
		expect((await told(web, video))?.title).toBe('By hand');
	});
});
