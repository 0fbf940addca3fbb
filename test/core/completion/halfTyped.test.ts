import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSuggestions as check, suggestionsAt } from './support.ts';

const post = `---
title: "Mesh Day: a recap"
description: >
  A day in Porto,
  by the river.
publishdate: 2026-03-12
attribution: 'Ada Lin (Example Corp)'
keywords: [mesh, "two words"]
tags:
- one
---

The day began with [a talk](https://youtu.be/aB3dE5fG7h_) and [more](/blog/2025/sails/).

{{< image width="75%"
    link="./welcome.jpg"
    caption="The \\"hall\\", early"
    >}}

{{< tip >}}
Come {{< gloss >}}early{{< /gloss >}}.
{{< /tip >}}

{{< text bash >}}
$ echo "{{ x }}" '{{<'
{{< /text >}}

\`\`\`
{{< image link="./booth.png" >}}
\`\`\`

* ![A booth](./booth.png) and \`{{< tip >}}\` {{% image link=x.png %}}
`;

// Thousands of places, on machines that may be busy with other things.
describe('half-typed text', { timeout: 30_000 }, () => {
	it('is completed or left alone at every prefix of a post', async () => {
		for (let at = 0; at <= post.length; at++) check(post, at, await suggestionsAt(post.slice(0, at), at));
	});

	it('is completed or left alone at every place of a post', async () => {
		for (let at = 0; at <= post.length; at++) check(post, at, await suggestionsAt(post, at));
	});

	it('is completed or left alone where a place of a post lacks what followed', async () => {
		const cuts = fc.tuple(fc.nat(post.length), fc.nat(60));
		await fc.assert(
			fc.asyncProperty(cuts, async ([at, gone]) => {
				const text = post.slice(0, at) + post.slice(at + gone);
				check(text, at, await suggestionsAt(text, at));
			}),
			{ numRuns: 300 },
		);
	});

	it('is completed or left alone whatever it is', async () => {
		const part = fc.constantFrom(
			'{{<',
			'{{%',
			'{{',
			'{',
			'>}}',
			'%}}',
			'}}',
			'"',
			'`',
			"'",
			'“',
			'=',
			' ',
			'\n',
			'\n\n',
			'\r\n',
			'image',
			'link',
			'tip',
			'/',
			'./',
			'[a](',
			'](',
			')',
			'---\n',
			'+++\n',
			'keywords: [',
			'- ',
			'title:',
			']',
			'#',
			'```',
			'<!--',
			'{{</*',
			'*/>}}',
			'\u2028',
			'\0',
			'😀',
			'a',
		);
		await fc.assert(
			fc.asyncProperty(fc.array(part, { maxLength: 30 }), fc.nat(100), async (parts, at) => {
				const text = parts.join('');
				const offset = Math.min(at, text.length);
				check(text, offset, await suggestionsAt(text, offset));
			}),
			{ numRuns: 1000 },
		);
	});

	it('gets nothing in prose and code', async () => {
		const prose = 'A day began well, and: ended "so" - or/and {not} <b>bold</b>. Yes ';
		const lead = '---\ntitle: a\n---\n\n';
		for (const before of [lead, `${lead}\`\`\`\n`, `${lead}{{< text bash >}}\n$ `]) {
			for (let at = 0; at <= prose.length; at++) {
				const text = before + prose.slice(0, at);
				expect(await suggestionsAt(text, text.length), text).toEqual([]);
			}
		}
	});
});
