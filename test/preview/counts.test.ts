import { describe, expect, it } from 'vitest';
import { describeCounts, isCounts } from '../../client/src/counts.ts';
import { english } from '../support/english.ts';

const none = { errors: 0, warnings: 0, infos: 0, pictures: 0, talks: 0, words: 0 };

describe('a post in the status bar', () => {
	for (const [counts, text, words] of [
		[
			{ ...none, errors: 3, pictures: 10, talks: 20, words: 980 },
			'Post $(error) 3  $(device-camera) 10  $(play-circle) 20  980 words',
			'Post: 3 errors; 10 pictures, 20 talks and 980 words',
		],
		[
			{ ...none, errors: 2, warnings: 1, infos: 3, pictures: 1, words: 1274 },
			'Post $(error) 2 $(warning) 1 $(info) 3  $(device-camera) 1  1,274 words',
			'Post: 2 errors, 1 warning and 3 notes; 1 picture and 1,274 words',
		],
		[
			{ ...none, warnings: 1, talks: 1, words: 1 },
			'Post $(warning) 1  $(play-circle) 1  1 word',
			'Post: 1 warning; 1 talk and 1 word',
		],
		[none, '$(check) Post  no words', 'Post: no problems; no words'],
	] as const) {
		it(`says "${words}"`, () => {
			expect(describeCounts(english, counts)).toMatchObject({ text, words });
		});
	}

	for (const [links, words] of [
		[{ alive: 18, gone: 1, private: 0, unverifiable: 2 }, '18 links alive, 1 gone, 2 unverifiable'],
		[{ alive: 1, gone: 0, private: 0, unverifiable: 0 }, '1 link alive'],
		[{ alive: 0, gone: 0, private: 2, unverifiable: 0 }, '2 links private'],
	] as const) {
		it(`says "${words}" of its links behind what it has, once they have been checked`, () => {
			const told = describeCounts(english, { ...none, talks: 3, words: 12 }, links);
			expect(told.text).toBe(`$(check) Post  $(play-circle) 3  12 words  $(link) ${words}`);
			expect(told.words).toBe(`Post: no problems; 3 talks and 12 words; ${words}`);
			expect(told.details.split('\n')).toContain(`$(link) ${words}  `);
		});
	}

	it('says nothing of links of which nothing is known', () => {
		const unknown = { alive: 0, gone: 0, private: 0, unverifiable: 0 };
		expect(describeCounts(english, { ...none, words: 12 }, unknown)).toEqual(
			describeCounts(english, { ...none, words: 12 }),
		);
	});

	it('has a tooltip with everything, a line each', () => {
		const { details } = describeCounts(english, { ...none, errors: 1, infos: 2, pictures: 4, words: 12 });
		expect(details.split('\n')).toEqual([
			'**Post at a Glance**',
			'',
			'$(error) 1 error  ',
			'$(info) 2 notes  ',
			'$(device-camera) 4 pictures  ',
			'$(play-circle) no talks  ',
			'$(book) 12 words',
			'',
			'Click to go to each of them.',
		]);
	});

	it('is taken from messages of its shape only', () => {
		expect(isCounts({ uri: 'file:///a.md' })).toBe(true);
		expect(isCounts({ uri: 'file:///a.md', counts: none })).toBe(true);
		expect(isCounts({ uri: 'file:///a.md', counts: { ...none, words: '1' } })).toBe(false);
		expect(isCounts({ uri: 'file:///a.md', counts: { errors: 0, warnings: 0, infos: 0 } })).toBe(false);
		expect(isCounts({ uri: 'file:///a.md', counts: null })).toBe(false);
		expect(isCounts({ counts: none })).toBe(false);
		expect(isCounts(undefined)).toBe(false);
	});
});
