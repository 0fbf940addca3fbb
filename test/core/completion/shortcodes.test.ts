import { describe, expect, it } from 'vitest';
import { labels, suggestions, taken } from './support.ts';

const head = '---\ntitle: Mesh Day\n---\n\n';
const inBody = (body: string) => head + body;
const written = async (body: string, label: string) => (await taken(inBody(body), label)).slice(head.length);

describe('the name of a shortcode', () => {
	it.each([
		['after the delimiter', '{{<|'],
		['after a space', '{{< |'],
		['half typed', '{{< ima|'],
		['of Markdown’s delimiter', '{{% |'],
		['where an editor closed the braces', '{{<|>}}'],
		['within a sentence', 'Read {{< | and more'],
		['on the last line of a post', 'Text.\n\n{{< i|'],
	])('is suggested %s', async (_, body) => {
		const found = await labels(inBody(body));
		expect(found[0]).toBe('image');
		expect(found).toEqual(expect.arrayContaining(['tip', 'text', 'figure', 'istio_version']));
	});

	it.each([
		['half typed', '{{< ima|', '{{< image link="./$1" caption="$2" >}}'],
		['after the delimiter', '{{<|', '{{< image link="./$1" caption="$2" >}}'],
		['after two braces', '{{|', '{{< image link="./$1" caption="$2" >}}'],
		['after two braces that were closed', '{{|}}', '{{< image link="./$1" caption="$2" >}}'],
		['between closed delimiters', '{{<|>}}', '{{< image link="./$1" caption="$2" >}}'],
		['between closed delimiters with spaces', '{{< | >}}', '{{< image link="./$1" caption="$2" >}}'],
		['in the other delimiters', '{{% im|', '{{% image link="./$1" caption="$2" %}}'],
		['before text', '{{< im| and text', '{{< image link="./$1" caption="$2" >}} and text'],
		['before parameters', '{{< im| width="5%" >}}', '{{< image width="5%" >}}'],
		['in the middle of a name', '{{< im|g width="5%" >}}', '{{< image width="5%" >}}'],
		['before parameters on other lines', '{{< im|\n  width="5%"\n  >}}', '{{< image\n  width="5%"\n  >}}'],
	])('is written with what it needs %s', async (_, body, result) => {
		expect(await written(body, 'image')).toBe(result);
	});

	it('is written with its closing tag, and without where that is there', async () => {
		expect(await written('{{< ti|', 'tip')).toBe('{{< tip >}}\n<1:text>\n{{< /tip >}}');
		expect(await written('{{< |>}}\nCome early.\n{{< /tip >}}\n', 'tip')).toBe(
			'{{< tip >}}\nCome early.\n{{< /tip >}}\n',
		);
		expect(await written('See {{< gl|', 'gloss')).toBe('See {{< gloss >}}<1:text>{{< /gloss >}}');
	});

	it('closes what is open, the innermost first, also in a block that shows its text as it is', async () => {
		const open = '{{< tabset >}}\n{{< tab >}}\n{{< tip >}}\nx\n{{< /tip >}}\n';
		expect(await labels(inBody(`${open}{{< /|`))).toEqual(['/tab', '/tabset']);
		expect(await written('{{< tip >}}\nx\n{{< /|', '/tip')).toBe('{{< tip >}}\nx\n{{< /tip >}}');
		expect(await written('{{< tip >}}\nx\n{{</|>}}', '/tip')).toBe('{{< tip >}}\nx\n{{</tip >}}');
		expect(await labels(inBody('{{< text bash >}}\n$ ls\n{{< /t|'))).toEqual(['/text']);
		expect(await labels(inBody('Text {{< /|'))).toEqual([]);
	});

	it.each([
		['prose', 'Some |words.'],
		['prose after a word and a space', 'Some words |'],
		['prose after a tag', '{{< image link="./a.jpg" >}} |'],
		['prose after a tag that was never closed', '{{< image link="./a.jpg"\n\nNext |'],
		['prose on the line after a tag that was never closed', '{{< tip >\nCome early and |'],
		['a single brace', 'A {|'],
		['a less-than sign', 'a <|'],
		['a fence', '```\n{{< |\n```\n'],
		['a fence that is still open', '```\n{{< |'],
		['a code span', 'Write `{{< |` for that.'],
		['a comment', '<!-- {{< | -->'],
		['a block that shows its text', '{{< text bash >}}\n$ echo {{< |\n{{< /text >}}\n'],
		['a tag that does not run', '{{</* |'],
		['quotes of a caption', '{{< image caption="a |"'],
	])('is not suggested in %s', async (_, body) => {
		expect(await labels(inBody(body))).toEqual([]);
	});

	it('says what a shortcode does', async () => {
		const [image] = await suggestions(inBody('{{< im|'));
		expect(image?.about).toContain('`caption`');
	});
});

describe('the names of parameters', () => {
	it.each([
		['behind the name', '{{< image | >}}'],
		['of a tag without an end', '{{< image |'],
		['half typed', '{{< image li|'],
		['on a line of its own', '{{< image\n    |\n    >}}'],
		['half typed on a line of its own', '{{< image\n    li|\n    >}}'],
		['on the last line, without an end', '{{< image\n    li|'],
	])('are suggested %s', async (_, body) => {
		expect(await labels(inBody(body))).toEqual(['link', 'caption', 'alt', 'title', 'width', 'ratio']);
	});

	it('are those that are not given yet, before the cursor or behind it', async () => {
		expect(await labels(inBody('{{< image width="5%" | link="./a.jpg" >}}'))).toEqual([
			'caption',
			'alt',
			'title',
			'ratio',
		]);
		expect(await labels(inBody('{{< image\n  caption="a \\"b\\" c"\n  |\n  link="./a.jpg"\n  >}}'))).toEqual([
			'alt',
			'title',
			'width',
			'ratio',
		]);
	});

	it('go on behind a value whose quote is not closed on its line', async () => {
		expect(await labels(inBody('{{< image link="./a.jpg\n    |\n    >}}'))).toContain('caption');
	});

	it('are written with their quotes, or alone where a value follows', async () => {
		expect(await written('{{< image ca| >}}', 'caption')).toBe('{{< image caption="$1" >}}');
		expect(await written('{{< image | >}}', 'link')).toBe('{{< image link="./$1" >}}');
		expect(await written('{{< image ca|="x" >}}', 'caption')).toBe('{{< image caption="x" >}}');
	});

	it('are not suggested right behind a value, nor for a shortcode that nothing is known of', async () => {
		expect(await labels(inBody('{{< image link="./a.jpg"| >}}'))).toEqual([]);
		expect(await labels(inBody('{{< no_such_thing | >}}'))).toEqual([]);
		expect(await labels(inBody('{{< /tip | >}}'))).toEqual([]);
	});
});

describe('the value of a parameter', () => {
	it.each([
		['between quotes', '{{< image link="|" >}}'],
		['behind a quote', '{{< image link="|'],
		['behind a quote before the tag’s end', '{{< image link="|>}}'],
		['half typed', '{{< image link="./we|" >}}'],
		['half typed without the closing quote', '{{< image link="./we| caption="A hall" >}}'],
		['behind the equals sign', '{{< image link=| >}}'],
		['in backticks', '{{< image link=`|` >}}'],
		['on a line of its own', '{{< image\n    link="|"\n    >}}'],
	])('is a file of the bundle %s', async (_, body) => {
		expect(await labels(inBody(body))).toEqual(['booth.png', 'welcome.jpg']);
	});

	it.each([
		['{{< image link="|" >}}', '{{< image link="./booth.png" >}}'],
		['{{< image link="|', '{{< image link="./booth.png"'],
		['{{< image link="|>}}', '{{< image link="./booth.png">}}'],
		['{{< image link="./we| caption="A hall" >}}', '{{< image link="./booth.png" caption="A hall" >}}'],
		['{{< image link="./a|bc.jpg" >}}', '{{< image link="./booth.png" >}}'],
		['{{< image link=| >}}', '{{< image link="./booth.png" >}}'],
		['{{< image link=./w| >}}', '{{< image link="./booth.png" >}}'],
		['{{< image link=`|` >}}', '{{< image link=`./booth.png` >}}'],
	])('replaces what was typed of it: %s', async (body, result) => {
		expect(await written(body, 'booth.png')).toBe(result);
	});

	it('offers first the pictures that the post does not have yet', async () => {
		const found = await suggestions(inBody('{{< image link="./booth.png" >}}\n\n{{< image link="|" >}}\n'));
		expect(found.map(({ label, detail }) => [label, detail])).toEqual([
			['welcome.jpg', 'not in this post yet'],
			['booth.png', 'in this post already'],
		]);
		expect(found[0]?.picture).toBe('/site/content/en/blog/2026/mesh-day/welcome.jpg');
	});

	it('follows a path of the site, folder by folder', async () => {
		expect(await labels(inBody('{{< image link="/|" >}}'))).toEqual(['blog/', 'img/']);
		expect(await labels(inBody('{{< image link="/img/|" >}}'))).toEqual(['logo.svg']);
		expect(await written('{{< image link="/img/l|" >}}', 'logo.svg')).toBe('{{< image link="/img/logo.svg" >}}');
		expect(await labels(inBody('{{< image link="/../../|" >}}'))).toEqual([]);
	});

	it('is a width of the site, the most frequent first, or a common one', async () => {
		expect(await labels(inBody('{{< image width="|" >}}'))).toEqual(['75%', '60%']);
		expect(await written('{{< image width=| >}}', '75%')).toBe('{{< image width="75%" >}}');
		const { noHabits } = await import('./support.ts');
		expect(await labels(inBody('{{< image width="|" >}}'), { habits: noHabits })).toEqual(['100%', '75%', '50%']);
	});

	it('is left to the author where it is words', async () => {
		expect(await labels(inBody('{{< image caption="|" >}}'))).toEqual([]);
		expect(await labels(inBody('{{< tip link="|" >}}'))).toEqual([]);
		expect(await labels(inBody('{{< image link="https://a/|" >}}'))).toEqual([]);
	});
});
