import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldsOf } from '../../../server/src/core/structure/folding.ts';
import { linkedNames } from '../../../server/src/core/structure/linkedNames.ts';
import { type OutlineItem, outlineOf } from '../../../server/src/core/structure/outline.ts';
import { Selections } from '../../../server/src/core/structure/selection.ts';
import { contains, type Span } from '../../../server/src/core/text/span.ts';
import { check } from '../../support/check.ts';
import { drafts, head, times } from '../../support/drafts.ts';

async function structureOf(text: string) {
	const { post, place } = await check(text);
	return { post, place };
}

const cut = (text: string, { start, end }: Span) => text.slice(start, end);

async function outline(text: string): Promise<unknown[]> {
	const { post, place } = await structureOf(text);
	const names = (items: readonly OutlineItem[]): unknown[] =>
		items.map(({ kind, name, children }) =>
			children.length > 0 ? [`${kind} ${name}`, ...names(children)] : `${kind} ${name}`,
		);
	return names(outlineOf(post, place));
}

async function folds(text: string): Promise<string[]> {
	const { post, place } = await structureOf(text);
	return foldsOf(post, place).map((span) => cut(text, span));
}

async function chain(text: string, at: string, behind = 1): Promise<string[]> {
	const { post, place } = await structureOf(text);
	return new Selections(post, place).around(text.indexOf(at) + behind).map((span) => cut(text, span));
}

describe('the outline of a post', () => {
	it('nests sections by level, also where one is left out, and figures and talks in the section they stand in', async () => {
		expect(
			await outline(
				'{{< image link="./welcome.jpg" caption="Before" >}}\n\n# One\n\n### Deep\n\n![Booth](booth.png)\n\n## Two\n\n[Sails](https://youtu.be/aB3dE5fG7hI)\n\nThree\n=====\n',
			),
		).toEqual([
			'figure Before',
			['section One', ['section Deep', 'figure Booth'], ['section Two', 'talk Sails']],
			'section Three',
		]);
	});

	it('has the front matter with its fields, and a picture in a link to a talk within that talk', async () => {
		expect(
			await outline('---\ntitle: Mesh Day\nkeywords: [a]\n---\n\n[![Hall](booth.png)](https://youtu.be/aB3dE5fG7hI)\n'),
		).toEqual([
			['head Front matter', 'field title', 'field keywords'],
			['talk Hall', 'figure Hall'],
		]);
	});

	it('names what has no words by what there is', async () => {
		expect(await outline('#\n\n{{< image link="./welcome.jpg" >}}\n\nhttps://sched.co/1AbCd\n')).toEqual([
			['section #', 'figure ./welcome.jpg', 'talk https://sched.co/1AbCd'],
		]);
	});

	it('is nested properly and leaves no name empty, whatever the post holds', async () => {
		await fc.assert(
			fc.asyncProperty(drafts, async (text) => {
				const { post, place } = await structureOf(text);
				const look = (items: readonly OutlineItem[], within: Span) => {
					for (const { name, span, target, children } of items) {
						expect(name.trim()).not.toBe('');
						expect(contains(within, span)).toBe(true);
						expect(contains(span, target)).toBe(true);
						look(children, span);
					}
				};
				look(outlineOf(post, place), { start: 0, end: text.length });
			}),
			times(600),
		);
	});
});

describe('what folds', () => {
	it('is the front matter, pairs, tags of several lines and runs of figures', async () => {
		const tag = '{{< image link="./welcome.jpg"\n    caption="A"\n    >}}';
		expect(
			await folds(
				`---\ntitle: a\n---\n\n${tag}\n\ntext\n\n{{< tip >}}\nEarly.\n{{< /tip >}}\n\n![a](booth.png)\n\n![b](booth.png)\n`,
			),
		).toEqual(['---\ntitle: a\n', tag, '{{< tip >}}\nEarly.', '![a](booth.png)\n\n![b](booth.png)']);
	});

	it('is a run as a whole where it begins with a tag of several lines: an editor has one arrow for a line', async () => {
		const one = '{{< image link="./welcome.jpg"\n    caption="A"\n    >}}';
		expect(await folds(`${one}\n\n${one}\n`)).toEqual([`${one}\n\n${one}`, one]);
	});

	it('is nothing that fits on a line, and no lone figure', async () => {
		expect(
			await folds('{{< tip >}}Early.{{< /tip >}}\n\n{{< image link="./welcome.jpg" >}}\n\n# One\n\ntext\n'),
		).toEqual([]);
	});

	it('begins once on a line and reaches beyond it, whatever the post holds', async () => {
		await fc.assert(
			fc.asyncProperty(drafts, async (text) => {
				const { post, place } = await structureOf(text);
				const found = foldsOf(post, place);
				for (const span of found) expect(cut(text, span)).toMatch(/[\r\n]/);
				const lines = found.map(({ start }) => text.slice(0, start).split(/\r\n|\n|\r/).length);
				expect(new Set(lines).size).toBe(lines.length);
			}),
			times(600),
		);
	});
});

describe('what is selected', () => {
	const text = `${head}## One\n\n{{< tip >}}\nSee {{< image link="./welcome.jpg" caption="A quay" >}}.\n{{< /tip >}}\n\n## Two\n`;

	it('grows from a value over its parameter, its tag, its pair and its section to the post', async () => {
		const grown = await chain(text, 'A quay');
		const inner = '\nSee {{< image link="./welcome.jpg" caption="A quay" >}}.\n';
		expect(grown.slice(0, 5)).toEqual([
			'A quay',
			'caption="A quay"',
			'{{< image link="./welcome.jpg" caption="A quay" >}}',
			inner,
			`{{< tip >}}${inner}{{< /tip >}}`,
		]);
		expect(grown[5]).toBe(text.slice(text.indexOf('## One'), text.indexOf('\n\n## Two')));
		expect(grown.at(-1)).toBe(text);
	});

	it('grows in the front matter from an item over its list and field to the head', async () => {
		expect((await chain(text, 'mesh]')).slice(0, 3)).toEqual(['mesh', '[mesh]', 'keywords: [mesh]']);
	});

	it('holds the place and grows at each step, at every place of whatever a post holds', async () => {
		await fc.assert(
			fc.asyncProperty(drafts, async (draft) => {
				const { post, place } = await structureOf(draft);
				const selections = new Selections(post, place);
				for (let offset = 0; offset <= draft.length; offset++) {
					const spans = selections.around(offset);
					let inner = { start: offset, end: offset };
					for (const [at, span] of spans.entries()) {
						expect(contains(span, inner)).toBe(true);
						if (at > 0) expect(span.end - span.start).toBeGreaterThan(inner.end - inner.start);
						inner = span;
					}
					expect(spans.at(-1)).toEqual({ start: 0, end: draft.length });
				}
			}),
			times(150),
		);
	});
});

describe('names that are typed at once', () => {
	const names = async (text: string, at: string, behind = 0) => {
		const { post, place } = await structureOf(text);
		return linkedNames(post, place, text.indexOf(at) + behind)?.map(({ start }) => start);
	};

	it('are those of a pair, at the edges of the name too', async () => {
		const text = '{{< tip >}}\n{{% warning %}}\nEarly.\n{{% /warning %}}\n{{< /tip >}}\n';
		expect(await names(text, 'tip')).toEqual([4, text.lastIndexOf('tip')]);
		expect(await names(text, 'tip', 3)).toEqual([4, text.lastIndexOf('tip')]);
		expect(await names(text, '/warning', 4)).toEqual([text.indexOf('warning'), text.lastIndexOf('warning')]);
	});

	it('are none of a tag that has no other, is commented, or beside the name', async () => {
		expect(await names('{{< tip >}}\n', 'tip')).toBeUndefined();
		expect(await names('{{</* tip */>}}a{{</* /tip */>}}\n', 'tip')).toBeUndefined();
		expect(await names('{{< image link="./welcome.jpg" >}}', 'image')).toBeUndefined();
		expect(await names('{{< tip >}}a{{< /tip >}}', 'a{{')).toBeUndefined();
	});
});
