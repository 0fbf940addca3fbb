import { describe, expect, it } from 'vitest';
import { hasProblems, isCheckSiteResult, siteInWords } from '../../client/src/site/summary.ts';
import { english } from '../support/english.ts';

const clean = { files: 2750, faulty: 0, errors: 0, warnings: 0, infos: 0, unread: 0 };

describe('what came of a check of the site', () => {
	it.each([
		[clean, false, '2,750 posts and pages checked: no problems.'],
		[
			{ ...clean, faulty: 9, errors: 1, warnings: 1200, infos: 3 },
			false,
			'2,750 posts and pages checked: 1 error, 1,200 warnings and 3 notes in 9 of them.',
		],
		[{ ...clean, files: 1, faulty: 1, errors: 2 }, false, '1 post or page checked: 2 errors.'],
		[{ ...clean, unread: 1 }, false, '2,750 posts and pages checked: no problems. 1 file could not be read.'],
		[
			{ ...clean, files: 412, faulty: 2, infos: 2 },
			true,
			'Stopped. 412 posts and pages checked so far: 2 notes in 2 of them.',
		],
		[{ ...clean, files: 0 }, true, 'Stopped before any post was checked.'],
		[{ ...clean, files: 0 }, false, 'There is no post or page of a site in the open folders.'],
	])('is told in a sentence: %j, stopped %j', (result, stopped, words) => {
		expect(siteInWords(english, result, stopped)).toBe(words);
		expect(isCheckSiteResult(result)).toBe(true);
		expect(hasProblems(result)).toBe(result.faulty > 0);
	});

	it('is nothing that lacks a count', () => {
		expect(isCheckSiteResult(null)).toBe(false);
		expect(isCheckSiteResult({ ...clean, unread: '0' })).toBe(false);
		expect(isCheckSiteResult({ files: 3 })).toBe(false);
	});
});
