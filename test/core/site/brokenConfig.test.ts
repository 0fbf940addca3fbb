import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfigFile } from '../../../server/src/core/site/configFile.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { checkAmong, head } from './support.ts';

const post = 'content/en/blog/2026/quay.md';
const text = `${head}{{< wave >}}\n\n{{< figure src="tide.png" alt="Low tide" >}}\n`;

/** What is said of the config files of a site with one post, and the rules that speak of the post. */
async function found(files: Readonly<Record<string, string>>) {
	const { place, problems } = await checkAmong({ 'layouts/index.html': '', ...files }, post, text);
	return {
		faults: (place.site.configFaults ?? []).map(({ path, position, message }) => [path, position, message('It')]),
		rules: problems.map(({ rule }) => rule),
		content: place.site.content,
	};
}

describe('a site’s config that does not parse', () => {
	it.each([
		['hugo.toml', 'title = "Quay"\n\nbaseURL = "https://quay.example\n', 'TOML', { line: 2, character: 31 }],
		['hugo.yaml', 'title: Quay\ntheme: [tide\nlanguages: {}\n', 'YAML', { line: 2, character: 0 }],
		['hugo.json', '{\n\t"title": "Quay",\n\t"theme": "tide\n}\n', 'JSON', { line: 4, character: 0 }],
		['config/_default/hugo.toml', 'title = = 1\n', 'TOML', { line: 0, character: 8 }],
	])('such as %s is named with the place, and counts as if it set nothing', async (name, config, form, position) => {
		const { faults, rules, content } = await found({ [name]: config });
		expect(faults).toEqual([[`/repo/${name}`, position, expect.stringContaining(`It is no valid ${form} at line `)]]);
		expect(faults[0]?.[2]).toMatch(/\. Until that is mended, the site is checked as if this file set nothing\.$/);
		expect({ rules, content }).toEqual({ rules: [], content: '/repo/content' });
	});

	it('is no reason to call a shortcode unknown, as the same config is once it parses', async () => {
		expect((await found({ 'hugo.yaml': 'title: "Quay\n' })).rules).toEqual([]);
		expect((await found({ 'hugo.yaml': 'title: "Quay"\n' })).rules).toEqual(['shortcode/unknown']);
	});

	it('is not one in which a key stands twice, of which Hugo takes the last', async () => {
		expect((await found({ 'hugo.yaml': 'title: One\ntitle: Two\n' })).faults).toEqual([]);
	});

	it('does not keep the other files of the config from being read', async () => {
		const { faults, content } = await found({
			'config/_default/hugo.yaml': 'contentDir: posts\n',
			'config/_default/languages.yaml': 'en: {\n',
			'posts/en/index.md': '',
		});
		expect({ faults: faults.map(([path]) => path), content }).toEqual({
			faults: ['/repo/config/_default/languages.yaml'],
			content: '/repo/posts',
		});
	});

	it('is told as long or deep rather than read where it is', async () => {
		const deep = `a: ${'['.repeat(1000)}\n`;
		const long = `# ${'x'.repeat(600_000)}\n`;
		for (const config of [deep, long])
			expect((await found({ 'hugo.yaml': config })).faults).toMatchObject([
				['/repo/hugo.yaml', undefined, expect.stringContaining('It is too large to be read.')],
			]);
	});

	it('never throws, and names a place that is in it', async () => {
		const pieces = fc.constantFrom(
			'a: ',
			'= ',
			'[',
			']',
			'{',
			'}',
			'"',
			"'",
			'\n',
			'\t',
			' ',
			'- ',
			'&a ',
			'*a',
			'1',
			'!!x ',
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(pieces, { maxLength: 30 }),
				fc.constantFrom('hugo.toml', 'hugo.yaml', 'hugo.json'),
				async (parts, name) => {
					const config = parts.join('');
					const read = await readConfigFile(`/${name}`, new MemoryFiles({ [`/${name}`]: config }));
					if ('values' in read) return;
					const { line = 0, character = 0 } = read.fault.position ?? {};
					const lines = config.split('\n');
					expect(line).toBeLessThan(lines.length);
					expect(character).toBeLessThanOrEqual(lines[line]?.length ?? 0);
				},
			),
		);
	});
});
