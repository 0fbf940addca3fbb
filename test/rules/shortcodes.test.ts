import { describe, expect, it } from 'vitest';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { choices, covered, found, mended, messages } from './support.ts';

const other = () => ({
	files: new MemoryFiles({ '/site/hugo.yaml': 'baseURL: https://example.org/\n', '/site/content/blog/a.md': '' }),
	path: '/site/content/blog/a.md',
});

describe('shortcode/one-line', () => {
	const rule = 'shortcode/one-line';

	for (const [before, after] of [
		['{{< tip >}} Come early. {{< /tip >}}\n', '{{< tip >}}\nCome early.\n{{< /tip >}}\n'],
		['{{% idea %}}Come *early*.{{% /idea %}}\r\n', '{{% idea %}}\r\nCome *early*.\r\n{{% /idea %}}\r\n'],
		[
			'1. One.\n\n    {{< warning >}}Mind the gap.{{< /warning >}}\n',
			'1. One.\n\n    {{< warning >}}\n    Mind the gap.\n    {{< /warning >}}\n',
		],
		['* {{< tip >}}Come early.{{< /tip >}}\n', '* {{< tip >}}\n  Come early.\n  {{< /tip >}}\n'],
		[
			'{{< quote caption="Ada Lin" >}}Mesh {{< istio_version >}}!{{< /quote >}}\n',
			'{{< quote caption="Ada Lin" >}}\nMesh {{< istio_version >}}!\n{{< /quote >}}\n',
		],
	] as const) {
		it(`spreads ${JSON.stringify(before)}`, async () => {
			expect(await mended(rule, before)).toBe(after);
			expect(await found(rule, after)).toEqual([]);
		});
	}

	it('leaves the choice to the author within a sentence, and where there is no text', async () => {
		for (const text of ['Note: {{< tip >}}Come early.{{< /tip >}} Thanks.\n', '{{< tip >}}{{< /tip >}}\n']) {
			expect((await found(rule, text)).map(({ fixes }) => fixes.map(({ safe }) => safe))).toEqual([[false]]);
		}
	});

	it('says nothing of other shortcodes, of inert ones, of one that is never closed, or on another site', async () => {
		for (const text of [
			'{{< gloss "mesh" >}}a mesh{{< /gloss >}}\n',
			'{{</* tip */>}}Come early.{{</* /tip */>}}\n',
			'{{< tip >}}Come early.\n',
			'{{< tip >}}\nCome early.{{< /tip >}}\n',
		])
			expect(await found(rule, text)).toEqual([]);
		expect(await found(rule, '{{< tip >}}Come early.{{< /tip >}}\n', other())).toEqual([]);
	});
});

describe('shortcode/text', () => {
	const rule = 'shortcode/text';
	const block = (tag: string, inner: string) => `{{< ${tag} >}}\n${inner}\n{{< /text >}}\n`;

	it('wants a prompt on the first line of bash', async () => {
		expect(await messages(rule, block('text bash', 'ls'))).toEqual([
			'The first line of a bash block has to begin with “$ ”, or the site is not built: $ ls',
		]);
		expect(await choices(rule, block('text syntax=bash outputis=json', '\n    kubectl get pods\n    NAME'))).toEqual({
			'Put “$ ” before the command': block('text syntax=bash outputis=json', '\n    $ kubectl get pods\n    NAME'),
		});
	});

	it('warns of a prompt without its space, with which the site is built', async () => {
		const text = block('text bash', '$ls');
		expect((await found(rule, text)).map(({ severity }) => severity)).toEqual(['warning']);
		expect(await choices(rule, text)).toEqual({ 'Put a space after the $': block('text bash', '$ ls') });
		expect(await choices(rule, block('text bash', '$(which istioctl) version'))).toEqual({
			'Put “$ ” before the command': block('text bash', '$ $(which istioctl) version'),
		});
	});

	it('tells of an empty block of bash', async () => {
		expect(await covered(rule, '{{< text bash >}}\n\n{{< /text >}}\n')).toEqual(['{{< text bash >}}']);
	});

	it('wants a syntax', async () => {
		expect(Object.values(await choices(rule, block('text', '$ ls')))).toEqual([
			block('text bash', '$ ls'),
			block('text plain', '$ ls'),
		]);
		expect(Object.values(await choices(rule, block('text outputis="json"', 'a: 1')))).toEqual([
			block('text syntax="plain" outputis="json"', 'a: 1'),
			block('text syntax="yaml" outputis="json"', 'a: 1'),
		]);
		expect(Object.values(await choices(rule, block('text ""', 'a')))[0]).toBe(block('text plain', 'a'));
	});

	for (const text of [
		block('text bash', '$ ls\ntotal 0'),
		block('text bash', '\n        $ ls'),
		block('text shell', 'ls'),
		block('text yaml', 'a: 1'),
		'{{< text syntax=bash url="https://example.org/run.sh" >}}{{< /text >}}\n',
		'{{< text url="https://example.org/run.sh" snippet="first" >}}\n',
		block('text bash "file=x" bash', '$ ls'),
		'{{< text bash file="run.sh" >}}\n',
		'{{</* text */>}}\nls\n{{</* /text */>}}\n',
	]) {
		it(`says nothing about ${JSON.stringify(text)}`, async () => {
			expect(await found(rule, text)).toEqual([]);
		});
	}

	it('says nothing on another site', async () => {
		expect(await found(rule, block('text', 'ls'), other())).toEqual([]);
	});
});

describe('image/width', () => {
	const rule = 'image/width';
	const image = (width: string) => `{{< image width=${width} link="./welcome.jpg" caption="Welcome" >}}\n`;

	for (const [before, after] of [
		['"75"', '"75%"'],
		['75', '75%'],
		['`100`', '`100%`'],
		['" 62.5 % "', '"62.5%"'],
		['"75％"', '"75%"'],
	] as const) {
		it(`writes ${after} for ${before}`, async () => {
			expect(await mended(rule, image(before))).toBe(image(after));
			expect(await found(rule, image(after))).toEqual([]);
		});
	}

	it('offers what other values may have been meant as', async () => {
		for (const [before, wanted] of [
			['"640"', ['Write 640px', 'Write 100%']],
			['"0.75"', ['Write 75%']],
			['"20 em"', ['Write 20em']],
			['"75 percent"', []],
			['"half"', []],
			['"-5%"', []],
			['"50% 20%"', []],
		] as const) {
			expect(Object.keys(await choices(rule, image(before)))).toEqual(wanted);
			expect(await mended(rule, image(before))).toBe(image(before));
			expect(await found(rule, image(before))).toHaveLength(1);
		}
	});

	it('says nothing of what CSS takes, of an empty width, of a function, or of the one that does not count', async () => {
		for (const width of [
			'"75%"',
			'75%',
			'"12.5em"',
			'"300px"',
			'"0"',
			'"auto"',
			'"calc(100% - 2em)"',
			'""',
			'"75" width="50%"',
			'.5VW',
		])
			expect(await found(rule, image(width)), width).toEqual([]);
		expect(await found(rule, '{{< figure src="a.jpg" width="75" >}}\n', other())).toEqual([]);
	});

	it('reads a block in the wrong delimiters too', async () => {
		expect(await mended(rule, '<<< image width="75" link="./welcome.jpg" caption="Welcome" >>>\n')).toBe(
			'<<< image width="75%" link="./welcome.jpg" caption="Welcome" >>>\n',
		);
	});
});
