import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, FailureReason } from '../../server/src/core/links/answer.ts';
import { evidenceInWords } from '../../server/src/core/links/evidence.ts';
import { judgePage } from '../../server/src/core/links/page.ts';
import { judgeTalk, judgeTwice } from '../../server/src/core/links/sched.ts';
import { judgeByOembed, judgeVideo } from '../../server/src/core/links/youtube.ts';
import { readWords } from '../../server/src/host/words.ts';
import { speak } from '../../server/src/language.ts';

const ours = path.resolve(import.meta.dirname, '../../l10n');
const silent = () => undefined;

/** Every reason, so that a new one is not forgotten. */
const reasons: Readonly<Record<FailureReason, true>> = {
	'time-out': true,
	reset: true,
	unreachable: true,
	refused: true,
	redirects: true,
	elsewhere: true,
	resting: true,
	later: true,
	cancelled: true,
	browser: true,
};

const failures = Object.keys(reasons).map((reason): Answer => ({ kind: 'failure', reason: reason as FailureReason }));
const responses = [
	{ status: 200, headers: {}, body: 'no JSON' },
	{ status: 200, headers: {}, body: 'Forbidden' },
	{ status: 302, headers: { location: 'https://sched.com/' }, body: '' },
	{ status: 302, headers: { location: 'https://example2026.sched.com/event/1AbCd/a-talk' }, body: '' },
	{ status: 302, headers: { location: 'https://example.org/elsewhere' }, body: '' },
	{ status: 401, headers: {}, body: '' },
	{ status: 404, headers: {}, body: '' },
	{ status: 429, headers: {}, body: '' },
].map((answer): Answer => ({ kind: 'response', url: 'https://sched.co/1AbCd', partial: false, ...answer }));

const answers = [...failures, ...responses];
const judged = answers.flatMap((answer) => [
	judgePage(answer),
	judgeTalk(answer),
	...answers.flatMap((other) => [judgeTwice(judgeTalk(answer), judgeTalk(other)), judgeVideo(answer, other)]),
	...[judgeByOembed(answer) ?? []].flat(),
]);

/** The words of evidence, without names and numbers. */
function wordsOf(evidence: string): string[] {
	return (evidence.replace(/sched\.co|oEmbed|sched|“[^”]*”/g, '').match(/\p{L}+/gu) ?? []).filter(
		(word) => word !== 'JSON',
	);
}

describe('what the network answered', () => {
	it('is told as it is kept where English is spoken', async () => {
		await speak('en', undefined, silent);
		for (const { evidence } of judged) expect(evidenceInWords(evidence)).toBe(evidence);
	});

	describe.each(['es', 'uk', 'zh-cn'])('is told in %s', (language) => {
		beforeAll(() => speak(language, (one) => readWords([ours], one), silent));
		afterAll(() => speak(undefined, undefined, silent));

		it('without a word of English left', () => {
			// Spanish words that English has too.
			const both = new Set(language === 'es' ? ['a', 'no'] : []);
			for (const { evidence } of judged) {
				const english = new Set(wordsOf(evidence));
				const left = wordsOf(evidenceInWords(evidence)).filter((word) => english.has(word) && !both.has(word));
				expect({ evidence, left }).toEqual({ evidence, left: [] });
			}
		});
	});
});
