import { describe, expect, it } from 'vitest';
import { describeCounts, isProblemCount } from '../../client/src/counts.ts';

describe('the count in the status bar', () => {
	for (const [counts, text, words] of [
		[{ errors: 1, warnings: 2, infos: 0 }, 'Post $(error) 1 $(warning) 2', '1 error and 2 warnings in this post'],
		[
			{ errors: 2, warnings: 1, infos: 3 },
			'Post $(error) 2 $(warning) 1 $(info) 3',
			'2 errors, 1 warning and 3 notes in this post',
		],
		[{ errors: 0, warnings: 1, infos: 0 }, 'Post $(warning) 1', '1 warning in this post'],
		[{ errors: 0, warnings: 0, infos: 0 }, '$(check) Post', 'No problems in this post'],
	] as const) {
		it(`says "${words}"`, () => {
			expect(describeCounts(counts)).toEqual({ text, words });
		});
	}

	it('is taken from messages of its shape only', () => {
		expect(isProblemCount({ uri: 'file:///a.md' })).toBe(true);
		expect(isProblemCount({ uri: 'file:///a.md', counts: { errors: 0, warnings: 0, infos: 0 } })).toBe(true);
		expect(isProblemCount({ uri: 'file:///a.md', counts: { errors: '1', warnings: 0, infos: 0 } })).toBe(false);
		expect(isProblemCount({ uri: 'file:///a.md', counts: null })).toBe(false);
		expect(isProblemCount({ counts: { errors: 0, warnings: 0, infos: 0 } })).toBe(false);
		expect(isProblemCount(undefined)).toBe(false);
	});
});
