import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/fix.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { check, exampleFiles, examplePath } from '../support/check.ts';

const folder = examplePath.slice(0, examplePath.lastIndexOf('/'));

async function problemsOf(text: string, rule: string, pictures: readonly string[] = []): Promise<readonly Problem[]> {
	const files = exampleFiles(Object.fromEntries(pictures.map((name) => [`${folder}/${name}`, ''])));
	return (await check(text, { files })).problems.filter((problem) => problem.rule === rule);
}

/** What the first fix of a rule's problems makes of a text, the problem chosen by a word of its message. */
async function mended(text: string, rule: string, about = '', pictures: readonly string[] = []): Promise<string> {
	const problem = (await problemsOf(text, rule, pictures)).find(({ message }) => message.includes(about));
	const fix = problem?.fixes[0];
	if (!fix) throw new Error(`no fix of ${rule} about "${about}"`);
	return applyEdits(text, fix.edits);
}

/** Where the author goes on writing after the first fix, marked with `|`. */
async function gapOf(text: string, rule: string, about = ''): Promise<string> {
	const problem = (await problemsOf(text, rule)).find(({ message }) => message.includes(about));
	const edit = problem?.fixes[0]?.edits[0];
	if (!edit) throw new Error(`no fix of ${rule} about "${about}"`);
	const { newText, cursor = newText.length } = edit;
	return `${newText.slice(0, cursor)}|${newText.slice(cursor)}`;
}

describe('a field that is missing is inserted', () => {
	const rule = 'front-matter/required';
	const cases: readonly [where: string, name: string, before: string, after: string][] = [
		[
			'after the field that comes before it',
			'publishdate',
			'---\ntitle: "Quay"\ndescription: A day.\nkeywords: [a]\n---\n',
			'---\ntitle: "Quay"\ndescription: A day.\npublishdate: 2026-03-14\nkeywords: [a]\n---\n',
		],
		[
			'before the field that comes after it, where none comes before',
			'title',
			'---\n# A comment\ndescription: A day.\n---\n',
			'---\n# A comment\ntitle: ""\ndescription: A day.\n---\n',
		],
		[
			'at the end, beside none that it knows',
			'title',
			'---\ncolour: blue\n---\n',
			'---\ncolour: blue\ntitle: ""\n---\n',
		],
		['between two fences', 'title', '---\n---\n', '---\ntitle: ""\n---\n'],
		['between two fences of Windows', 'title', '---\r\n---\r\n', '---\r\ntitle: ""\r\n---\r\n'],
		['below a comment that stands alone', 'title', '---\n# To do\n---\n', '---\n# To do\ntitle: ""\n---\n'],
		['before the end that is the end of the file', 'title', '---\n---', '---\ntitle: ""\n---'],
		['behind a byte order mark', 'title', '\ufeff---\n---\n', '\ufeff---\ntitle: ""\n---\n'],
		[
			'behind a value of several lines',
			'publishdate',
			'---\ntitle: Quay\ndescription: >-\n  A day\n\n  by the quay.\n\nkeywords: [a]\n---\n',
			'---\ntitle: Quay\ndescription: >-\n  A day\n\n  by the quay.\npublishdate: 2026-03-14\n\nkeywords: [a]\n---\n',
		],
		[
			'behind a text in quotes over several lines',
			'publishdate',
			'---\ntitle: Quay\ndescription: "A day\n  by the quay."   # for now\nkeywords: [a]\n---\n',
			'---\ntitle: Quay\ndescription: "A day\n  by the quay."   # for now\npublishdate: 2026-03-14\nkeywords: [a]\n---\n',
		],
		[
			'behind a list in lines of Windows',
			'attribution',
			'---\r\ntitle: Quay\r\npublishdate: 2026-03-12\r\nkeywords:\r\n- a\r\n---\r\n',
			'---\r\ntitle: Quay\r\npublishdate: 2026-03-12\r\nattribution: "Ada Lin"\r\nkeywords:\r\n- a\r\n---\r\n',
		],
		[
			'as far from the margin as its neighbours',
			'publishdate',
			'---\n  title: Quay\n  description: A day.\n---\n',
			'---\n  title: Quay\n  description: A day.\n  publishdate: 2026-03-14\n---\n',
		],
		[
			'behind the one of a name that stands twice which comes first',
			'keywords',
			'---\ntitle: Quay\nattribution: Ada\npublishdate: 2026-03-12\nattribution: Ben\n---\n',
			'---\ntitle: Quay\nattribution: Ada\nkeywords: []\npublishdate: 2026-03-12\nattribution: Ben\n---\n',
		],
	];
	for (const [where, name, before, after] of cases) {
		it(where, async () => {
			expect(await mended(before, rule, `no ${name}`)).toBe(after);
			const left = (await problemsOf(after, rule)).filter(({ message }) => message.includes(`no ${name}`));
			expect(left).toEqual([]);
		});
	}

	it('with the place to write in it', async () => {
		expect(await gapOf('---\n---\n', rule, 'no title')).toBe('title: "|"\n');
		expect(await gapOf('---\n---\n', rule, 'no keywords')).toBe('keywords: [|]\n');
		expect(await gapOf('---\n---\n', rule, 'no publishdate')).toBe('publishdate: 2026-03-14|\n');
		expect(await gapOf('---\n---\n', rule, 'no attribution')).toBe('attribution: "Ada Lin"|\n');
	});

	it('not where all fields stand between braces', async () => {
		const problems = await problemsOf('---\n{title: Quay}\n---\n', rule);
		expect(problems.length).toBeGreaterThan(0);
		expect(problems.flatMap(({ fixes }) => fixes)).toEqual([]);
	});
});

describe('an empty field is filled in', () => {
	const rule = 'front-matter/required';
	const cases: readonly [how: string, before: string, after: string][] = [
		['without a space behind the colon', 'title:', 'title: ""'],
		['with a space behind it', 'title: ', 'title: ""'],
		['with a comment', 'title: # to come', 'title: "" # to come'],
		['with a comment further on', 'title:   # to come', 'title: ""   # to come'],
		['that is ~', 'title: ~', 'title: ""'],
		['in single quotes', "title: '' # to come", 'title: "" # to come'],
		['that is a block without a text', 'title: |', 'title: ""'],
		['whose key is in quotes', '"title": ""', '"title": ""'],
		['with a space before the colon', 'title :', 'title : ""'],
	];
	for (const [how, before, after] of cases) {
		it.each(['\n', '\r\n'])(`${how}, and nothing else is touched, with %j`, async (lineBreak) => {
			const around = (line: string) => ['---', 'draft: true', line, 'linktitle: Quay', '---', ''].join(lineBreak);
			const text = await mended(around(before), rule, 'title is empty');
			expect(text).toBe(around(after));
			const named = applyEdits(text, [
				{ span: { start: text.indexOf('""'), end: text.indexOf('""') + 2 }, newText: '"Quay"' },
			]);
			expect((await problemsOf(named, rule)).filter(({ message }) => message.startsWith('title'))).toEqual([]);
		});
	}

	it('that is a list of nothing', async () => {
		expect(await mended('---\nkeywords:\n- \n-\ntitle: x\n---\n', rule, 'keywords is')).toBe(
			'---\nkeywords: []\ntitle: x\n---\n',
		);
	});

	it('not where an anchor or a tag stands in its place', async () => {
		for (const odd of ['&quay', '!quay']) {
			const problems = await problemsOf(`---\ntitle: ${odd}\n---\n`, rule);
			const [title] = problems.filter(({ message }) => message.startsWith('title is empty'));
			expect(title?.fixes).toEqual([]);
		}
	});
});

describe('a value is mended in the way it is written', () => {
	const cases: readonly [what: string, rule: string, before: string, after: string][] = [
		['a date in single quotes', 'date/invalid', "publishdate: '2026/3/4'  # x", "publishdate: '2026-03-04'  # x"],
		['a date in double quotes', 'date/invalid', 'date: "4. März 2026 / 2026.3.4"', ''],
		['a plain date before a comment', 'date/invalid', 'publishdate: 2026.3.4 # x', 'publishdate: 2026-03-04 # x'],
		['a plain description', 'description/ending', 'description: A day # x', 'description: A day. # x'],
		[
			'one over two lines',
			'description/ending',
			'description: A day\n  by the quay',
			'description: A day\n  by the quay.',
		],
		['one in single quotes', 'description/ending', "description: 'It''s a day'", "description: 'It''s a day.'"],
		['one in double quotes', 'description/ending', 'description: "A \\"day\\""', 'description: "A \\"day\\"."'],
		['one that is a number', 'description/ending', 'description: 2026', 'description: "2026."'],
		['a folded one', 'description/ending', 'description: > # x\n  A day', 'description: >- # x\n  A day.'],
		['a literal one', 'description/ending', 'description: |+\n  A day.\n', 'description: |-\n  A day.\n'],
		['one with an indicator', 'description/ending', 'description: >2\n  A day.', 'description: >2-\n  A day.'],
		['an attribution', 'attribution/format', "attribution: '  Ada'", "attribution: 'Ada'"],
		[
			'keywords in quotes',
			'front-matter/type',
			'keywords: "a, b c, #1, d: e, yes" # x',
			'keywords: [a, b c, "#1", "d: e", "yes"] # x',
		],
		[
			'a list as an attribution',
			'front-matter/type',
			'attribution: [Ada, Ben "B" Ruiz]',
			'attribution: \'Ada and Ben "B" Ruiz\'',
		],
		['a list of one', 'front-matter/type', 'attribution:\n  - Ada\n', 'attribution: "Ada"\n'],
		['a draft in quotes', 'front-matter/type', "draft: 'TRUE' # x", 'draft: true # x'],
		['a title that reads as true', 'front-matter/type', 'title: on # x', 'title: "on" # x'],
		['the last of two keywords', 'keywords/duplicate', 'keywords: [a, A]', 'keywords: [a]'],
		['the first of three', 'keywords/duplicate', 'keywords: [ a ,"a" , b ]', 'keywords: [ a , b ]'],
		['one with a comma behind it', 'keywords/duplicate', 'keywords: [a, b, a,]', 'keywords: [a, b,]'],
		['one on a line of its own', 'keywords/duplicate', 'keywords:\n- a\n- a # x\n- b', 'keywords:\n- a\n- b'],
		['a colon in a title', 'front-matter/syntax', 'title: A "day": one # x', 'title: \'A "day": one\' # x'],
		['a colon and both quotes', 'front-matter/syntax', 'title: It\'s "a": \\b', "title: 'It''s \"a\": \\b'"],
	];
	for (const [what, rule, before, after] of cases) {
		it.each(['\n', '\r\n'])(`${what}, with %j`, async (lineBreak) => {
			const around = (lines: string) => `---\n${lines}\nweight: 1\n---\n`.replaceAll('\n', lineBreak);
			if (after === '') {
				expect((await problemsOf(around(before), rule)).flatMap(({ fixes }) => fixes)).toEqual([]);
				return;
			}
			expect(await mended(around(before), rule)).toBe(around(after));
			expect(await problemsOf(around(after), rule)).toEqual([]);
		});
	}
});

describe('a picture’s name is written as its place allows', () => {
	const cases: readonly [what: string, picture: string, before: string, after: string][] = [
		[
			'in quotes',
			'a boat.jpg',
			'{{< image link="./aboat.jpg" alt="x" >}}',
			'{{< image link="./a boat.jpg" alt="x" >}}',
		],
		[
			'a quote escaped',
			'a "b".jpg',
			'{{< image link="a b.jpg" alt="x" >}}',
			'{{< image link="a \\"b\\".jpg" alt="x" >}}',
		],
		['in backticks', 'a "b".jpg', '{{< image link=`./a b.jpg` alt="x" >}}', '{{< image link=`./a "b".jpg` alt="x" >}}'],
		[
			'bare where it can be',
			'boat-1.jpg',
			'{{< image link=./boat1.jpg alt="x" >}}',
			'{{< image link=./boat-1.jpg alt="x" >}}',
		],
		[
			'quoted where it cannot',
			'a boat.jpg',
			'{{< image link=aboat.jpg alt="x" >}}',
			'{{< image link="a boat.jpg" alt="x" >}}',
		],
		[
			'in curly quotes',
			'boats.jpg',
			'{{< image link=“./boat.jpg” alt="x" >}}',
			'{{< image link=“./boats.jpg” alt="x" >}}',
		],
		['encoded in Markdown', 'boat (1).jpg', '![x](boat1.jpg)', '![x](boat%20%281%29.jpg)'],
		['with a hash in Markdown', 'boat#1.jpg', '![x](boat-1.jpg?raw=1#x)', '![x](boat%231.jpg?raw=1#x)'],
		['in HTML', 'ein Böot.jpg', '<img src="einBöot.jpg">', '<img src="ein%20B%C3%B6ot.jpg">'],
	];
	for (const [what, picture, before, after] of cases) {
		it(what, async () => {
			expect(await mended(before, 'image/missing-file', '', [picture])).toBe(after);
			expect(await problemsOf(after, 'image/missing-file', [picture])).toEqual([]);
		});
	}
});

it('a Markdown picture of another folder is not made a shortcode, which would look for it beside the post', async () => {
	const [problem] = await problemsOf('![The quay](../other/quay.png)\n', 'image/markdown-syntax');
	expect(problem?.fixes).toEqual([]);
});
