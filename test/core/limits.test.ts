import { describe, expect, it } from 'vitest';
import { fixAll } from '../../server/src/core/fix.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { check } from '../support/check.ts';
import { oddTexts } from '../support/oddTexts.ts';
import { processorTime } from '../support/processorTime.ts';

describe('a text that no author writes', () => {
	it.each(Object.entries(oddTexts))('is answered within a second: %s', async (_, text) => {
		const start = processorTime();
		const { problems } = await check(text);
		expect(processorTime() - start).toBeLessThan(1000);
		expect(problems.every(isInside(text))).toBe(true);
	});

	it('is mended within a few seconds where 10,000 safe fixes wait', async () => {
		const text = oddTexts['10,000 captions with a period'] ?? '';
		const start = processorTime();
		const mended = await fixAll(text, async (next) => (await check(next)).problems);
		expect(processorTime() - start).toBeLessThan(5000);
		expect(mended.text).toBe(text.replaceAll('hall."', 'hall"'));
	});
});

function isInside(text: string): (problem: Problem) => boolean {
	return ({ span }) => span.start >= 0 && span.start <= span.end && span.end <= text.length;
}
