import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, fixAll } from '../../server/src/core/fix.ts';
import { check, problemsOf } from '../support/check.ts';
import { processorTime } from '../support/processorTime.ts';

const head = `---
title: "Mesh Day"
description: A day in Porto.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh]
---
`;

/** The problems of a text, each with its rule and what stands at its place. */
async function told(text: string): Promise<string[]> {
	const { problems } = await check(text);
	return problems.map(({ rule, span }) => `${rule} ${JSON.stringify(text.slice(span.start, span.end))}`);
}

describe('NUL and other control characters', () => {
	it('are told once, where they begin, and all removed by one fix', async () => {
		const text = `${head}\nThe hall\0\0 was full\0.\n`;
		expect(await told(text)).toEqual(['text/encoding "\\u0000\\u0000"']);
		const [problem] = (await check(text)).problems;
		expect(problem?.fixes.map(({ safe }) => safe)).toEqual([false]);
		expect(applyEdits(text, problem?.fixes[0]?.edits ?? [])).toBe(`${head}\nThe hall was full.\n`);
	});

	it('shift no other problem', async () => {
		const text = `${head}\nThe\0 hall\n\n{{< image link="./nowhere.jpg" caption="A\0b." >}}\n`;
		expect(await told(text)).toEqual([
			'text/encoding "\\u0000"',
			'image/missing-file "./nowhere.jpg"',
			'image/caption-period "A\\u0000b."',
		]);
	});

	it('of front matter are told by the rule of its parser, which stops at them', async () => {
		const rules = async (text: string) => (await check(text)).problems.map(({ rule }) => rule);
		expect(await rules(head.replace('Mesh Day', 'Mesh\0 Day'))).toEqual(['front-matter/syntax']);
		expect(await rules(head.replace('Mesh Day', 'Mesh\u0008 Day'))).toEqual(['front-matter/syntax']);
		expect(await rules(`${head}\nback\u0008space\n`)).toEqual([]);
	});

	it('by the million are one problem with one fix', async () => {
		const { problems } = await check(`${head}\n${'a\0'.repeat(500_000)}\n`);
		expect(problems.map(({ rule }) => rule)).toEqual(['text/encoding']);
		expect(problems[0]?.fixes[0]?.edits).toHaveLength(1);
	});
});

describe('lone carriage returns', () => {
	const faulty = `---
title: Mesh Day: a recap
description: A day in Porto
publishdate: 2026-02-30
attribution: "Ada Lin"
keywords:
  - mesh
  - mesh
---

## The hall

{{< image width="75%"
    link="./nowhere.jpg"
    caption="The hall."
>}}

We saw [a talk](https://youtu.be/short).
`;

	it('leave the front matter as readable as it is to Hugo, each problem in its place', async () => {
		for (const text of [faulty, faulty.replace(': a recap', '')]) {
			const expected = (await check(text)).problems.map(({ rule, span }) => ({ rule, span }));
			const problems = (await check(text.replaceAll('\n', '\r'))).problems;
			const others = problems.filter(({ rule }) => rule !== 'text/encoding');
			expect(others.map(({ rule, span }) => ({ rule, span }))).toEqual(expected);
			expect(problems.length).toBe(expected.length + 1);
		}
	});

	it('are an error where there is no other line break, and mended for the whole file', async () => {
		const text = faulty.replaceAll('\n', '\r');
		const [problem] = problemsOf(await check(text), 'text/encoding');
		expect(problem).toMatchObject({ severity: 'error', fixes: [{ safe: true }] });
		expect(applyEdits(text, problem?.fixes[0]?.edits ?? [])).toBe(faulty);
	});

	it('are mended together with everything else', async () => {
		const mended = async (text: string) =>
			(await fixAll(text, async (next) => (await check(next)).problems)).text.replaceAll('\r\n', '\n');
		expect(await mended(faulty.replaceAll('\n', '\r'))).toBe(await mended(faulty));
	});

	it('among other line breaks are a warning, and none where they part nothing', async () => {
		const mixed = `${head}\nThe hall\rwas full.\n`;
		expect(problemsOf(await check(mixed), 'text/encoding')).toMatchObject([{ severity: 'warning' }]);
		for (const harmless of [`${head}\nThe hall\r\r\nwas full.\r`, `${head.replaceAll('\n', '\r')}`]) {
			expect(await told(harmless)).toEqual([]);
		}
	});

	it('begin no fence, list or definition, as in Hugo', async () => {
		const { post } = await check(
			`${head}\nText\r\`\`\`\r{{< image link="./welcome.jpg" >}}\r[a]: https://example.com/x\r`,
		);
		expect(post.code).toEqual([]);
		expect(post.links.map(({ kind }) => kind)).toEqual(['bare']);
	});
});

describe('any text', () => {
	const unit = fc.oneof(
		fc.constantFrom('\0', '\r', '\n', '\r\n', '\ud800', '\udc00', '\ufeff', '\ufffd', '\u2028', '---', '{{<', '>}}'),
		fc.string({ unit: 'binary' }),
	);
	const text = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''));

	it('of lone surrogates, zeros and odd line breaks is checked without a throw, every range inside it', async () => {
		await fc.assert(
			fc.asyncProperty(text, fc.boolean(), async (odd, inHead) => {
				const post = inHead ? `---\ntitle: "${odd}"\n---\n` : head + odd;
				for (const { span, fixes } of (await check(post)).problems) {
					for (const { start, end } of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))]) {
						expect(start).toBeGreaterThanOrEqual(0);
						expect(start).toBeLessThanOrEqual(end);
						expect(end).toBeLessThanOrEqual(post.length);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('of ten million characters on one line is checked within seconds', async () => {
		const words = 'word and word. '.repeat(666_666);
		for (const long of [`${head}\n${words}\n`, `---\ntitle: "${words}"\n---\n`, `${head}\n${'\r'.repeat(1e7)}`]) {
			const begin = processorTime();
			await check(long);
			expect(processorTime() - begin).toBeLessThan(5000);
		}
	}, 30_000);
});
