import { describe, expect, it } from 'vitest';
import { configRules } from '../../server/src/core/config/rules.ts';
import { rules } from '../../server/src/core/rules/all.ts';
import { builtRecap } from './support/recap.ts';

const recap = builtRecap();

describe('recap rules', () => {
	it('prints a rule a line, its name first', async () => {
		const { code, out, err } = await recap(['rules']);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const lines = out.trimEnd().split('\n');
		expect(lines.map((line) => line.split(/ {2,}/).slice(0, 2))).toEqual(
			[...rules, ...configRules].map((rule) => [
				rule.name,
				'offByDefault' in rule && rule.offByDefault ? 'off' : rule.severity,
			]),
		);
	});

	it('prints the page of every rule', async () => {
		const { code, out } = await recap(['rules', 'image/missing-file']);
		expect(code).toBe(0);
		expect(out).toMatch(/^# image\/missing-file\n\n/);
		for (const title of ['## Why', '## Gives this problem', '## Is fine']) expect(out).toContain(`\n${title}\n`);
	});
});
