import { describe, expect, it } from 'vitest';
import { dateMarkdown, fieldMarkdown } from '../../../server/src/core/hover/fields.ts';
import { explainedAt } from '../../../server/src/core/hover/hoverAt.ts';
import { parameterHover, shortcodeHover } from '../../../server/src/core/hover/shortcodes.ts';
import { pictureMarkdown, weightInWords } from '../../../server/src/core/pictures/describe.ts';
import { rules } from '../../../server/src/core/rules/all.ts';
import { rulesOfField } from '../../../server/src/core/rules/fieldRules.ts';
import { istio } from '../../../server/src/core/site/profiles/istio.ts';
import { withLinkPosts } from '../../../server/src/core/site/profiles/linkPost.ts';
import { check } from '../../support/check.ts';

/** What is explained where `|` stands. */
async function explained(marked: string) {
	const offset = marked.indexOf('|');
	const { post, place } = await check(marked.replace('|', ''));
	const found = explainedAt(post, place, offset);
	return found && { kind: found.kind, text: post.text.slice(found.span.start, found.span.end) };
}

describe('what is explained', () => {
	it.each([
		['---\npubl|ishdate: 2026-03-12\n---\n', 'field', 'publishdate'],
		['+++\npubl|ishdate = 2026-03-12\n+++\n', 'field', 'publishdate'],
		['---\npublishdate: 2026|-03-12\n---\n', 'date', '2026-03-12'],
		['---\npublishdate: "2026|-03-12"\n---\n', 'date', '"2026-03-12"'],
		['---\nsocial_image: "we|lcome.jpg"\n---\n', 'field-picture', 'welcome.jpg'],
		['{{< im|age link="./welcome.jpg" >}}\n', 'shortcode', 'image'],
		['{{< tip >}}\nx\n{{< /ti|p >}}\n', 'shortcode', 'tip'],
		['{{% image\n  ca|ption="x"\n%}}\n', 'parameter', 'caption'],
		['{{< image\n  link="./we|lcome.jpg"\n>}}\n', 'picture', './welcome.jpg'],
		['![a](./we|lcome.jpg)\n', 'picture', './welcome.jpg'],
		['{{< image link="./we|lcome.jpg"', 'picture', './welcome.jpg'],
	])('is the %s', async (marked, kind, text) => {
		expect(await explained(marked)).toEqual({ kind, text });
	});

	it.each([
		'Some |text.\n',
		'---\ntitle: Mesh |Day\n---\n',
		'{{</* im|age */>}}\n',
		'{{< image caption="a |b" >}}\n',
		'|',
	])('is nothing in %j', async (marked) => {
		expect(await explained(marked)).toBeUndefined();
	});

	it('never fails at any place of a post', async () => {
		const text =
			'---\npublishdate: 2026-03-12\nkeywords: [a]\n---\n\n{{< image\n  link="./welcome.jpg"\n>}}\n\n{{< tip\n';
		for (let end = 0; end <= text.length; end++) {
			const { post, place } = await check(text.slice(0, end));
			for (let at = 0; at <= end; at++) {
				const found = explainedAt(post, place, at);
				if (found) expect(found.span.start <= at && at <= found.span.end).toBe(true);
			}
		}
	});
});

describe('a field', () => {
	it('is told with what the site does with it, its type and the rules that speak of it', async () => {
		const { place } = await check('---\ntitle: a\n---\n');
		const about = fieldMarkdown('publishdate', place) ?? '';
		expect(about).toContain('The day in the byline');
		expect(about).toContain('It is a date. Every post has it.');
		expect(about).toMatch(/\[date\/invalid\]\(https:.*docs\/rules\/date\/invalid\.md\)/);
		expect(fieldMarkdown('no_such', place)).toBeUndefined();
		expect(fieldMarkdown('constructor', place)).toBeUndefined();
	});

	it('names only rules that there are', () => {
		const names = new Set(rules.map(({ name }) => name));
		for (const profile of [istio, withLinkPosts(istio)])
			for (const [name, spec] of Object.entries(profile.fields))
				for (const rule of rulesOfField(name, spec)) expect(names).toContain(rule);
	});
});

describe('a date', () => {
	it.each([
		['2026-03-14', 'Saturday, 14 March 2026: today.'],
		['2026-03-15', 'Sunday, 15 March 2026: tomorrow.'],
		['2026-03-13', 'Friday, 13 March 2026: yesterday.'],
		['2026-04-01', 'Wednesday, 1 April 2026: in 18 days.'],
		['2024-02-29', 'Thursday, 29 February 2024: 744 days ago.'],
		['1999-12-31', 'Friday, 31 December 1999: 9,570 days ago.'],
		['2026-03-14T23:00:00Z', 'Saturday, 14 March 2026: today.'],
	])('%s is told as a weekday and how far it is from 2026-03-14', (date, words) => {
		expect(dateMarkdown(date, '2026-03-14')).toBe(words);
	});

	it('that the site does not read is told nothing of', () => {
		for (const text of ['2026-02-30', 'April 25, 2026', '', 'soon'])
			expect(dateMarkdown(text, '2026-03-14')).toBeUndefined();
	});
});

describe('a shortcode of the profile', () => {
	it('is told with its parameters', async () => {
		const { site } = (await check('')).place;
		expect(await shortcodeHover('image', site)).toMatch(/`link`: \(needed\) The picture/);
		expect(await shortcodeHover('tip', site)).toContain('its text has lines of its own');
		expect(await parameterHover('caption', 'image', site)).toContain('without a full stop at its end');
		expect(await parameterHover('captoin', 'image', site)).toBeUndefined();
	});

	it('has words for an author, whichever it is', () => {
		for (const [name, { about, parameters = {}, hints = {} }] of Object.entries(istio.shortcodes)) {
			expect(about ?? '', name).toMatch(/^[A-Z].*\.$/s);
			for (const [key, spec] of Object.entries({ ...parameters, ...hints }))
				expect(spec.about, key).toMatch(/^[A-Z].*\.$/s);
		}
	});
});

describe('a picture', () => {
	const addressOf = (path: string) => `file://${path}`;

	it('is shown small, with its pixels, its weight and where else it is used', () => {
		const uses = [
			{ path: '/a/index.md', title: 'A [day]' },
			{ path: '/b/index.md', title: '' },
		];
		expect(
			pictureMarkdown(
				{
					name: 'the_hall.jpg',
					address: 'file:///the_hall.jpg',
					size: { width: 1600, height: 900 },
					weight: 240_400,
					uses,
				},
				addressOf,
			),
		).toBe(
			'![the\\_hall.jpg](file:///the_hall.jpg)\n\n**the\\_hall.jpg** · 1600 × 900 pixels · 240 KB\n\nAlso in [A \\[day\\]](file:///a/index.md), [b/index.md](file:///b/index.md).',
		);
	});

	it('is told with what is known of it only, and not with a page of posts', () => {
		expect(pictureMarkdown({ name: 'a.jpg', uses: [] }, addressOf)).toBe('**a.jpg**');
		const uses = Array.from({ length: 8 }, (_, part) => ({ path: `/${part}.md`, title: `P${part}` }));
		expect(pictureMarkdown({ name: 'a.jpg', uses }, addressOf)).toMatch(/P4\]\(file:\/\/\/4\.md\) and 3 more\.$/);
	});

	it.each([
		[1, '1 byte'],
		[999, '999 bytes'],
		[1000, '1 KB'],
		[999_499, '999 KB'],
		[999_500, '1.0 MB'],
		[15_240_000, '15.2 MB'],
	])('of %i bytes weighs %s', (bytes, words) => {
		expect(weightInWords(bytes)).toBe(words);
	});
});
