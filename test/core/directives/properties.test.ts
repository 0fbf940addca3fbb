import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnOffs } from '../../../server/src/core/directives/offer.ts';
import { readDirectives } from '../../../server/src/core/directives/read.ts';
import { applyEdits } from '../../../server/src/core/fix.ts';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { check } from '../../support/check.ts';
import { processorTime } from '../../support/processorTime.ts';
import { head } from './support.ts';

/** Pieces of posts, directives and faults among them. */
const piece = fc.constantFrom(
	'\n',
	'\n\n',
	'\r\n',
	'    ',
	'- ',
	'Text. ',
	'| a | b |\n|---|---|\n',
	'```\n',
	'`',
	'{{< image link="./welcome.jpg" >}}',
	'{{< image\n  link="./nowhere.jpg"\n  caption="A." >}}',
	'[x](https://youtu.be/short)',
	'{{< text plain >}}\n',
	'{{< /text >}}\n',
	'{{< tip >}}\n',
	'{{< /tip >}}',
	'<!-- recap-disable-next-line',
	'<!-- recap-disable',
	'<!-- recap-enable',
	'<!-- recap-disable-file',
	' image/no-text',
	', youtube/id',
	' nothing/known',
	' -- a reason',
	' -->',
	'<!-- note -->\n',
);
const body = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('directives', () => {
	it('never make a check throw, whatever stands in them', async () => {
		await fc.assert(
			fc.asyncProperty(body, fc.string(), async (text, noise) => {
				for (const post of [head + text + noise, `---\n${text}${noise}\n---\n`, `+++\n${text}\n+++\n`]) {
					for (const { span } of (await check(post)).problems) {
						expect(span.start).toBeLessThanOrEqual(span.end);
						expect(span.end).toBeLessThanOrEqual(post.length);
					}
				}
			}),
			{ numRuns: 150 },
		);
	});

	it('that turn everything off for the file leave only what is wrong with directives', async () => {
		await fc.assert(
			fc.asyncProperty(body, async (text) => {
				const { problems } = await check(`${head}\n<!-- recap-disable-file -->\n\n${text}`);
				expect(problems.filter(({ rule }) => !rule.startsWith('directive/'))).toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});

	it('only ever take problems away', async () => {
		await fc.assert(
			fc.asyncProperty(body, async (text) => {
				const post = `${head}\n${text}`;
				// Another word of the same length is no directive, and the rest stands where it stood.
				const without = post.replaceAll('recap-', 'other-');
				const key = ({ rule, span }: { rule: string; span: { start: number } }) => `${rule}@${span.start}`;
				const all = new Set((await check(without)).problems.map(key));
				const left = (await check(post)).problems.filter(({ rule }) => !rule.startsWith('directive/'));
				expect(left.filter((problem) => !all.has(key(problem)))).toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});

	it('that are offered do what they say', async () => {
		await fc.assert(
			fc.asyncProperty(body, async (text) => {
				const post = `${head}\n${text}`;
				const checked = await check(post);
				const count = (problems: typeof checked.problems, rule: string) =>
					problems.filter((problem) => problem.rule === rule).length;
				for (const problem of checked.problems.slice(0, 4)) {
					for (const { title, edits } of turnOffs(problem, checked)) {
						const after = await check(applyEdits(post, edits));
						expect(count(after.problems, problem.rule), title).toBeLessThan(count(checked.problems, problem.rule));
					}
				}
			}),
			{ numRuns: 100 },
		);
	});

	it('are read quickly, however many there are', () => {
		const many = `${head}\n${'<!-- recap-disable-next-line image/no-text -->\n{{< image link="./welcome.jpg" >}}\n'.repeat(5000)}`;
		const begin = processorTime();
		expect(readDirectives(parsePost(many))).toHaveLength(5000);
		expect(processorTime() - begin).toBeLessThan(3000);
	});
});
