import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/fix.ts';
import { rules } from '../../server/src/core/rules/all.ts';
import { check, filesBeside, problemsOf } from '../support/check.ts';

for (const rule of rules) {
	describe(rule.name, () => {
		it('has examples of both kinds', () => {
			expect(rule.examples.bad.length).toBeGreaterThan(0);
			expect(rule.examples.good.length).toBeGreaterThan(0);
		});

		for (const { text, fixed, beside } of rule.examples.bad) {
			const files = filesBeside(beside);
			it(`says something about ${JSON.stringify(text)}`, async () => {
				const problems = problemsOf(await check(text, { files }), rule.name);
				expect(problems.map((problem) => problem.message)).not.toEqual([]);
				for (const { span } of problems) {
					expect(span.start).toBeGreaterThanOrEqual(0);
					expect(span.end).toBeLessThanOrEqual(text.length);
					expect(span.start).toBeLessThanOrEqual(span.end);
				}
			});

			if (fixed !== undefined) {
				it(`mends it to ${JSON.stringify(fixed)}`, async () => {
					const [problem] = problemsOf(await check(text, { files }), rule.name);
					const fix = problem?.fixes.find((one) => one.safe) ?? problem?.fixes[0];
					expect(applyEdits(text, fix?.edits ?? [])).toBe(fixed);
				});
			}
		}

		for (const { text, beside } of rule.examples.good) {
			it(`says nothing about ${JSON.stringify(text)}`, async () => {
				expect(problemsOf(await check(text, { files: filesBeside(beside) }), rule.name)).toEqual([]);
			});
		}

		it('mends its own bad examples so that it says nothing more, fix by fix', async () => {
			for (const { text, beside } of rule.examples.bad) {
				const files = filesBeside(beside);
				const before = problemsOf(await check(text, { files }), rule.name);
				for (const fix of before.flatMap((problem) => problem.fixes)) {
					// A fix that leaves a gap for the author to fill mends nothing before it is filled.
					if (fix.edits.some((edit) => edit.cursor !== undefined && edit.cursor < edit.newText.length)) continue;
					const after = problemsOf(await check(applyEdits(text, fix.edits), { files }), rule.name);
					expect(after.length, `${JSON.stringify(text)} after "${fix.title}"`).toBeLessThan(before.length);
				}
			}
		});
	});
}
