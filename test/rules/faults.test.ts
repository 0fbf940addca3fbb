import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/all.ts';
import { check } from '../support/check.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { allFaults } from './faults/all.ts';
import { clean } from './faults/shapes.ts';
import { tryRule } from './faults/trial.ts';

describe('the posts into which faults are put', () => {
	it.each(clean.map((shape) => [shape.path, shape] as const))('are clean without them: %s', async (path, { files, text }) => {
		const { problems } = await check(text(''), {
			path,
			files: new MemoryFiles({ ...files, [path]: '' }),
			settings: { severities: new Map(), include: [] },
		});
		expect(problems).toEqual([]);
	});
});

describe.each(allFaults.map((faults) => [faults.rule, faults] as const))('%s', (_, faults) => {
	it('is told of each fault at its place and of nothing else, mends it where that is safe, and passes near misses', async () => {
		const { wrong, injected, found, nearMisses, silent } = await tryRule(faults);
		expect(wrong).toEqual([]);
		expect(found).toBe(injected);
		expect(silent).toBe(nearMisses);
	});

	it('is tried with 20 faults and 10 near misses at the least', async () => {
		const { injected, nearMisses } = await tryRule(faults);
		expect(injected).toBeGreaterThanOrEqual(20);
		expect(nearMisses).toBeGreaterThanOrEqual(10);
	});
});
