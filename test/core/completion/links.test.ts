import { describe, expect, it } from 'vitest';
import { labels, taken } from './support.ts';

const head = '---\ntitle: Mesh Day\n---\n\n';
const zh = '/site/content/zh/blog/2026/mesh-day/index.md';

describe('the target of a link', () => {
	it('is a page of the site, folder by folder', async () => {
		expect(await labels(`${head}See [it](/|)`)).toEqual(['blog/', 'img/']);
		expect(await labels(`${head}See [it](/blog/2025/|)`)).toEqual(['ropes/', 'sails/']);
		expect(await taken(`${head}See [it](/blog/2025/s|)`, 'sails/')).toBe(`${head}See [it](/blog/2025/sails/)`);
		expect(await taken(`${head}See [it](/blog/2025/s|`, 'sails/')).toBe(`${head}See [it](/blog/2025/sails/`);
	});

	it('begins with the language in a translated post', async () => {
		expect(await labels(`${head}[见](/|)`, { path: zh })).toEqual(['zh/']);
		expect(await labels(`${head}[见](/zh/blog/|)`, { path: zh })).toEqual(['2026/']);
	});

	it('is a file of the bundle, as an address', async () => {
		const files = { '/site/content/en/blog/2026/mesh-day/two words (1).jpg': 'picture' };
		expect(await labels(`${head}![a](|)`)).toEqual(['booth.png', 'welcome.jpg']);
		expect(await taken(`${head}![a](./|`, 'welcome.jpg')).toBe(`${head}![a](./welcome.jpg)`);
		expect(await taken(`${head}![a](|)`, 'two words (1).jpg', { files })).toBe(
			`${head}![a](two%20words%20%281%29.jpg)`,
		);
	});

	it.each([
		['an address of the web', 'See [it](https://|)'],
		['a fragment', 'See [it](#|)'],
		['code', '`[it](/|)`'],
		['a fence', '~~~\n[it](/|)\n~~~\n'],
		['brackets of prose', 'see (/|)'],
		['behind a target', '[it](/blog/ |'],
	])('is left to the author in %s', async (_, body) => {
		expect(await labels(head + body)).toEqual([]);
	});

	it('is not known for a site whose config may give pages any address', async () => {
		const files = { '/site/hugo.toml': 'baseURL = "https://example.org/"\n' };
		expect(await labels(`${head}See [it](/|)`, { files })).toEqual([]);
		expect(await labels(`${head}![a](|)`, { files })).toEqual(['booth.png', 'welcome.jpg']);
	});
});
