import { describe, expect, it } from 'vitest';
import { bodyText } from '../support/browserView.ts';
import { processorTime } from '../support/processorTime.ts';
import { head, renderDocument, renderPage } from './support.ts';

const words = 'A sentence with a [link](https://a.example/x), some `code` and "quotes" -- as posts have them.\n\n';

/** Bodies that go wrong, or are more than any post is. Each ends with a line that has to be there. */
const bodies: readonly (readonly [name: string, body: string])[] = [
	['a megabyte of prose', words.repeat(Math.ceil(1_000_000 / words.length))],
	['five hundred pictures', '{{< image width="75%" link="./welcome.jpg" caption="C" >}}\n\n'.repeat(500)],
	['a picture of 12,000 pixels', '{{< image link="./huge.jpg" caption="C" >}}\n'],
	['a corrupt picture', '{{< image link="./corrupt.jpg" caption="C" >}}\n'],
	['callouts a thousand deep', `${'{{< tip >}}\n'.repeat(1000)}x\n${'{{< /tip >}}\n'.repeat(1000)}`],
	['lists ninety deep', Array.from({ length: 90 }, (_, depth) => `${'    '.repeat(depth)}* x\n`).join('')],
	['quotes five thousand deep', `${'>'.repeat(5000)} x\n`],
	['brackets by the thousand', `${'['.repeat(20_000)}\n`],
	['emphasis by the thousand', `${'*a '.repeat(20_000)}\n`],
	['tags five thousand deep', `${'<div>'.repeat(5000)}\n`],
	['an HTML tag never closed', '<div class="x\n'],
	['an HTML element never closed', '<table><tr><td>x\n'],
	['a shortcode tag never closed', '{{< image link="./welcome.jpg" caption="C\n'],
	['a shortcode never closed', '{{< tip >}}\nx\n'],
	['ten thousand shortcodes never closed', '{{< tip >}}\n'.repeat(10_000)],
	['a set of tabs never closed', '{{< tabset >}}\n{{< tab name="x" >}}\n'],
	['a script in a caption', '{{< image link="./welcome.jpg" caption="<script>alert(1)</script>" >}}\n'],
	['a fault in every parameter', "{{< image link= width=“1” caption='x' 5 >}}\n"],
	['ten thousand footnotes', Array.from({ length: 10_000 }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n\n`).join('')],
	['ten thousand lines of a table', `a|b\n-|-\n${'c|d\n'.repeat(10_000)}`],
	['half characters and none', '\ud800 \0 \udfff {{< tip >}}\ud800{{< /tip >}}\n'],
	['carriage returns alone', 'a\r\rb\r'],
	['Windows lines', '{{< tip >}}\r\na\r\n{{< /tip >}}\r\n'],
];

const end = '\n\nThe end of it.\n';
const sizes = { 'huge.jpg': { width: 12_000, height: 9000 }, 'corrupt.jpg': undefined };
const folder = '/site/content/en/blog/2026/example';
const files = { [`${folder}/huge.jpg`]: '', [`${folder}/corrupt.jpg`]: '' };

describe('a page', () => {
	for (const [name, body] of bodies) {
		it(`is shown to its end with ${name}, in little time`, async () => {
			const started = processorTime();
			const { html } = await renderDocument(`${head}${body}${end}`, { sizes, files });
			expect(processorTime() - started).toBeLessThan(5000);
			expect(html).toContain('Harbour Day');
			expect(html).toContain('The end of it.');
		});
	}

	it('says that something is missing below lists two hundred deep', async () => {
		const body = Array.from({ length: 200 }, (_, depth) => `${'    '.repeat(depth)}* x\n`).join('');
		expect((await renderDocument(`${head}${body}`)).html).toContain('nested too deep');
	});

	it('keeps the proportion of a very large picture', async () => {
		const { html } = await renderDocument(`${head}{{< image link="./huge.jpg" >}}\n`, { sizes, files });
		expect(html).toContain('padding-bottom:75%');
	});

	it('says of a corrupt picture that it cannot be read', async () => {
		const { html } = await renderDocument(`${head}{{< image link="./corrupt.jpg" caption="C" >}}\n`, { sizes, files });
		expect(html).toContain('the file cannot be read as a picture');
		expect(html).toContain('<figcaption>C</figcaption>');
	});

	it('of its own is shown to its end whatever is not closed', async () => {
		for (const body of [
			'<div class="x',
			'<script>',
			'<style>',
			'<!-- x',
			'<textarea>',
			'<svg>',
			'<a href="',
			'{{< tip',
		]) {
			expect(bodyText(await renderPage(`The beginning.\n\n${body}\n\nThe end of it.\n`))).toContain('The beginning.');
		}
		expect(bodyText(await renderPage('<script>\n\nThe end of it.\n'))).toContain('The end of it.');
	});
});

describe('front matter that does not parse', () => {
	for (const [name, text] of [
		['a colon in a value', '---\ntitle: One: two\npublishdate: 2026-03-10\n---\n'],
		['a tab', '---\ntitle: x\n\tdescription: y\n---\n'],
		['a quote never closed', '---\ntitle: "x\n---\n'],
		['code', '---js\n{ title: process.exit() }\n---\n'],
		['a list', '---\n- a\n---\n'],
		['brackets without end', `---\ntitle: ${'['.repeat(100_000)}\n---\n`],
	] as const) {
		it(`leaves the text where it was: ${name}`, async () => {
			const { title, html } = await renderDocument(`${text}\nThe **text**.\n`);
			expect(title).toBe('');
			expect(html).toMatch(/line \d+: the front matter cannot be read/);
			expect(html).toContain('<p>The <strong>text</strong>.</p>');
		});
	}

	it('leaves the text where a head is never closed, or is none', async () => {
		expect((await renderDocument('---\ntitle: x\n\nThe text.\n')).html).toContain('The text.');
		expect((await renderDocument('The text.\n')).html).toContain('The text.');
		expect((await renderDocument('')).html).toContain('<article');
	});
});
