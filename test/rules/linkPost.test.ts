import { describe, expect, it } from 'vitest';
import { check, problemsOf } from '../support/check.ts';
import { choices, covered, found, head, mended, messages } from './support.ts';

const address = 'https://example.org/mesh-day/';
const lines = [
	"title: 'Mesh Day'",
	"date: '2026-03-12T09:30:00+00:00'",
	'tags:',
	'- mesh',
	'source: Example News',
	`external_url: ${address}`,
	'post_kind: link',
	'draft: false',
	"tldr: 'A day in Porto.'",
	"summary: 'A day in Porto, told at length.'",
];
const body = `Open the original post ↗ ${address}\n`;
const without = (key: string) => head(...lines.filter((line) => !line.startsWith(key))) + body;
const withLine = (key: string, line: string) => head(...lines.map((one) => (one.startsWith(key) ? line : one))) + body;

it('a whole link post has no problem', async () => {
	expect((await check(head(...lines) + body)).problems).toEqual([]);
	expect((await check(head(...lines) + body, { path: '/elsewhere/links/mesh-day.md' })).problems).toEqual([]);
});

it('a link post needs a title and a date, and nothing that a post of one’s own needs', async () => {
	const { problems } = await check(head('post_kind: link', 'source: S', `external_url: ${address}`) + body);
	expect(problems.map(({ rule, severity, message }) => `${rule} ${severity}: ${message.split('.')[0]}`)).toEqual([
		'front-matter/required error: This post has no title',
		'front-matter/required warning: This post has no date',
	]);
});

it('a link post’s fields have types', async () => {
	const text = withLine('draft', 'draft: "false"').replace('tags:\n- mesh', 'tags: mesh, gateway');
	expect(problemsOf(await check(text), 'front-matter/type').map(({ message }) => message)).toEqual([
		'tags should be a list, such as [mesh, conference], but it is a text.',
		'draft should be true or false, without quotes, but it is a text.',
	]);
});

describe('link-post/fields', () => {
	const rule = 'link-post/fields';

	it('takes a missing address from the body', async () => {
		expect(await choices(rule, without('external_url'))).toEqual({
			[`Add external_url: ${address}`]: head(...lines).replace(address, `"${address}"`) + body,
		});
	});

	it('tells of a missing or empty source', async () => {
		expect(await messages(rule, without('source'))).toEqual([
			'This link post has no source. Say who published the original post.',
		]);
		expect(await covered(rule, withLine('source', 'source: ""'))).toEqual(['source']);
	});

	it('tells of an address that is none, and offers what it may have been', async () => {
		for (const wrong of [
			'example.org/mesh-day/',
			'ftp://example.org/',
			'https://',
			'"https://example.org/a b"',
			'[a]',
			'soon',
		])
			expect((await messages(rule, withLine('external_url', `external_url: ${wrong}`))).length, wrong).toBe(1);
		expect(Object.keys(await choices(rule, withLine('external_url', 'external_url: example.org/day')))).toEqual([
			`Use ${address}`,
			'Use https://example.org/day',
		]);
	});

	it('is for post_kind link only', async () => {
		expect(await found(rule, head('title: T', 'post_kind: recap'))).toEqual([]);
		expect(await found(rule, head('title: T'))).toEqual([]);
	});
});

describe('link-post/body-url', () => {
	const rule = 'link-post/body-url';
	const other = 'https://example.org/mesh-camp/';

	it('puts the address of the front matter in the body', async () => {
		const start = head(...lines);
		expect(await mended(rule, `${start}Open the original post ↗ ${other}\n`)).toBe(start + body);
		expect(await mended(rule, `${start}[Open the original post ↗](${other})\n`)).toBe(
			`${start}[Open the original post ↗](${address})\n`,
		);
	});

	it('does so by itself only where Markdown reads the whole address', async () => {
		const bracket = 'https://example.org/a_(b)';
		const text = withLine('external_url', `external_url: ${bracket}`);
		expect((await found(rule, text)).flatMap(({ fixes }) => fixes.map(({ safe }) => safe))).toEqual([false]);
	});

	it('says nothing of other links, of a slash at the end, or without a valid address to compare with', async () => {
		const start = head(...lines);
		expect(await found(rule, `${start}See also ${other}\n`)).toEqual([]);
		expect(await found(rule, `${start}Open the original post ↗ ${address.slice(0, -1)}\n`)).toEqual([]);
		expect(await found(rule, withLine('external_url', 'external_url: soon'))).toEqual([]);
	});
});
