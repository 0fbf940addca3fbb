import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillArchetype } from '../../../server/src/core/newPost/archetype.ts';
import { planLinkPost } from '../../../server/src/core/newPost/linkPost.ts';
import { originalAddress } from '../../../server/src/core/newPost/originalAddress.ts';
import { type EventPost, planEventPost } from '../../../server/src/core/newPost/plan.ts';
import { titleLike } from '../../../server/src/core/newPost/titleLike.ts';
import { stringOf } from '../../../server/src/core/post/frontMatter/frontMatter.ts';
import { parsePost } from '../../../server/src/core/post/parse.ts';
import { hugo } from '../../../server/src/core/site/profiles/hugo.ts';
import { istio } from '../../../server/src/core/site/profiles/istio.ts';
import { check, examplePath, today } from '../../support/check.ts';

const last = `---
title: "Istio at Harbour Day 2025"
description: "A day by the water."
publishdate: 2025-03-20
attribution: "Bram Oster (Kelp Labs)"
keywords: [Istio,Harbour Day,istio]
social_image: quay.jpg
---

Two hundred people came.

## Talks of Harbour Day 2025

### The first talk

Words.

## The _booth_
`;

const event: EventPost = {
	kind: 'recap',
	event: { name: 'Harbour Day 2026', place: 'Porto', dates: { from: '2026-03-10', to: '2026-03-11' } },
	title: 'Istio at Harbour Day 2026',
	name: 'harbour-day-2026',
	attribution: 'Ada Lin (Acme)',
	language: 'en',
	today,
	section: 'blog',
	profile: istio,
	model: parsePost(last),
	sections: { post: parsePost(last), title: 'Istio at Harbour Day 2025' },
};

/** A text with its cursor as `|`. */
function shown({ text, cursor }: { text: string; cursor: number }): string {
	return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

describe('a new recap', () => {
	it('has the head and the sections of the last one, with what is known of the new event', () => {
		expect(shown(planEventPost(event))).toBe(`---
title: "Istio at Harbour Day 2026"
description: "Talks, people and news from Harbour Day 2026 in Porto."
publishdate: 2026-03-14
attribution: "Ada Lin (Acme)"
keywords: [Istio, Harbour Day]
---

Harbour Day 2026 took place in Porto from 10 to 11 March 2026.|

## Talks of Harbour Day 2026

## The booth
`);
	});

	it('has sections of our own where the site has no recap, and waits at what is not known', () => {
		const { model: _, sections: __, ...first } = event;
		expect(shown(planEventPost({ ...first, attribution: '' }))).toBe(`---
title: "Istio at Harbour Day 2026"
description: "Talks, people and news from Harbour Day 2026 in Porto."
publishdate: 2026-03-14
attribution: "|"
keywords: []
---

Harbour Day 2026 took place in Porto from 10 to 11 March 2026.

## The talks

## At the booth

## Thank you
`);
	});

	it('is written in the format of the last one', () => {
		const toml = parsePost('+++\ntitle = "A"\ndate = 2025-03-20\ntags = ["a \\"b\\""]\n+++\n\n## More\n');
		const { text } = planEventPost({ ...event, profile: hugo, model: toml, title: 'The "big" day' });
		expect(text).toContain(`+++\ntitle = 'The "big" day'\ndate = 2026-03-14\ntags = ['a "b"']\n+++\n`);
		const json = parsePost('{ "title": "A", "date": "2025-03-20" }\n\n## More\n');
		expect(planEventPost({ ...event, profile: hugo, model: json }).text).toMatch(
			/^\{\n {2}"title": "Istio at Harbour Day 2026",\n {2}"date": "2026-03-14"\n\}\n\n/,
		);
	});

	it('speaks the languages that the site has', () => {
		const { sections: _, ...rest } = event;
		expect(planEventPost({ ...rest, language: 'es' }).text).toContain(
			'Harbour Day 2026 tuvo lugar en Porto del 10 al 11 de marzo de 2026.\n\n## Las charlas\n',
		);
		expect(planEventPost({ ...rest, language: 'zh' }).text).toContain(
			'Harbour Day 2026 已于 2026 年 3 月 10 日至 11 日在 Porto 举行。\n\n## 精彩演讲\n',
		);
		const { text } = planEventPost({ ...rest, language: 'uk' });
		expect(text).toMatch(/\n\nHarbour Day 2026, Porto, 2026-03-10 – 2026-03-11\.\n$/);
	});

	it('of an event to come says that it takes place', () => {
		const dates = { from: '2026-06-10', to: '2026-06-10' };
		const { text } = planEventPost({ ...event, kind: 'announcement', event: { ...event.event, dates } });
		expect(text).toContain('\nHarbour Day 2026 takes place in Porto on 10 June 2026.\n');
		expect(text).toContain('description: "Harbour Day 2026 takes place in Porto on 10 June 2026."');
	});

	it('is titled as the last one, with the new event’s name', () => {
		expect(titleLike('Istio at KubeCon Europe 2025: what we saw', 'KubeCon NA 2026')).toBe('Istio at KubeCon NA 2026');
		expect(titleLike('Dual stack', 'Mesh Day')).toBe('Mesh Day');
		expect(titleLike(undefined, 'Mesh Day')).toBe('Mesh Day');
	});

	it('has no problem, whatever its author typed', async () => {
		const line = fc.string({ unit: 'grapheme', maxLength: 40 });
		const named = line.filter((text) => /[\p{L}\p{N}]/u.test(text));
		await fc.assert(
			fc.asyncProperty(named, line, fc.constantFrom('recap', 'announcement'), async (name, place, kind) => {
				const { text, cursor } = planEventPost({
					...event,
					kind: kind === 'recap' ? 'recap' : 'announcement',
					event: { name: name.trim(), place: place.trim() },
					title: name,
				});
				expect(cursor).toBeLessThanOrEqual(text.length);
				const post = parsePost(text);
				expect(post.frontMatter.faults).toEqual([]);
				expect(stringOf(post.frontMatter, 'title')).toBe(
					name.replace(/[\s\p{Cc}\u00ad\u200b\u2060\ufeff]+/gu, ' ').trim(),
				);
			}),
		);
		for (const name of [
			'Tom & "Jerry" Day',
			"Ann's: Day #1",
			'- Day',
			'{Day}',
			'día 🎉',
			'*Day*',
			'[a](b) Day',
			'---',
			'null Day',
		]) {
			const { text } = planEventPost({ ...event, event: { ...event.event, name }, title: name });
			expect(
				(await check(text)).problems.map(({ rule, message }) => `${rule}: ${message}`),
				name,
			).toEqual([]);
		}
	});
});

describe('an archetype', () => {
	const facts = { name: 'mesh-day', title: 'Mesh: Day', today, section: 'blog' };

	it('is filled where its actions are known, and left alone where they are not', () => {
		const { text, left } = fillArchetype(
			'{{ .Name }} {{ replace .Name "-" " " | title }} {{ .Date }} {{ now.Format "2006" }} {{ .Type }}\n{{ .Site.Title }} {{ readFile "/etc/passwd" }}\n{{< image link="{{ .Name }}.jpg" >}} {{% x %}}{{/* note */}}',
			0,
			facts,
		);
		expect(text).toBe(
			'mesh-day Mesh: Day 2026-03-14 2026 blog\n{{ .Site.Title }} {{ readFile "/etc/passwd" }}\n{{< image link="mesh-day.jpg" >}} {{% x %}}',
		);
		expect(left).toEqual(['{{ .Site.Title }}', '{{ readFile "/etc/passwd" }}']);
	});

	it('gives the post its head and its body, and what it leaves open is filled', () => {
		const archetype = `---
title: "{{ replace .Name "-" " " | title }}"
date: {{ .Date }}
draft: true
series: mesh
attribution:
---

## What we saw

{{ .Summary }}
`;
		expect(shown(planEventPost({ ...event, title: 'The "big" Day', archetype }))).toBe(`---
title: 'The "big" Day'
description: "Talks, people and news from Harbour Day 2026 in Porto."
date: 2026-03-14
draft: true
series: mesh
attribution: "Ada Lin (Acme)"
keywords: [Istio, Harbour Day]
---

## What we saw

|{{ .Summary }}
`);
	});

	it('without a body leaves that to the last post', () => {
		const { text, cursor } = planEventPost({
			...event,
			archetype: '+++\ntitle = "{{ .Title }}"\ndate = {{ .Date }}\n+++\n',
		});
		expect(text).toContain('title = "Istio at Harbour Day 2026"\n');
		expect(text).toContain('date = 2026-03-14\n');
		expect(text).toContain('+++\n\nHarbour Day 2026 took place');
		expect(text.slice(0, cursor)).toMatch(/March 2026\.$/);
	});

	it('of any text makes a post, and never throws', () => {
		const parts = fc.constantFrom(
			'---\n',
			'+++\n',
			'title: {{ .Title }}\n',
			'date: {{ .Date }}\n',
			'attribution: ""\n',
			'{{',
			'}}',
			'{{ .X }}',
			'"',
			'\n',
			'{ "title": "" }',
			'{{< image',
			'`',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 12 }), (texts) => {
				const { text, cursor } = planEventPost({ ...event, archetype: texts.join('') });
				expect(cursor).toBeGreaterThanOrEqual(0);
				expect(cursor).toBeLessThanOrEqual(text.length);
			}),
		);
	});
});

describe('a link post', () => {
	const facts = {
		address: 'https://kelp.example/harbour-day/',
		title: 'Harbour Day: "it\'s" a \\ day',
		date: '2026-03-02T09:15:00+00:00',
		source: 'Kelp Weekly',
		summary: 'Two hundred people came. “Nobody” left hungry: it was #1.',
	};

	it('says where it leads, and nothing is wrong with it', async () => {
		const made = planLinkPost(facts);
		expect(shown(made)).toBe(`---
title: 'Harbour Day: "it''s" a \\ day'
date: "2026-03-02T09:15:00+00:00"
source: "Kelp Weekly"
external_url: "https://kelp.example/harbour-day/"
post_kind: link
summary: "Two hundred people came. “Nobody” left hungry: it was #1.|"
---

Open the original post ↗ https://kelp.example/harbour-day/
`);
		const path = examplePath.replace('/en/', '/zh/');
		expect((await check(made.text, { path })).problems).toEqual([]);
	});

	it('has straight quotes where the site refuses curly ones', async () => {
		const { text } = planLinkPost({ ...facts, title: 'The “quay”' }, true);
		expect(stringOf(parsePost(text).frontMatter, 'title')).toBe('The "quay"');
		expect(stringOf(parsePost(text).frontMatter, 'summary')).toBe(
			'Two hundred people came. "Nobody" left hungry: it was #1.',
		);
		expect((await check(text)).problems).toEqual([]);
	});

	it('has its address whole, without what follows readers', () => {
		expect(originalAddress(' https://a.example/b?utm_source=x&id=3&fbclid=1#top ')).toBe('https://a.example/b?id=3');
		expect(originalAddress('a.example/b_(c)')).toBe('https://a.example/b_%28c%29');
		for (const text of [
			'',
			'javascript:alert(1)',
			'file:///etc/passwd',
			'https://',
			'two words',
			'https://me:pw@a.example/',
			'mailto:a@b.example',
		])
			expect(originalAddress(text), text).toBeUndefined();
	});

	it('of any page has no problem and says the very title, source and address', async () => {
		const line = fc
			.string({ unit: 'grapheme', maxLength: 30 })
			.map((text) => text.trim())
			.filter((text) => /[\p{L}\p{N}]/u.test(text) && !/[\s\p{Cc}]/u.test(text));
		const path = `${examplePath.slice(0, examplePath.lastIndexOf('/'))}/../link/index.md`;
		await fc.assert(
			fc.asyncProperty(
				line,
				line,
				fc.webUrl({ withQueryParameters: true, withFragments: true }),
				async (title, source, url) => {
					const address = originalAddress(url);
					if (address === undefined) return;
					const { text } = planLinkPost({ ...facts, title, source, address });
					const { frontMatter } = parsePost(text);
					expect(stringOf(frontMatter, 'external_url')).toBe(address);
					expect(stringOf(frontMatter, 'source')).toBe(source.replace(/[\u00ad\u200b\u2060\ufeff]/g, ''));
					const { problems } = await check(text, { path });
					expect(
						problems.map(({ rule }) => rule).filter((rule) => rule.startsWith('link') || rule.startsWith('front')),
					).toEqual([]);
				},
			),
		);
	});
});
