import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPost } from '../../../server/src/core/render/page.ts';
import type { talkStyles } from '../../../server/src/core/schedule/format.ts';
import { insertTalks } from '../../../server/src/core/schedule/insertion.ts';
import type { ScheduledTalk } from '../../../server/src/core/schedule/schedule.ts';
import { bodyText } from '../../support/browserView.ts';
import { check } from '../../support/check.ts';

const head = '---\ntitle: "Mesh Day"\n---\n';

const talk = (title: string, more: Partial<ScheduledTalk> = {}): ScheduledTalk => ({
	title,
	speakers: [{ name: 'Ada Quist', company: 'Tidewater' }],
	track: '',
	room: '',
	when: '',
	address: 'https://sched.co/2zAbC',
	...more,
});

const two = [talk('Sails'), talk('Ropes', { address: 'https://sched.co/2zDeF' })];

/** The post with the talks where `|` stands. */
async function inserted(
	body: string,
	style: (typeof talkStyles)[number],
	talks: readonly ScheduledTalk[] = two,
	path?: string,
): Promise<string> {
	const text = head + body;
	const offset = text.indexOf('|');
	const without = text.slice(0, offset) + text.slice(offset + 1);
	const { post, place } = await check(without, path === undefined ? {} : { path });
	const { offset: at, text: own } = insertTalks(post, place, offset, talks, style);
	return (without.slice(0, at) + own + without.slice(at)).slice(head.length);
}

const list = '* [Sails](https://sched.co/2zAbC)\n* [Ropes](https://sched.co/2zDeF)';

describe('talks that are inserted', () => {
	it.each([
		['at the end', 'Text.\n\n|', `Text.\n\n${list}\n`],
		['right below the head', '|', `\n${list}\n`],
		['on a blank line between paragraphs', 'One.\n\n|\n\nTwo.\n', `One.\n\n${list}\n\nTwo.\n`],
		['on a line below a paragraph', 'One.\n|\nTwo.\n', `One.\n\n${list}\n\nTwo.\n`],
		['within a paragraph, which is not cut in two', 'One | two.\nThree.\n', `One  two.\n\n${list}\n\nThree.\n`],
		['before a paragraph', '\n|One.\n', `\n${list}\n\nOne.\n`],
		['in a list like theirs', '* [A](/a)\n|\n* [B](/b)\n', `* [A](/a)\n${list}\n* [B](/b)\n`],
		['at the end of an item of a list', '* [A](/a)|\n* [B](/b)\n', `* [A](/a)\n${list}\n* [B](/b)\n`],
		[
			'in a shortcode, behind it',
			'{{< tip >}}\nA | b\n{{< /tip >}}\n',
			`{{< tip >}}\nA  b\n\n${list}\n\n{{< /tip >}}\n`,
		],
		['within a tag, behind its line', '{{< image link="./a|.jpg" >}}\n', `{{< image link="./a.jpg" >}}\n\n${list}\n`],
	])('as a list stand %s', async (_, before, after) => {
		expect(await inserted(before, 'schedule')).toBe(after);
	});

	it('go below the head when the cursor is in it', async () => {
		const { post, place } = await check(`${head}\nText.\n`);
		const { offset, text } = insertTalks(post, place, 5, two, 'schedule');
		expect({ offset, text }).toEqual({ offset: head.length, text: `\n${list}\n` });
	});

	it('take the signs that the post’s own lists begin with, and its line breaks', async () => {
		expect(await inserted('- [A](/a)\r\n|', 'schedule')).toBe(
			`- [A](/a)\r\n${list.replaceAll('*', '-').replace('\n', '\r\n')}\r\n`,
		);
	});

	it('as a list of videos have an address in their place that is known to stand for one', async () => {
		const text = await inserted('|', 'video');
		expect(text).toBe('\n* [Sails](https://youtu.be/VIDEOIDHERE)\n* [Ropes](https://youtu.be/VIDEOIDHERE)\n');
		const { problems } = await check(head + text);
		expect(problems.filter(({ rule }) => rule === 'link/placeholder')).toHaveLength(2);
	});

	it('as a list of the schedule have a stand-in where the schedule gives no page', async () => {
		const { address: _, ...pageless } = talk('Sails');
		expect(await inserted('|', 'schedule', [pageless])).toBe('\n* [Sails](https://sched.co/TALK1)\n');
	});

	it('as sentences say who spoke, from where', async () => {
		const people = [
			{ name: 'Ada Quist', company: 'Tidewater' },
			{ name: 'Bram Oster' },
			{ name: 'Chidi Vane', company: 'Quay & Sons' },
		];
		const talks = [talk('Sails', { speakers: people }), talk('Ropes', { speakers: [] })];
		expect(await inserted('Then came lunch. |', 'sentence', talks)).toBe(
			'Then came lunch. Ada Quist from Tidewater and Bram Oster and Chidi Vane from Quay & Sons presented [Sails](https://sched.co/2zAbC). There was a talk on [Ropes](https://sched.co/2zAbC).',
		);
	});

	it('have no English verb in a post of another language', async () => {
		const path = '/site/content/uk/blog/2026/example/index.md';
		expect(await inserted('|', 'sentence', [talk('Sails')], path)).toBe(
			'\nAda Quist (Tidewater): [Sails](https://sched.co/2zAbC)\n',
		);
	});

	it.each([
		'Why `8GBs` of *memory* & <b>Envoy</b>?',
		'[Draft] {{< image >}} & {{% tip %}}',
		'snake_case and _emphasis_ ~~gone~~ &amp; &copy;',
		'Back\\slash and a \\] in it',
		'See https://example.org and www.example.org, or ask a@example.org',
		'# 1. Not a heading!',
	])('mean themselves on the page: %s', async (title) => {
		const { links, text } = await page(title);
		expect(links).toEqual([title]);
		expect(text).toBe(title);
	});

	it('mean themselves on the page, whatever a title is made of', async () => {
		const sign = fc.constantFrom(
			...'[]()*_`<>#!&;{}%~\\|+=:@/.,$^ '.split(''),
			'a',
			'B',
			'1',
			'é',
			'漢',
			'x ',
			'http://',
			'{{<',
			'%}}',
		);
		await fc.assert(
			fc.asyncProperty(fc.array(sign, { minLength: 1, maxLength: 14 }), async (signs) => {
				const title = `T${signs.join('')}x`.replace(/\s+/g, ' ').trim();
				const { links, text } = await page(title);
				// The page's typographer draws dots and plus signs together, as in every text.
				const seen = (one: string) =>
					one
						.replace(/\.{2,}|…/g, '…')
						.replace(/\+-|±/g, '±')
						.replace(/([?!])…/g, '$1..');
				expect(links.map(seen)).toEqual([seen(title)]);
				expect(seen(text)).toBe(seen(title));
			}),
			{ numRuns: 300 },
		);
	});
});

/** What a reader sees of a list with one talk: the texts of its links, and all of its text. */
async function page(title: string): Promise<{ links: string[]; text: string }> {
	const body = await inserted('|', 'schedule', [talk(title)]);
	const { post, place, facts, problems } = await check(head + body);
	expect(problems.filter(({ severity, span }) => severity === 'error' && span.start > head.length)).toEqual([]);
	const { html } = renderPost(post, place, facts, { pictures: 'site', pictureSize: () => undefined });
	const content = html.slice(html.indexOf('<ul>'));
	return {
		links: [...content.matchAll(/<a [^>]*>(.*?)<\/a>/gs)].map(([, inner = '']) => bodyText(inner)),
		text: bodyText(/<li[^>]*>(.*?)<\/li>/s.exec(content)?.[1] ?? '').trim(),
	};
}
