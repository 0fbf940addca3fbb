import { describe, expect, it } from 'vitest';
import { fetchPage } from '../../client/src/network/fetchPage.ts';
import { htmlText } from '../../client/src/network/htmlText.ts';
import { english } from '../support/english.ts';
import { TalkWeb } from '../support/talkWeb.ts';

const page = { headers: { 'content-type': 'text/html' }, body: '<title>Mesh</title>' };
const signal = new AbortController().signal;

async function withWeb<T>(act: (web: TalkWeb) => Promise<T>): Promise<T> {
	const web = await TalkWeb.start();
	try {
		return await act(web);
	} finally {
		await web.stop();
	}
}

describe('the page of an original', () => {
	it('is loaded by its address, through redirects of the same host', () =>
		withWeb(async (web) => {
			web.on('/a', { status: 301, headers: { location: '/b' } }).on('/b', page);
			expect(await fetchPage(`${web.origin}/a`, fetch, signal, english)).toEqual({
				kind: 'page',
				html: page.body,
				address: `${web.origin}/b`,
			});
			expect(web.paths).toEqual(['/a', '/b']);
		}));

	it('is not looked for on this machine where another host says so', async () => {
		const asked: string[] = [];
		const send: typeof fetch = async (input) => {
			asked.push(String(input));
			return new Response(null, { status: 302, headers: { location: 'http://127.0.0.1:1/private' } });
		};
		const answer = await fetchPage('https://kelp.example/a', send, signal, english);
		expect(answer).toMatchObject({
			kind: 'failure',
			message: expect.stringContaining('sends readers on to an address'),
		});
		expect(asked).toEqual(['https://kelp.example/a']);
	});

	it.each([
		[{ status: 403, body: 'no' }, 'does not let programs read it (403)'],
		[{ status: 404 }, 'has no such page (404)'],
		[{ status: 500 }, 'answers with an error (500)'],
		[{ headers: { 'content-type': 'application/pdf' }, body: '%PDF' }, 'has no page there but application/pdf'],
		[{ status: 302, headers: { location: '/page' } }, 'sends readers on and on'],
		[{ breaks: 'at once' }, 'cannot be reached'],
	] as const)('is asked for as a saved file where the answer is %j', (reply, words) =>
		withWeb(async (web) => {
			web.on('/page', reply);
			const answer = await fetchPage(`${web.origin}/page`, fetch, signal, english);
			const message = answer.kind === 'failure' ? answer.message : '';
			expect(message).toContain(words);
			expect(message).toContain('Save the page in your browser and choose the saved file.');
		}),
	);

	it('is read no further than four megabytes', () =>
		withWeb(async (web) => {
			web.on('/page', { ...page, body: `<p>${'a'.repeat(20 * 1024 * 1024)}` });
			const answer = await fetchPage(`${web.origin}/page`, fetch, signal, english);
			expect(answer.kind === 'page' && answer.html.length).toBeLessThan(6 * 1024 * 1024);
		}));

	it('is given up when nobody waits for it any more', () =>
		withWeb(async (web) => {
			web.on('/page', { hangs: true });
			const stop = new AbortController();
			setTimeout(() => stop.abort(), 100);
			expect((await fetchPage(`${web.origin}/page`, fetch, stop.signal, english)).kind).toBe('failure');
		}));
});

describe('the text of a page', () => {
	const bytes = (...all: number[]) => Uint8Array.from(all);
	const latin = (text: string) => bytes(...[...text].map((character) => character.charCodeAt(0)));

	it('is read in the encoding that it has', () => {
		expect(htmlText(new TextEncoder().encode('<p>día'))).toEqual({ html: '<p>día', encoding: 'utf-8' });
		expect(htmlText(latin('<meta charset="windows-1252"><p>d\u00eda')).html).toContain('<p>día');
		expect(htmlText(latin('<p>d\u00eda'), 'text/html; charset=ISO-8859-1').html).toBe('<p>día');
		expect(htmlText(bytes(0xff, 0xfe, 0x3c, 0, 0x70, 0)).html).toBe('<p');
		expect(htmlText(latin('<meta charset="nonsense"><p>ok')).html).toContain('<p>ok');
	});
});
