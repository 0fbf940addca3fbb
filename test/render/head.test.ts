import { describe, expect, it } from 'vitest';
import { examplePath } from '../support/check.ts';
import { renderDocument, tight } from './support.ts';

/** The byline of a post with these lines in its head. */
async function byline(lines: string, path = examplePath): Promise<string> {
	const { html } = await renderDocument(`---\ntitle: T\n${lines}\n---\n`, { path });
	return (/<p class="post-author">(.*?)<\/p>/s.exec(html)?.[1] ?? 'none').replace(/\s+/g, ' ').trim();
}

describe('the head of a page', () => {
	it('shows title and description as text', async () => {
		const { title, html } = await renderDocument('---\ntitle: "Tea & <b>cake</b>"\ndescription: \'So "good".\'\n---\n');
		expect(title).toBe('Tea & <b>cake</b>');
		expect(tight(html)).toContain(
			'<div class="header-content"><h1>Tea &amp; &lt;b&gt;cake&lt;/b&gt;</h1><p>So &#34;good&#34;.</p></div>',
		);
	});

	it('has an empty heading where there is no title, and shows a number as it is written', async () => {
		expect((await renderDocument('---\ndescription: D.\n---\n')).html).toContain('<h1></h1>');
		expect((await renderDocument('---\ntitle: 1.10\n---\n')).html).toContain('<h1>1.10</h1>');
	});

	it('is the same for front matter in TOML and in JSON', async () => {
		const yaml = '---\ntitle: Harbour Day\ndescription: "D."\npublishdate: 2026-03-05\nattribution: Ada (Quay)\n---\n';
		const toml =
			"+++\ntitle = 'Harbour Day'\ndescription = 'D.'\npublishdate = 2026-03-05\nattribution = 'Ada (Quay)'\n+++\n";
		const json =
			'{"title": "Harbour Day", "description": "D.", "publishdate": "2026-03-05", "attribution": "Ada (Quay)"}\n';
		const { html } = await renderDocument(yaml);
		expect((await renderDocument(toml)).html).toBe(html);
		expect((await renderDocument(json)).html).toBe(html);
	});

	for (const [head, shown] of [
		['+++\npublishdate = 2026-03-05t23:30:00-07:00\n+++\n', 'Mar 5, 2026'],
		['+++\npublishdate = 2026-03-05 23:30:00\n+++\n', 'Mar 5, 2026'],
		['+++\npublishdate = 1772668800\n+++\n', 'Mar 5, 2026'],
		['+++\npublishdate = 23:30:00\n+++\n', ''],
		['{"publishdate": 1772668800}\n', ''],
		['{"publishdate": "2026-03-05T23:30:00Z"}\n', 'Mar 5, 2026'],
	] as const) {
		it(`shows ${shown || 'no date'} for ${JSON.stringify(head)}`, async () => {
			const { html } = await renderDocument(head);
			expect(/<p class="post-author">\s*(.*?)\s*<span>/s.exec(html)?.[1]).toBe(shown);
		});
	}

	it('writes brackets of the attribution as a dash', async () => {
		expect(await byline('publishdate: 2026-03-05\nattribution: "Ada Lin (Tidewater), Ben Ruiz (Quay) and Cy"')).toBe(
			'Mar 5, 2026 <span> | </span> By Ada Lin - Tidewater, Ben Ruiz - Quay and Cy',
		);
	});

	it('has empty places for a date and an author that are not there', async () => {
		expect(await byline('description: D.')).toBe('<span> | </span> By');
	});

	it('introduces the author in the language of the site, with the date in English', async () => {
		const lines = 'publishdate: 2026-03-05\nattribution: Ada';
		const at = (language: string) => `/site/content/${language}/blog/2026/x/index.md`;
		expect(await byline(lines, at('zh'))).toBe('Mar 5, 2026 <span> | </span> 作者 Ada');
		expect(await byline(lines, at('uk'))).toBe('Mar 5, 2026 <span> | </span> Від Ada');
		expect(await byline(lines, at('es'))).toBe('Mar 5, 2026 <span> | </span> By Ada');
	});

	for (const [written, shown] of [
		['2026-03-05', 'Mar 5, 2026'],
		['"2026-12-31"', 'Dec 31, 2026'],
		['2026-03-05T23:30:00-07:00', 'Mar 5, 2026'],
		['2026-03-05T23:30:00Z', 'Mar 5, 2026'],
		['2026-03-05 10:00:00', 'Mar 5, 2026'],
		['05 Mar 2026', 'Mar 5, 2026'],
		['"Thu, 05 Mar 2026 10:00:00 GMT"', 'Mar 5, 2026'],
		['20250425', 'Aug 23, 1970'],
		['2026/03/05', ''],
		['2026-3-5', ''],
		['March 5, 2026', ''],
		['2026-02-30', ''],
		['2026-03-05T10:00', ''],
	] as const) {
		it(`shows the date ${written} as ${shown || 'nothing'}`, async () => {
			expect(await byline(`publishdate: ${written}`)).toBe(`${shown} <span> | </span> By`.trim());
		});
	}

	it('takes `date` where there is no publishdate', async () => {
		expect(await byline('date: 2026-03-05')).toContain('Mar 5, 2026');
	});
});
