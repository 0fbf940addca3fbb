import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBody } from './support.ts';

describe('callouts', () => {
	it('show one paragraph without its tag and several with theirs', async () => {
		expect(await renderBody('{{< tip >}}\nhello **you**\n{{< /tip >}}\n')).toBe(
			'<div><aside class="callout tip"><div class="type"><svg class="large-icon">' +
				'<use xlink:href="/img/icons.svg#callout-tip"/></svg></div>' +
				'<div class="content">hello<strong>you</strong></div></aside></div>',
		);
		expect(await renderBody('{{< idea >}}\none\n\ntwo\n{{< /idea >}}\n')).toContain(
			'<div class="content"><p>one</p><p>two</p></div>',
		);
	});

	it('name who is quoted', async () => {
		expect(await renderBody('{{< quote caption="Ada & Ben" >}}\nwell\n{{< /quote >}}\n')).toContain(
			'<div class="content">well</div><div class="quote-author">Ada &amp; Ben</div>',
		);
	});

	it('hold pictures and one another', async () => {
		const html = await renderBody(
			'{{< warning >}}\n{{< image link="./welcome.jpg" caption="C" >}}\n\n{{% tip %}}\ninner\n{{% /tip %}}\n{{< /warning >}}\n',
		);
		expect(html).toContain('<figcaption>C</figcaption>');
		expect(html).toContain('callout warning');
		expect(html).toContain('<div class="content">inner</div>');
	});
});

describe('a shortcode that cannot be shown', () => {
	it('is a box with its name, its parameters and its inner text', async () => {
		expect(await renderBody('{{< later a="1" >}}\n<i>x</i>\n{{< /later >}}\n')).toBe(
			'<div class="recap-box" role="group" aria-label="Shortcode later"><strong class="recap-box-name">later</strong>' +
				'<span class="recap-box-parameter">a:<code>1</code></span>' +
				'<code class="recap-box-inner">&lt;i&gt;x&lt;/i&gt;</code></div>',
		);
	});

	it('stands between words without breaking the paragraph', async () => {
		const html = await renderBody('a {{< later >}}mesh{{< /later >}} b\n');
		expect(html).toMatch(/^<p>a<span class="recap-box".*<\/span>b<\/p>$/);
		expect(html).toContain('<code class="recap-box-inner">mesh</code>');
	});

	it('is called unknown only where the whole list of names is known', async () => {
		const files = { '/site/hugo.toml': 'baseURL = "https://istio.io"\n', '/site/layouts/shortcodes/ours.html': '' };
		expect(await renderBody('{{< figure2 >}}\n', { files })).toContain('no shortcode of this name');
		expect(await renderBody('{{< ours >}}\n', { files })).not.toContain('no shortcode of this name');
		expect(await renderBody('{{< figure2 >}}\n')).not.toContain('no shortcode of this name');
	});

	for (const [body, reason] of [
		['{{< image link="./welcome.jpg" caption=“C” >}}', 'quotes'],
		['{{< image link="./welcome.jpg" >}\n\nText', 'not closed'],
		['{{< image link="./welcome.jpg"\n\nText', 'never closed'],
		['{{< tip >}}\nhello', 'never closed'],
		['{{< /tip >}}', 'no opening one'],
		['<<< image link="./welcome.jpg" >>>', 'prints this as text'],
	] as const) {
		it(`says why: ${body.replaceAll('\n', ' ')}`, async () => {
			const html = await renderBody(`${body}\n`);
			expect(html).toContain('recap-box');
			expect(html.replace(/aria-label="[^"]*"/g, '')).toContain(reason);
			expect(html).not.toContain('<figure');
		});
	}

	it('leaves the text after a broken one where it is', async () => {
		expect(await renderBody('{{< image link="./welcome.jpg"\n\nText **after**\n')).toContain('<strong>after</strong>');
		expect(await renderBody('{{< tip >}}\nhello **you**\n')).toContain('<strong>you</strong>');
	});

	it('keeps the rest of the page below five thousand tags inside one another', async () => {
		const html = await renderBody(`${'{{< tip >}}\n'.repeat(5000)}${'{{< /tip >}}\n'.repeat(5000)}\nThe end\n`);
		expect(html).toContain('nested too deep');
		expect(html).toContain('The end');
	});
});

describe('a commented shortcode', () => {
	it('is printed without its comment marks', async () => {
		expect(await renderBody('Write {{</* image link="./a.jpg" */>}} or `{{%/* tip */%}}`.\n')).toBe(
			'<p>Write {{&lt; image link=&quot;./a.jpg&quot; &gt;}} or<code>{{% tip %}}</code>.</p>',
		);
	});
});

describe('any text', () => {
	it('renders without an error, and shows no word of the renderer', async () => {
		const pieces = fc.constantFrom(
			...['{{< ', '{{% ', ' >}}', ' %}}', '/', 'tip', 'image', ' link="./welcome.jpg"', ' caption="x"', '"', '`', '\n'],
			...[
				'\n\n',
				'* ',
				'    ',
				'```',
				'<p>',
				'</p>',
				'<!--',
				'[a](',
				')',
				'{{</* ',
				' */>}}',
				'HAHAHUGOSHORTCODEs0HBHB',
				'\ud800',
			],
		);
		await fc.assert(
			fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
				const body = parts.join('');
				const html = await renderBody(body);
				if (!body.includes('HUGO')) expect(html).not.toContain('HUGO');
			}),
			{ numRuns: 300 },
		);
	});

	it('keeps a word of the post that looks like one of the renderer', async () => {
		const html = await renderBody('HAHAHUGOSHORTCODEs0HBHB and {{< image link="./welcome.jpg" caption="C" >}}\n');
		expect(html).toContain('HAHAHUGOSHORTCODEs0HBHB and');
		expect(html).toContain('<figcaption>C</figcaption>');
	});
});
