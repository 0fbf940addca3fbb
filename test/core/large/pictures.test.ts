import { describe, expect, it } from 'vitest';
import { Checker } from '../../../server/src/core/checker.ts';
import { LargePost } from '../../../server/src/core/large/largePost.ts';
import { exampleFiles, examplePath, today } from '../../support/check.ts';

const folder = examplePath.slice(0, examplePath.lastIndexOf('/'));
const settings = { severities: new Map(), include: [] };
const head =
	'---\ntitle: "Quay"\ndescription: A day.\npublishdate: 2026-03-12\nattribution: "Ada Lin"\nkeywords: [a]\n---\n\n';
const filler = 'Two hundred people came to the warehouse by the old quay, and most of them stayed.\n\n'.repeat(500);
const picture = (name: string, caption: string) => `{{< image link="./${name}" caption="${caption}" >}}\n\n`;
const text = (...pictures: readonly string[]) => head + pictures.map((one) => `Then.\n\n${one}${filler}`).join('');

describe('the pictures of a large post', () => {
	const cases: Readonly<Record<string, readonly [string, string[]]>> = {
		'each shown once': [text(picture('welcome.jpg', 'A'), picture('booth.png', 'B')), []],
		'shown twice, far apart': [
			text(picture('welcome.jpg', 'A'), picture('booth.png', 'B'), picture('welcome.jpg', 'C')),
			['image/repeated'],
		],
		'under one caption, far apart': [text(picture('welcome.jpg', 'A'), picture('booth.png', 'a')), ['image/repeated']],
		'not all shown': [text(picture('welcome.jpg', 'A'), 'Nothing.\n\n'), ['image/unused']],
		'one of them with a name to be mended': [
			text(picture('welcome.jpg', 'A'), picture('booth.png', 'B'), picture('Main Hall.jpg', 'C')),
			['image/name'],
		],
	};
	for (const [what, [post, expected]] of Object.entries(cases)) {
		it(`${what}, are told as in a check of the whole`, async () => {
			const hall = what.includes('name') ? { [`${folder}/Main Hall.jpg`]: '' } : {};
			const checker = new Checker(exampleFiles(hall), { today: () => today });
			const edited = await checker.checkEdited(examplePath, post, settings, new LargePost());
			expect(edited.problems.map(({ rule }) => rule)).toEqual(expected);
			expect(edited.problems).toEqual((await checker.check(examplePath, post, settings)).problems);
			// Of a post in parts only the head is read before somebody asks for more.
			expect(edited.head !== edited.post).toBe(true);
		});
	}
});
