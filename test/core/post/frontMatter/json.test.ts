import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../../server/src/core/post/frontMatter/read.ts';
import { faultsIn, headOf, spansOf, valuesOf } from '../../../support/heads.ts';
import { processorTime } from '../../../support/processorTime.ts';

describe('a head in JSON', () => {
	it('has each name, value and entry in its place', () => {
		const text =
			'{\n  "title": "Mesh Day",\n  "keywords": ["mesh", "gateway"], "draft": true,\n  "weight": 1\n}\nWe met.\n';
		const { fields } = headOf(text);
		const pieces = (of: 'keySpan' | 'span') => fields.map((field) => text.slice(field[of].start, field[of].end));
		expect(pieces('keySpan')).toEqual(['"title"', '"keywords"', '"draft"', '"weight"']);
		expect(pieces('span')).toEqual([
			'  "title": "Mesh Day",\n',
			'"keywords": ["mesh", "gateway"], ',
			'"draft": true,',
			',\n  "weight": 1',
		]);
		expect(fields.map(({ value: { span } }) => text.slice(span.start, span.end))).toEqual([
			'"Mesh Day"',
			'["mesh", "gateway"]',
			'true',
			'1',
		]);
	});

	it('leaves JSON behind when one of its entries is removed', () => {
		for (const text of [
			'{"a":1}',
			'{"a":1,"b":2}',
			'{ "a": 1, "b": [1, 2] ,"c": {"d": 1}}',
			'{\n\t"a": 1,\n\n\t"b": 2\n}',
			'{"a":1,\r\n"b":2,"c":3\r\n}',
		]) {
			const { fields } = headOf(text);
			for (const { span, key } of fields) {
				const rest = text.slice(0, span.start) + text.slice(span.end);
				const { [key]: _, ...others } = JSON.parse(text);
				expect(JSON.parse(rest), `${text} without ${key}`).toEqual(others);
			}
		}
	});

	it('ends where its brace does, on the line of the text or not', () => {
		const bodyOf = (text: string) => text.slice(readFrontMatter(text).body);
		expect(bodyOf('{"title":"a}b{"}\n\nWe met.\n')).toBe('\nWe met.\n');
		expect(bodyOf('{"title":"a\\"}"} We met.\n')).toBe(' We met.\n');
		expect(bodyOf('{"title":"a"}\r\nWe met.\r\n')).toBe('We met.\r\n');
		expect(bodyOf('\uFEFF\n{"title":"a"}\nWe met.\n')).toBe('We met.\n');
	});

	it('is no head where a shortcode begins the text', () => {
		expect(headOf('{{< image link="./welcome.jpg" >}}\n').format).toBe('none');
	});
});

describe('what JSON does not allow', () => {
	const faults: [head: string, faults: string[]][] = [
		['{\n"title": "a",\n}', ['extra-comma: ,']],
		['{\n"title": "a"\n"draft": true\n}', ['no-comma: "']],
		['{"keywords": ["a" "b"]}', ['no-comma: "']],
		['{"keywords": ["a",, "b"]}', ['extra-comma: ,']],
		["{'title': 'a'}", ["quotes: 'title'", "quotes: 'a'"]],
		['{"title": “a”}', ['quotes: “a”']],
		['{title: "a"}', ['name: title']],
		['{"title" = "a"}', ['no-colon: =']],
		['{"title" "a"}', ['no-colon: "title"']],
		['{"title":}', ['no-value: "title"']],
		['{\n"title": Mesh Day, in Porto,\n"draft": true\n}', ['bare-text: Mesh Day, in Porto']],
		['{"title": Mesh Day, "draft": true}', ['bare-text: Mesh Day']],
		['{"title": The "best" day, "draft": true}', ['bare-text: The "best" day']],
		['{"date": 2026-03-14}', ['bare-text: 2026-03-14']],
		['{"draft": True}', ['upper-case: True']],
		['{"weight": 01}', ['number: 01']],
		['{"weight": .5}', ['number: .5']],
		['{"weight": NaN}', ['bare-text: NaN']],
		['{\n"title": "The "best" day",\n"draft": true\n}', ['after-value: best" day"']],
		['{\n"title": "a,\n"draft": true\n}', ['unclosed: "a']],
		['{"title": "a}\n', ['unclosed: "a']],
		['{"title": "a\tb"}', ['control: \t']],
		['{"title": "C:\\dir"}', ['escape: \\d']],
		['{"keywords": ["a", "b"}', ['unclosed: ["a", "b"']],
		['{\n// a note\n"title": "a" /* b */\n}', ['note: // a note', 'note: /* b */']],
		['{"title": "a" ]}', ['after-value: ]']],
		['{"title": "a"\u00A0}', ['after-value: \u00A0']],
	];
	for (const [head, expected] of faults) {
		it(`is told of ${JSON.stringify(head)}`, () => {
			expect(faultsIn(`${head}\n\nWe met in Porto.\n`)).toEqual(expected);
		});
	}

	it('is told of every field that has a fault, and the rest is read', () => {
		const text = '{\n  title: "a",\n  "date": 2026-03-14,\n  "attribution": "Ada Lin"\n  "keywords": [\'mesh\'],\n}\n';
		expect(faultsIn(text)).toEqual([
			'name: title',
			'bare-text: 2026-03-14',
			'no-comma: "',
			"quotes: 'mesh'",
			'extra-comma: ,',
		]);
		expect(valuesOf(headOf(text).fields)).toEqual({
			title: 'a',
			date: '2026-03-14',
			attribution: 'Ada Lin',
			keywords: ['mesh'],
		});
	});
});

describe('any text at all in JSON', () => {
	const part = fc.constantFrom(
		...'"a" "b" " \' : , [ ] { } 1 -1 01 1.5 1e3 . true null True x \\ \\n \\u0041 \\x / // /* */ # = é 😀 “ ” :1, "a":1, "b":[1],'.split(
			' ',
		),
		' ',
		'\t',
		'\n',
		'\r\n',
		'\r',
		'\u0000',
		'\u00A0',
		'\uFEFF',
	);
	const places = (text: string) => {
		for (const { of, start, end } of spansOf(headOf(text))) {
			expect(start, of).toBeGreaterThanOrEqual(0);
			expect(end, of).toBeGreaterThanOrEqual(start);
			expect(end, of).toBeLessThanOrEqual(text.length);
		}
	};

	it('throws nothing, and every place lies inside', () => {
		fc.assert(
			fc.property(fc.array(part, { maxLength: 40 }), (parts) => places(`{${parts.join('')}}\nText\n`)),
			{ numRuns: 3000 },
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 40 }), (parts) => places(`{${parts.join('')}`)),
			{ numRuns: 1000 },
		);
	});

	it('has a fault exactly where the engine’s own parser has', () => {
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
				const text = `{${parts.join('')}}`;
				const { content, close, faults } = headOf(text);
				fc.pre(close !== undefined);
				let valid = true;
				try {
					JSON.parse(text.slice(content.start, content.end));
				} catch {
					valid = false;
				}
				expect(faults.length === 0).toBe(valid);
				for (const { span } of faults) expect(span.end).toBeGreaterThan(span.start);
			}),
			{ numRuns: 3000 },
		);
	});

	it('reads what the engine’s own parser reads', () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })),
				fc.constantFrom(undefined, 2, '\t'),
				(value, indent) => {
					const text = JSON.stringify(value, undefined, indent);
					const { fields, faults } = headOf(`${text}\nText\n`);
					expect(faults).toEqual([]);
					expect(JSON.stringify(valuesOf(fields))).toBe(text.length === 0 ? '' : JSON.stringify(JSON.parse(text)));
				},
			),
		);
	});

	const large: [what: string, text: string, code: string | undefined][] = [
		['10,000 lists, one in another', `{"a":${'['.repeat(10000)}${']'.repeat(10000)}}`, 'too-deep'],
		['10,000 groups, one in another', `${'{"a":'.repeat(10000)}1${'}'.repeat(10000)}`, 'too-deep'],
		[
			'1 MB of fields',
			JSON.stringify(Object.fromEntries(Array.from({ length: 25000 }, (_, i) => [`key${i}`, `the text of ${i}`]))),
			undefined,
		],
		[
			'1 MB of fields with faults',
			`{${Array.from({ length: 25000 }, (_, i) => `"key${i}": the text of the field ${i}`).join(',\n')}}`,
			'bare-text',
		],
		['a text of 10 MB', `{"a":"${'x'.repeat(1e7)}"}`, undefined],
		['1 MB of escapes that are none', `{"a":"${'\\x'.repeat(5e5)}"}`, 'escape'],
		['1 MB of commas', `{${','.repeat(1e6)}}`, 'extra-comma'],
		['1 MB of comments', `{${'/**/'.repeat(250000)}}`, 'note'],
	];
	for (const [what, text, code] of large) {
		it(`is answered soon: ${what}`, () => {
			const start = processorTime();
			expect(headOf(`${text}\n`).faults[0]?.code).toBe(code);
			expect(processorTime() - start).toBeLessThan(5000);
		});
	}
});
