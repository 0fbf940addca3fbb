import { describe, expect, it } from 'vitest';
import { isRenderResult } from '../../client/src/preview/answer.ts';
import { previewHtml, waitingHtml } from '../../client/src/preview/html.ts';
import { isFromPage, isToPage } from '../../client/src/preview/page/messages.ts';
import { english } from '../support/english.ts';

describe("the preview's page", () => {
	const parts = {
		script: 'https://window.example/preview.js',
		style: 'https://window.example/preview.css',
		source: 'https://window.example',
		nonce: '0123abcd',
		l10n: english,
		language: 'en',
	};
	const html = previewHtml({ ...parts, videos: false, load: 1 });
	const directivesOf = (page: string) => {
		const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
		return policy
			.split('; ')
			.map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)])
			.sort();
	};

	it('allows its own script, its own styles and pictures of the window, and nothing else', () => {
		expect(directivesOf(html)).toEqual([
			['base-uri', "'none'"],
			['default-src', "'none'"],
			['form-action', "'none'"],
			['img-src', 'https://window.example'],
			['script-src', "'nonce-0123abcd'"],
			['style-src', 'https://window.example'],
		]);
	});

	it('allows thumbnails and the player without cookies once the author agreed, and no more', () => {
		expect(directivesOf(previewHtml({ ...parts, videos: true, load: 2 }))).toEqual([
			['base-uri', "'none'"],
			['default-src', "'none'"],
			['form-action', "'none'"],
			['frame-src', 'https://www.youtube-nocookie.com'],
			['img-src', 'https://window.example https://i.ytimg.com'],
			['script-src', "'nonce-0123abcd'"],
			['style-src', 'https://window.example'],
		]);
	});

	it('runs nothing before it has something to show', () => {
		expect(directivesOf(waitingHtml(parts))).toEqual([['default-src', "'none'"]]);
		expect(waitingHtml(parts)).not.toMatch(/<script|<style|\son[a-z]+=/);
	});

	it('holds no script or style of its own', () => {
		expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|unsafe/i);
		expect([...html.matchAll(/<script[^>]*>[^<]*<\/script>/g)].map(([tag]) => tag)).toEqual([
			'<script nonce="0123abcd" src="https://window.example/preview.js"></script>',
		]);
	});

	it('says something before there is a page', () => {
		expect(html).toContain('being rendered');
		expect(waitingHtml(parts)).toContain('being rendered');
	});
});

describe('messages between the extension and the page', () => {
	const pictures = { root: '/site', address: 'https://x.example/site', folder: '/site/a', generation: 0 };
	const problem = { path: 'a.jpg', message: 'm', line: 3, fixes: ['Use b.jpg'] };
	const dead = { url: 'https://youtu.be/x', video: '', verdict: 'gone', line: 3 };
	const card = { title: 'T', description: 'D', path: '', name: '', width: 0, height: 0 };
	const page = {
		type: 'page',
		uri: 'file:///site/a/index.md',
		title: 'T',
		html: '<p>',
		language: 'en',
		pictures,
		lineCount: 9,
		problems: [problem],
		dead: [dead],
		card,
		videos: false,
		remark: '',
	};

	it('are taken when they have their shape', () => {
		expect(isToPage(page)).toBe(true);
		expect(isToPage({ type: 'notice', text: 'x', retry: true, keepPage: false })).toBe(true);
		expect(isFromPage({ type: 'ready', load: 1 })).toBe(true);
		expect(isToPage({ type: 'scroll', line: 3 })).toBe(true);
		expect(isToPage({ type: 'cursor', line: 0 })).toBe(true);
		expect(isToPage({ type: 'locked', locked: true, uri: 'file:///a.md' })).toBe(true);
		expect(isFromPage({ type: 'retry' })).toBe(true);
		expect(isFromPage({ type: 'play' })).toBe(true);
		expect(isFromPage({ type: 'scroll', line: 3.25 })).toBe(true);
		expect(isFromPage({ type: 'reveal', line: 3 })).toBe(true);
		expect(isFromPage({ type: 'fix', problem: 0, fix: 2 })).toBe(true);
	});

	for (const [name, message] of [
		['nothing', undefined],
		['null', null],
		['text', 'page'],
		['another type', { type: 'open' }],
		['an inherited type', Object.create({ type: 'ready', load: 1 })],
		['a number for a text', { ...page, html: 1 }],
		['no pictures', { ...page, pictures: undefined }],
		['pictures without a root', { ...page, pictures: { ...pictures, root: undefined } }],
		['a text for a number', { ...page, pictures: { ...pictures, generation: '0' } }],
		['a page without a count of lines', { ...page, lineCount: undefined }],
		['problems that are no list', { ...page, problems: { 0: problem } }],
		['a problem without a line', { ...page, problems: [{ ...problem, line: -1 }] }],
		['a fix that is no text', { ...page, problems: [{ ...problem, fixes: [7] }] }],
		['a verdict that there is not', { ...page, dead: [{ ...dead, verdict: 'alive' }] }],
		['a card without a size', { ...page, card: { ...card, width: '1' } }],
		['a yes to videos in words', { ...page, videos: 'yes' }],
		['a loading without a number', { type: 'ready' }],
		['a line that is no number', { type: 'scroll', line: '3' }],
		['a line that is not finite', { type: 'scroll', line: Number.POSITIVE_INFINITY }],
		['a line before the first', { type: 'reveal', line: -1 }],
		['a part of a line to reveal', { type: 'reveal', line: 1.5 }],
		['a fix without a number', { type: 'fix', problem: 0 }],
		['a fix by an inherited number', { type: 'fix', problem: 0, fix: Object.create({ valueOf: () => 1 }) }],
		['a lock without a document', { type: 'locked', locked: true }],
		['a notice without a text', { type: 'notice', retry: true, keepPage: true }],
		['a notice with words for a yes', { type: 'notice', text: 'x', retry: 'yes', keepPage: true }],
	] as const) {
		it(`are refused as ${name}`, () => {
			expect(isToPage(message)).toBe(false);
			expect(isFromPage(message)).toBe(false);
		});
	}
});

describe("the server's answer", () => {
	const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } };
	const page = {
		kind: 'page',
		title: '',
		html: '',
		language: '',
		root: '/site',
		version: 1,
		lineCount: 4,
		pictureProblems: [{ path: 'a.jpg', message: 'm', range, fixes: [] }],
		deadLinks: [{ url: 'https://youtu.be/x', verdict: 'private', line: 2 }],
		card: { title: '', description: '', picture: { kind: 'default' } },
	};

	it('is a page, or that there is none', () => {
		expect(isRenderResult(page)).toBe(true);
		expect(isRenderResult({ ...page, lostHeadAt: 2 })).toBe(true);
		const picture = { kind: 'own', name: 'a.jpg', path: '/site/a.jpg', size: { width: 4, height: 3 } };
		expect(isRenderResult({ ...page, card: { ...page.card, picture } })).toBe(true);
		expect(isRenderResult({ kind: 'not-ours', version: 1 })).toBe(true);
	});

	it('is refused in any other shape', () => {
		for (const answer of [
			undefined,
			null,
			'page',
			{},
			{ kind: 'page' },
			{ ...page, html: 1 },
			{ ...page, version: undefined },
			{ ...page, lineCount: '4' },
			{ ...page, lostHeadAt: 'two' },
			{ ...page, pictureProblems: [{ path: 'a.jpg', message: 'm', fixes: [] }] },
			{ ...page, deadLinks: [{ url: 'x', verdict: 'alive', line: 2 }] },
			{ ...page, card: { title: '', description: '', picture: { kind: 'own' } } },
			{ ...page, card: undefined },
		]) {
			expect(isRenderResult(answer)).toBe(false);
		}
	});
});
