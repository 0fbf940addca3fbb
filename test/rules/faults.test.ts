import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/all.ts';
import { check } from '../support/check.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { allFaults } from './faults/all.ts';
import { clean } from './faults/shapes.ts';
import { tryRule } from './faults/trial.ts';

describe('the posts into which faults are put', () => {
	it.each(clean.map((shape) => [shape.path, shape] as const))(
		'are clean without them: %s',
		async (path, { files, text }) => {
			const { problems } = await check(text(''), {
				path,
				files: new MemoryFiles({ ...files, [path]: '' }),
				settings: { severities: new Map(), include: [] },
			});
			expect(problems).toEqual([]);
		},
	);
});

describe.each(allFaults.map((faults) => [faults.rule, faults] as const))('%s', (_, faults) => {
	it('is told of each fault at its place and of nothing else, mends it where that is safe, and passes near misses', async () => {
		const { wrong, kinds, injected, found, nearMisses, silent } = await tryRule(faults);
		expect(wrong).toEqual([]);
		expect([found, silent]).toEqual([injected, nearMisses]);
		expect(kinds, 'kinds of faults').toBeGreaterThanOrEqual(6);
		expect(injected, 'faults').toBeGreaterThanOrEqual(20);
		expect(nearMisses, 'near misses').toBeGreaterThanOrEqual(10);
	});
});

it('every rule has faults in test/rules/faults', () => {
	const tried = new Set(allFaults.map(({ rule }) => rule));
	const lacking = rules.filter(({ name }) => !tried.has(name)).map(({ name }) => name);
	expect(lacking, `Write faults and near misses for ${lacking.join(', ')} into test/rules/faults.`).toEqual([]);
	expect(tried.size, 'a rule stands in two groups').toBe(allFaults.length);
});
