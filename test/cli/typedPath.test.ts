import { describe, expect, it } from 'vitest';
import { asListed } from '../../server/src/cli/typedPath.ts';
import type { Entry } from '../../server/src/core/site/files.ts';

/** A disk by what its folders list. */
function disk(folders: Readonly<Record<string, readonly string[]>>) {
	const entry = (name: string): [string, Entry] => [name, { name, kind: 'folder' }];
	return { listNow: (folder: string) => folders[folder] && new Map(folders[folder].map(entry)) };
}

const repo = disk({ '/repo': ['content', 'Twin', 'twin'], '/repo/content': ['en', 'caf\u00e9'] });

describe('a typed path', () => {
	it('is taken as its folders list it, where the disk finds it in another case or form too', () => {
		expect(asListed('/repo/Content/EN', '/repo', repo)).toBe('/repo/content/en');
		expect(asListed('/repo/content/CAFE\u0301/a.md', '/repo', repo)).toBe('/repo/content/caf\u00e9/a.md');
	});

	it('stays as it is where it is listed so, where several are alike, and where nothing is known of it', () => {
		for (const path of ['/repo/content/en', '/repo/twin', '/repo/TWIN', '/repo/none', '/other/Content', '/repo'])
			expect(asListed(path, '/repo', repo)).toBe(path);
	});
});
