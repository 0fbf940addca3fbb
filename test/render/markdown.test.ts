import { describe, expect, it } from 'vitest';
import { processorTime } from '../support/processorTime.ts';
import { renderBody } from './support.ts';

async function paragraph(text: string): Promise<string> {
	return (await renderBody(`${text}\n`)).replace(/^<p>|<\/p>$/g, '');
}

describe('headings', () => {
	for (const [heading, id] of [
		['Istio Day: ¿qué? & más', 'istio-day-qué--más'],
		['see you_there  now', 'see-you_there--now'],
		['安全 first', '安全-first'],
		['A [link](https://a.example/x)', 'a-linkhttpsaexamplex'],
		['!!!', 'heading'],
		['Own one {#mine}', 'mine'],
		['Own one ## {#mine}', 'mine'],
		['Own one {#mine} ##', 'mine'],
		['tab\tand  space', 'taband--space'],
		['1½ ² ٣', '1--٣'],
		['Not { one }', 'not--one-'],
	] as const) {
		it(`gives "${heading}" the id ${id}`, async () => {
			expect(await renderBody(`## ${heading}\n`)).toContain(`<h2 id="${id}">`);
		});
	}

	it('number an id that is taken', async () => {
		const html = await renderBody('# A\n\n## A\n\n## A-1\n\n## A\n');
		expect([...html.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['a', 'a-1', 'a-1-1', 'a-2']);
	});

	it('shows its text without the written id', async () => {
		expect(await renderBody('## Own one {#mine}\n')).toBe('<h2 id="mine">Own one</h2>');
	});

	it('have the attributes that stand in braces, save those that would run', async () => {
		expect(await renderBody('## A *b* {#x .c .d key="v" data-n=1 onclick="f()"}\n')).toBe(
			'<h2 id="x" class="c d" key="v" data-n="1">A<em>b</em></h2>',
		);
		expect(await renderBody('Under {.c}\n=====\n')).toBe('<h1 class="c" id="under">Under</h1>');
		expect(await renderBody('## Kept \\{#x}\n')).toBe('<h2 id="kept-x">Kept {#x}</h2>');
	});

	it("keep Hugo's word for a shortcode in their ids", async () => {
		expect(await renderBody('{{< istio_version >}}\n\n## In {{< istio_version >}}\n')).toContain(
			'<h2 id="in-hahahugoshortcodes1hbhb">In 1.27</h2>',
		);
	});

	it('gives ten thousand of one name their ids in little time', async () => {
		const started = processorTime();
		expect(await renderBody('# a\n\n'.repeat(10_000))).toContain('id="a-9999"');
		expect(processorTime() - started).toBeLessThan(2000);
	});
});

describe('quotes and dashes', () => {
	for (const [written, shown] of [
		['He said "hi" -- it\'s... ok --- yes', 'He said “hi” – it’s… ok — yes'],
		["'quoted' and the Smiths' house, '90s style, 'twas", '‘quoted’ and the Smiths’ house, ’90s style, ’twas'],
		['a 5" screen, x="./y"', 'a 5&quot; screen, x=&quot;./y&quot;'],
		['("in brackets")', '(“in brackets”)'],
		['(c) 1+-2 ok?????', '(c) 1+-2 ok?????'],
		['a >> b', 'a » b'],
		['"`c`" "[q](u)"', '“<code>c</code>” “<a href="u">q</a>”'],
		["said 'it's' and 'so' and the users' choice", 'said ‘it’s’ and ‘so’ and the users’ choice'],
		['\\"plain\\"', '&quot;plain&quot;'],
	] as const) {
		it(`shows ${written} as ${shown}`, async () => {
			expect(await paragraph(written)).toBe(shown);
		});
	}

	it('looks across markup', async () => {
		expect(await paragraph('"**bold**" and *"soft"*')).toBe('“<strong>bold</strong>” and<em>“soft”</em>');
	});

	it('leaves code and addresses alone', async () => {
		expect(await paragraph('`"a" -- b`')).toBe('<code>&quot;a&quot; -- b</code>');
		expect(await paragraph('https://a.example/x--y')).toBe(
			'<a href="https://a.example/x--y">https://a.example/x--y</a>',
		);
	});
});

describe('addresses in running text', () => {
	const link = (href: string, text: string) => `<a href="${href}">${text}</a>`;
	for (const [written, shown] of [
		['see https://a.example/x.', `see${link('https://a.example/x', 'https://a.example/x')}.`],
		['(http://a.example/x_(y))', `(${link('http://a.example/x_(y)', 'http://a.example/x_(y)')})`],
		['see www.a.example/x', `see${link('https://www.a.example/x', 'www.a.example/x')}`],
		['write ada@a.example.', `write${link('mailto:ada@a.example', 'ada@a.example')}.`],
		['*www.a.example*', `<em>${link('https://www.a.example', 'www.a.example')}</em>`],
		['a.example and file.md', 'a.example and file.md'],
		['见https://a.example', '见https://a.example'],
		['[x https://a.example](https://b.example)', link('https://b.example', 'x https://a.example')],
		['`https://a.example`', '<code>https://a.example</code>'],
		['<https://a.example>', link('https://a.example', 'https://a.example')],
		['"https://a.example"', `“${link('https://a.example', 'https://a.example')}”`],
		['`c`www.a.example', `<code>c</code>${link('https://www.a.example', 'www.a.example')}`],
		['ada@a.example- no', 'ada@a.example- no'],
	] as const) {
		it(`shows ${written}`, async () => {
			expect(await paragraph(written)).toBe(shown);
		});
	}

	for (const [name, text] of [
		['colons', 'http:// '],
		['hosts', 'www.a.example/x '],
		['signs', 'a@ '],
		['stars', 'a*'],
	] as const) {
		it(`reads a hundred thousand ${name} in little time`, async () => {
			const started = processorTime();
			await renderBody(`${text.repeat(100_000)}@\n`);
			expect(processorTime() - started).toBeLessThan(3000);
		});
	}
});

describe('footnotes', () => {
	const reference = (note: number, again = '') =>
		`<sup id="fnref${again}:${note}"><a href="#fn:${note}" class="footnote-ref" role="doc-noteref">${note}</a></sup>`;
	const back = (note: number, again = '') =>
		`&#160;<a href="#fnref${again}:${note}" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>`;

	it('stand at the end, numbered as they are named in the text', async () => {
		expect(await renderBody('a[^x] b[^y] c[^x]\n\n[^y]: Why.\n[^x]: One\n\n    two\n')).toBe(
			`<p>a${reference(1)}b${reference(2)}c${reference(1, '1')}</p>` +
				'<div class="footnotes" role="doc-endnotes"><hr><ol>' +
				`<li id="fn:1"><p>One</p><p>two${back(1)}${back(1, '1')}</p></li>` +
				`<li id="fn:2"><p>Why.${back(2)}</p></li></ol></div>`.replace('&#160;', '&#160;'),
		);
	});

	it('count the first of two of one name', async () => {
		expect(await renderBody('a[^1]\n\n[^1]: one\n\n[^1]: two\n')).toMatch(/one&#160;(?!.*two)/s);
	});

	it('are text where there is no note, or where it stands in the sentence', async () => {
		expect(await renderBody('a[^x] b^[no]\n')).toBe('<p>a[^x] b^[no]</p>');
		expect(await renderBody('[^x]: nobody asks\n')).toBe('');
	});
});

describe('lists', () => {
	it('of terms have a definition behind a colon', async () => {
		expect(await renderBody('Term *t*\n: one\n: two\n\nOther\n\n:   *long*\n')).toBe(
			'<dl><dt>Term<em>t</em></dt><dd>one</dd><dd>two</dd><dt>Other</dt><dd><p><em>long</em></p></dd></dl>',
		);
	});

	for (const text of ['Term\n~ no', 'Term\n  : no', 'Term\n:no', 'Term\n:\n']) {
		it(`of terms are not ${JSON.stringify(text)}`, async () => expect(await renderBody(text)).not.toContain('<dl>'));
	}

	it('of tasks have boxes that nobody can tick', async () => {
		expect(await renderBody('* [ ] one\n* [x] **two**\n* [y] three\n')).toBe(
			'<ul><li><input disabled="" type="checkbox">one</li>' +
				'<li><input checked="" disabled="" type="checkbox"><strong>two</strong></li><li>[y] three</li></ul>',
		);
	});
});

describe('code', () => {
	it("has Hugo's markup, without colours", async () => {
		expect(await renderBody('``` go {hl_lines=1}\na < "b"\n\n```\n\n~~~\nx\n~~~\n\n    y\n')).toBe(
			'<div class="highlight"><pre tabindex="0"><code class="language-go" data-lang="go">a &lt; &#34;b&#34;</code></pre></div>' +
				'<pre tabindex="0"><code>x</code></pre><pre><code>y</code></pre>',
		);
	});
});

describe('pictures of Markdown', () => {
	it('keep their address on the site, and get one that leads to them elsewhere', async () => {
		expect(await renderBody('![A](./welcome.jpg "T")\n')).toBe('<p><img src="./welcome.jpg" alt="A" title="T" /></p>');
		expect(await renderBody('![A](./welcome.jpg "T")\n', { pictures: 'page' })).toBe(
			'<p><img src="file:///site/content/en/blog/2026/example/welcome.jpg" alt="A" title="T" /></p>',
		);
	});
});

describe('the rest of Markdown', () => {
	it('keeps HTML, tables and strikethrough', async () => {
		expect(await renderBody('a <b>b</b> ~~c~~\n\n| x |\n|---|\n| y |\n')).toBe(
			'<p>a<b>b</b><del>c</del></p><table><thead><tr><th>x</th></tr></thead><tbody><tr><td>y</td></tr></tbody></table>',
		);
	});

	it('makes no line break of the end of a line', async () => {
		expect(await renderBody('one\ntwo\n')).toBe('<p>one\ntwo</p>');
	});
});
