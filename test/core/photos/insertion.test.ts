import { describe, expect, it } from 'vitest';
import { headingAbove, picturesText, spotAt } from '../../../server/src/core/photos/insertion.ts';
import { check } from '../../support/check.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

const file = '/site/content/en/blog/2026/quay/index.md';
const front = '---\ntitle: "Quay"\nsocial_image: \n---\n';

/** A post with a `^` at the cursor, or one at each end of what is selected. */
async function read(marked: string, baseURL = 'https://istio.io/', text = marked.replaceAll('^', '')) {
	const files = new MemoryFiles({
		'/site/.git/HEAD': '',
		'/site/hugo.yaml': `baseURL: ${baseURL}\nlanguages: { en: {} }\n`,
		'/site/layouts/x.html': '',
		[file]: text,
	});
	const { post, place } = await check(text, { path: file, files });
	const start = marked.indexOf('^');
	const last = marked.lastIndexOf('^');
	return { post, place, text, span: { start, end: last > start ? last - 1 : start } };
}

/** The text with pictures put in at the cursor, the tab stops as they stand in a snippet. */
async function written(marked: string, paths = ['quay.jpg'], baseURL?: string): Promise<string> {
	const { post, place, text, span } = await read(marked, baseURL);
	return text.slice(0, span.start) + picturesText(post, place, paths, span) + text.slice(span.end);
}

const block = (name: string, stop = 1) =>
	`{{< image width="75%" link="./${name}" caption="\${${stop}:What the picture shows}" >\\}\\}`;

describe('pictures in a post', () => {
	it('are blocks of the site with their captions as tab stops, in order', async () => {
		expect(await written(`${front}\n^\n`, ['a.jpg', 'b.png'])).toBe(
			`${front}\n${block('a.jpg')}\n\n${block('b.png', 2)}$0\n`,
		);
	});

	it('have blank lines around, and no more than are needed', async () => {
		expect(await written(`${front}^Words.\n`)).toBe(`${front}\n${block('quay.jpg')}$0\n\nWords.\n`);
		expect(await written(`${front}\nWords.^\n`)).toBe(`${front}\nWords.\n\n${block('quay.jpg')}$0\n`);
		expect(await written(`${front}\nWords.\n^\nMore.\n`)).toBe(`${front}\nWords.\n\n${block('quay.jpg')}$0\n\nMore.\n`);
		expect(await written(`${front}\nOne ^two^ three.\n`)).toBe(`${front}\nOne \n\n${block('quay.jpg')}$0\n\n three.\n`);
		expect(await written('^')).toBe(`${block('quay.jpg')}$0`);
	});

	it('are shown by Hugo’s own shortcode on another site, whose width is not guessed', async () => {
		expect(await written(`${front}\n^\n`, ['quay.jpg'], 'https://example.org/')).toContain(
			`{{< figure src="quay.jpg" caption="\${1:What the picture shows}" >\\}\\}`,
		);
	});

	it('of odd names stand as Hugo reads them', async () => {
		expect(await written(`${front}\n^\n`, ['sub/a "b" $x.jpg'])).toContain('link=`./sub/a "b" \\$x.jpg`');
	});

	it('are a path where an address is being written', async () => {
		expect(await written(`${front}\n{{< image link="^" >}}\n`)).toContain('link="./quay.jpg"');
		expect(await written(`${front}\n{{< image link="./^" >}}\n`)).toContain('link="./quay.jpg"');
		expect(await written(`${front}\n![Boats](^)\n`, ['two boats.jpg'])).toContain('![Boats](two%20boats.jpg)');
	});

	it('are a bare name in the front matter, and nothing of ours in code', async () => {
		expect(await written('---\ntitle: "Quay"\nsocial_image: ^\n---\n')).toContain('social_image: quay.jpg\n');
		const { post, span } = await read(`${front}\n\`\`\`text\nlook ^here\n\`\`\`\n`);
		expect(spotAt(post, span)).toBe('code');
	});
});

describe('the heading above a place', () => {
	it('is the last one before it, and none of those in code', async () => {
		const text = `${front}\n## Morning\n\n\`\`\`text\n# no heading\n\`\`\`\n^\n## Evening\n`;
		const { post, span } = await read(text);
		expect(headingAbove(post, span.start)).toBe('Morning');
		expect(headingAbove(post, 0)).toBe('');
	});
});
