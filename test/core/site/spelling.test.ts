import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../../../server/src/core/site/paths.ts';
import { Spellings } from '../../../server/src/core/site/spelling.ts';
import { CaselessFiles } from '../../support/caselessFiles.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

const files = { '/c:/Blog/content/en/blog/a.md': 'a', '/c:/Blog/content/es/Caf\u00e9/b.md': 'b' };

describe('the spelling of a folder', () => {
	const caseless = new Spellings(new CaselessFiles(files));

	it.each([
		['/c:/Blog/Content/EN/blog', '/c:/Blog/content/en/blog'],
		['/c:/Blog/content/es/cafe\u0301', '/c:/Blog/content/es/Caf\u00e9'],
		['/c:/Blog/content/en/blog', '/c:/Blog/content/en/blog'],
		['/c:/Blog/Content/new/Folder', '/c:/Blog/content/new/Folder'],
		['/c:/elsewhere/Content', '/c:/elsewhere/Content'],
	])('of %s is that of the disk', async (typed, listed) => {
		expect(await caseless.of(typed, '/c:/Blog')).toBe(listed);
	});

	it('stays where two folders differ in nothing but case, or where it is listed as it stands', async () => {
		const both = new Spellings(new MemoryFiles({ '/s/Blog/a.md': '', '/s/blog/b.md': '' }));
		for (const folder of ['/s/Blog', '/s/blog', '/s/BLOG']) expect(await both.of(folder, '/s')).toBe(folder);
	});

	it('is the same however it is typed, and its own', async () => {
		const cased = fc.constantFrom(
			(text: string) => text,
			(text: string) => text.toUpperCase(),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(cased, { minLength: 3, maxLength: 3 }), async (cases) => {
				const parts = ['content', 'en', 'blog'].map((part, index) => cases[index]?.(part) ?? part);
				const spelt = await new Spellings(new CaselessFiles(files)).of(`/c:/Blog/${parts.join('/')}`, '/c:/Blog');
				expect(spelt).toBe('/c:/Blog/content/en/blog');
				expect(await caseless.of(spelt, '/c:/Blog')).toBe(spelt);
			}),
		);
	});
});

describe('the folder of a path', () => {
	it('ends at the top, which is a drive on Windows', () => {
		expect(folderOf('/c:/site/a.md')).toBe('/c:/site');
		expect(folderOf('/c:/site')).toBe('/c:');
		expect(folderOf('/c:')).toBe('/c:');
		expect(folderOf('/home')).toBe('/');
		expect(folderOf('/')).toBe('/');
	});
});
