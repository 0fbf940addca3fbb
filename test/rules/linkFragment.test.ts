import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../server/src/core/post/anchors.ts';
import { parsePost } from '../../server/src/core/post/parse.ts';
import { HeadingIds } from '../../server/src/core/render/markdown/anchor.ts';
import { renderPost } from '../../server/src/core/render/page.ts';
import { check } from '../support/check.ts';
import { times } from '../support/drafts.ts';
import { choices, covered, found, messages } from './support.ts';

const rule = 'link/fragment';

const page = `## The hall

Three rooms beside the river.

### Q&A with *Ada*

## Café día dos

## 第一天：开幕

## The hall

Lunch
-----

> ## Quoted words

- ## In a list

## Keynotes & panels {#stage}

<a id="map"></a> A map, and <a class="x" name='plan'>a plan</a>.
`;

/** What links lead to, and the ids in the page that are nearest. */
const astray: readonly (readonly [string, string | undefined])[] = [
	['the-hal', 'the-hall'],
	['The-Hall', 'the-hall'],
	['the_hall', 'the-hall'],
	['The hall', 'the-hall'],
	['the-hall-2', 'the-hall-1'],
	['hall', undefined],
	['qa-with-ad', 'qa-with-ada'],
	['q&a-with-ada', 'qa-with-ada'],
	['q-a-with-ada', 'qa-with-ada'],
	['qa-with-*ada*', 'qa-with-ada'],
	['cafe-dia-dos', 'café-día-dos'],
	['caf%C3%A9-d%C3%ADa-do', 'café-día-dos'],
	['第一天：开幕', '第一天开幕'],
	['第一天-开幕', '第一天开幕'],
	['lunches', 'lunch'],
	['quoted-word', 'quoted-words'],
	['in-a-lists', 'in-a-list'],
	['keynotes--panels', undefined],
	['stages', 'stage'],
	['Stage', 'stage'],
	['maps', 'map'],
	['plans', 'plan'],
	['somewhere-else-entirely', undefined],
	['%zz', undefined],
];

const present = [
	...['the-hall', 'the-hall-1', 'qa-with-ada', 'café-día-dos', 'caf%C3%A9-d%C3%ADa-dos', '第一天开幕', 'lunch'],
	...['quoted-words', 'in-a-list', 'stage', 'map', 'plan', 'top', ':~:text=river', '/search', 'fn:1'],
];

describe('a link to a place of the same page', () => {
	for (const [id, near] of astray) {
		it(`is told of where there is none: #${id}`, async () => {
			const text = `See [there](<#${id}>).\n\n${page}`;
			expect(await covered(rule, text)).toEqual([id]);
			const [first] = Object.values(await choices(rule, text));
			expect(first).toBe(near === undefined ? undefined : text.replace(`<#${id}>`, `<#${near}>`));
			expect((await messages(rule, text))[0]).toMatch(/^No heading or id of this page/);
		});
	}

	for (const id of present) {
		it(`is right where there is one: #${id}`, async () => {
			expect(await found(rule, `See [there](<#${id}>).\n\n${page}`)).toEqual([]);
		});
	}

	it('finds headings whatever ends the lines', async () => {
		const text = 'See [a](#one), [b](#two), [c](#three).\n\n# One\n\nTwo\n---\n\n> ## Three ##\n';
		for (const end of ['\n', '\r\n', '\r']) expect(await covered(rule, text.replaceAll('\n', end))).toEqual([]);
		expect(await covered(rule, text.replace('Two', '## Two'))).toEqual([]);
		expect(await covered(rule, text.replace('Two\n---', 'Two ---'))).toHaveLength(1);
	});

	it('is read in HTML and in references, once for each target', async () => {
		const text = `<a href="#hal">x</a>, [y][h] and [z][h].\n\n[h]: #hal-l\n[unused]: #nowhere\n\n## Hall\n`;
		expect(await covered(rule, text)).toEqual(['hal', 'hal-l']);
	});

	it('is none in code, comments and shortcodes that nobody runs', async () => {
		const text = '`[a](#b)` <!-- [a](#c) -->\n\n```\n[a](#d)\n```\n\n{{</* x link="#e" */>}}\n\n    [a](#f)\n';
		expect(await found(rule, text)).toEqual([]);
	});

	it('is not told of where ids come from elsewhere', async () => {
		for (const other of [
			'{{< boilerplate crd >}}',
			'## About {{< istio_version >}}',
			'{{< tabset >}}{{< tab name="a" >}}b{{< /tab >}}{{< /tabset >}}',
		])
			expect(await found(rule, `[a](#b)\n\n${other}\n`), other).toEqual([]);
		expect(await found(rule, '---\ntitle: a\nlayout: faq\n---\n[a](#b)\n')).toEqual([]);
	});

	it('is told of beside shortcodes that bring no id', async () => {
		const text = '[a](#b)\n\n{{< tip >}}\nHi\n{{< /tip >}}\n\n{{< image link="./welcome.jpg" caption="x" >}}\n';
		expect(await covered(rule, text)).toEqual(['b']);
	});
});

describe('an id', () => {
	for (const [text, id] of [
		['## One {#day}\n\n## Two {#day}\n', 'day'],
		['## Day\n\n## Two {#day}\n', 'day'],
		['## One {.big #day}\n\n### Two {#day .small}\n', 'day'],
		['[up](#top)\n\n<a id="x"></a>\n\n<span id="x">y</span>\n', 'x'],
		['## Day\n\n## Two {.big #day}\n', 'day'],
		['## Day\n\n## Two { #day }\n', 'day'],
		["## A {#a}\n\n<a name='x'></a>\n\n<a id=x></a>\n", 'x'],
		['## Uno {#día}\r\n\r\n## Dos {#día}\r\n', 'día'],
	] as const) {
		it(`is told of where it stands a second time: ${JSON.stringify(text)}`, async () => {
			const problems = await found(rule, text);
			expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([id]);
			expect(problems[0]?.span.start).toBe(text.lastIndexOf(id));
		});
	}

	it('is numbered by the site where two headings have the same words', async () => {
		expect(await found(rule, '## Day\n\n## Day\n\n## Two {#two}\n')).toEqual([]);
		expect(await found(rule, '## Two {#day}\n\n## Day\n')).toEqual([]);
	});

	it('is none of what only looks like one', async () => {
		for (const twice of [
			'<input type="radio" name="q"> <input type="radio" name="q">',
			'<i id="a"></i> <i title="id=a"></i>',
			'<i id="a" data-id="a"></i>',
			'{{<youtube id="abcDEF12345">}} {{<youtube id="abcDEF12345">}}',
		])
			expect(await found(rule, `[up](#top)\n\n${twice}\n`), twice).toEqual([]);
	});

	it('is read in a tag of several lines, whatever its other attributes hold', async () => {
		for (const tag of ['<div\n  title="a > b"\n  id="x">', "<p title='it' ID=x>", '<a\tNAME="x" >', '<br id="x"/>'])
			expect(await found(rule, `[there](#x)\n\n${tag}\n`), tag).toEqual([]);
	});

	it('may stand beside its heading in two ways', async () => {
		expect(await found(rule, '[up](#day)\n\n<a id="day"></a>\n\n## Day\n')).toEqual([]);
	});
});

it('reads the ids that the page has', async () => {
	const words = fc.constantFrom(
		'Hall',
		'hall',
		'The *big* day',
		'Día 2',
		'第一天',
		'a `b` c',
		'x {#own}',
		'e & f',
		'#',
		'',
	);
	const line = fc.oneof(
		{
			weight: 3,
			arbitrary: fc.tuple(fc.constantFrom('#', '##', '### ', '> ##', '- ##'), words).map((two) => two.join(' ')),
		},
		words.filter((word) => word !== '').map((word) => `${word}\n---`),
		fc.constantFrom(
			'Text.',
			'```\n## no\n```',
			'- item',
			'    ## code',
			'<!-- ## no -->',
			'## closed ##',
			'##no',
			'####### no',
		),
	);
	const property = fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
		const text = `${lines.join('\n\n')}\n`;
		const { post, place, facts } = await check(text);
		const { html } = renderPost(post, place, facts, { pictures: 'site', pictureSize: () => undefined });
		const ids = new HeadingIds();
		const read = anchorsOf(parsePost(text)).headings.map(({ source, own }) => (own ? ids.own(own.id) : ids.of(source)));
		expect(read).toEqual(headingIds(html));
	});
	await fc.assert(property, times(400));
});

function headingIds(html: string): string[] {
	expect(parseFragment(html).childNodes.length).toBeGreaterThan(0);
	return Array.from(html.matchAll(/<h[1-6] id="([^"]*)"/g), ([, id = '']) => id.replaceAll('&amp;', '&'));
}
