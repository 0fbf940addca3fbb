import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, start } from '../cli/support/recap.ts';

/** So little of the budget is never enough for what is in the package: a sum of nothing would be within any budget. */
const least = 100;

describe('the package of the extension', () => {
	it('is within its budget, and docs/weight.md says what weighs what', async () => {
		const { code, out, err } = await start(path.join(root, 'scripts/weight.mjs'), ['--check'], {});
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const [, always, onDemand] = /^([\d.,]+) KB and on demand ([\d.,]+) KB$/m.exec(out) ?? [];
		expect(Number(always)).toBeGreaterThan(least);
		expect(Number(onDemand)).toBeGreaterThan(least);
	}, 120_000);

	it('has a budget no greater than was promised', () => {
		const budget = JSON.parse(fs.readFileSync(path.join(root, 'scripts/weight.budget.json'), 'utf8'));
		expect(budget).toMatchObject({ always: 600_000, aim: 400_000, onDemand: 1_000_000, activation: 50 });
	});
});
