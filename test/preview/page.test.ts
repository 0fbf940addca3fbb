import { describe, expect, it } from 'vitest';
import { isRenderResult } from '../../client/src/preview/answer.ts';
import { previewHtml } from '../../client/src/preview/html.ts';
import { isFromPage, isToPage } from '../../client/src/preview/page/messages.ts';

describe("the preview's page", () => {
	const parts = {
		script: 'https://window.example/preview.js',
		style: 'https://window.example/preview.css',
		source: 'https://window.example',
		nonce: '0123abcd',
	};
	const html = previewHtml({ ...parts, videos: false });
	const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
	const directives = new Map(
		policy.split('; ').map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)]),
	);

	it('allows its own script, its own styles and pictures of the window, and nothing else', () => {
		expect([...directives].sort()).toEqual([
			['base-uri', "'none'"],
			['default-src', "'none'"],
			['form-action', "'none'"],
			['img-src', 'https://window.example'],
			['script-src', "'nonce-0123abcd'"],
			['style-src', 'https://window.example'],
		]);
	});

	it('holds no script or style of its own', () => {
		expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|unsafe/i);
		expect([...html.matchAll(/<script[^>]*>[^<]*<\/script>/g)].map(([tag]) => tag)).toEqual([
			'<script nonce="0123abcd" src="https://window.example/preview.js"></script>',
		]);
	});

	it('says something before there is a page', () => {
		expect(html).toContain('being rendered');
	});
});

describe('messages between the extension and the page', () => {
	const pictures = { root: '/site', address: 'https://x.example/site', folder: '/site/a', generation: 0 };
	const page = { type: 'page', uri: 'file:///site/a/index.md', title: 'T', html: '<p>', pictures };

	it('are taken when they have their shape', () => {
		expect(isToPage(page)).toBe(true);
		expect(isToPage({ type: 'notice', text: 'x', retry: true, keepPage: false })).toBe(true);
		expect(isFromPage({ type: 'ready' })).toBe(true);
		expect(isFromPage({ type: 'retry' })).toBe(true);
	});

	for (const [name, message] of [
		['nothing', undefined],
		['null', null],
		['text', 'page'],
		['another type', { type: 'open' }],
		['an inherited type', Object.create({ type: 'ready' })],
		['a number for a text', { ...page, html: 1 }],
		['no pictures', { ...page, pictures: undefined }],
		['pictures without a root', { ...page, pictures: { ...pictures, root: undefined } }],
		['a text for a number', { ...page, pictures: { ...pictures, generation: '0' } }],
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
	it('is a page, or that there is none', () => {
		expect(isRenderResult({ kind: 'page', title: '', html: '', root: '/site', version: 1 })).toBe(true);
		expect(isRenderResult({ kind: 'not-ours', version: 1 })).toBe(true);
	});

	it('is refused in any other shape', () => {
		for (const answer of [
			undefined,
			null,
			'page',
			{},
			{ kind: 'page' },
			{ kind: 'page', title: '', html: 1, root: '' },
		]) {
			expect(isRenderResult(answer)).toBe(false);
		}
	});
});
