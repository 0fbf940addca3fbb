import { describe, expect, it } from 'vitest';
import { prepareHtml } from '../../client/src/prepare/html.ts';
import { isFromPage, isToPage, type PagePicture } from '../../client/src/prepare/page/messages.ts';
import { english } from '../support/english.ts';

const picture: PagePicture = {
	name: 'quay.jpg',
	address: 'https://example.org/quay.jpg',
	width: 3000,
	height: 2000,
	weight: 4_000_000,
	format: 'JPEG',
	type: 'image/jpeg',
	findings: ['Says where it was taken (GPS).'],
	strippedWeight: 3_990_000,
	newName: '',
	target: 1800,
	why: 'twice what the page shows',
	scales: true,
};
const show = { type: 'show', round: 1, title: 'Pictures', pictures: [picture], remark: '', originals: false };
const choice = { picture: 0, strip: true, rename: false, scaled: new Uint8Array(0) };

describe('what the page of pictures and the extension say to each other', () => {
	it('is heard where it has its shape', () => {
		expect(isToPage(show)).toBe(true);
		expect(isToPage({ type: 'bytes', round: 1, picture: 0, bytes: Uint8Array.from([1]) })).toBe(true);
		expect(isToPage({ type: 'progress', done: 0, total: 2, name: 'quay.jpg' })).toBe(true);
		expect(isFromPage({ type: 'ready' })).toBe(true);
		expect(isFromPage({ type: 'apply', round: 1, choices: [choice] })).toBe(true);
		expect(isFromPage({ type: 'bytes', round: 1, picture: 3 })).toBe(true);
	});

	it('is passed over where it has any other', () => {
		for (const odd of [
			null,
			'show',
			{ type: 'other' },
			{ ...show, round: -1 },
			{ ...show, pictures: [{ ...picture, type: 'text/html' }] },
			{ ...show, pictures: [{ ...picture, weight: Number.NaN }] },
			{ ...show, pictures: {} },
			{ type: 'bytes', round: 1, picture: 0, bytes: [1, 2] },
		])
			expect(isToPage(odd), JSON.stringify(odd)).toBe(false);
		for (const odd of [
			{ type: 'apply', round: 1, choices: [{ ...choice, picture: -1 }] },
			{ type: 'apply', round: 1, choices: [{ ...choice, picture: 0.5 }] },
			{ type: 'apply', round: 1, choices: [{ ...choice, scaled: 'bytes' }] },
			{ type: 'apply', choices: [choice] },
			{ type: 'apply', round: 1, choices: [{ picture: 0 }] },
			Object.create({ type: 'ready' }),
		])
			expect(isFromPage(odd), JSON.stringify(odd)).toBe(false);
	});
});

describe('the page of pictures', () => {
	it('may run its own script, and load nothing from outside', () => {
		const parts = { script: 's.js', style: 's.css', source: 'https://own.example', nonce: 'abc' };
		const html = prepareHtml({ ...parts, l10n: english, language: 'en' });
		const policy = /content="(default-src[^"]*)"/.exec(html)?.[1] ?? '';
		expect(policy.split('; ')).toEqual([
			"default-src 'none'",
			'img-src https://own.example blob:',
			'style-src https://own.example',
			"script-src 'nonce-abc'",
			"base-uri 'none'",
			"form-action 'none'",
		]);
		expect(html.match(/<script /g)).toHaveLength(1);
	});
});
