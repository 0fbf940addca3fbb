import { describe, expect, it } from 'vitest';
import { check, problemsOf } from '../support/check.ts';
import { processorTime } from '../support/processorTime.ts';
import { choices, covered, found, mended, messages } from './support.ts';

const rule = 'link/form';
const video = 'https://youtu.be/abcDEF12345';

describe('text that was meant as a link', () => {
	for (const [text, wanted] of [
		[`See [the talk] (${video}).`, `[the talk] (${video})`],
		['See [the notes] (/blog/2026/notes/) and [sic] (that is right).', '[the notes] (/blog/2026/notes/)'],
		['![The booth] (./booth.png)', '![The booth] (./booth.png)'],
		[`See [the talk]\n(${video}).`, `[the talk]\n(${video})`],
		[`观看[演讲]（${video}）。`, `[演讲]（${video}）`],
		[`See [the talk](${video}, and more.`, `[the talk](${video}`],
		['See [Foo](https://en.wikipedia.org/wiki/Foo_(bar).', '[Foo](https://en.wikipedia.org/wiki/Foo_(bar)'],
		['See [the notes](https://example.org/our notes.pdf).', '[the notes](https://example.org/our notes.pdf)'],
		['See [the talk][keynote].', '[the talk][keynote]'],
		['See [the talk]().', '[the talk]()'],
	] as const) {
		it(`is told of: ${JSON.stringify(text)}`, async () => {
			expect(await covered(rule, `${text}\n`)).toEqual([wanted]);
			expect((await found(rule, `${text}\n`)).map(({ severity }) => severity)).toEqual(['error']);
		});
	}

	it('is joined where that makes the link that was meant, and nothing else changes', async () => {
		const text = `Über [the  talk]  (${video} "A title") – und\r\n[next]\r\n  (./next.html)!\r\n`;
		const joined = `Über [the  talk](${video} "A title") – und\r\n[next](./next.html)!\r\n`;
		expect(await mended(rule, text)).toBe(joined);
		expect(await found(rule, joined)).toEqual([]);
	});

	it('is not joined by itself where it stands between other brackets', async () => {
		const text = `A note [on [the talk] (${video})] here.\n`;
		expect(await mended(rule, text)).toBe(text);
		expect(await choices(rule, text)).toEqual({ 'Join them': `A note [on [the talk](${video})] here.\n` });
	});

	it('gets brackets that Markdown knows', async () => {
		expect(await mended(rule, `观看[演讲]（${video}）。\n`)).toBe(`观看[演讲](${video})。\n`);
		expect(await mended(rule, `观看[演讲](${video}）。\n`)).toBe(`观看[演讲](${video})。\n`);
	});

	it('is closed behind its address when the author says so', async () => {
		expect(await choices(rule, `See [the talk](${video}. Then lunch (at one).\n`)).toEqual({
			'Close it behind the address': `See [the talk](${video}). Then lunch (at one).\n`,
		});
	});

	it('names a label that is nearly the one that is not defined', async () => {
		const text = `See [the talk][Keynot].\n\n[keynote]: ${video}\n`;
		expect(await messages(rule, text)).toEqual([
			'The label [Keynot] is defined nowhere, so this is no link and readers see the brackets.',
		]);
		expect(await choices(rule, text)).toEqual({ 'Use keynote': `See [the talk][keynote].\n\n[keynote]: ${video}\n` });
	});
});

describe('nothing is said of', () => {
	for (const text of [
		`[the talk](${video}), [the talk](<${video}> "title"), <${video}>`,
		`See [the talk][keynote], [keynote][] and [keynote].\n\n[keynote]: ${video}`,
		`* See [the talk][keynote].\n\n    [keynote]: ${video}`,
		`See [keynote] (${video} is the other).\n\n[keynote]: ${video}`,
		`A footnote[^1] (${video}) and [the talk][^1].\n\n[^1]: Here.`,
		`- [ ] (${video})\n- [x] (${video})`,
		'The value arr[0][1], grid[x][y](z), items[i] (/tmp/a) and [0, 1][2]',
		'Press [Ctrl][C], then [INFO][main] is printed.',
		'As [one of them] (Ada) said [sic] (/sɪk/), [maybe] (and/or).',
		`\\[the talk] (${video}) and [the talk\\] (${video})`,
		`\`[the talk] (${video})\` and \`[a][b]\``,
		`<!-- [the talk] (${video}) -->`,
		'{{< text plain >}}\n[the talk] (https://example.org)\n[a][b]\n{{< /text >}}',
		'    [the talk] (https://example.org)\n',
		'See [the release](https://github.com/istio/istio/releases/tag/{{< istio_full_version >}}).',
		'See [the page]({{< github_tree >}}/samples).',
		'{{% boilerplate links %}}\n\nSee [the talk][keynote].',
		`[![The booth](./booth.png)](${video})`,
	]) {
		it(JSON.stringify(text), async () => {
			expect(await found(rule, `${text}\n`)).toEqual([]);
		});
	}
});

describe('a space inside the brackets', () => {
	it('is told as an info, for the link works', async () => {
		const text = `See [the talk]( ${video} ) and [next](\n  ./next.html "title").\n`;
		const problems = await found(rule, text);
		expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
			'info: A space stands before the address. The link works without it too.',
			'info: A line break stands before the address. The link works without it too.',
		]);
		expect(await mended(rule, text)).toBe(`See [the talk](${video} ) and [next](./next.html "title").\n`);
	});
});

it('a link behind another label is still a link', async () => {
	const { post } = await check(`See [one][two](${video}).\n`);
	expect(post.links.map(({ text, url }) => [text, url])).toEqual([['two', video]]);
});

it('many brackets are read quickly, whatever follows them', async () => {
	for (const piece of ['[a] (http', '[a](http://', '[a][b]', '[a](/b', '[[[', ']', '[a]（http', '[a](http://x {{']) {
		const text = piece.repeat(Math.ceil(300_000 / piece.length));
		const start = processorTime();
		problemsOf(await check(text), rule);
		expect(processorTime() - start, piece).toBeLessThan(3000);
	}
});
