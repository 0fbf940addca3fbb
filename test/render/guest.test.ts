import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import Markdown, { type MarkdownIt, type Token } from '../../server/node_modules/markdown-it/dist/markdown-it.mjs';
import { shortcodesIn } from '../../server/src/core/render/guest/shortcodesIn.ts';
import { tight } from './support.ts';

const head = '---\ntitle: Harbour Day\n---\n\n';

/** A Markdown such as VS Code's, which passes over the head. */
function guest(): MarkdownIt {
	const markdown = new Markdown({ html: true });
	markdown.block.ruler.before('hr', 'head', (state, start) => {
		if (start !== 0 || !state.src.startsWith('---')) return false;
		state.line = state.src.slice(0, state.src.indexOf('\n---', 3) + 4).split('\n').length;
		return true;
	});
	return shortcodesIn(markdown);
}

const shown = (body: string) => tight(guest().render(head + body));

describe("VS Code's own Markdown preview", () => {
	it('shows a picture as a figure in its own proportion, at the path beside the post', () => {
		expect(shown('{{< image width="75%"\n    link="./quay.jpg"\n    caption="The quay" >}}\n')).toBe(
			'<figure style="width:75%"><img src="quay.jpg" alt="The quay" title="The quay" /><figcaption>The quay</figcaption></figure>',
		);
	});

	it('shows callouts, and boxes for what cannot be shown', () => {
		expect(shown('{{< tip >}}\nBring *oars*.\n{{< /tip >}}\n')).toContain('<aside class="callout tip">');
		expect(shown('{{< tip >}}\nBring *oars*.\n{{< /tip >}}\n')).toContain('Bring<em>oars</em>.');
		expect(shown('{{< image link=./quay.jpg\n')).toContain('class="recap-box"');
		expect(shown('{{< of-this-site a="b" >}}\n')).toContain('Shortcode of-this-site');
	});

	it('shows a word of the release amid text, and in a heading', () => {
		expect(shown('## On {{< istio_version >}}\n')).toMatch(/<h2>On 1\.\d+<\/h2>/);
	});

	it('shows shortcodes in code as they are written', () => {
		expect(shown('`{{< tip >}}`\n')).toBe('<p><code>{{&lt; tip &gt;}}</code></p>');
		expect(shown('[a]({{< github_blob >}}/b.md)\n')).not.toContain('HAHAHUGO');
	});

	it('leaves a document without front matter as it is', () => {
		expect(guest().render('{{< tip >}} in a note\n')).toBe(new Markdown().render('{{< tip >}} in a note\n'));
	});

	it('leaves the lines of what follows as they are', () => {
		const tokens = guest().parse(`${head}{{< image\n link="a.jpg"\n caption="x" >}}\n\nNext.\n`, {});
		const next = tokens.find((token: Token) => token.type === 'inline' && token.content === 'Next.');
		expect(next?.map?.[0]).toBe(8);
	});

	it('shows what follows the backticks of a fence as it was written', () => {
		expect(guest().render(`${head}\`\`\`{{< tip >}}\na\n\`\`\`\n`)).not.toMatch(/HAHAHUGOSHORTCODE/);
	});

	it('shows no word of ours, whatever is written', () => {
		const parts = [
			'{{< ',
			' >}}',
			'{{% ',
			'{{</* ',
			' */>}}',
			'tip',
			'/tip',
			'image link="a.jpg"',
			'text',
			' ',
			'\n',
			'`',
			'[a](',
			')',
			'<b ',
			'>',
			'# ',
			'* ',
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (body) => {
				expect(guest().render(head + body.join(''))).not.toMatch(/HAHAHUGOSHORTCODE/);
			}),
			{ numRuns: 500, examples: [[['`', '`', '`', '{{< ']]] },
		);
	});
});
