import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../support/check.ts';
import { found } from './support.ts';

const rule = 'link/untranslated';
const page = '---\ntitle: Setup\n---\n';

async function told(language: string, text: string, pages: readonly string[]) {
	const path = `/site/content/${language}/blog/2026/example/index.md`;
	const files = exampleFiles(Object.fromEntries(pages.map((one) => [`/site/content/${one}`, page])));
	return (await found(rule, text, { path, files })).map(({ severity, fixes }) => [severity, fixes[0]?.safe]);
}

describe('a link without its language', () => {
	const link = '[La guía](/docs/setup/#first).\n';

	it('is mended without a question where the page is there in that language', async () => {
		expect(await told('es', link, ['es/docs/setup/index.md', 'en/docs/setup/index.md'])).toEqual([['warning', true]]);
	});

	it('is an info without a fix where the page is there in the first language only: with its language it may lead nowhere', async () => {
		expect(await told('es', link, ['en/docs/setup/index.md'])).toEqual([['info', undefined]]);
		expect(await told('uk', link, ['en/docs/setup.md'])).toEqual([['info', undefined]]);
	});

	it('is told where nobody knows whether the page is there', async () => {
		expect(await told('es', link, [])).toEqual([['warning', false]]);
	});

	it('is told in Chinese in any case, where the lint of the site wants the language', async () => {
		expect(await told('zh', link, ['en/docs/setup/index.md'])).toEqual([['error', false]]);
	});
});
