import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Checker } from '../../server/src/core/checker.ts';
import type { Entry, Listing } from '../../server/src/core/site/files.ts';
import { noSettings, problemsOf, today } from '../support/check.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { publishedPosts, sharedFolder } from './shared.ts';

/** A file system in memory that sorts its files into folders once, as there are so many. */
class ManyFiles extends MemoryFiles {
	private readonly folders = new Map<string, Map<string, Entry>>();

	constructor(files: Readonly<Record<string, string>>) {
		super(files);
		for (const path of Object.keys(files)) {
			const parts = path.split('/');
			for (let depth = 1; depth < parts.length; depth++) {
				const folder = parts.slice(0, depth).join('/');
				const name = parts[depth] ?? '';
				const entries = this.folders.get(folder) ?? new Map<string, Entry>();
				this.folders.set(folder, entries.set(name, { name, kind: depth === parts.length - 1 ? 'file' : 'folder' }));
			}
		}
	}

	override async list(folder: string): Promise<Listing | undefined> {
		return this.folders.get(folder);
	}
}

if (existsSync(sharedFolder)) {
	const lines = (name: string) =>
		readFileSync(join(sharedFolder, 'corpus', name), 'utf8')
			.trim()
			.split('\n');
	const content = join(sharedFolder, 'corpus/content');
	const aliases = new Map<string, string[]>();
	for (const line of lines('aliases.txt')) {
		const [page = '', alias = ''] = line.split('\t');
		aliases.set(page, [...(aliases.get(page) ?? []), alias]);
	}
	const headOf = (page: string) => `---\ntitle: x\naliases: ${JSON.stringify(aliases.get(page) ?? [])}\n---\n`;
	const files = new ManyFiles({
		'/site/hugo.toml': `baseURL = "https://istio.io/latest"
canonifyURLs = true
defaultContentLanguage = "en"
[languages.en]
contentDir = "content/en"
[languages.zh]
contentDir = "content/zh"
[languages.uk]
contentDir = "content/uk"
[languages.es]
contentDir = "content/es"
`,
		...Object.fromEntries(lines('paths.txt').map((page) => [`/site/content/${page}`, headOf(page)])),
		...Object.fromEntries(
			readdirSync(content, { recursive: true, encoding: 'utf8' })
				.filter((path) => path.includes('.'))
				.map((path) => [`/site/content/${path}`, '']),
		),
	});
	const checker = new Checker(files, { today: () => today });

	describe('in the site of the published posts', () => {
		for (const path of publishedPosts()) {
			const below = path.slice(content.length);
			it(`every link leads somewhere: ${below}`, async () => {
				const checked = await checker.check(`/site/content${below}`, readFileSync(path, 'utf8'), noSettings);
				expect(problemsOf(checked, 'link/fragment')).toEqual([]);
				expect(problemsOf(checked, 'link/internal')).toEqual([]);
			});
		}

		it('every alias is an address', async () => {
			const all = [...aliases.values()].flat().filter((alias) => alias.startsWith('/'));
			for (const alias of all) {
				const checked = await checker.check('/site/content/en/blog/2025/x/index.md', `[a](${alias})\n`, noSettings);
				expect(problemsOf(checked, 'link/internal'), alias).toEqual([]);
			}
		});
	});
}
