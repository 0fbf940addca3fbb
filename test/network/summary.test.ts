import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkFrom, targetFrom } from '../../client/src/commands/arguments.ts';
import { describeCounts, isCounts } from '../../client/src/counts.ts';
import { deadLinks, isCheckLinksResult, linksInWords, resultInWords } from '../../client/src/links/summary.ts';
import { english } from '../support/english.ts';

const none = { alive: 0, gone: 0, private: 0, unverifiable: 0 };
const post = { errors: 0, warnings: 0, infos: 0, pictures: 0, talks: 21, words: 900 };

describe('how links are, in words', () => {
	it.each([
		[{ ...none, alive: 18, gone: 1, unverifiable: 2 }, '18 links alive, 1 gone, 2 unverifiable'],
		[{ ...none, alive: 1 }, '1 link alive'],
		[{ ...none, gone: 1, private: 3 }, '1 link gone, 3 private'],
		[{ ...none, unverifiable: 1200 }, '1,200 links unverifiable'],
		[none, undefined],
	])('%o is %s', (counts, words) => {
		expect(linksInWords(english, counts)).toBe(words);
	});

	const link = { url: 'https://youtu.be/a', verdict: 'gone', evidence: 'oEmbed 404', checkedAt: '2026-03-01' } as const;

	it('leads to those that are gone or private, and to no other', () => {
		const links = (['alive', 'gone', 'unverifiable', 'private'] as const).map((verdict) => ({ ...link, verdict }));
		const result = { kind: 'checked', counts: none, documents: [{ uri: 'file:///a.md', links }] } as const;
		expect(deadLinks(result).map(({ uri, link: { verdict } }) => [uri, verdict])).toEqual([
			['file:///a.md', 'gone'],
			['file:///a.md', 'private'],
		]);
	});

	it('is told of one link with its title or address and the evidence', () => {
		const result = (one: object) =>
			({
				kind: 'checked',
				counts: { ...none, gone: 1 },
				documents: [{ uri: 'file:///a.md', links: [{ ...link, ...one }] }],
			}) as const;
		expect(resultInWords(english, result({}))).toBe('https://youtu.be/a is gone (oEmbed 404).');
		expect(resultInWords(english, result({ title: 'Sails' }))).toBe('“Sails” is gone (oEmbed 404).');
	});

	it('stands in the tooltip of the status bar and is read aloud, where anything is known', () => {
		const links = { ...none, alive: 18, gone: 1, unverifiable: 2 };
		const { details, words } = describeCounts(english, post, links);
		expect(details.split('\n')).toContain('$(link) 18 links alive, 1 gone, 2 unverifiable  ');
		expect(words).toBe('Post: no problems; 21 talks and 900 words; 18 links alive, 1 gone, 2 unverifiable');
		expect(describeCounts(english, post, none)).toEqual(describeCounts(english, post));
	});
});

describe('a message about links', () => {
	it('is taken only where it has the right shape', () => {
		expect(isCounts({ uri: 'file:///a.md', counts: post, links: none })).toBe(true);
		expect(isCounts({ uri: 'file:///a.md', counts: post, links: { ...none, alive: '3' } })).toBe(false);
		expect(isCheckLinksResult({ kind: 'not-allowed', reason: 'forbidden' })).toBe(true);
		expect(isCheckLinksResult({ kind: 'checked', counts: none, documents: [] })).toBe(true);
		expect(isCheckLinksResult({ kind: 'checked', counts: {}, documents: [] })).toBe(false);
		fc.assert(fc.property(fc.anything(), (message) => isCheckLinksResult(message) === false));
	});

	it('leads a command somewhere only where its arguments are a place or a link', () => {
		const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 9 } };
		expect(targetFrom('file:///a.md', range)).toEqual({ uri: 'file:///a.md', ...range });
		expect(targetFrom('file:///a.md', { ...range, end: { line: -1, character: 0 } })).toBeUndefined();
		expect(targetFrom('file:///a.md', { start: range.start })).toBeUndefined();
		expect(targetFrom({ path: '/a.md' }, range)).toBeUndefined();
		expect(linkFrom('file:///a.md', 'https://youtu.be/x')).toEqual({ uri: 'file:///a.md', url: 'https://youtu.be/x' });
		expect(linkFrom('file:///a.md', ['https://youtu.be/x'])).toBeUndefined();
		fc.assert(fc.property(fc.anything(), fc.anything(), (uri, at) => targetFrom(uri, at) === undefined));
	});
});
