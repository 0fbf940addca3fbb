import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/core/checker.ts';
import { DiskFiles } from '../../server/src/host/disk.ts';
import { noSettings, today } from '../support/check.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { oracleCases, publishedPosts, sharedFolder } from './shared.ts';

const checker = new Checker(new DiskFiles(), { today: () => today });

describe('the published posts', () => {
	for (const path of publishedPosts()) {
		it(`give no error: ${path.slice(path.indexOf('/content/') + 9)}`, async () => {
			const { problems } = await checker.check(path, readFileSync(path, 'utf8'), noSettings);
			const errors = problems.filter((problem) => problem.severity === 'error');
			expect(errors).toEqual([]);
		});
	}
});

describe('the small posts that Hugo was tried with', () => {
	const folder = '/site/content/en/blog/2025/case';
	const bundle = join(sharedFolder, 'oracle/bundle');
	const files = new MemoryFiles(
		Object.fromEntries(readdirSync(bundle).map((name) => [`${folder}/${name}`, readFileSync(join(bundle, name))])),
	);
	for (const { case: name, post, expect: wanted } of oracleCases()) {
		it(`${name}: ${wanted}`, async () => {
			const { problems } = await new Checker(files, { today: () => today }).check(
				`${folder}/index.md`,
				post,
				noSettings,
			);
			const errors = problems.filter((problem) => problem.severity === 'error');
			if (wanted === 'error') expect(errors).not.toEqual([]);
			else expect(errors).toEqual([]);
		});
	}
});

it(`reads ${basename(sharedFolder)} as a whole`, () => {
	expect(publishedPosts().length).toBe(55);
	expect(oracleCases().length).toBe(71);
});
