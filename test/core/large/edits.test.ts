import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Checker, type CheckSettings } from '../../../server/src/core/checker.ts';
import { LargePost } from '../../../server/src/core/large/largePost.ts';
import { readLinks } from '../../../server/src/core/post/links/read.ts';
import { exampleFiles, examplePath, noSettings, today } from '../../support/check.ts';
import { times } from '../../support/drafts.ts';

vi.mock('../../../server/src/core/post/links/read.ts', async (original) => {
	const real = await original<typeof import('../../../server/src/core/post/links/read.ts')>();
	return { ...real, readLinks: vi.fn(real.readLinks) };
});

const head =
	'---\ntitle: "Mesh Day"\ndescription: A day in Porto\npublishdate: 2026-03-12\nattribution: "Ada Lin"\nkeywords: [mesh]\n---\n\n';

/** Blocks of a post without anything that reaches over its end. */
const blocks = [
	'## The second day\n\nThe hall filled early, and [a talk on gateways](https://youtu.be/abcDEF12345) began.\n\n',
	'We met Ben Ruiz `at the desk` and saw [a short one](https://youtu.be/short) by https://sched.co/1AbC.\n\n',
	'* [Panel: what is next](https://sched.co/1AbCd)\n* A second item\n\n    with a paragraph of its own\n\n        code\n\n',
	'{{< image width="75" link="./welcom.jpg"\n    caption="The hall." >}}\n\n',
	'{{< image link="./booth.png" alt="A booth" >}}\n\n![Booth](./Booth.png "The booth")\n\n',
	'{{< tip >}}\nBring water.\n{{< /tip >}}\n\n',
	'{{< text bash >}}\nkubectl get pods\n{{< /text >}}\n\n',
	'```yaml\nkey: [value]\n\nnot: text\n```\n\n',
	'~~~\n{{< tip >}}\n{{< /tip >}}\n~~~\n\n',
	'> A quote\n> of two lines\n\n1. one\n1. two\n\n',
	'| a | b |\n| - | - |\n| 1 | 2 |\n\n',
	'<!-- a comment\n\nof two paragraphs -->\n\n',
	'<div class="x">\n<a href="https://example.org">there</a>\n</div>\n\n',
	'Garbled itâ€™s here, a [gap] (https://example.org/a), and {< image link="./welcome.jpg" >}}.\n\n',
	'Slides: links to be added. TODO\n\nAn aside with [two][labels] and (brackets).\n\n',
	'Más tarde volvimos al salón.\n\nThere we stayed until the lights went out, and longer than anybody had thought.\n\n',
];

/** A text in which each video is linked once: of one linked twice it matters what stands around both. */
function withOwnVideos(text: string): string {
	let number = 10_000;
	return text.replaceAll('abcDEF12345', () => `abcDEF${number++}`);
}

/** What an author types or pastes, and what reaches over the end of a piece. */
const fragments = [
	...['a', ' ', '\n', '\n\n', '\r\n', '\r', '{{<', '>}}', '{{< tip >}}', '{{< /tip >}}', '{{< text bash >}}'],
	...['{{< /text >}}', '{{% tip %}}', '{{</*', '*/>}}', '{{< image link="', '{{< image link=`', '"', '`', "'", '```'],
	...[
		'```\n',
		'\n```\n',
		'~~~\n',
		'<!--',
		'-->',
		'[a]: /b\n',
		'\n[a]: /b\n',
		'[^1]',
		'[a][b]',
		'[a](b "',
		')',
		'(',
		'[',
	],
	...[']', '](', '<a href="u">', '</a>', '<img alt="', '<b ', '<', '>', '---\n', '    ', '\t', '- ', '> ', '1. ', '# '],
	...['TODO', 'TODO\n\nlist', 'link\n\nto be added', '<!-- recap-disable -->', '<!-- recap-enable -->', '\u0000', '|'],
	...[
		'{< image link="./welcome.jpg" >}}',
		'{< image a=`',
		'{{ < tip > }}',
		'<<< tip',
		'{{< nosuch >}}',
		'{{< /nosuch >}}',
	],
	...[
		'title: b\n',
		'â€™',
		'\u00a0',
		'😀',
		'\ud83d',
		'https://youtu.be/x',
		'[another talk](https://youtu.be/abcDEF10000)',
		'![a](./nope.png)',
		'x=',
		'Paragraph.\n\nAnother',
	],
];

/** What an author types or pastes that is whole in itself. */
const wholes = [
	...['a', ' ', 'word ', '\n', '`code`', 'Paragraph.\n\nAnother', '[a](https://sched.co/1AbCd)', '![a](./nope.png)'],
	...['â€™', '{{< nosuch >}}', '{{< image link="./Welcome.jpg" >}}', '{{< tip >}}{{< /tip >}}', '<br>', 'TODO', '😀'],
	...['{{< image link="./booth.png" caption=“a” >}}', '[a] (https://example.org/b)', '\n\n## Heading\n\n'],
];

const edit = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	/** Rather right at the beginning of a paragraph than anywhere. */
	snap: fc.boolean(),
	remove: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.nat(12) }, fc.nat(30_000)),
	insert: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...wholes) }, fc.constantFrom('', ...fragments)),
	/** Whether the next edit is made without it. */
	undo: fc.oneof({ weight: 12, arbitrary: fc.constant(true) }, fc.constant(false)),
});

type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

const post = fc
	.tuple(fc.array(fc.nat(blocks.length - 1), { minLength: 60, maxLength: 90 }), fc.constantFrom('\n', '\n', '\r\n'))
	.map(([order, lineBreak]) => {
		const body = order.map((index) => blocks[index]).join('');
		return withOwnVideos(head + body.repeat(Math.ceil(110_000 / body.length))).replaceAll('\n', lineBreak);
	});

function edited(text: string, { at, snap, remove, insert }: Edit): string {
	const wanted = Math.floor(text.length * at);
	const blank = snap ? /\n\r?\n/.exec(text.slice(wanted)) : null;
	const start = blank ? wanted + blank.index + blank[0].length : wanted;
	// An editor writes the line breaks that the document has.
	const written = text.startsWith('---\r\n') ? insert.replace(/(?<!\r)\n/g, '\r\n') : insert;
	return text.slice(0, start) + written + text.slice(start + remove);
}

describe('a large post that is edited', () => {
	const hugoPath = '/hugo/content/posts/example/index.md';
	const files = exampleFiles({
		'/hugo/hugo.toml': 'title = "Another site"\n',
		'/hugo/content/posts/example/booth.png': '',
		'/hugo/layouts/shortcodes/tip.html': '{{ .Inner }}',
	});
	const checker = new Checker(files, { today: () => today, author: async () => 'Ada Lin' });

	it('reads no more than the piece that a paragraph is in when that is edited', async () => {
		const start = withOwnVideos(head + blocks.join('').repeat(950));
		expect(start.length).toBeGreaterThan(1_000_000);
		const large = new LargePost();
		const read = vi.mocked(readLinks);
		const charactersRead = () => read.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
		const at = start.indexOf('Más tarde', start.length / 2);
		await checker.checkEdited(examplePath, start, noSettings, large);
		for (let i = 1; i <= 20; i++) {
			read.mockClear();
			const text = `${start.slice(0, at)}${'a'.repeat(i)}${start.slice(at)}`;
			const { problems } = await checker.checkEdited(examplePath, text, noSettings, large);
			expect(problems.length).toBeGreaterThan(1000);
			expect(charactersRead()).toBeGreaterThan(0);
			expect(charactersRead()).toBeLessThan(20_000);
		}
	}, 30_000);

	it('is read as a whole by whoever asks for the post, with the facts of a check of the whole', async () => {
		const text = withOwnVideos(head + blocks.join('').repeat(90));
		const parts = await checker.checkEdited(examplePath, text, noSettings, new LargePost());
		const whole = await checker.check(examplePath, text, noSettings);
		expect(parts.head).not.toBe(parts.post);
		expect(parts.post).toEqual(whole.post);
		expect(parts.place).toEqual(whole.place);
		expect(parts.facts.pictures).toEqual(whole.facts.pictures);
		expect(parts.facts.bundlePictures()).toEqual(whole.facts.bundlePictures());
		expect(parts.facts.author).toBe(whole.facts.author);
		for (const { picture } of whole.facts.pictures) {
			expect(parts.facts.pictureTarget(picture)).toEqual(whole.facts.pictureTarget(picture));
			expect(parts.facts.pictureHeader(picture)).toEqual(whole.facts.pictureHeader(picture));
		}
	});

	it('is checked anew under other severities', async () => {
		const text = withOwnVideos(head + blocks.join('').repeat(90));
		const large = new LargePost();
		await checker.checkEdited(examplePath, text, noSettings, large);
		const settings: CheckSettings = {
			severities: new Map([...noSettings.severities, ['youtube/id', 'info']]),
			include: [],
		};
		const parts = await checker.checkEdited(examplePath, text, settings, large);
		expect(parts.head).not.toBe(parts.post);
		expect(parts.problems).toEqual((await checker.check(examplePath, text, settings)).problems);
	});

	it('has after every edit the problems that a check of the whole finds', async () => {
		const where = fc.constantFrom(examplePath, examplePath, hugoPath);
		let divided = 0;
		let checks = 0;
		await fc.assert(
			fc.asyncProperty(post, where, fc.array(edit, { minLength: 12, maxLength: 12 }), async (start, path, edits) => {
				const large = new LargePost();
				let text = start;
				for (const one of [undefined, ...edits]) {
					const before = text;
					if (one) text = edited(text, one);
					const parts = await checker.checkEdited(path, text, noSettings, large);
					const whole = await checker.check(path, text, noSettings);
					expect(parts.problems).toEqual(whole.problems);
					checks++;
					if (parts.head !== parts.post) divided++;
					if (one?.undo) text = before;
				}
			}),
			times(12),
		);
		// Most of what was compared was checked in pieces, or the comparison would prove nothing.
		expect(divided / checks).toBeGreaterThan(0.3);
	}, 600_000);
});
