import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { head, renderDocument } from './support.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The line that the nearest element around a word says; undefined where none does. */
function lineOf(nodes: readonly Node[], word: string, line?: number): number | undefined {
	for (const node of nodes) {
		if ('value' in node && node.value.includes(word)) return line;
		if (!('childNodes' in node)) continue;
		const own = node.attrs.find(({ name }) => name === 'data-line')?.value;
		const found = lineOf(node.childNodes, word, own === undefined ? line : Number(own));
		if (found !== undefined) return found;
	}
	return undefined;
}

async function lineIn(body: string, word: string): Promise<number | undefined> {
	const { html } = await renderDocument(`${head}${body}`, { pictures: 'preview', lines: true });
	return lineOf(parseFragment(html).childNodes, word);
}

/** The number of lines before the body. */
const above = head.split('\n').length - 1;

/** Blocks by the word in them, which stands in their first line or in their first shortcode. */
const blocks: readonly ((word: string) => string)[] = [
	(word) => `${word} is a paragraph\nof two lines`,
	(word) => `## ${word}`,
	(word) => `* ${word}`,
	(word) => `> ${word}`,
	(word) => `\`\`\`text\n${word}\n\nmore\n\`\`\``,
	(word) => `    ${word}\n    indented`,
	(word) => `<div class="own">\n${word}\n</div>`,
	(word) => `| ${word} | b |\n| --- | --- |\n| c | d |`,
	(word) => `{{< image width="75%"\n    link="./welcome.jpg"\n    caption="${word}" >}}`,
	(word) => `{{< tip >}}\n${word}\n\nand more\n{{< /tip >}}`,
	(word) => `{{< nobody-knows a="${word}" >}}`,
	(word) => `{{% tip %}}\n${word}\n{{% /tip %}}`,
	(word) => `{{< istio_version >}} ${word} {{< istio_version >}}`,
	(word) => `{{< comment >}}\n\n{{< /comment >}} ${word}`,
];

describe('a page with lines', () => {
	it('says of the head that it begins with the post', async () => {
		const { html } = await renderDocument(`${head}Text\n`, { lines: true });
		expect(html).toContain('<div data-line="0" class="header-content">');
	});

	it('says of a block behind a shortcode of several lines where it stands in the source', async () => {
		expect(await lineIn('One\n\n{{< image\n  link="./welcome.jpg"\n  caption="C" >}}\n\nTwo\n', 'Two')).toBe(above + 6);
	});

	it('says of a heading inside a commented shortcode where it stands', async () => {
		expect(await lineIn('{{</* image\n   link="x" */>}}\n\nTwo\n', 'Two')).toBe(above + 3);
	});

	it('leaves the published article without lines', async () => {
		const { html } = await renderDocument(`${head}One\n\n{{< tip >}}\nTwo\n{{< /tip >}}\n`);
		expect(html).not.toContain('data-line');
	});

	it('says of every block where it begins, whatever stands before it', async () => {
		const post = fc.array(fc.nat({ max: blocks.length - 1 }), { minLength: 1, maxLength: 12 });
		await fc.assert(
			fc.asyncProperty(post, fc.constantFrom('\n', '\r\n'), async (kinds, lineBreak) => {
				let body = '';
				const wanted: [string, number][] = [];
				for (const [index, kind] of kinds.entries()) {
					const word = `word${index}end`;
					wanted.push([word, body.split('\n').length - 1 + above]);
					body += `${blocks[kind]?.(word)}\n\n<!-- -->\n\n`;
				}
				const text = `${head}${body}`.replaceAll('\n', lineBreak);
				const { html } = await renderDocument(text, { pictures: 'preview', lines: true });
				const tree = parseFragment(html).childNodes;
				for (const [word, line] of wanted) {
					const told = lineOf(tree, word);
					expect(told, `${word} in\n${body}\n${html}`).toBeGreaterThanOrEqual(line);
					// What stands inside a block may say its own line.
					expect(told, `${word} in\n${body}\n${html}`).toBeLessThanOrEqual(line + 2);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('is the same page but for its lines', async () => {
		const post = fc.array(fc.nat({ max: blocks.length - 1 }), { maxLength: 12 });
		await fc.assert(
			fc.asyncProperty(post, async (kinds) => {
				const text = head + kinds.map((kind, index) => blocks[kind]?.(`w${index}`)).join('\n\n');
				const withLines = await renderDocument(text, { pictures: 'preview', lines: true });
				const without = await renderDocument(text, { pictures: 'preview' });
				expect(withLines.html.replace(/ data-line="\d+"/g, '')).toBe(without.html);
			}),
		);
	});
});
