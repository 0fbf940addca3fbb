import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/all.ts';
import { check } from '../support/check.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { allFaults } from './faults/all.ts';
import { readMarks } from './faults/fault.ts';
import { clean, sentences } from './faults/shapes.ts';
import { trial, tryRule } from './faults/trial.ts';

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

describe('two faults in one post', () => {
	const [shape] = sentences.english;
	if (!shape) throw new Error('no shape for sentences');
	// The first two ask nobody but a dictionary, and of a page with an odd shortcode nobody knows all ids.
	const others = /^(?:text\/(?:spelling|style)|link\/fragment)$/;
	const inSentences = allFaults.flatMap(({ rule, sets }) =>
		sets
			.filter((set) => set.in.includes(shape) && !others.test(rule))
			.flatMap((set) =>
				set.faults.map((fault) => ({ rule, set, wrong: typeof fault === 'string' ? fault : fault[0] })),
			),
	);
	type One = (typeof inSentences)[number];
	const places = async (rule: string, { set, wrong }: One, links: object, files: object) => {
		const { text } = readMarks(shape.text(wrong));
		const around = { ...set, links: { ...links, ...set.links }, files: { ...files, ...set.files } };
		const problems = await trial(rule, wrong, shape, around)(text);
		return problems.filter((problem) => problem.rule === rule).map(({ span }) => text.slice(span.start, span.end));
	};

	it('are both told, each as if it stood alone', async () => {
		expect(inSentences.length).toBeGreaterThan(100);
		const one = fc.constantFrom(...inSentences);
		await fc.assert(
			fc.asyncProperty(one, one, async (a, b) => {
				const links = { ...a.set.links, ...b.set.links };
				const files = { ...a.set.files, ...b.set.files };
				const both = { ...a, wrong: `${a.wrong} at first.\n\nLater on: ${b.wrong}` };
				for (const { rule } of [a, b]) {
					const alone = [...(await places(rule, a, links, files)), ...(await places(rule, b, links, files))];
					expect(await places(rule, both, links, files)).toEqual(alone);
				}
			}),
			{ numRuns: 100 },
		);
	});
});

it('every rule has faults in test/rules/faults', () => {
	const tried = new Set(allFaults.map(({ rule }) => rule));
	const lacking = rules.filter(({ name }) => !tried.has(name)).map(({ name }) => name);
	expect(lacking, `Write faults and near misses for ${lacking.join(', ')} into test/rules/faults.`).toEqual([]);
	expect(tried.size, 'a rule stands in two groups').toBe(allFaults.length);
});
