import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/fix.ts';
import type { Fix } from '../../server/src/core/problem.ts';
import { rules } from '../../server/src/core/rules/all.ts';
import type { Example } from '../../server/src/core/rules/rule.ts';
import { statedLint } from '../../server/src/core/siteLint/stated.ts';
import { check, examplePath, filesBeside, problemsOf, settingsFor, siteFiles } from '../support/check.ts';

for (const rule of rules) {
	const settings = settingsFor(rule);
	const problemsIn = async (text: string, example: Example, { renames = [] }: Partial<Fix> = {}) => {
		const { links, lint, at, beside, site } = example;
		const path = at === undefined ? examplePath : `/site/${at}`;
		const files = site ? siteFiles(site) : filesBeside(beside);
		for (const { from, to } of renames) files.rename(from, to);
		const there = renames.find(({ from }) => from === path)?.to ?? path;
		const siteLint = lint && statedLint(example.text, lint);
		return problemsOf(
			await check(text, { path: there, settings, files, ...(links && { links }), ...(siteLint && { siteLint }) }),
			rule.name,
		);
	};

	describe(rule.name, () => {
		it('has examples of both kinds', () => {
			expect(rule.examples.bad.length).toBeGreaterThan(0);
			expect(rule.examples.good.length).toBeGreaterThan(0);
		});

		for (const example of rule.examples.bad) {
			const { text, fixed } = example;
			it(`says something about ${JSON.stringify(text)}`, async () => {
				const problems = await problemsIn(text, example);
				expect(problems.map((problem) => problem.message)).not.toEqual([]);
				for (const { span } of problems) {
					expect(span.start).toBeGreaterThanOrEqual(0);
					expect(span.end).toBeLessThanOrEqual(text.length);
					expect(span.start).toBeLessThanOrEqual(span.end);
				}
			});

			if (fixed !== undefined) {
				it(`mends it to ${JSON.stringify(fixed)}`, async () => {
					const [problem] = await problemsIn(text, example);
					const fix = problem?.fixes.find((one) => one.safe) ?? problem?.fixes[0];
					expect(applyEdits(text, fix?.edits ?? [])).toBe(fixed);
				});
			}
		}

		for (const example of rule.examples.good) {
			const { text } = example;
			it(`says nothing about ${JSON.stringify(text)}`, async () => {
				expect(await problemsIn(text, example)).toEqual([]);
			});
		}

		it('mends its own bad examples so that it says nothing more, fix by fix', async () => {
			for (const example of rule.examples.bad) {
				const { text } = example;
				const before = await problemsIn(text, example);
				for (const fix of before.flatMap((problem) => problem.fixes)) {
					// A fix that leaves a gap for the author to fill mends nothing before it is filled.
					if (fix.edits.some((edit) => edit.cursor !== undefined && edit.cursor < edit.newText.length)) continue;
					const after = await problemsIn(applyEdits(text, fix.edits), example, fix);
					expect(after.length, `${JSON.stringify(text)} after "${fix.title}"`).toBeLessThan(before.length);
				}
			}
		});
	});
}
