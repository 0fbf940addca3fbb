import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expand } from './expand.ts';
import { problemsBeside, standInsOf } from './problems.ts';
import { readSnippets } from './readSnippets.ts';

const file = new URL('../../snippets/markdown.code-snippets', import.meta.url);
const snippets = readSnippets(fs.readFileSync(file, 'utf8'));
const variables = new Map([['CURRENT_YEAR', '2026']]);

const frontMatter = `---
title: "Istio at Harvest Days"
description: Notes from the fields.
publishdate: 2026-03-16
attribution: "Ada Marsh (Acorn)"
keywords: [Istio,conference]
---

`;

test('every prefix stands once and says that it belongs to recaps', () => {
	const prefixes = snippets.map((snippet) => snippet.prefix);
	expect(new Set(prefixes).size).toBe(prefixes.length);
	for (const prefix of prefixes) expect(prefix).toMatch(/^recap(-[a-z]+)+$/);
});

test('there is a snippet for each block of a recap', () => {
	expect(snippets.map((snippet) => snippet.prefix)).toEqual([
		'recap-image',
		'recap-image-alt',
		'recap-image-lines',
		'recap-image-lines-alt',
		'recap-talk',
		'recap-talk-video',
		'recap-talk-sched',
		'recap-talks',
		'recap-video',
		'recap-thanks',
		'recap-see-you',
	]);
});

describe.each(snippets)('$prefix', ({ body, description }) => {
	const { text, stops, last, choices, silent } = expand(body, variables);

	test('is described in a sentence', () => {
		expect(description).toMatch(/^[A-Z].{20,}\.$/);
	});

	test('its tab stops are numbered in the order in which they stand, and each shows what belongs there', () => {
		expect(stops).toEqual(stops.map((_, index) => index + 1));
		expect(silent).toEqual([]);
	});

	test('the cursor ends behind it', () => {
		expect(last).toEqual({ count: 1, atEnd: true });
	});

	test('its choices differ from each other', () => {
		for (const options of choices) {
			expect(options.length).toBeGreaterThan(1);
			expect(new Set(options).size).toBe(options.length);
			expect(options).not.toContain('');
		}
	});

	test('it inserts no tab, no space at the end of a line and no tracking parameter', () => {
		expect(text).not.toMatch(/\t|[ \t]$|[?&](si|pp|feature|utm_\w+)=/m);
	});

	test('what it inserts has no problem but the addresses to type over', async () => {
		expect(await problemsBeside('picture.jpg', `${frontMatter}${text}\n`)).toEqual(standInsOf(text));
	});

	test('what it inserts has no problem either when each choice has its last value', async () => {
		const other = body.replace(/\|([^|}]*),([^,|}]*)\|\}/g, '|$2,$1|}');
		const { text: inserted } = expand(other, variables);
		expect(await problemsBeside('picture.jpg', `${frontMatter}${inserted}\n`)).toEqual(standInsOf(inserted));
	});
});

describe('what a snippet inserts, word for word', () => {
	const textOf = (prefix: string) => {
		const found = snippets.find((snippet) => snippet.prefix === prefix);
		return found && expand(found.body, variables).text;
	};

	test('a picture on one line', () => {
		expect(textOf('recap-image')).toBe(
			'{{< image width="75%" link="./picture.jpg" caption="What the picture shows" >}}',
		);
	});

	test('a picture over several lines', () => {
		expect(textOf('recap-image-lines-alt')).toBe(
			'{{< image width="75%"\n    link="./picture.jpg"\n    alt="What the picture shows"\n    >}}\n',
		);
	});

	test('the year of the next event is this one until the author says otherwise', () => {
		expect(textOf('recap-see-you')).toBe('[See you in City in January 2026!](https://events.linuxfoundation.org/)');
	});

	test('a video that sets no cookies and has a title', () => {
		expect(textOf('recap-video')).toContain('src="https://www.youtube-nocookie.com/embed/VIDEOIDHERE"');
		expect(textOf('recap-video')).toContain('title="Title of the video"');
	});
});
