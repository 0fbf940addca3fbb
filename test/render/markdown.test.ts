import { describe, expect, it } from 'vitest';
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

	it('gives ten thousand of one name their ids in little time', async () => {
		const started = performance.now();
		expect(await renderBody('# a\n\n'.repeat(10_000))).toContain('id="a-9999"');
		expect(performance.now() - started).toBeLessThan(2000);
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
			const started = performance.now();
			await renderBody(`${text.repeat(100_000)}@\n`);
			expect(performance.now() - started).toBeLessThan(3000);
		});
	}
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
