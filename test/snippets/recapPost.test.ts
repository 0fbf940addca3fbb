import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatterSnippet, recapPostSnippet } from '../../server/src/core/templates/recapPost.ts';
import { expand } from './expand.ts';
import { problemsBeside, standInsOf } from './problems.ts';

const today = '2026-03-16';
const authors = [
	undefined,
	'',
	'Ada Marsh',
	'Ann Lee (Acme)',
	'O\'Neil "X" $y }',
	`\${1:Ada} $0 $USER`,
	'back\\slash\\',
	'two\nlines\tand a tab',
	'# Hash: colon',
	'Zoë Čapková',
	'李雷',
	'👩‍💻 Éva',
];

describe('the front matter snippet', () => {
	test('word for word', () => {
		expect(expand(frontMatterSnippet(today, 'Ada Marsh')).text).toBe(`---
title: "Istio at KubeCon Europe 2026"
description: "Talks, people and news from KubeCon Europe 2026 in City."
publishdate: 2026-03-16
attribution: "Ada Marsh (Company)"
keywords: [Istio,KubeCon,CloudNativeCon,conference]
---

`);
	});

	test('what is typed for the event stands in the description as well', () => {
		const typed = frontMatterSnippet(today).replace('KubeCon Europe 2026', 'Harvest Days');
		expect(expand(typed).text).toContain('description: "Talks, people and news from Harvest Days in City."');
	});

	test('without a name the author is asked for one', () => {
		expect(fieldsOf(frontMatterSnippet(today)).attribution).toBe('Your Name (Company)');
	});

	test('a name that brings its company keeps it', () => {
		expect(fieldsOf(frontMatterSnippet(today, 'Ann Lee (Acme)')).attribution).toBe('Ann Lee (Acme)');
	});

	test.each(authors)('the name %j comes out as it is', (author) => {
		const name = author?.replace(/[\n\t]/g, ' ') || 'Your Name';
		expect(fieldsOf(frontMatterSnippet(today, author)).attribution).toContain(name);
	});
});

describe('the post snippet', () => {
	test('begins with the front matter, and its first picture is the one that is shared', () => {
		const { text } = expand(recapPostSnippet(today, 'Ada Marsh'));
		const head = expand(frontMatterSnippet(today, 'Ada Marsh')).text.trimEnd().replace(/---$/, '');
		expect(text.startsWith(`${head}social_image: welcome.jpg\n---\n`)).toBe(true);
		expect(text).toContain('link="./welcome.jpg"\n    caption="KubeCon Europe 2026, the opening session"');
	});

	test('the next meeting is a year away', () => {
		expect(expand(recapPostSnippet('2029-12-31')).text).toContain('[See you in City in 2030!]');
	});
});

describe.each([
	['front matter', frontMatterSnippet],
	['post', recapPostSnippet],
])('the %s snippet', (_, snippet) => {
	describe.each(authors)('for %j', (author) => {
		const { text, stops, last, silent } = expand(snippet(today, author));

		test('has its tab stops in the order in which they stand, and the cursor ends behind it', () => {
			expect(stops).toEqual([...stops].sort((a, b) => a - b));
			expect(silent).toEqual([]);
			expect(last).toEqual({ count: 1, atEnd: true });
		});

		test('inserts no tab and no space at the end of a line', () => {
			expect(text).not.toMatch(/\t|[ \t]$/m);
		});

		test('inserts nothing that has a problem but the addresses to type over', async () => {
			expect(await problemsBeside('welcome.jpg', text)).toEqual(standInsOf(text));
		});
	});
});

/** The fields that the front matter of a snippet has for a YAML parser, with every default in place. */
function fieldsOf(snippet: string): Record<string, unknown> {
	return { ...parse(expand(snippet).text.split('---\n')[1] ?? '') };
}
