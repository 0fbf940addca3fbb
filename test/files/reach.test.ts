import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, Reach } from '../../client/src/files/reach.ts';

const at = (path: string, scheme = 'memory', authority = ''): Address => ({ scheme, authority, path });
const open = at('/team/site/content/en/blog');

describe('what the server may have of the files of the editor', () => {
	it('is what the open folders hold', () => {
		const reach = new Reach(() => [open]);
		expect(reach.allows(at('/team/site/content/en/blog/a/index.md'))).toBe(true);
		expect(reach.allows(at('/team/site/content/en/blogs/index.md'))).toBe(false);
		expect(reach.allows(at('/team/site/hugo.toml'))).toBe(false);
		expect(reach.allows(at('/team/site/content/en/blog/a', 'other'))).toBe(false);
		expect(reach.allows(at('/team/site/content/en/blog/a', 'memory', 'elsewhere'))).toBe(false);
	});

	it('is of the folders above only the names, until one of them is found to be the root of the site', () => {
		const reach = new Reach(() => [open]);
		expect(reach.allowsNames(at('/team'))).toBe(true);
		expect(reach.allowsNames(at('/'))).toBe(true);
		expect(reach.allowsNames(at('/team/other'))).toBe(false);
		reach.note(at('/team'), new Set(['site', 'keys.txt']));
		expect(reach.allows(at('/team/keys.txt'))).toBe(false);
		reach.note(at('/team/site'), new Set(['hugo.toml', 'content']));
		expect(reach.allows(at('/team/site/layouts/shortcodes/image.html'))).toBe(true);
		expect(reach.allows(at('/team/keys.txt'))).toBe(false);
	});

	it('is never anything beside the open folder and the folders above it, whatever they hold', () => {
		const name = fc.constantFrom('team', 'site', 'content', 'en', 'blog', 'keys', 'hugo.toml', '..');
		const path = fc.array(name, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`);
		fc.assert(
			fc.property(path, path, fc.subarray(['hugo.toml', '.recap.yaml', 'keys']), (folder, file, names) => {
				const reach = new Reach(() => [open]);
				const shown = reach.allowsNames(at(folder));
				if (folder.includes('..')) expect(shown).toBe(false);
				if (shown) reach.note(at(folder), new Set(names));
				const isRoot = shown && (names.some((one) => one !== 'keys') || folder.endsWith('/content'));
				const inside = [open.path, ...(isRoot ? [folder] : [])].some(
					(one) => file === one || file.startsWith(one.endsWith('/') ? one : `${one}/`),
				);
				expect(reach.allows(at(file))).toBe(inside && !file.split('/').includes('..'));
			}),
		);
	});
});
