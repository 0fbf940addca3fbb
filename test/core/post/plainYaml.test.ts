import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../../server/src/core/post/frontMatter/plainYaml.ts';
import { splitFrontMatter } from '../../../server/src/core/post/frontMatter/split.ts';
import { parseYaml } from '../../../server/src/core/post/frontMatter/yaml.ts';
import { publishedPosts, sharedFolder } from '../../corpus/shared.ts';

const before = 'x'.repeat(4);

/** Compares with the YAML parser. Gives whether the plain reading had an answer at all. */
function agrees(head: string): boolean {
	const text = `${before}${head}`;
	const content = { start: before.length, end: text.length };
	const plain = readPlainYaml(text, content);
	if (plain === undefined) return false;
	expect({ fields: plain, faults: [] }).toEqual(parseYaml(text, content));
	return true;
}

describe('the plain reading of a head', () => {
	it('reads what posts are written in, just as the parser does', () => {
		const heads = [
			'title: "Mesh Day 2026: a recap"\ndescription: Talks, people & a harbour.\npublishdate: 2026-03-12\nattribution: "Ada Lin (Example Corp)"\nkeywords: [Mesh Day,mesh, "service mesh"]\n',
			"title: 'Mesh Day'\n\n# a note\nsubtitle:\nsocial_image: welcome.jpg   \n",
			'title: Istio’s day — in Porto\r\nkeywords: [mesh]\r\n',
			'description: 在波尔图的一天。\nlink: https://example.org/a?b=c#d\n',
			'title: a "quoted" word\nempty: \nlast: (x) y',
			'draft: true\nweight: 10\nrelease: 1.10\ncodes: [1, b, 007]\n',
			'title: "全角，标点！"\n',
			'tags:\n- mesh\n- "Mesh Day"\ndraft: true\n',
			'tags:\n  - mesh\n  - 2026-03-12\n',
			"tldr: 'Talks, people\n  and a harbour,\n  twice'\ntitle: a\n",
			'tldr: "Talks  \r\n   and   cake "\r\n',
			'',
			'\n\n',
		];
		for (const head of heads) expect(agrees(head), head).toBe(true);
	});

	it('leaves to the parser what may be more than it seems', () => {
		const heads = [
			'title: a: b\n',
			'title: "a" b\n',
			'title: "a\\"b"\n',
			'a: 0x1F\n',
			'a: .5\n',
			'a: 1e3\n',
			'a: ~\n',
			'a: yes\n',
			'a: Null\n',
			'a: b # c\n',
			'a: "b" # c\n',
			'a: b\n  c\n',
			'a:\n  b: c\n',
			'a:\n- b: c\n',
			'a:\n- b\n - c\n',
			'a:\n- b\n-  c\n',
			'a:\n- b\n  c\n',
			'a:\n-\n',
			'a:\n- b # c\n',
			'a:\n\n- b\n',
			'a: "b\n\n  c"\n',
			'a: "b\nc"\n',
			'a: "b\n  c\\n"\n',
			"a: 'b\n  c''d'\n",
			"a: 'b\n  ---\n",
			"a: 'b\n  c' d\n",
			'- a\n',
			'a: |\n  b\n',
			'a: &x b\n',
			'a: *x\n',
			'a: !!str b\n',
			'a: [b, [c]]\n',
			'a: [b,]\n',
			'a: []\n',
			'a: [b: c]\n',
			'a: {b: c}\n',
			'a: - b\n',
			'a: @b\n',
			'"a": b\n',
			'a b: c\n',
			'\ttitle: a\n',
			'a: b\tc\n',
			'a:b\n',
			'? a\n',
			'...\n',
			'%YAML 1.2\n',
			'a: b\rc: d\n',
			"a: 'it''s'\n",
			'a: 1_000\n',
			'a: 12345678901234567890\n',
			'a: b:\n',
		];
		for (const head of heads) expect(readPlainYaml(head, { start: 0, end: head.length }), head).toBeUndefined();
	});

	const fragment = fc.constantFrom(
		'title',
		'a',
		'é',
		': ',
		':',
		' ',
		'  ',
		'\n',
		'\r\n',
		'"',
		"'",
		'[',
		']',
		', ',
		',',
		'#',
		' # ',
		'-',
		'- ',
		'2026-03-12',
		'12',
		'true',
		'b c',
		'…',
		'“x”',
		'{',
		'}',
		'&',
		'*',
		'|',
		'.',
		'/',
		'(',
		')',
		'\\',
		'~',
		'日',
		'\u0085',
		'\u00a0',
		'\u2028',
		'😀',
		'%',
		'@',
		'`',
		'!',
		'?',
		'=',
		'1.5',
		'1.10',
		'007',
		'false',
		'0o7',
		'.inf',
		'<<',
		'null',
		'y',
		'\ufeff',
		'\t',
		'\r',
	);
	const value = fc.oneof(
		fc.array(fragment, { maxLength: 6 }).map((parts) => parts.join('')),
		fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => `"${text}"`),
		fc.array(fc.string({ maxLength: 6 }), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
		fc.string({ maxLength: 14 }),
	);
	const lines = fc.array(
		fc.tuple(
			fc.constantFrom('title', 'a', 'key_words', 'A-b', ''),
			fc.constantFrom(': ', ':', ':  ', ' : '),
			value,
			fc.constantFrom('\n', '\r\n', ' \n', '\n\n', '\n- b\n- c\n', '\n  - "b"\n', '\n  ', '\r\n  '),
		),
		{ maxLength: 4 },
	);

	it('says what the parser says whenever it says anything, of lines that look like fields', () => {
		fc.assert(
			fc.property(lines, (found) => void agrees(found.map((parts) => parts.join('')).join(''))),
			{ seed: 7, numRuns: 3000 },
		);
	});

	it('says what the parser says whenever it says anything, of any mixture', () => {
		fc.assert(
			fc.property(fc.array(fragment, { maxLength: 14 }), (parts) => void agrees(parts.join(''))),
			{ seed: 7, numRuns: 3000 },
		);
	});

	if (existsSync(sharedFolder)) {
		it('reads the heads of nearly all published posts', () => {
			const texts = publishedPosts().map((path) => readFileSync(path, 'utf8'));
			const plain = texts.filter((text) => {
				const { content } = splitFrontMatter(text);
				return agrees(text.slice(content.start, content.end));
			});
			expect(plain.length / texts.length).toBeGreaterThan(0.8);
		});
	}
});
