import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStarts, positionIn } from '../../../server/src/core/siteIndex/positions.ts';
import { SiteIndex } from '../../../server/src/core/siteIndex/siteIndex.ts';
import { Lines } from '../../../server/src/core/text/lines.ts';
import { indexed } from './support.ts';

const text = `---
title: "Harbour Mesh Day"
description: What we saw.
publishdate: 2026-03-12
attribution: "Ada Lin"
keywords: [mesh, "Harbour, day"]
social_image: welcome.jpg
---

## The *first* hour

{{< image width="75%"
    link="./welcome.jpg"
    caption="The quay"
    >}}

![The booth](booth.png) and [the map](maps/quay.svg), [a talk](https://youtu.be/aB3dE5fG7h_?si=x).

{{< tip >}}
Bring a coat. {{</* image link="./no.jpg" */>}}
{{< /tip >}}

{{< image link="/about/crew.jpg" caption="The crew" >}}
{{< image link="https://example.org/far.jpg" ratio="50%" caption="Far" >}}
`;

const folder = '/site/content/en/blog/2026/example';

describe('what the index keeps of a post', () => {
	it('is its title, date, attribution and keywords, each with its place', async () => {
		const post = await indexed(text);
		expect(post).toMatchObject({
			path: `${folder}/index.md`,
			kind: 'post',
			site: '/site/content',
			language: 'en',
			title: 'Harbour Mesh Day',
			date: '2026-03-12',
		});
		expect(post.attribution?.value).toBe('Ada Lin');
		for (const mention of [...post.keywords, post.attribution])
			expect(text.slice(mention?.start, mention?.end)).toBe(mention?.value);
		expect(post.keywords.map(({ value }) => value)).toEqual(['mesh', 'Harbour, day']);
	});

	it('is each file of the site that it shows or names, with the path as written and the file that is meant', async () => {
		const { pictures } = await indexed(text);
		expect(pictures.map(({ value, target, by, shown }) => [value, target, by, shown])).toEqual([
			['welcome.jpg', `${folder}/welcome.jpg`, 'field', true],
			['./welcome.jpg', `${folder}/welcome.jpg`, 'shortcode', true],
			['booth.png', `${folder}/booth.png`, 'markdown', true],
			['maps/quay.svg', `${folder}/maps/quay.svg`, 'markdown', false],
			['/about/crew.jpg', '/site/content/en/about/crew.jpg', 'shortcode', true],
		]);
		for (const { start, end, value } of pictures) expect(text.slice(start, end)).toBe(value);
	});

	it('is its shortcodes, widths, talks and headings', async () => {
		const { shortcodes, widths, talks, headings } = await indexed(text);
		expect(shortcodes.map(({ value }) => value)).toEqual(['image', 'tip', 'image', 'image']);
		for (const { start, end, value } of shortcodes) expect(text.slice(start, end)).toBe(value);
		expect(widths).toEqual(['75%']);
		expect(talks.map(({ value, name }) => [value, name])).toEqual([['youtube:aB3dE5fG7h_', 'a talk']]);
		expect(headings.map(({ value, level }) => [value, level])).toEqual([['The first hour', 2]]);
	});

	it('tells the positions of offsets as the text does, whatever its line breaks', () => {
		const line = fc.constantFrom('', 'a', 'two words', 'ж');
		const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
		fc.assert(
			fc.property(fc.array(fc.tuple(line, lineBreak)), (parts) => {
				const whole = parts.flat().join('');
				const starts = lineStarts(whole);
				const lines = new Lines(whole);
				for (let at = 0; at <= whole.length; at++) expect(positionIn(starts, at)).toEqual(lines.positionAt(at));
			}),
		);
	});
});

describe('the index of a site', () => {
	it('finds what stands in several posts, by post', async () => {
		const index = new SiteIndex();
		const spanish = '/site/content/es/blog/2026/example/index.md';
		index.put(await indexed(text));
		index.put(
			await indexed(
				'---\nkeywords: [Mesh]\n---\n{{< image link="/en/blog/2026/example/welcome.jpg" >}} {{< tip >}}\n{{< /tip >}}\n\n<https://www.youtube.com/watch?v=aB3dE5fG7h_>\n',
				{ path: spanish },
			),
		);
		const site = '/site/content';
		expect(index.picture(`${folder}/welcome.jpg`).map(({ post, mention }) => [post.language, mention.by])).toEqual([
			['en', 'field'],
			['en', 'shortcode'],
			['es', 'shortcode'],
		]);
		expect(index.shortcode('tip', site).map(({ post }) => post.language)).toEqual(['en', 'es']);
		expect(index.talk('youtube:aB3dE5fG7h_', site)).toHaveLength(2);
		expect(index.keyword('MESH', site).map(({ mention }) => mention.value)).toEqual(['mesh', 'Mesh']);
		expect(index.shortcodes(site)).toEqual([
			{ value: 'image', count: 4 },
			{ value: 'tip', count: 2 },
		]);
		expect(index.shortcode('tip', '/elsewhere')).toEqual([]);
	});

	it('forgets what was removed, a folder with all below it, and counts anew', async () => {
		const index = new SiteIndex();
		index.put(await indexed(text));
		expect(index.widths('/site/content')).toEqual([{ value: '75%', count: 1 }]);
		index.remove('/site/content/en/blog/2026/exam');
		expect(index.size).toBe(1);
		index.remove('/site/content/en/blog/2026');
		expect(index.size).toBe(0);
		expect(index.widths('/site/content')).toEqual([]);
	});
});
