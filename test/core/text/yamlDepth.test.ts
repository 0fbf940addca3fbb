import { describe, expect, it } from 'vitest';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { tooDeepAt } from '../../../server/src/core/text/yamlDepth.ts';
import { check, exampleFiles } from '../../support/check.ts';
import { processorTime } from '../../support/processorTime.ts';

describe('YAML that nests too deep', () => {
	it('is told by its brackets, dashes and indentation', () => {
		expect(tooDeepAt('a: [[[1]]]\n', 3)).toBeUndefined();
		expect(tooDeepAt('a: [[[[1]]]]\n', 3)).toBe(6);
		expect(tooDeepAt('a: [1]\nb: [1]\nc: [1]\nd: {x: 1}\n', 3)).toBeUndefined();
		expect(tooDeepAt('- - - a\n', 3)).toBe(0);
		expect(tooDeepAt(`a:\n${' '.repeat(12)}b: c\n`, 3)).toBe(3);
	});

	it('is told in no time, whatever the text', () => {
		const start = processorTime();
		for (const part of ['[', '- ', '-', ' ', '-  ', '? - ', '\n', ']', ' \n']) tooDeepAt(part.repeat(300_000), 100);
		expect(processorTime() - start).toBeLessThan(2000);
	});

	it('does not end the process, in a post and in a site’s config alike', async () => {
		for (const deep of ['['.repeat(250_000), '{a: '.repeat(100_000), '- '.repeat(100_000)]) {
			const { frontMatter } = parsePost(`---\ntitle: x\nkeywords: ${deep}\n---\n\nText.\n`);
			expect(frontMatter.faults.map(({ code }) => code)).toEqual(['too-deep']);
			const files = exampleFiles({ '/site/hugo.yaml': `a: ${deep}\n` });
			expect((await check('---\ntitle: x\n---\n', { files })).place.site.root).toBe('/site');
		}
	});
});
