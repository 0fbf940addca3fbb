import { describe, expect, it } from 'vitest';
import { examplePath } from '../support/check.ts';
import { renderBody } from './support.ts';

const figure = (source: string, { width = '75%', ratio = '75', title = 'C', alt = 'C', caption = 'C' } = {}) =>
	`<figure style="width:${width}"><div class="wrapper-with-intrinsic-ratio" style="padding-bottom:${ratio}%">` +
	`<a data-skipendnotes="true" href="${source}" title="${title}">` +
	`<img class="element-to-stretch" src="${source}" alt="${alt}" /></a></div>` +
	`<figcaption>${caption}</figcaption></figure>`;

const welcome = '/blog/2026/example/welcome.jpg';

describe('the image shortcode', () => {
	it('becomes a figure of the site, with the ratio of the file', async () => {
		const html = await renderBody('{{< image width="75%" link="./welcome.jpg" caption="C" >}}\n', {
			sizes: { 'welcome.jpg': { width: 2400, height: 1601 } },
		});
		expect(html).toBe(figure(welcome, { ratio: '66.70833333333334' }));
	});

	it('may go on over several lines, and stand in percent signs', async () => {
		expect(await renderBody('{{< image width="75%"\n    link="./welcome.jpg"\n    caption="C" >}}\n')).toBe(
			figure(welcome),
		);
		expect(await renderBody('{{% image width="75%" link="welcome.jpg" caption="C" %}}\n')).toBe(figure(welcome));
	});

	it('has a caption and takes title and alt from it', async () => {
		expect(await renderBody('{{< image link="./welcome.jpg" alt="A" >}}\n')).toBe(
			figure(welcome, { width: '100%', title: '', alt: 'A', caption: '' }),
		);
		expect(await renderBody('{{< image link="./welcome.jpg" title="T" caption="C" alt="" >}}\n')).toBe(
			figure(welcome, { width: '100%', title: 'T', alt: 'T' }),
		);
	});

	it('shows a caption as text', async () => {
		expect(await renderBody('{{< image link="./welcome.jpg" caption="<b>**x**</b> & \\"y\\"" >}}\n')).toContain(
			'<figcaption>&lt;b&gt;**x**&lt;/b&gt; &amp; &#34;y&#34;</figcaption>',
		);
	});

	it('takes the ratio that is given, and the last of two parameters of one name', async () => {
		expect(await renderBody('{{< image width="1%" width="75%" ratio="50" link="./welcome.jpg" caption="C" >}}\n')).toBe(
			figure(welcome, { ratio: '50' }),
		);
	});

	it('shows a picture of another site where the ratio is given', async () => {
		expect(await renderBody('{{< image width="75%" ratio="50%" link="https://a.example/x.png" caption="C" >}}\n')).toBe(
			figure('https://a.example/x.png', { ratio: '50' }),
		);
		const without = await renderBody('{{< image link="https://a.example/x.png" caption="C" >}}\n');
		expect(without).toContain('class="recap-missing"');
		expect(without).not.toContain('<img');
	});

	it('stands in a list item and between words', async () => {
		expect(await renderBody('* one\n\n    {{< image width="75%" link="./welcome.jpg" caption="C" >}}\n* two\n')).toBe(
			`<ul><li><p>one</p>${figure(welcome)}</li><li><p>two</p></li></ul>`,
		);
		expect(await renderBody('before {{< image width="75%" link="./welcome.jpg" caption="C" >}} after\n')).toBe(
			`<p>before${figure(welcome)}after</p>`,
		);
	});

	it('names the language in the path of a translation, and encodes what a path cannot hold', async () => {
		const folder = '/site/content/zh/blog/2026/x';
		expect(
			await renderBody('{{< image width="75%" link="./a b’(1).jpg" caption="C" >}}\n', {
				path: `${folder}/index.md`,
				files: { [`${folder}/a b’(1).jpg`]: '' },
			}),
		).toBe(figure('/zh/blog/2026/x/a%20b%E2%80%99%281%29.jpg'));
	});

	it('lets no width break out of its attribute', async () => {
		expect(await renderBody('{{< image width="1%;background:url(x)" link="./welcome.jpg" >}}\n')).toContain(
			'<figure style="width:ZgotmplZ">',
		);
	});

	it('shows a missing picture as a box with its name, and keeps the caption', async () => {
		const html = await renderBody('{{< image width="75%" link="./welcom.jpg" caption="The hall" >}}\n');
		expect(html).toMatch(
			/^<figure style="width:75%"><span class="recap-missing" role="img" aria-label="welcom\.jpg: [^"]+"><code>welcom\.jpg<\/code>/,
		);
		expect(html).toContain('<figcaption>The hall</figcaption>');
	});

	it('says why where only the capitals differ, the path leads out, or no file is named', async () => {
		expect(await renderBody('{{< image link="./Welcome.jpg" >}}\n')).toContain('welcome.jpg');
		expect(await renderBody('{{< image link="./../../../../../../../etc/x.png" >}}\n')).toContain('out of the site');
		expect(await renderBody('{{< image caption="C" >}}\n')).toContain('names no file');
		expect(await renderBody('{{< image link="./welcome.jpg" >}}\n', { sizes: { 'welcome.jpg': undefined } })).toContain(
			'cannot be read',
		);
	});

	it('names the file and no address for the preview', async () => {
		const html = await renderBody('{{< image width="75%" link="./welcome.jpg" caption="C" >}}\n', {
			pictures: 'preview',
		});
		const file = `${examplePath.slice(0, examplePath.lastIndexOf('/'))}/welcome.jpg`;
		expect(html).toContain(`<img class="element-to-stretch" data-path="${file}" alt="C" />`);
		expect(html).toContain('<figure data-style="width:75%">');
		expect(html).not.toMatch(/\s(?:src|style)=/);
	});
});

describe('a picture of Markdown', () => {
	it('is published at the address that is written, which leads to the file beside the page', async () => {
		expect(await renderBody('![The booth](booth.png)\n')).toBe('<p><img src="booth.png" alt="The booth" /></p>');
	});

	it('is a box where its file is missing, and stays as it is where it is of another site', async () => {
		expect(await renderBody('![The booth](boot.png)\n')).toContain('<code>boot.png</code>');
		expect(await renderBody('![x](https://a.example/x.png)\n')).toBe(
			'<p><img src="https://a.example/x.png" alt="x" /></p>',
		);
	});
});
