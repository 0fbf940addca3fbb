import { describe, expect, it } from 'vitest';
import { findArchetype } from '../../../server/src/core/newPost/findArchetype.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

/** The archetype that a site with these files has for a recap, by the name it is told under. */
async function found(files: Readonly<Record<string, string>>): Promise<string | undefined> {
	const site = { '/site/content/_index.md': '', ...files };
	return (await findArchetype('/site', ['recap', 'blog'], new MemoryFiles(site)))?.name;
}

describe('the archetype of a new post', () => {
	it('is the site’s for its kind, before that of its section, before the one for everything', async () => {
		const all = { '/site/archetypes/default.md': '', '/site/archetypes/blog.md': '', '/site/archetypes/recap.md': '' };
		expect(await found(all)).toBe('archetypes/recap.md');
		const { '/site/archetypes/recap.md': _, ...two } = all;
		expect(await found(two)).toBe('archetypes/blog.md');
		expect(await found({ '/site/archetypes/default.md': '' })).toBe('archetypes/default.md');
		expect(await found({})).toBeUndefined();
	});

	it('is where the config of the site says', async () => {
		const files = { '/site/hugo.toml': 'archetypeDir = "moulds"', '/site/archetypes/recap.md': '' };
		expect(await found({ ...files, '/site/moulds/recap.md': '' })).toBe('moulds/recap.md');
		expect(await found(files)).toBeUndefined();
	});

	it('comes from a theme where the site has none of that name, from the first theme first', async () => {
		const files = {
			'/site/hugo.yaml': 'theme: [tide, quay]\nthemesDir: skins\n',
			'/site/skins/tide/archetypes/default.md': '',
			'/site/skins/quay/archetypes/recap/index.md': 'From a folder.',
			'/site/skins/quay/archetypes/recap/quay.jpg': '',
		};
		expect(await found(files)).toBe('skins/quay/archetypes/recap/index.md');
		expect(await found({ ...files, '/site/skins/tide/archetypes/recap.md': '' })).toBe(
			'skins/tide/archetypes/recap.md',
		);
		expect(await found({ ...files, '/site/archetypes/recap.md': '' })).toBe('archetypes/recap.md');
	});

	it.each([
		['a folder outside', { '/site/hugo.toml': 'archetypeDir = "../other"', '/other/recap.md': '' }],
		['a theme outside', { '/site/hugo.toml': 'theme = "../../other"', '/other/archetypes/recap.md': '' }],
	])('is not read from %s of the site', async (_, files) => {
		expect(await found({ ...files })).toBeUndefined();
	});
});
