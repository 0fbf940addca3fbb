import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Checker } from '../../../server/src/core/checker.ts';
import { LargePost } from '../../../server/src/core/large/largePost.ts';
import { NamesInText } from '../../../server/src/core/text/namesInText.ts';
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

	it('are looked for in no more than the piece that was edited, however many lie beside it', async () => {
		const names = Array.from({ length: 2_500 }, (_, index) => `photo-${index}.jpg`);
		const beside = Object.fromEntries(names.map((name) => [`${folder}/${name}`, '']));
		const files = exampleFiles(beside);
		const listing = await files.list(folder);
		const checker = new Checker(
			Object.assign(files, { list: async (path: string) => (path === folder ? listing : undefined) }),
			{ today: () => today },
		);
		const body = names.map((name) => `Then.\n\n${picture(name, name)}${'They stayed. '.repeat(20)}\n\n`).join('');
		const large = new LargePost();
		await checker.checkEdited(examplePath, head + body, settings, large);
		const search = vi.spyOn(NamesInText.prototype, 'in');
		for (let i = 1; i <= 10; i++) {
			search.mockClear();
			const at = body.indexOf('They', body.length / 2);
			const text = `${head}${body.slice(0, at)}${'a'.repeat(i)}${body.slice(at)}`;
			const { problems } = await checker.checkEdited(examplePath, text, settings, large);
			expect(problems.map(({ rule }) => rule)).toEqual(['image/unused']);
			const searched = search.mock.calls.reduce((sum, [within]) => sum + within.length, 0);
			expect(searched).toBeGreaterThan(0);
			expect(searched).toBeLessThan(20_000);
		}
		search.mockRestore();
	}, 30_000);

	it('are told after any edits as in a check of the whole', async () => {
		const beside = ['a.jpg', 'b.png', 'Main Hall.jpg', 'C.PNG', 'd.webp'];
		const shown = fc.constantFrom('welcome.jpg', 'booth.png', ...beside, 'welcom.jpg');
		const part = fc.oneof(
			fc.tuple(shown, fc.constantFrom('A', 'B', 'The hall')).map(([name, caption]) => picture(name, caption)),
			shown.map((name) => `Also in ${name}, it is said.\n\n`),
			fc.constant('Nothing.\n\n'),
		);
		const edit = fc.tuple(fc.nat(10), part);
		const files = exampleFiles(Object.fromEntries(beside.map((name) => [`${folder}/${name}`, ''])));
		const checker = new Checker(files, { today: () => today });
		const whole = (parts: readonly string[]) =>
			head + parts.map((one) => `Then.\n\n${one}${filler.slice(0, 8_900)}`).join('');
		await fc.assert(
			fc.asyncProperty(
				fc.array(part, { minLength: 9, maxLength: 12 }),
				fc.array(edit, { maxLength: 5 }),
				async (start, edits) => {
					const large = new LargePost();
					let parts = start;
					for (const [at, one] of [[0, start[0] ?? ''] as const, ...edits]) {
						parts = parts.map((old, index) => (index === at ? one : old));
						const text = whole(parts);
						const { problems } = await checker.checkEdited(examplePath, text, settings, large);
						expect(problems).toEqual((await checker.check(examplePath, text, settings)).problems);
					}
				},
			),
			{ numRuns: 40 },
		);
	}, 60_000);
});
