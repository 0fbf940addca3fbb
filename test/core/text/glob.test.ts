import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../../server/src/core/text/glob.ts';
import { processorTime } from '../../support/processorTime.ts';

/** Which of the paths a glob matches. */
function matched(glob: string, ...paths: string[]): string[] {
	const matches = compileGlob(glob);
	if (!matches) throw new Error(`${glob} does not compile`);
	return paths.filter(matches);
}

describe('a glob', () => {
	it('stays within a name with * and ?, and crosses folders with **', () => {
		expect(matched('drafts/*.md', 'drafts/a.md', 'drafts/.md', 'drafts/x/a.md', 'a.md')).toEqual([
			'drafts/a.md',
			'drafts/.md',
		]);
		expect(matched('?.md', 'a.md', '𝒲.md', 'ab.md')).toEqual(['a.md', '𝒲.md']);
		expect(matched('drafts/**', 'drafts/a.md', 'drafts/x/y/a.md', 'draft/a.md')).toEqual([
			'drafts/a.md',
			'drafts/x/y/a.md',
		]);
		expect(matched('**/index.md', 'index.md', 'a/b/index.md', 'a/index.md.bak')).toEqual(['index.md', 'a/b/index.md']);
		expect(matched('a/**/b/**/c', 'a/b/c', 'a/x/b/y/z/c', 'a/b/x', 'b/c')).toEqual(['a/b/c', 'a/x/b/y/z/c']);
		expect(matched('/site/**/*.md', '/site/a.md', '/site/.hidden/a.md', '/other/a.md')).toEqual([
			'/site/a.md',
			'/site/.hidden/a.md',
		]);
	});

	it('chooses with braces, one inside the other too', () => {
		expect(
			matched('{drafts,notes/{a,b}}/*.{md,markdown}', 'drafts/x.md', 'notes/b/x.markdown', 'notes/c/x.md'),
		).toEqual(['drafts/x.md', 'notes/b/x.markdown']);
		expect(matched('a{b}c', 'a{b}c', 'abc')).toEqual(['a{b}c']);
		expect(matched('a{b', 'a{b')).toEqual(['a{b']);
		expect(matched('a{,b}', 'a', 'ab', 'b')).toEqual(['a', 'ab']);
	});

	it('takes one character of a class, or none of it', () => {
		expect(matched('202[4-6]', '2023', '2024', '2026')).toEqual(['2024', '2026']);
		expect(matched('[!ab]x', 'ax', 'cx')).toEqual(['cx']);
		expect(matched('[', '[')).toEqual(['[']);
	});

	it('takes a character behind a backslash, and everything of regular expressions, for itself', () => {
		expect(matched('a\\*b', 'a*b', 'axb')).toEqual(['a*b']);
		expect(matched('a.(b|c)+$', 'a.(b|c)+$', 'axb')).toEqual(['a.(b|c)+$']);
		expect(matched('\\{a,b\\}', '{a,b}', 'a')).toEqual(['{a,b}']);
	});

	it('is refused when it is too long or has too many choices', () => {
		expect(compileGlob('a'.repeat(301))).toBeUndefined();
		expect(compileGlob('{a,b}'.repeat(50))).toBeUndefined();
		expect(compileGlob(`{${'a,'.repeat(120)}b}`)).toBeUndefined();
		expect(compileGlob('{a,b}'.repeat(6))).toBeDefined();
	});

	it('never takes long, whatever stands in it', () => {
		const start = processorTime();
		const name = 'a'.repeat(4000);
		for (const glob of [
			'*a'.repeat(140),
			'**/'.repeat(90),
			'**/*a*a*a/'.repeat(25),
			'{'.repeat(300),
			'[a-'.repeat(100),
		]) {
			const matches = compileGlob(glob);
			expect(matches?.(`${name}/${name}/b`)).toBe(false);
			expect(matches?.(`${'a/'.repeat(2000)}b`)).toBe(false);
		}
		expect(processorTime() - start).toBeLessThan(3000);
	});

	it('matches every path when it is ** and its own text when it holds no mark', () => {
		const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', 'é', ' '), minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (parts) => {
				const path = parts.join('/');
				expect(matched('**', path)).toEqual([path]);
				expect(matched(path, path)).toEqual([path]);
				expect(matched(`**/${parts.at(-1)}`, path)).toEqual([path]);
			}),
		);
	});
});
