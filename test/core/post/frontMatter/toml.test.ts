import fc from 'fast-check';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { describe, expect, it } from 'vitest';
import { faultsIn, headOf, spansOf, valuesOf } from '../../../support/heads.ts';
import { processorTime } from '../../../support/processorTime.ts';

const post = (head: string) => `+++\n${head}\n+++\n\nWe met in Porto.\n`;

describe('a head in TOML', () => {
	it('has each name, value and entry in its place', () => {
		const text = '+++\n  title = "Mesh Day" # a note\nkeywords = [\'mesh\',\n  "gateway"]\n+++\nWe met.\n';
		const [title, keywords] = headOf(text).fields;
		const piece = (span = { start: 0, end: 0 }) => text.slice(span.start, span.end);
		expect(piece(title?.keySpan)).toBe('title');
		expect(piece(title?.value.span)).toBe('"Mesh Day"');
		expect(piece(title?.span)).toBe('  title = "Mesh Day" # a note\n');
		expect(piece(keywords?.value.span)).toBe('[\'mesh\',\n  "gateway"]');
		expect(piece(keywords?.span)).toBe('keywords = [\'mesh\',\n  "gateway"]\n');
		expect(keywords?.value.kind === 'list' && keywords.value.items.map(({ span }) => piece(span))).toEqual([
			"'mesh'",
			'"gateway"',
		]);
	});

	it('is read with a byte order mark, with Windows line breaks, and when it is empty', () => {
		expect(valuesOf(headOf('\uFEFF+++\r\ntitle = "a"\r\nb = 1\r\n+++\r\nText\r\n').fields)).toEqual({
			title: 'a',
			b: 1,
		});
		expect(headOf('+++\n+++\n')).toMatchObject({ format: 'toml', fields: [], faults: [] });
	});

	it('reads its dates as text, as they stand there', () => {
		const head =
			'a = 2026-03-14\nb = 2026-03-14T09:30:00+01:00\nc = 2026-03-14 09:30:00\nd = 2026-03-14t09:30:00z\ne = 09:30:00';
		expect(valuesOf(headOf(post(head)).fields)).toEqual({
			a: '2026-03-14',
			b: '2026-03-14T09:30:00+01:00',
			c: '2026-03-14 09:30:00',
			d: '2026-03-14T09:30:00Z',
			e: '09:30:00',
		});
	});

	const shapes = [
		'text = "a \\"b\\" \\u00e9 \\\\"\nraw = \'C:\\dir\'\n',
		"long = \"\"\"\nfirst\n  second \\\n   third\"\"\"\nlongRaw = '''\nit's\n'''\n",
		'quotes = """a ""quoted"" word"""\n',
		'int = +99\nminus = -17\nbig = 1_000\nhex = 0xDEAD\noctal = 0o17\nbinary = 0b11\n',
		'float = 3.14\nexp = 5e+22\nboth = 6.6e-3\nbig = inf\nsmall = -inf\n',
		'yes = true\nno = false\n',
		'mixed = [1, "a", [true, 2.5], { x = 1 }]\nempty = []\nlines = [\n  1, # one\n  2,\n]\n',
		'point = { x = 1, y = { z = 2 } }\nnone = {}\n',
		'a.b.c = 1\na.b.d = 2\n"quoted name" = 3\na."x y" = 4\n3.14 = "pi"\n',
		'top = 1\n[params]\nx = 1\n[params.deep]\ny = 2\n[other.one]\nz = 3\n',
		'[x.y.z.w]\na = 1\n[x]\nb = 2\n',
		'[[talks]]\nid = 1\n[[talks]]\n[[talks]]\nid = 3\n[[talks.speakers]]\nname = "Ada"\n[[talks.speakers]]\nname = "Ben"\n',
		'[fruit]\napple.color = 1\napple.taste.sweet = true\n[fruit.apple.texture]\nsmooth = true\n',
		'__proto__ = 1\n[constructor]\ntoString = 2\n',
		'',
		'# only a comment\n',
	];
	for (const head of shapes) {
		it(`reads ${JSON.stringify(head)} as its parser does`, () => {
			const { fields, faults } = headOf(post(head));
			expect(faults).toEqual([]);
			const expected = Object.create(null);
			Object.assign(expected, getStaticTOMLValue(parseTOML(head)));
			if (!head.includes('__proto__')) expect(valuesOf(fields)).toEqual(JSON.parse(JSON.stringify(expected), infinite));
			else
				expect(Object.entries(valuesOf(fields))).toEqual([
					['__proto__', 1],
					['constructor', { toString: 2 }],
				]);
		});
	}
	/** JSON has no endless numbers; the shapes have them where it writes null. */
	function infinite(key: string, value: unknown): unknown {
		return value === null ? (key === 'small' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY) : value;
	}
});

describe('what TOML does not allow', () => {
	const faults: [head: string, faults: string[]][] = [
		['title: "a"', ['colon-for-equals: :']],
		['title = Mesh Day in Porto # a note', ['bare-text: Mesh Day in Porto']],
		['title = “Mesh Day”', ['quotes: “Mesh Day”']],
		['title = "Mesh Day', ['unclosed: "Mesh Day']],
		['title = """Mesh\nDay', ['unclosed: """Mesh']],
		['title = "The "best" day"', ['after-value: best" day"']],
		['title = "a" date = "b"', ['after-value: date = "b"']],
		['title = "C:\\dir"', ['escape: \\d']],
		['title = "\\ud800"', ['escape: \\ud800']],
		['title = "a\u0001b"', ['control: \u0001']],
		['title =\ndraft = true', ['no-value: title']],
		['title = # later', ['no-value: title']],
		['title', ['no-equals: title']],
		['We met in Porto.', ['no-equals: We met in Porto.']],
		['- title', ['no-equals: - title']],
		['título = "a"', ['name: título']],
		['my title = "a"', ['name: my title']],
		['draft = True', ['upper-case: True']],
		['draft = yes', ['bare-text: yes']],
		['weight = 01', ['number: 01']],
		['weight = 1,5', ['number: 1,5']],
		['date = 2026-02-30', ['date: 2026-02-30']],
		['date = 2026-3-14', ['date: 2026-3-14']],
		['date = 2026-03-14 10:00', ['date: 2026-03-14 10:00']],
		['date = 14.03.2026', ['date: 14.03.2026']],
		['date = March 14, 2026', ['bare-text: March 14, 2026']],
		['keywords = ["a" "b"]', ['no-comma: "']],
		['keywords = ["a" # first\n"b"]', ['no-comma: "']],
		['keywords = ["a",, "b"]', ['extra-comma: ,']],
		['keywords = [mesh, gateway]', ['bare-text: mesh']],
		['keywords = ["a",\n "b"\ndraft = true', ['unclosed: ["a",']],
		['point = { x = 1, }', ['extra-comma: ,']],
		['point = { x = 1,\n y = 2 }', ['line-break: { x = 1,\n y = 2 }']],
		['point = {\n x = 1,\n y = 2,\n}\ndraft = no', ['line-break: {\n x = 1,\n y = 2,\n}', 'bare-text: no']],
		['point = { x = 1', ['unclosed: { x = 1']],
		['point = { x = 1\ndraft = true', ['unclosed: { x = 1']],
		['[params\nx = 1', ['group: [params']],
		['[]', ['group: []']],
		['a = 1\na = 2', ['duplicate: a']],
		['[a]\n[a]', ['duplicate: a']],
		['a = 1\rb = 2', ['control: \r']],
	];
	for (const [head, expected] of faults) {
		it(`is told of ${JSON.stringify(head)}`, () => {
			expect(faultsIn(post(head))).toEqual(expected);
		});
	}

	it('is told of every field that has a fault, and the rest is read', () => {
		const text = post('title: a\ndate = 2026-3-14\nattribution = "Ada Lin"\nkeywords = [mesh]\ndraft = false');
		expect(faultsIn(text)).toEqual(['colon-for-equals: :', 'date: 2026-3-14', 'bare-text: mesh']);
		expect(valuesOf(headOf(text).fields)).toEqual({ attribution: 'Ada Lin', draft: false });
	});

	it('is told when something follows the fence on its line', () => {
		expect(faultsIn('+++toml\ntitle = "a"\n+++\n')).toEqual(['after-fence: toml']);
	});
});

describe('any text at all in TOML', () => {
	const part = fc.constantFrom(
		...'a b = . , : " \' """ \'\'\' [ ] [[ ]] { } # \\ \\u0041 \\x 1 0 01 2026-03-14 T10:00:00 true inf _ - + é 😀 “ ”'.split(
			' ',
		),
		' ',
		'\t',
		'\n',
		'\r\n',
		'\r',
		'\u0000',
		'\uFEFF',
		'title = "a"\n',
		'\n[x]\n',
		'+++',
	);
	it('throws nothing, and every place lies inside', () => {
		fc.assert(
			fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
				const text = `+++\n${parts.join('')}\n+++\nText\n`;
				for (const { of, start, end } of spansOf(headOf(text))) {
					expect(start, of).toBeGreaterThanOrEqual(0);
					expect(end, of).toBeGreaterThanOrEqual(start);
					expect(end, of).toBeLessThanOrEqual(text.length);
				}
			}),
			{ numRuns: 3000 },
		);
	});

	it('has a fault exactly where the parser has', () => {
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
				const head = `${parts.join('')}\n`;
				fc.pre(!/^\+\+\+/m.test(head));
				let valid = !/\r(?!\n)/.test(head);
				try {
					parseTOML(head, { tomlVersion: '1.0' });
				} catch {
					valid = false;
				}
				const { faults } = headOf(`+++\n${head}+++\n`);
				expect(faults.length === 0).toBe(valid);
				for (const { span } of faults) expect(span.end).toBeGreaterThan(span.start);
			}),
			{ numRuns: 3000 },
		);
	});

	const large: [what: string, head: string, code: string | undefined][] = [
		['10,000 lists, one in another', `a = ${'['.repeat(10000)}${']'.repeat(10000)}`, 'too-deep'],
		['10,000 groups, one in another', `a = ${'{a='.repeat(10000)}1${'}'.repeat(10000)}`, 'too-deep'],
		['10,000 dots in a name', `a${'.a'.repeat(10000)} = 1`, undefined],
		[
			'1 MB of fields',
			Array.from({ length: 25000 }, (_, i) => `key${i} = "the text of the field ${i}"`).join('\n'),
			undefined,
		],
		[
			'1 MB of fields with faults',
			Array.from({ length: 25000 }, (_, i) => `key${i} = the text of the field ${i}`).join('\n'),
			'bare-text',
		],
		['a text of 1 MB', `a = "${'x'.repeat(1e6)}"`, 'too-long'],
		['1 MB of backslashes', `a = "${'\\'.repeat(1e6)}`, 'unclosed'],
		['1 MB of white space', `[${' '.repeat(1e6)}=`, 'group'],
	];
	for (const [what, head, code] of large) {
		it(`is answered soon: ${what}`, () => {
			const start = processorTime();
			expect(headOf(post(head)).faults[0]?.code).toBe(code);
			expect(processorTime() - start).toBeLessThan(5000);
		});
	}
});
