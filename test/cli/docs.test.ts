import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { configRules } from '../../server/src/core/config/rules.ts';
import { rules } from '../../server/src/core/rules/all.ts';
import { docsUrl } from '../../server/src/core/rules/docsUrl.ts';
import { root, start } from './support/recap.ts';

describe('the pages of the rules, settings and faults, and the schema of .recap.yaml', () => {
	it('are as fresh as the rules and the manifest', async () => {
		expect(await start(path.join(root, 'scripts/docs.mjs'), ['--check'], {})).toEqual({ code: 0, out: '', err: '' });
	}, 120_000);

	for (const { name } of [...rules, ...configRules]) {
		it(`are where the links of ${name} lead`, () => {
			const [, page] = docsUrl(name).split('/blob/main/');
			expect(fs.readFileSync(path.join(root, page ?? ''), 'utf8')).toMatch(new RegExp(`^# ${name}\n`));
		});
	}
});
