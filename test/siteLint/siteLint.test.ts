import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/fix.ts';
import { parsePost } from '../../server/src/core/post/parse.ts';
import { withoutShortcodes } from '../../server/src/core/siteLint/masked.ts';
import { proseWords } from '../../server/src/core/siteLint/prose.ts';
import type { SiteLint } from '../../server/src/core/siteLint/siteLint.ts';
import { statedLint } from '../../server/src/core/siteLint/stated.ts';
import { ownStyle, styleFaults } from '../../server/src/host/siteLint/style.ts';
import { readWordList } from '../../server/src/host/siteLint/wordList.ts';
import { check, problemsOf } from '../support/check.ts';

const post = (body: string) => `---
title: "A dya by the quay"
description: Talks and coffey.
attribution: "Ada Qist"
keywords: [mehs]
---

${body}
`;

const wordsOf = (text: string) => proseWords(parsePost(text)).map((word) => word.text);

describe('the words of a post', () => {
	it('are those of its title, description and body', () => {
		expect(wordsOf(post('We met — at last.'))).toEqual([
			...['dya', 'the', 'quay', 'Talks', 'and', 'coffey'],
			...['met', 'last'],
		]);
	});

	it.each([
		['Run `kubctl get` now', ['Run', 'now']],
		['See [the agendda](https://quay.example/agendda) there', ['See', 'the', 'agendda', 'there']],
		['A <span class="xyzz">word</span>&nbsp;more', ['word', 'more']],
		['{{< image link="./welcom.jpg" caption="Welcom" >}}', []],
		['{{< text bash >}}\n$ kubctl get\n{{< /text >}}', []],
		['From v1.25 to 0-RTT, GKE, VMs, and istiod’s xDS', ['From', 'and', 'istiod’s']],
		[
			'It’s well-known that don\'t is "quoted" and *leaning*',
			[...['It’s', 'well', 'known', 'that', "don't", 'quoted', 'and', 'leaning']],
		],
		['Привіт, світе! 你好', []],
		['Write to ada@quay.example or www.quay.example/talkz', ['Write']],
	])('of %j are %j', (body, words) => {
		expect(wordsOf(`---\nkeywords: [x]\n---\n\n${body}\n`)).toEqual(words);
	});

	it('stand where they are said to stand, whatever the text', () => {
		const pieces = fc.constantFrom(
			'{{< tip >}}',
			'`',
			'[a](b)',
			'wrod',
			' ',
			'\n',
			'\n\n',
			'---\n',
			'“',
			'’s',
			'<b>',
			'é',
			'*',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
				const text = parts.join('');
				for (const { text: word, span } of proseWords(parsePost(text))) {
					expect(text.slice(span.start, span.end)).toBe(word);
				}
			}),
		);
	});
});

describe('a comment that turns spelling off', () => {
	it('is not told as idle where nobody looked', async () => {
		const text = post('<!-- recap-disable-next-line text/spelling -->\nA wrod.');
		const settings = { severities: new Map([['text/spelling', 'info' as const]]), include: [] };
		const idle = async (siteLint?: SiteLint) =>
			problemsOf(await check(text, { settings, ...(siteLint && { siteLint }) }), 'directive/unused').length;
		expect(await idle()).toBe(0);
		expect(await idle(statedLint(text, { unknown: { wrod: [] } }))).toBe(0);
		expect(await idle(statedLint(text, {}))).toBe(1);
	});
});

describe('the word list of a site', () => {
	it('is a word a line, without comments and without what holds for one file', () => {
		expect([...readWordList('# names\nistiod\n\n Quay \r\n0-RTT\n - content/en/a.md\nonly\n')]).toEqual([
			'istiod',
			'Quay',
			'0-RTT',
		]);
	});
});

describe('a post without its shortcodes', () => {
	it('keeps every character and line at its place', () => {
		const text = 'a {{< image\n  link="x" >}} b\n\n{{< text bash >}}\n$ ls  \n{{< /text >}}\n';
		const masked = withoutShortcodes(parsePost(text));
		expect(masked).toBe('a xxxxxxxxx\nxxxxxxxxxxxxxx b\n\nxxxxxxxxxxxxxxxxx\nxxxxxx\nxxxxxxxxxxxxx\n');
	});

	it('is as long, breaks its lines at the same places, and is the same outside of tags', () => {
		const pieces = fc.constantFrom(
			'{{< tip >}}',
			'{{< /tip >}}',
			'{{< text bash >}}',
			'{{< /text >}}',
			'ab ',
			'\n',
			'\r\n',
			'# ',
			'{{<',
			'>}}',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
				const read = parsePost(parts.join(''));
				const masked = withoutShortcodes(read);
				expect(masked.length).toBe(read.text.length);
				expect(masked.replace(/[^\r\n]/g, '')).toBe(read.text.replace(/[^\r\n]/g, ''));
				if (read.shortcodes.length === 0) expect(masked).toBe(read.text);
			}),
		);
	});
});

describe('the style of a site', () => {
	it('is told where it stands, and mended by its own fix', () => {
		const text = '# Agenda\n\nTalks. \n\n##Coffee\n';
		const [space, hash, ...more] = styleFaults(text, ownStyle);
		expect(space).toMatchObject({ name: 'MD009', span: { start: 16, end: 17 } });
		expect(hash).toMatchObject({ name: 'MD018' });
		expect(more.map(({ name }) => name)).toEqual([]);
		expect(space?.fix && applyEdits(text, [space.fix])).toBe('# Agenda\n\nTalks.\n\n##Coffee\n');
		expect(hash?.fix && applyEdits(text, [hash.fix])).toBe('# Agenda\n\nTalks. \n\n## Coffee\n');
	});

	it('leaves a head alone, and counts its lines', () => {
		const text = post('Talks. ');
		expect(styleFaults(text, ownStyle)).toMatchObject([
			{ name: 'MD009', span: { start: text.length - 2, end: text.length - 1 } },
		]);
	});

	it('has fixes that never leave the text, and mends what they say', () => {
		const pieces = fc.constantFrom(
			'# ',
			'#',
			'a',
			' ',
			'  ',
			'\n',
			'\r\n',
			'\n\n\n',
			'* ',
			'- ',
			'1. ',
			'\t',
			'> ',
			'`',
			'**',
			'[a](b)',
			':',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
				const text = parts.join('');
				let end = 0;
				for (const { span, fix } of styleFaults(text, ownStyle)) {
					expect(span.start).toBeGreaterThanOrEqual(end);
					end = span.start;
					expect(span.end).toBeLessThanOrEqual(text.length);
					expect(span.end).toBeGreaterThanOrEqual(span.start);
					if (fix) expect(fix.span.start <= fix.span.end && fix.span.end <= text.length).toBe(true);
				}
			}),
		);
	});
});
