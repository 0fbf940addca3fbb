import { describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/core/checker.ts';
import { applyEdits } from '../../server/src/core/fix.ts';
import { LargePost } from '../../server/src/core/large/largePost.ts';
import { noSettings, problemsOf, siteFiles, today } from '../support/check.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';

const rule = 'translation/drift';
const english = 'content/en/blog/2026/quay/index.md';
const chinese = english.replace('/en/', '/zh/');

const original = `---
title: Mesh Day in Porto
publishdate: 2026-03-12
---

{{< image link="./hall.jpg" width="75%" caption="The hall" >}}

Ada opened with [Ships in the night](https://youtu.be/abcDEF12345?si=x) ([slides](https://sched.co/1AbCd)).

{{< image link="./booth.png"
    caption="The booth" >}}

Then came [Harbours](https://www.youtube.com/watch?v=ABCdef12345) and the panel ([plan](https://sched.co/2BcDe)).

![The river](./river.webp)
`;

const translated = original
	.replace('Mesh Day in Porto', 'Día del Mesh en Oporto')
	.replace('The hall', 'La sala')
	.replace('The booth', 'El puesto')
	.replace('Ada opened with', 'Ada abrió con')
	.replace('?si=x', '')
	.replace('https://www.youtube.com/watch?v=ABCdef12345', 'https://youtu.be/ABCdef12345');

async function told(text: string, { language = 'zh', first = original, files = {} } = {}) {
	const all = siteFiles({ [english]: first, ...files });
	const path = `/site/${english.replace('/en/', `/${language}/`)}`;
	return problemsOf(await new Checker(all, { today: () => today }).check(path, text, noSettings), rule);
}

/** What was done to a translation, what the problem covers, and what it names. */
const faults: readonly (readonly [string, (text: string) => string, string, RegExp])[] = [
	['a picture left out', (text) => text.replace(/\{\{< image link="\.\/hall[^}]*\}\}\n\n/, ''), 'title', /hall\.jpg/],
	[
		'one over two lines left out',
		(text) => text.replace(/\{\{< image link="\.\/booth[^}]*\}\}\n\n/, ''),
		'title',
		/booth\.png/,
	],
	['a Markdown picture left out', (text) => text.replace('![The river](./river.webp)\n', ''), 'title', /river\.webp/],
	['a picture replaced', (text) => text.replace('./booth.png', './stand.png'), 'title', /booth\.png/],
	[
		'a picture put in',
		(text) => `${text}\n{{< image link="./stand.png" caption="x" >}}\n`,
		'{{< image link="./stand.png" caption="x" >}}',
		/stand\.png/,
	],
	['a Markdown picture put in', (text) => `${text}\n![x](./sea.jpg)\n`, './sea.jpg', /sea\.jpg/],
	['a picture in other case', (text) => text.replace('hall.jpg', 'Hall.jpg'), 'title', /hall\.jpg/],
	['another file type', (text) => text.replace('hall.jpg', 'hall.png'), 'title', /hall\.jpg/],
	['another folder', (text) => text.replace('./hall.jpg', './en-la-sala/hall.jpg'), 'title', /hall\.jpg/],
	[
		'a video left out',
		(text) => text.replace('(https://youtu.be/abcDEF12345)', '(https://example.org/)'),
		'title',
		/abcDEF12345/,
	],
	['a video replaced', (text) => text.replace('abcDEF12345', 'zzzDEF12345'), 'title', /abcDEF12345/],
	[
		'a video put in',
		(text) => `${text}\n[x](https://youtu.be/zzzDEF12345)\n`,
		'https://youtu.be/zzzDEF12345',
		/zzzDEF12345/,
	],
	[
		'an iframe put in',
		(text) => `${text}\n<iframe src="https://www.youtube.com/embed/zzzDEF12345"></iframe>\n`,
		'https://www.youtube.com/embed/zzzDEF12345',
		/zzzDEF12345/,
	],
	['an id in other case', (text) => text.replace('ABCdef12345', 'abcdef12345'), 'title', /ABCdef12345/],
	['one video twice', (text) => text.replace('ABCdef12345', 'abcDEF12345'), 'title', /ABCdef12345/],
	['a sched entry left out', (text) => text.replace(' ([slides](https://sched.co/1AbCd))', ''), 'title', /1AbCd/],
	['a sched entry replaced', (text) => text.replace('2BcDe', '3CdEf'), 'title', /2BcDe/],
	['a sched entry put in', (text) => `${text}\n[x](https://sched.co/4DeFg/)\n`, 'https://sched.co/4DeFg/', /4DeFg/],
	['another day', (text) => text.replace('2026-03-12', '2026-03-21'), '2026-03-21', /2026-03-12/],
	[
		'another month',
		(text) => text.replace('publishdate: 2026-03-12', 'date: "2026-04-12"'),
		'2026-04-12',
		/2026-03-12/,
	],
	['another year', (text) => text.replace('2026-03-12', '2025-03-12T10:00:00Z'), '2025-03-12T10:00:00Z', /2026-03-12/],
];

describe('a translation', () => {
	for (const [name, break_, covers, names] of faults) {
		it(`is told of with ${name}`, async () => {
			const text = break_(translated);
			expect(text).not.toBe(translated);
			const problems = await told(text);
			const first = problems.find(({ message }) => names.test(message));
			const wanted = covers === 'title' ? 'Día del Mesh en Oporto' : covers;
			expect(first && text.slice(first.span.start, first.span.end)).toBe(wanted);
		});
	}

	it('with the same pictures, talks and day has nothing to be told of', async () => {
		expect(await told(translated)).toEqual([]);
		expect(await told(translated.replaceAll('\n', '\r\n'))).toEqual([]);
		expect(await told(translated.replace('2026-03-12', '"2026-03-12T08:00:00Z"'))).toEqual([]);
	});

	it('may have variants of its own of pictures and hosts', async () => {
		const first = `${original}\n[x](https://kubernetes.io/docs/) {{< image link="/docs/map.svg" caption="x" >}}\n`;
		const text = `${translated}\n[x](https://kubernetes.io/zh-cn/docs/) {{< image link="/zh/docs/map_zh.svg" caption="x" >}}\n`;
		expect(
			await told(text.replace('hall.jpg', 'hall-zh.jpg').replace('./booth.png', 'booth.zh-cn.png'), { first }),
		).toEqual([]);
	});

	it('gets the day of the first language and keeps its time', async () => {
		for (const time of ['', 'T22:30:00-05:00', ' 08:00:00']) {
			const text = translated.replace('2026-03-12', `"2026-03-21${time}"`);
			const [problem] = await told(text);
			expect(applyEdits(text, problem?.fixes[0]?.edits ?? [])).toBe(text.replace('03-21', '03-12'));
		}
	});

	it('gets a picture behind the one that it follows, or before the one that it precedes', async () => {
		const block = /\{\{< image link="\.\/booth[^}]*\}\}/.exec(original)?.[0] ?? '';
		const without = translated.replace(/\{\{< image link="\.\/booth[^}]*\}\}\n\n/, '');
		const [problem] = await told(without);
		const edits = problem?.fixes[0]?.edits ?? [];
		expect(applyEdits(without, edits)).toBe(without.replace('"La sala" >}}', `"La sala" >}}\n\n${block}`));
		const first = translated.replace(/\{\{< image link="\.\/hall[^}]*\}\}\n\n/, '').replaceAll('\n', '\r\n');
		const [other] = await told(first);
		expect(applyEdits(first, other?.fixes[0]?.edits ?? [])).toBe(
			first.replace(
				'{{< image link="./booth',
				'{{< image link="./hall.jpg" width="75%" caption="The hall" >}}\r\n\r\n{{< image link="./booth',
			),
		);
	});

	it('is told once of many things that are missing', async () => {
		const pictures = [1, 2, 3, 4, 5].map((n) => `{{< image link="./p${n}.jpg" caption="x" >}}`).join('\n\n');
		const problems = await told(translated, { first: `${original}\n${pictures}\n` });
		expect(problems.map(({ message }) => message)).toEqual([
			'5 pictures of the first language are not in this translation: p1.jpg, p2.jpg, p3.jpg, p4.jpg, p5.jpg.',
		]);
	});

	it('is nothing to be compared without a post in the first language, and that one is none itself', async () => {
		const files = siteFiles({ 'content/zh/blog/2026/quay/index.md': '' });
		const checker = new Checker(files, { today: () => today });
		for (const path of ['content/zh/blog/2026/quay/index.md', english])
			expect(problemsOf(await checker.check(`/site/${path}`, translated, noSettings), rule)).toEqual([]);
	});
});

describe('the post of the first language', () => {
	it('is read once, and not at all where it was checked before', async () => {
		const files = siteFiles({ [english]: original, [english.replace('/en/', '/zh/')]: '' });
		const path = `/site/${english}`;
		const checker = new Checker(files, { today: () => today });
		await checker.check(path, original, noSettings);
		const before = files.asked.read;
		await checker.check(path.replace('/en/', '/zh/'), translated, noSettings);
		expect(files.asked.read).toBe(before);
		const fresh = new Checker(files, { today: () => today });
		for (let i = 0; i < 3; i++) await fresh.check(path.replace('/en/', '/zh/'), translated, noSettings);
		expect(files.asked.read).toBe(before + 2);
	});

	it('is what is written in it while it is open, and what its file says once that is closed', async () => {
		for (const files of [siteFiles({ [english]: original }), siteFiles({ [english]: original, [chinese]: '' })]) {
			const checker = new Checker(files, { today: () => today, arrived: () => undefined });
			const drift = async () => {
				const problems = problemsOf(await checker.check(`/site/${chinese}`, translated, noSettings), rule);
				return problems.map(({ message }) => /\w+\.png/.exec(message)?.[0]);
			};
			const path = `/site/${english}`;
			await checker.check(path, original, noSettings);
			expect(await drift()).toEqual([]);
			await checker.checkEdited(path, original.replace('booth.png', 'stand.png'), noSettings, new LargePost());
			expect(await drift()).toEqual(['stand.png', 'booth.png']);
			await checker.checkEdited(path, original.replace('booth.png', 'stall.png'), noSettings, new LargePost());
			expect(await drift()).toEqual(['stall.png', 'booth.png']);
			checker.close(path);
			expect(await drift()).toEqual([]);
		}
	});

	it('is the one that the config says, and may be told by the names of files', async () => {
		const files = new MemoryFiles({
			'/s/hugo.toml': 'defaultContentLanguage = "pt"\n[languages.en]\n[languages.pt]\n',
			'/s/layouts/x.html': '',
			'/s/content/blog/quay/index.md': original,
			'/s/content/blog/quay/index.en.md': '',
		});
		const checker = new Checker(files, { today: () => today });
		const text = translated.replace('12345?', '12345').replace('./hall.jpg', './hull.jpg');
		const at = async (path: string) =>
			problemsOf(await checker.check(path, text, noSettings), rule).map(({ message }) => message);
		expect(await at('/s/content/blog/quay/index.en.md')).toHaveLength(0);
		expect(await at('/s/content/blog/quay/index.pt.md')).toEqual([]);
		const river = text.replace('./river.webp', './rivers.webp');
		const problems = problemsOf(await checker.check('/s/content/blog/quay/index.en.md', river, noSettings), rule);
		expect(problems).toHaveLength(2);
	});
});

it('says the same of a large translation', async () => {
	const many = 'Un párrafo de relleno que no dice nada de nada.\n\n'.repeat(2000);
	const drifted = translated.replace('./booth.png', './stand.png').replace('2026-03-12', '2026-03-21T10:00:00Z');
	const text = `${drifted}\n${many}[x](#nada)\n\n## Fin\n`;
	const files = siteFiles({ [english]: original });
	const checker = new Checker(files, { today: () => today });
	const path = `/site/${english.replace('/en/', '/zh/')}`;
	const whole = await checker.check(path, text, noSettings);
	const large = new LargePost();
	expect(large.divide(text)).toBeDefined();
	const parts = await checker.checkEdited(path, text, noSettings, large);
	expect(parts.problems).toEqual(whole.problems);
	expect(problemsOf(parts, rule)).toHaveLength(3);
	expect(problemsOf(parts, 'link/fragment')).toHaveLength(1);
});
