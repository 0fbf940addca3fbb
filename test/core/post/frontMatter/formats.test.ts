import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, fixAll } from '../../../../server/src/core/fix.ts';
import type { Problem } from '../../../../server/src/core/problem.ts';
import { check } from '../../../support/check.ts';
import { type Format, faultsIn, headOf, type Plain, postIn } from '../../../support/heads.ts';

const formats: readonly Format[] = ['yaml', 'toml', 'json'];

const whole: Readonly<Record<string, Plain>> = {
	title: 'Mesh Day',
	description: 'A day in Porto.',
	publishdate: { day: '2026-03-12' },
	attribution: 'Ada Lin (Example Corp)',
	keywords: ['mesh', 'gateway'],
};

async function problemsIn(text: string): Promise<readonly Problem[]> {
	return (await check(text)).problems;
}

/** What a front matter without `name` is after the fix of `front-matter/required`. */
async function withAdded(name: string, text: string): Promise<string> {
	const problem = (await problemsIn(text)).find(
		({ rule, message }) => rule === 'front-matter/required' && message.includes(name),
	);
	return applyEdits(text, problem?.fixes[0]?.edits ?? []);
}

describe('one post in YAML, TOML and JSON', () => {
	for (const format of formats) {
		it(`has no problem in ${format}, and its safe fixes change nothing`, async () => {
			const text = postIn(format, whole);
			expect(await problemsIn(text)).toEqual([]);
			expect((await fixAll(text, problemsIn)).text).toBe(text);
		});

		it(`gets back each field that it lacks where its neighbours are, in ${format}`, async () => {
			for (const name of Object.keys(whole)) {
				const { [name]: _, ...rest } = whole;
				const mended = await withAdded(name, postIn(format, rest));
				expect(faultsIn(mended), mended).toEqual([]);
				expect(headOf(mended).fields.map(({ key }) => key)).toEqual(Object.keys(whole));
			}
		});

		it(`gets its first field into an empty head, in ${format}`, async () => {
			const mended = await withAdded('title', postIn(format, {}).replace('\n\n}', '\n}'));
			expect(faultsIn(mended), mended).toEqual([]);
			expect(headOf(mended).fields.map(({ key }) => key)).toEqual(['title']);
		});
	}

	const text = fc.oneof(
		fc.constantFrom(
			'Mesh Day',
			'A day in Porto.',
			'What a day!',
			'Ada Lin ',
			' Ada (Corp',
			'Ada,, Ben',
			'a: b',
			'a "b" c',
			'mesh, gateway',
			'true',
			'12',
			'',
			'在波尔图。',
			'C:\\dir',
			'it’s # here',
		),
		fc.string({ unit: 'grapheme', maxLength: 12 }),
	);
	const day = fc.constantFrom(
		'2026-03-12',
		'2026-3-14',
		'2026-02-30',
		'March 14, 2026',
		'04/05/2026',
		'14 Mar 2026',
		'2026-03-12T09:00:00Z',
		'2026-03-12 09:00',
		'soon',
		'',
	);
	const list = fc.array(fc.oneof(fc.constantFrom('mesh', 'Mesh', 'mesh '), text), { maxLength: 4 });
	const other = fc.oneof(text, list, fc.boolean(), fc.constantFrom(0, 5, 1.5, 20260314));
	const fields = fc.record(
		{
			title: fc.oneof(text, other),
			description: fc.oneof(text, other),
			publishdate: fc.oneof(day, fc.constant({ day: '2026-03-12' }), other),
			attribution: fc.oneof(text, other),
			keywords: fc.oneof(list, other),
			draft: other,
			weight: other,
			last_update: fc.oneof(day, fc.constant({ day: '2026-03-12T09:00:00Z' })),
			subtitle: other,
			other,
		},
		{ requiredKeys: [] },
	);

	it('has the same problems in each', async () => {
		await fc.assert(
			fc.asyncProperty(fields, async (values) => {
				const found = await Promise.all(
					formats.map(async (format) =>
						(await problemsIn(postIn(format, values))).map(({ rule, severity }) => `${severity} ${rule}`).sort(),
					),
				);
				expect(found[1]).toEqual(found[0]);
				expect(found[2]).toEqual(found[0]);
			}),
			{ numRuns: 200 },
		);
	}, 30_000);

	it('still parses after each fix, which leaves fewer problems of its rule', async () => {
		await fc.assert(
			fc.asyncProperty(fields, fc.constantFrom(...formats), async (values, format) => {
				const before = postIn(format, values);
				const problems = await problemsIn(before);
				for (const { rule, fixes } of problems) {
					for (const { title, edits } of fixes) {
						const after = applyEdits(before, edits);
						expect(faultsIn(after), `${title}: ${after}`).toEqual([]);
						if (edits.some(({ cursor, newText }) => cursor !== undefined && cursor < newText.trimEnd().length))
							continue;
						const left = (await problemsIn(after)).filter((problem) => problem.rule === rule).length;
						expect(left, `${title}: ${after}`).toBeLessThan(problems.filter((problem) => problem.rule === rule).length);
					}
				}
			}),
			{ numRuns: 200 },
		);
	});
});

describe('the fixes of each format', () => {
	const fixed: [before: string, rule: string, after: string][] = [
		[
			'+++\n# about\ntitle = "a"\n\n[params]\nx = 1\n+++\n',
			'front-matter/required',
			'+++\n# about\ntitle = "a"\ndescription = ""\n\n[params]\nx = 1\n+++\n',
		],
		['+++\n[params]\ntitle = "a"\n+++\n', 'front-matter/required', '+++\ntitle = ""\n[params]\ntitle = "a"\n+++\n'],
		['+++\r\ntitle = ""\r\n+++\r\n', 'front-matter/required', '+++\r\ntitle = ""\r\ndescription = ""\r\n+++\r\n'],
		['{"description":"a."}\n', 'front-matter/required', '{"title": "", "description":"a."}\n'],
		['{}\n', 'front-matter/required', '{"title": ""}\n'],
		[
			'+++\nkeywords = "mesh, the \\"gateway\\""\n+++\n',
			'front-matter/type',
			'+++\nkeywords = ["mesh", \'the "gateway"\']\n+++\n',
		],
		['{"keywords": "mesh, the \\"gateway\\""}\n', 'front-matter/type', '{"keywords": ["mesh", "the \\"gateway\\""]}\n'],
		['+++\nattribution = ["Ada", "Ben"]\n+++\n', 'front-matter/type', '+++\nattribution = "Ada and Ben"\n+++\n'],
		['{"draft": "True"}\n', 'front-matter/type', '{"draft": true}\n'],
		['{"title": true}\n', 'front-matter/type', '{"title": "true"}\n'],
		["+++\npublishdate = '14.3.2026'\n+++\n", 'date/invalid', "+++\npublishdate = '2026-03-14'\n+++\n"],
		['+++\npublishdate = """14.3.2026"""\n+++\n', 'date/invalid', '+++\npublishdate = 2026-03-14\n+++\n'],
		['+++\npublishdate = 20260314\n+++\n', 'date/invalid', '+++\npublishdate = 2026-03-14\n+++\n'],
		['+++\ndescription = 2026-03-14\n+++\n', 'description/ending', '+++\ndescription = "2026-03-14."\n+++\n'],
		['+++\ndescription = """\nA day \\\n"""\n+++\n', 'description/ending', '+++\ndescription = """\nA day."""\n+++\n'],
		['{"description": 5}\n', 'description/ending', '{"description": "5."}\n'],
		["+++\nattribution = '''Ada Lin '''\n+++\n", 'attribution/format', "+++\nattribution = '''Ada Lin'''\n+++\n"],
		['+++\nkeywords = ["a", "A",]\n+++\n', 'keywords/duplicate', '+++\nkeywords = ["a",]\n+++\n'],
		['{"keywords": [\n"a",\n"a"\n]}\n', 'keywords/duplicate', '{"keywords": [\n"a"\n]}\n'],
		['+++\ntitle: The "best" day\n+++\n', 'front-matter/syntax', '+++\ntitle = \'The "best" day\'\n+++\n'],
		['+++\ntitle : "a"\n+++\n', 'front-matter/syntax', '+++\ntitle = "a"\n+++\n'],
		['+++\ntitle = “Mesh Day”\n+++\n', 'front-matter/syntax', '+++\ntitle = "Mesh Day"\n+++\n'],
		['+++\ntítulo = "a"\n+++\n', 'front-matter/syntax', '+++\n"título" = "a"\n+++\n'],
		['+++\ndate = 2026-3-14\n+++\n', 'front-matter/syntax', '+++\ndate = 2026-03-14\n+++\n'],
		['+++\ntitle =\n+++\n', 'front-matter/syntax', '+++\ntitle = ""\n+++\n'],
		['+++\ntitle = "a\n+++\n', 'front-matter/syntax', '+++\ntitle = "a"\n+++\n'],
		['+++\na = 1\rb = 2\rc = 3\n+++\n', 'front-matter/syntax', '+++\na = 1\nb = 2\nc = 3\n+++\n'],
		["{'it': 'it\\'s \"a\"'}\n", 'front-matter/syntax', '{"it": \'it\\\'s "a"\'}\n'],
		['{"title": The "best" day}\n', 'front-matter/syntax', '{"title": "The \\"best\\" day"}\n'],
		['{"a": 1\n"b": 2}\n', 'front-matter/syntax', '{"a": 1,\n"b": 2}\n'],
		['{"title": "a\tb"}\n', 'front-matter/syntax', '{"title": "a\\tb"}\n'],
		[
			'+++\ntitle = "a"\n[params]\nx = 1\n\nWe met.\n',
			'front-matter/unclosed',
			'+++\ntitle = "a"\n[params]\nx = 1\n+++\n\nWe met.\n',
		],
		[
			'+++\ntitle = "a"\npost_kind = "link"\nexternal_url = "https://example.net/a"\n+++\n',
			'link-post/fields',
			'+++\ntitle = "a"\nsource = ""\npost_kind = "link"\nexternal_url = "https://example.net/a"\n+++\n',
		],
		[
			'{"title": "a", "source": "b", "external_url": "example.net/a", "post_kind": "link"}\n',
			'link-post/fields',
			'{"title": "a", "source": "b", "external_url": "https://example.net/a", "post_kind": "link"}\n',
		],
		['{"title": "a", "keywords": ["b"', 'front-matter/unclosed', '{"title": "a", "keywords": ["b"]}\n'],
		['{', 'front-matter/unclosed', '{}\n'],
	];
	for (const [before, rule, after] of fixed) {
		it(`make ${JSON.stringify(after)} of ${JSON.stringify(before)}`, async () => {
			const fix = (await problemsIn(before)).find((problem) => problem.rule === rule)?.fixes[0];
			expect(applyEdits(before, fix?.edits ?? [])).toBe(after);
		});
	}

	it('bring a head full of slips into order, all together', async () => {
		const toml =
			"+++\ntitle: Mesh Day\ndescription = “A day in Porto”\npublishdate = 2026-03-12\nattribution = 'Ada Lin '\nkeywords = [\"mesh\" \n'Mesh']\ndraft = False\n+++\n";
		expect((await fixAll(toml, problemsIn)).text).toBe(
			'+++\ntitle = "Mesh Day"\ndescription = "A day in Porto."\npublishdate = 2026-03-12\nattribution = \'Ada Lin\'\nkeywords = ["mesh"]\ndraft = false\n+++\n',
		);
		const json =
			'{\n  title: \'Mesh Day\',\n  "description": A day in Porto,\n  "publishdate": 2026-03-12,\n  "attribution": "Ada Lin "\n  "keywords": "mesh, gateway",\n}\n';
		expect((await fixAll(json, problemsIn)).text).toBe(
			'{\n  "title": "Mesh Day",\n  "description": "A day in Porto.",\n  "publishdate": "2026-03-12",\n  "attribution": "Ada Lin",\n  "keywords": ["mesh", "gateway"]\n}\n',
		);
	});
});

describe('what authors are told', () => {
	it('names no other format than their own', async () => {
		const heads = ['+++\n%\n+++\n', '{%}\n', '+++\n%\n', '{%\n'];
		const slips = [
			'a',
			'title',
			'"a": b',
			'a: b',
			'keywords = "a"',
			'"keywords": "a"',
			'a = [1',
			'"a": [1',
			"'a'",
			'"a": 1 "b": 2',
			'draft = "x"',
			'"draft": "x"',
			'date = 20260314',
			'"date": 20260314',
			'a = 2026-02-30',
		];
		for (const head of heads) {
			for (const slip of slips) {
				for (const { message, rule } of await problemsIn(head.replace('%', slip))) {
					const others = head.startsWith('{') ? /---|\+\+\+|(?<!no )equals sign|YAML|TOML/ : /---|YAML|JSON|a colon,/;
					expect(message, `${rule} in ${head.replace('%', slip)}`).not.toMatch(others);
				}
			}
		}
	});
});
